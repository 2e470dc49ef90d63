import {
  type ColumnAnswers,
  type ColumnBatch,
  compile,
  compileColumns,
  type DecisionColumns,
} from '../../src/compile.js'
import { DEFAULT_LIMITS, openRulebook } from '../../src/index.js'
import { type MeasuredRow, raceBatches } from '../measured.js'
import { digits, printTable, times } from '../table.js'
import { atMost, type Target } from '../target.js'
import { makeAccounts } from '../workload/accounts.js'
import { makeColumns } from '../workload/columns.js'
import { tableDocuments } from '../workload/documents.js'
import type { Account } from '../workload/facts.js'
import { holds } from '../workload/holds.js'
import { makeRules } from '../workload/many-rules.js'
import type { Rule } from '../workload/rules.js'

const ROWS = 2_048
const FEW = 200
const CHECKED = 50
const SIZES = [100, 1_000, 10_000]

/** So many rules, with how long they took to compile. */
interface MeasuredRules {
  readonly rules: number
  readonly compileMilliseconds: number
  readonly compileColumnsMilliseconds: number
  /** Microseconds for one account alone. */
  readonly alone: number
  /** Microseconds for one account of a batch. */
  readonly batched: number
}

/**
 * Independent rules over 43 facts, three to five comparisons each with twenty amounts a fact: what one account costs alone and
 * in a batch, and how long the rules take to compile.
 */
export const manyRules = async (rounds: number): Promise<readonly Target[]> => {
  const measured: MeasuredRules[] = []
  for (const size of SIZES) measured.push(await measure(makeRules(size), Math.min(rounds, 9)))
  printTable(
    'Independent rules, one account alone and in a batch of 2,048',
    ['rules', 'alone, µs', 'in a batch, µs', 'batch of alone', 'compile, ms', 'compileColumns, ms'],
    measured.map(({ rules, alone, batched, compileMilliseconds, compileColumnsMilliseconds }) => [
      rules.toLocaleString('en'),
      digits(alone),
      digits(batched),
      times(batched / alone),
      digits(compileMilliseconds),
      digits(compileColumnsMilliseconds),
    ]),
  )
  const { rules, alone, batched } = measured.at(-1) as MeasuredRules
  return [
    atMost(`${rules.toLocaleString('en')} rules, one account alone, µs`, alone, 60),
    atMost(`${rules.toLocaleString('en')} rules, one account of a batch, µs`, batched, 8),
  ]
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
  const [alone, batched] = await raceBatches(
    [
      { name: 'one account alone', rows: FEW, run: () => few.map((account) => slots.answer(account as never)) },
      { name: 'one account of a batch', rows: ROWS, run: answerBatch },
    ],
    rounds,
  )
  const microseconds = (row: MeasuredRow | undefined): number => (row?.nanoseconds ?? Number.NaN) / 1_000
  return {
    rules: rules.length,
    compileMilliseconds,
    compileColumnsMilliseconds,
    alone: microseconds(alone),
    batched: microseconds(batched),
  }
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
