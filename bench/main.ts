/**
 * Prints how long our evaluators, hand-written code and other engines take for the same rules, side by side in one run, after
 * making sure that all of them find the same. `npm run bench`; `npm run bench -- --quick` takes fewer rounds.
 */
import { mkdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { libraryEntries } from '../scripts/library-entries.js'
import type { Engine } from './engines/engine.js'
import { batch } from './lines/batch.js'
import { coldStart } from './lines/cold-start.js'
import { columns } from './lines/columns.js'
import { growth } from './lines/growth.js'
import { wholeHandbook } from './lines/handbook.js'
import { manyRules } from './lines/many-rules.js'
import { memory } from './lines/memory.js'
import { singleDecision } from './lines/single-decision.js'
import { sizes } from './lines/sizes.js'
import { digits, printTable } from './table.js'
import { isReached, type Target } from './target.js'

const [root = '.', built = '.', library = '.'] = process.argv.slice(2)
const rounds = process.argv.includes('--quick') ? 30 : 150
const emitted = join(built, 'emitted')
mkdirSync(emitted, { recursive: true })

/** The engines whose native parts, or packages, a machine may lack are left out by name. */
const OTHERS: Readonly<Record<string, () => Promise<Engine>>> = {
  'json-logic-engine': async () => (await import('./engines/json-logic-engine.js')).jsonLogicEngine(),
  'node-rules': async () => (await import('./engines/node-rules.js')).nodeRules(),
  'zen-engine': async () => (await import('./engines/zen-engine.js')).zenEngine(),
  'json-rules-engine': async () => (await import('./engines/json-rules-engine.js')).jsonRulesEngine(),
}

const engines: Engine[] = []
const names: string[] = []
for (const [name, make] of Object.entries(OTHERS)) {
  try {
    engines.push(await make())
    names.push(name)
  } catch (error) {
    console.log(`${name} is left out: ${error instanceof Error ? error.message : error}`)
  }
}

console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${process.platform} ${process.arch}`,
)
const targets: Target[] = [
  ...(await singleDecision(emitted, engines, rounds)),
  ...(await wholeHandbook(emitted, join(root, 'rules/cases'), rounds)),
]
targets.push(...(await batch(emitted, rounds)))
await columns(built, rounds)
await growth(emitted, rounds)
targets.push(...(await manyRules(rounds)))
memory(built, emitted)
targets.push(...coldStart({ library, bench: built, emitted }, names))
targets.push(
  ...(await sizes(
    root,
    libraryEntries.map(({ name }) => name),
    join(emitted, 'workload.mjs'),
  )),
)

printTable(
  'What was to be reached',
  ['line', 'wanted', 'found', ''],
  targets.map((target) => [
    target.what,
    `${target.isLimit ? '≤' : '≥'} ${digits(target.wanted)}`,
    digits(target.found),
    isReached(target) ? 'reached' : 'missed',
  ]),
)
