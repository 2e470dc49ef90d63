/** Prints, as JSON, how many bytes each engine allocates for one decision. Run by `lines/memory.ts`. */
import { byHand, byHandWithReasons } from './engines/by-hand.js'
import type { Engine } from './engines/engine.js'
import { jsonLogicEngine } from './engines/json-logic-engine.js'
import { jsonRulesEngine } from './engines/json-rules-engine.js'
import { nodeRules } from './engines/node-rules.js'
import { ourEngines } from './engines/ours.js'
import { makeAccounts } from './workload/accounts.js'

const accounts = makeAccounts(500)

const bytesOf = async ({ decide }: Engine, count: number): Promise<number> => {
  const decideAll = async (): Promise<void> => {
    for (let done = 0; done < count; done++) {
      const answer = decide(accounts[done % accounts.length] as (typeof accounts)[number])
      if (answer instanceof Promise) await answer
    }
  }
  for (let warmUp = 0; warmUp < 3; warmUp++) await decideAll()
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  await decideAll()
  return (process.memoryUsage().heapUsed - before) / count
}

const { emitted, emittedWithReasons, slots, slotsWithReasons } = await ourEngines(process.argv[2] ?? '')
const quick = [byHand, emitted, slots, byHandWithReasons, emittedWithReasons, slotsWithReasons, jsonLogicEngine()]
const counts: (readonly [string, number])[] = []
for (const engine of quick) counts.push([engine.name, await bytesOf(engine, 20_000)])
for (const engine of [nodeRules(), jsonRulesEngine()]) counts.push([engine.name, await bytesOf(engine, 300)])
console.log(JSON.stringify(counts))
