import { byHand, byHandWithReasons } from '../engines/by-hand.js'
import type { Engine } from '../engines/engine.js'
import { ourEngines, reasonedResultOf } from '../engines/ours.js'
import { type Contestant, latenciesOf, race, type Standing } from '../race.js'
import { digits, printTable, times } from '../table.js'
import { atLeast, atMost, type Target } from '../target.js'
import { makeAccounts, RULE_COUNT } from '../workload/accounts.js'
import { assessByHandWithReasons } from '../workload/by-hand.js'
import type { Account } from '../workload/facts.js'

const COUNT = 2_000
const SHAPES = 8

/** So many accounts take an engine about two milliseconds. */
const SHARES: Readonly<Record<string, number>> = {
  'hand-written TypeScript': 4_000,
  'hand-written, with reasons': 2_000,
  'kam-rules, emitted module': 4_000,
  'kam-rules, emitted, with reasons': 3_000,
  'kam-rules, slots (no code generation)': 1_200,
  'kam-rules, slots, with reasons': 1_000,
  'json-logic-engine, build()': 700,
  'node-rules': 50,
  'GoRules ZEN, expressions': 12,
  'json-rules-engine': 4,
}

/** Engines that take longer are compared with the hand-written code on fewer accounts. */
const FEW = 300

const contestant = ({ name, decide }: Engine): Contestant<Account> => ({ name, run: decide, share: SHARES[name] ?? 1 })

/** Every engine finds for every account what the hand-written code finds. */
const assertEqual = async (engines: readonly Engine[], accounts: readonly Account[]): Promise<void> => {
  for (const { name, resultOf } of engines) {
    for (const account of accounts.slice(0, (SHARES[name] ?? 1) < FEW ? FEW : accounts.length)) {
      const [expected, found] = [byHand.resultOf(account), await resultOf(account)].map((one) => JSON.stringify(one))
      if (found !== expected) throw new Error(`${name} finds ${found}, not ${expected}`)
    }
  }
}

/** Our reasons are the hand-written ones. */
const assertReasons = (answer: Parameters<typeof reasonedResultOf>[0], account: Account): void => {
  const [found, expected] = [reasonedResultOf(answer), assessByHandWithReasons(account)].map((one) =>
    JSON.stringify(one),
  )
  if (found !== expected) throw new Error(`other reasons: ${found}, not ${expected}`)
}

/** One decision set for one account: the workload on one object shape and on eight. */
export const singleDecision = async (
  folder: string,
  others: readonly Engine[],
  rounds: number,
): Promise<readonly Target[]> => {
  const ours = await ourEngines(folder)
  const engines = [byHand, ...Object.values(ours), byHandWithReasons, ...others]
  const accounts = makeAccounts(COUNT)
  await assertEqual(engines, accounts)
  for (const account of accounts) {
    assertReasons(ours.emitted.answer(account), account)
    assertReasons(ours.slots.answer(account), account)
  }
  const contestants = engines.map(contestant)
  const standings = await race(contestants, accounts, rounds)
  await printStandings(standings, contestants, accounts)
  await printShapes([byHand, ours.emitted, ours.slots], rounds)
  return targetsOf(standings)
}

const printStandings = async (
  standings: readonly Standing[],
  contestants: readonly Contestant<Account>[],
  accounts: readonly Account[],
): Promise<void> => {
  const slowest = standings.find(({ name }) => name === 'json-rules-engine')?.ratio ?? Number.NaN
  const rows: string[][] = []
  for (const [index, { name, microseconds, ratio }] of standings.entries()) {
    const one = contestants[index] as Contestant<Account>
    const { p50, p99 } = await latenciesOf({ ...one, share: Math.min(one.share * 10, 20_000) }, accounts)
    rows.push([name, digits(microseconds), digits(p50), digits(p99), times(ratio), times(slowest / ratio)])
  }
  const head = ['engine', 'µs', 'p50 µs', 'p99 µs', 'of hand-written', 'faster than json-rules-engine']
  printTable(`One account: ${RULE_COUNT} rules over 43 facts`, head, rows)
}

/** Last of all: from then on V8 knows that keys come in several orders, and no longer reads them as quickly. */
const printShapes = async (engines: readonly Engine[], rounds: number): Promise<void> => {
  const accounts = makeAccounts(COUNT, SHAPES)
  await assertEqual(engines, accounts)
  const standings = await race(engines.map(contestant), accounts, rounds)
  const rows = standings.map(({ name, microseconds, ratio }) => [name, digits(microseconds), times(ratio)])
  printTable(`The same, accounts with their keys in ${SHAPES} orders`, ['engine', 'µs', 'of hand-written'], rows)
}

const targetsOf = (standings: readonly Standing[]): readonly Target[] => {
  const of = (name: string): number => standings.find((standing) => standing.name === name)?.ratio ?? Number.NaN
  const emitted = of('kam-rules, emitted module')
  const slots = of('kam-rules, slots (no code generation)')
  const other = of('json-rules-engine')
  return [
    atMost('emitted, of hand-written', emitted, 1.2),
    atMost('emitted with reasons, of hand-written without', of('kam-rules, emitted, with reasons'), 2),
    atMost('slots, of hand-written', slots, 5),
    atLeast('emitted, faster than json-rules-engine', other / emitted, 1_000),
    atLeast('slots, faster than json-rules-engine', other / slots, 400),
    atLeast('emitted, faster than json-logic-engine build()', of('json-logic-engine, build()') / emitted, 4),
  ]
}
