import { extname } from 'node:path'
import type { Account } from '../../evaluate/account.js'
import { readFacts } from '../../evaluate/read-facts.js'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'
import { type FactReading, type ReadRow, readerOfCells, readerOfRecords } from './fact-reader.js'
import { type Problem, reportInput } from './problem.js'
import { type CsvRow, readCsv } from './read-csv.js'
import { readJson, readNdjson } from './read-json.js'
import type { SourceRow } from './source-row.js'

/** One row of a file: an account whose facts are checked, or why there is none. */
export interface AccountRow {
  readonly line: number
  readonly accountId?: string
  readonly account?: Account
  readonly problems: readonly Problem[]
}

export interface AccountReading extends FactReading {
  readonly say: Say
  readonly onBytes: (bytes: number) => void
  /** Hears what can only be said at the end of the file. */
  readonly onWarning: (problem: Problem) => void
}

/** The accounts of a file, one by one: its size does not matter. The end of its name says what it holds. */
export const readAccounts = (reading: AccountReading): AsyncGenerator<AccountRow> => {
  const { file, say } = reading
  switch (extname(file).toLowerCase()) {
    case '.csv':
      return fromCsv(reading)
    case '.ndjson':
    case '.jsonl':
      return fromRecords(readNdjson(reading), reading)
    case '.json':
      return fromRecords(readJson(reading, say), reading)
    default:
      throw new Stop(EXIT.wrongUse, say('fileKind', { file }))
  }
}

async function* fromRecords(rows: AsyncIterable<SourceRow>, reading: AccountReading): AsyncGenerator<AccountRow> {
  const { read, problemsAtEnd } = readerOfRecords(reading)
  let count = 0
  for await (const row of rows) {
    count++
    yield row.problems.length > 0 ? row : checked(read, row, reading)
  }
  if (count > 0) for (const problem of problemsAtEnd()) reading.onWarning(problem)
}

async function* fromCsv(reading: AccountReading): AsyncGenerator<AccountRow> {
  const { file, say } = reading
  const rows = readCsv(reading, say)
  const first = await rows.next()
  if (first.done === true) throw new Stop(EXIT.wrongUse, say('csvEmpty', { file }))
  const { cells: header } = first.value
  const reader = readerOfCells(header, reading)
  if ('problems' in reader) throw new Stop(EXIT.wrongUse, say('columnsUnusable', { file }), reader.problems)
  for await (const row of rows) yield fromCells(row, header.length, reader.read, reading)
}

const fromCells = ({ line, cells }: CsvRow, expected: number, read: ReadRow, reading: AccountReading): AccountRow => {
  if (cells.length === expected) return checked(read, { line, value: cells }, reading)
  const problem = reportInput('ROW_LENGTH', { file: reading.file, pointer: '' }, { found: cells.length, expected })
  return { line, problems: [{ ...problem, line }] }
}

const checked = (read: ReadRow, { line, value }: Pick<SourceRow, 'line' | 'value'>, reading: AccountReading): AccountRow => {
  const row = read(value)
  const { account, diagnostics } = readFacts(reading.rulebook, row.facts, reading.unknownFacts)
  const problems = [...row.problems, ...diagnostics]
  const named = { line, ...accountIdIn(row.facts) }
  if (account !== undefined && problems.length === 0) return { ...named, account, problems }
  return { ...named, problems: problems.map((problem) => ({ ...problem, file: reading.file, line })) }
}

const accountIdIn = (facts: unknown): { readonly accountId?: string } => {
  const accountId = typeof facts === 'object' && facts !== null && 'accountId' in facts ? facts.accountId : undefined
  return typeof accountId === 'string' ? { accountId } : {}
}

