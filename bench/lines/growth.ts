import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LogicEngine } from 'json-logic-engine'
import { Engine as JsonRulesEngine } from 'json-rules-engine'
import { type Answers, compile, emitModule } from '../../src/compile.js'
import { openRulebook } from '../../src/index.js'
import { write as writeLogic } from '../engines/json-logic-engine.js'
import { topLevel } from '../engines/json-rules-engine.js'
import { type Contestant, race } from '../race.js'
import { digits, printTable } from '../table.js'
import { makeAccounts } from '../workload/accounts.js'
import { tableDocuments } from '../workload/documents.js'
import type { Account } from '../workload/facts.js'
import { holds } from '../workload/holds.js'
import { makeRules } from '../workload/many-rules.js'
import type { Rule } from '../workload/rules.js'

const SIZES = [10, 100, 1_000, 10_000]
const COUNT = 500
const LIMITS = {
  documentBytes: 1e8,
  depth: 32,
  rulesPerDecision: 10_000,
  conditionsPerRule: 1_000,
  listLength: 10_000,
  textLength: 4_096,
  diagnostics: 100,
}

/** Rules by number: what one account costs, however many of them there are. */
export const growth = async (folder: string, rounds: number): Promise<void> => {
  const accounts = makeAccounts(COUNT)
  const columns: string[][] = []
  let names: readonly string[] = []
  for (const size of SIZES) {
    const contestants = await contestantsFor(makeRules(size), folder, accounts)
    const standings = await race(contestants, accounts, size >= 10_000 ? 5 : Math.min(rounds, 21))
    names = standings.map(({ name }) => name)
    columns.push(standings.map(({ microseconds }) => digits(microseconds)))
  }
  const rows = names.map((name, row) => [name, ...columns.map((column) => column[row] ?? '')])
  printTable(
    'Independent rules over 43 facts, µs for one account',
    ['engine', ...SIZES.map((size) => size.toLocaleString('en'))],
    rows,
  )
}

type Met = (account: Account) => readonly string[] | Promise<readonly string[]>

interface Rival {
  readonly name: string
  readonly decide: Contestant<Account>['run']
  readonly met: Met
  /** Microseconds that a rule takes, roughly, so that a round is not longer than it needs to be. */
  readonly perRule: number
}

const contestantsFor = async (
  rules: readonly Rule[],
  folder: string,
  accounts: readonly Account[],
): Promise<readonly Contestant<Account>[]> => {
  const rivals = [...(await ours(rules, folder)), jsonLogic(rules), jsonRulesEngine(rules)]
  for (const { name, met, perRule } of rivals) {
    for (const account of accounts.slice(0, Math.max(1, 2e5 / (perRule * rules.length) / 10))) {
      const expected = rules.filter(({ conditions }) => holds(conditions, { ...account })).map(({ id }) => id)
      if ((await met(account)).join() !== expected.join()) throw new Error(`${name} finds other rules`)
    }
  }
  return rivals.map(({ name, decide, perRule }) => ({
    name,
    run: decide,
    share: Math.max(1, Math.min(4_000, Math.round(4_000 / (perRule * rules.length)))),
  }))
}

const ours = async (rules: readonly Rule[], folder: string): Promise<readonly Rival[]> => {
  const rulebook = openRulebook<Answers, Account>(tableDocuments(rules) as never, {
    asOf: '2026-11-01',
    limits: LIMITS,
  })
  const file = join(folder, `rules-${rules.length}.mjs`)
  writeFileSync(file, emitModule(rulebook).code)
  const { answer } = (await import(pathToFileURL(file).href)) as { answer: (account: Account) => Answers }
  const slots = compile(rulebook).answer
  const met =
    (evaluate: (account: Account) => Answers): Met =>
    (account) => {
      const { rules: table } = evaluate(account)
      return table?.kind === 'decision-table' ? table.hits.map(({ row }) => row) : []
    }
  return [
    { name: 'kam-rules, emitted module', decide: answer, met: met(answer), perRule: 0.006 },
    { name: 'kam-rules, slots (no code generation)', decide: slots, met: met(slots), perRule: 0.02 },
  ]
}

const jsonLogic = (rules: readonly Rule[]): Rival => {
  const built = new LogicEngine().build(rules.map(({ conditions }) => writeLogic(conditions))) as (
    data: unknown,
  ) => boolean[]
  const met: Met = (account) => {
    const flags = built(account)
    return rules.filter((_, index) => flags[index]).map(({ id }) => id)
  }
  return { name: 'json-logic-engine, build()', decide: built, met, perRule: 0.2 }
}

const jsonRulesEngine = (rules: readonly Rule[]): Rival => {
  const engine = new JsonRulesEngine(
    rules.map(({ id, conditions }, order) => ({
      conditions: topLevel(conditions),
      event: { type: 'met', params: { id, order } },
    })),
  )
  const decide = (account: Account) => engine.run(account as unknown as Record<string, unknown>)
  const met: Met = async (account) => {
    const { events } = await decide(account)
    return events
      .sort((a, b) => Number(a.params?.['order']) - Number(b.params?.['order']))
      .map(({ params }) => String(params?.['id']))
  }
  return { name: 'json-rules-engine', decide, met, perRule: 20 }
}
