/**
 * Independent rules over 43 facts, three to five comparisons each with twenty amounts a fact: what one account costs alone and
 * in a batch, and how long the rules take to compile. `npx tsx bench/many-rules.ts` prints the lines.
 */
import { fileURLToPath } from 'node:url'
import { type ColumnAnswers, type ColumnBatch, compile, compileColumns, type DecisionColumns } from '../src/compile.js'
import { DEFAULT_LIMITS, openRulebook } from '../src/index.js'
import { type MeasuredRow, raceBatches } from './measured.js'
import { digits, printTable, times } from './table.js'
import { makeAccounts } from './workload/accounts.js'
import { makeColumns } from './workload/columns.js'
import { tableDocuments } from './workload/documents.js'
import type { Account } from './workload/facts.js'
import { holds } from './workload/holds.js'
import { makeRules } from './workload/many-rules.js'
import type { Rule } from './workload/rules.js'

const ROWS = 2_048
const FEW = 200
const CHECKED = 50
const SIZES = [100, 1_000, 10_000]

/** So many rules, with how long they took to compile. */
export interface MeasuredRules {
  readonly rules: number
  readonly compileMilliseconds: number
  readonly compileColumnsMilliseconds: number
  /** One account alone, then one of a batch. */
  readonly rows: readonly MeasuredRow[]
}

/** For each number of rules, one account alone and one of a batch. */
export const measureManyRules = async (rounds: number): Promise<readonly MeasuredRules[]> => {
  const measured: MeasuredRules[] = []
  for (const size of SIZES) measured.push(await measure(makeRules(size), rounds))
  return measured
}

const measure = async (rules: readonly Rule[], rounds: number): Promise<MeasuredRules> => {
  const limits = { ...DEFAULT_LIMITS, documentBytes: 1e8 }
  const rulebook = openRulebook(tableDocuments(rules), { asOf: '2026-11-01', limits })
  const accounts = makeAccounts(ROWS)
  const few = accounts.slice(0, FEW)
  const batch = makeColumns(accounts) as ColumnBatch
  const [slots, compileMilliseconds] = timed(() => compile(rulebook))
  const [columns, compileColumnsMilliseconds] = timed(() => compileColumns(rulebook))
  const answers = columns.allocate(ROWS)
  const answerBatch = () => {
    columns.evaluateRange(batch, answers, 0, ROWS)
    return answers
  }
  answerBatch()
  for (const [row, account] of few.slice(0, CHECKED).entries()) assertEqual(rules, slots, answers, account, row)
  const rows = await raceBatches(
    [
      { name: 'one account alone', rows: FEW, run: () => few.map((account) => slots.answer(account as never)) },
      { name: 'one account of a batch', rows: ROWS, run: answerBatch },
    ],
    rounds,
  )
  return { rules: rules.length, compileMilliseconds, compileColumnsMilliseconds, rows }
}

const timed = <Value>(work: () => Value): readonly [value: Value, milliseconds: number] => {
  const start = performance.now()
  const value = work()
  return [value, performance.now() - start]
}

/** Both find the rules that hold word by word. */
const assertEqual = (
  rules: readonly Rule[],
  slots: ReturnType<typeof compile>,
  answers: ColumnAnswers<object>,
  account: Account,
  row: number,
): void => {
  const expected = rules.filter(({ conditions }) => holds(conditions, { ...account })).map(({ id }) => id)
  const { rules: single } = slots.answer(account as never)
  const { rules: table } = answers as Readonly<Record<string, DecisionColumns>>
  if (single?.kind !== 'decision-table' || table?.kind !== 'decision-table') throw new Error('no table')
  const inColumns = table.rows.filter((_, index) => (((table.hits[index]?.[row >>> 3] ?? 0) >>> (row & 7)) & 1) === 1)
  for (const found of [single.hits.map((hit) => hit.row), inColumns])
    if (found.join() !== expected.join()) throw new Error(`other rules for account ${row}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = await measureManyRules(9)
  printTable(
    'Independent rules over 43 facts',
    ['rules', 'alone, µs', 'in a batch, µs', 'batch of alone', 'compile, ms', 'compileColumns, ms'],
    measured.map(({ rules, rows: [alone, batched], compileMilliseconds, compileColumnsMilliseconds }) => [
      rules.toLocaleString('en'),
      digits((alone?.nanoseconds ?? Number.NaN) / 1_000),
      digits((batched?.nanoseconds ?? Number.NaN) / 1_000),
      times(batched?.ratio ?? Number.NaN),
      digits(compileMilliseconds),
      digits(compileColumnsMilliseconds),
    ]),
  )
}
