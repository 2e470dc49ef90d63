import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Bitmap, type ColumnAnswers, compile, compileColumns, type DecisionColumns } from '../../src/compile.js'
import { openRulebook } from '../../src/index.js'
import { type BatchContestant, type MeasuredRow, raceBatches } from '../measured.js'
import { digits, printTable, times } from '../table.js'
import { makeAccounts } from '../workload/accounts.js'
import { assessByHand } from '../workload/by-hand.js'
import { makeColumns } from '../workload/columns.js'
import { documents } from '../workload/documents.js'
import type { Part } from './columns-thread.js'

const ROWS = 32_768
/** Accounts that are taken one by one fit into a cache; the batch does not. */
const FEW = 4_000

type Columns = Readonly<Record<string, DecisionColumns>>

/**
 * Whole batches in columns, on one core and on two threads, beside hand-written code and our evaluator that takes accounts
 * one by one. All of them are made sure to find the same.
 */
export const columns = async (built: string, rounds: number): Promise<void> => {
  const rows = await measureColumns(join(built, 'lines/columns-thread.js'), Math.min(rounds, 15))
  printTable(
    `88 rules over 43 facts, batches of ${ROWS.toLocaleString('en')}`,
    ['evaluator', 'ns an account', 'million a second', 'of hand-written'],
    rows.map(({ name, nanoseconds, ratio }) => [name, digits(nanoseconds), digits(1_000 / nanoseconds), times(ratio)]),
  )
}

const measureColumns = async (thread: string, rounds: number): Promise<readonly MeasuredRow[]> => {
  const rulebook = openRulebook(documents, { asOf: '2026-11-01' })
  const accounts = makeAccounts(ROWS)
  const few = accounts.slice(0, FEW)
  const batch = makeColumns(accounts)
  const compiled = compileColumns(rulebook)
  const answers = compiled.allocate(ROWS, { shared: true })
  const slots = compile(rulebook)
  const threads = startThreads(thread, batch as Part['batch'], answers)
  const oneByOne = (work: (account: (typeof few)[number]) => unknown) => () => few.map(work)
  const contestants: readonly BatchContestant[] = [
    { name: 'hand-written, one by one', rows: FEW, run: oneByOne(assessByHand) },
    { name: 'slots, one by one', rows: FEW, run: oneByOne((account) => slots.answer(account as never)) },
    { name: 'columns, one core', rows: ROWS, run: () => answerAll(compiled, batch as Part['batch'], answers) },
    { name: 'columns, two threads', rows: ROWS, run: threads.run },
  ]
  try {
    for (const { run } of contestants.slice(2)) {
      clear(answers as Columns)
      await run()
      for (const [row, account] of accounts.entries()) assertEqual(answers as Columns, row, assessByHand(account))
    }
    return await raceBatches(contestants, rounds)
  } finally {
    threads.end()
  }
}

const answerAll = (
  compiled: ReturnType<typeof compileColumns>,
  batch: Part['batch'],
  answers: ColumnAnswers<object>,
): unknown => {
  compiled.evaluateRange(batch as never, answers as never, 0, batch.rows)
  return answers
}

const isSet = (bitmap: Bitmap, row: number): boolean => (((bitmap[row >>> 3] as number) >>> (row & 7)) & 1) === 1

const idsAt = (ids: readonly string[], bitmaps: readonly Bitmap[], row: number): readonly string[] =>
  ids.filter((_, index) => isSet(bitmaps[index] as Bitmap, row))

const assertEqual = ({ tier, segments, actions }: Columns, row: number, expected: ReturnType<typeof assessByHand>) => {
  if (tier?.kind !== 'scorecard' || segments?.kind !== 'decision-table' || actions?.kind !== 'recommendations')
    throw new Error('the workload has other decisions')
  const found = {
    score: tier.score[row],
    tier: tier.bands[tier.band[row] as number],
    segments: idsAt(segments.rows, segments.hits, row),
    recommendations: idsAt(actions.items, actions.chosen, row),
  }
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`other answers in row ${row}`)
}

const clear = ({ tier }: Columns): void => {
  if (tier?.kind === 'scorecard') tier.score.fill(-1)
}

/** Two threads, each with half of the rows. */
const startThreads = (file: string, batch: Part['batch'], answers: ColumnAnswers<object>) => {
  const half = ROWS / 2
  const workers = [0, half].map(
    (from) => new Worker(file, { workerData: { batch, answers, from, to: from + half } satisfies Part }),
  )
  return {
    run: async () => {
      const done = workers.map((worker) => once(worker, 'message'))
      for (const worker of workers) worker.postMessage('go')
      return Promise.all(done)
    },
    end: () => {
      for (const worker of workers) void worker.terminate()
    },
  }
}
