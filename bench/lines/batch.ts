import { type ColumnBatch, compileColumns } from '../../src/compile.js'
import { openRulebook } from '../../src/index.js'
import { type BatchContestant, raceBatches } from '../measured.js'
import { digits, printTable, times } from '../table.js'
import { atLeast, type Target } from '../target.js'
import { makeAccounts } from '../workload/accounts.js'
import { assessByHand } from '../workload/by-hand.js'
import { makeColumns } from '../workload/columns.js'
import { documents } from '../workload/documents.js'

const ROWS = 65_536
const FEW = 4_000

/** A whole batch on one thread: columns beside a database of columns. `columns.ts` compares columns with the rest of us. */
export const batch = async (folder: string, rounds: number): Promise<readonly Target[]> => {
  const accounts = makeAccounts(ROWS)
  const few = accounts.slice(0, FEW)
  const columns = makeColumns(accounts) as ColumnBatch
  const compiled = compileColumns(openRulebook(documents, { asOf: '2026-11-01' }))
  const answers = compiled.allocate(ROWS)
  const contestants: BatchContestant[] = [
    { name: 'hand-written TypeScript, one by one', rows: FEW, run: () => few.map(assessByHand) },
    {
      name: 'kam-rules, columns',
      rows: ROWS,
      run: () => {
        compiled.evaluateRange(columns, answers, 0, ROWS)
        return answers
      },
    },
  ]
  const database = await import('../engines/duckdb.js')
    .then(({ openDatabase }) => openDatabase(accounts, folder))
    .catch((error: Error) => console.log(`DuckDB is left out: ${error.message}`))
  if (database) {
    await database.decideAll()
    for (const [row, found] of (await database.results()).entries()) {
      const expected = assessByHand(accounts[row] as (typeof accounts)[number])
      if (JSON.stringify(found) !== JSON.stringify(expected))
        throw new Error(`DuckDB finds another answer in row ${row}`)
    }
    contestants.push({ name: 'DuckDB, SQL, one thread', rows: ROWS, run: database.decideAll })
  }
  const rows = await raceBatches(contestants, Math.min(rounds, 15))
  database?.close()
  printTable(
    `A batch of ${ROWS.toLocaleString('en')} accounts, 88 rules, one thread`,
    ['engine', 'ns an account', 'of hand-written'],
    rows.map(({ name, nanoseconds, ratio }) => [name, digits(nanoseconds), times(ratio)]),
  )
  const [, ofColumns = Number.NaN, ofDatabase = Number.NaN] = rows.map(({ nanoseconds }) => nanoseconds)
  return [
    atLeast('columns, million accounts a second', 1_000 / ofColumns, 8),
    atLeast('columns, faster than DuckDB', ofDatabase / ofColumns, 5),
  ]
}
