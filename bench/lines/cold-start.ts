import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from '../race.js'
import { digits, printTable } from '../table.js'
import { atMost, type Target } from '../target.js'

const RUNS = 9
const FACTS = `{ accountId: 'A1', accountType: 'enterprise', monthlyRevenue: 3000, tenureMonths: 30 }`
const SCENE = `{ region: 'CN-HA', asOf: '2026-11-01' }`

/** Where the built library, the built parts of this benchmark and the emitted modules are. */
export interface Folders {
  readonly library: string
  readonly bench: string
  readonly emitted: string
}

interface Start {
  readonly name: string
  /** The body of a module that imports what it needs and answers once. */
  readonly code: string
}

const load = (names: string, folder: string, file: string): string =>
  `const ${names} = await import(${JSON.stringify(pathToFileURL(join(folder, file)).href)})`

const startsOf = ({ library, bench, emitted }: Folders, others: readonly string[]): readonly Start[] => [
  {
    name: 'handbook, openHandbook, all decisions in words',
    code: `${load('{ openHandbook }', library, 'open-handbook.js')}; openHandbook(${SCENE}).assess(${FACTS})`,
  },
  {
    name: 'handbook, openRulebook, all decisions in words',
    code: `${load('{ openRulebook }', library, 'index.js')}; ${load('{ handbook }', library, 'handbook.js')}
      openRulebook(handbook, ${SCENE}).assess(${FACTS})`,
  },
  {
    name: 'handbook as an emitted module, all answers',
    code: `${load('{ answer }', emitted, 'handbook.mjs')}; answer(${FACTS})`,
  },
  {
    name: '88 rules as an emitted module',
    code: `${load('{ answer }', emitted, 'workload.mjs')}; answer({ tenureMonths: 30 })`,
  },
  ...others.map((engine) => ({
    name: `88 rules, ${engine}`,
    code: `${load('{ engine, accounts }', bench, `starts/${engine}.js`)}; await engine().decide(accounts[0])`,
  })),
]

/** From the first import to the first answer, in processes of their own, turn by turn: the median of several. */
export const coldStart = (folders: Folders, others: readonly string[]): readonly Target[] => {
  const starts = startsOf(folders, others)
  const times = starts.map((): number[] => [])
  for (let run = 0; run < RUNS; run++)
    for (const [index, { code }] of starts.entries()) times[index]?.push(timeOf(code))
  const medians = times.map(median)
  const rows = starts.map(({ name }, index) => [name, digits(medians[index] ?? Number.NaN)])
  const [ofHandbook = Number.NaN, , ofModule = Number.NaN] = medians
  printTable('Cold start, import to first answer', ['what', 'ms'], rows)
  return [
    atMost('import to first assessment of the handbook in words, openHandbook, ms', ofHandbook, 60),
    atMost('import to first answers of the handbook as an emitted module, ms', ofModule, 60),
  ]
}

const timeOf = (code: string): number => {
  const script = `const start = performance.now(); ${code}; console.log(performance.now() - start)`
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  return Number(printed.trim().split('\n').at(-1))
}
