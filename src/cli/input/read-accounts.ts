import { extname } from 'node:path'
import { readFacts } from '../../evaluate/read-facts.js'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'
import { type FactReading, type ReadRow, type RowFacts, readerOfCells, readerOfRecords } from './fact-reader.js'
import { type Problem, reportInput } from './problem.js'
import { readCsv } from './read-csv.js'
import { readJson, readNdjson } from './read-json.js'
import type { SourceRow } from './source-row.js'

/** One row of a file: the facts of an account, not checked yet, or why there are none. */
export interface AccountRow {
  readonly line: number
  readonly accountId?: string
  readonly facts: unknown
  readonly problems: readonly Problem[]
}

export interface AccountReading extends FactReading {
  readonly kind: FileKind
  readonly say: Say
  readonly onBytes: (bytes: number) => void
  /** Hears what can only be said at the end of the file. */
  readonly onWarning: (problem: Problem) => void
}

/** The kinds of files, by the ends of their names. */
const READERS = {
  '.csv': (reading) => fromCsv(reading),
  '.ndjson': (reading) => fromRecords(readNdjson(reading), reading),
  '.jsonl': (reading) => fromRecords(readNdjson(reading), reading),
  '.json': (reading) => fromRecords(readJson(reading, reading.say), reading),
} as const satisfies Record<string, (reading: AccountReading) => AccountBatches>

export type FileKind = keyof typeof READERS

/** What a file holds, as the end of its name says. */
export const kindOfFile = (file: string, say: Say): FileKind => {
  const end = extname(file).toLowerCase()
  if (Object.hasOwn(READERS, end)) return end as FileKind
  throw new Stop(EXIT.wrongUse, say('fileKind', { file }))
}

/** Accounts as they are read, some at a time: waiting for each of a million would cost more than reading it. */
export type AccountBatches = AsyncGenerator<readonly AccountRow[], void>

/** The accounts of a file, whose size does not matter. */
export const readAccounts = (reading: AccountReading): AccountBatches => READERS[reading.kind](reading)

async function* fromRecords(batches: AsyncIterable<readonly SourceRow[]>, reading: AccountReading): AccountBatches {
  const { read, problemsAtEnd } = readerOfRecords(reading)
  let count = 0
  for await (const rows of batches) {
    count += rows.length
    yield rows.map(({ line, value, problems }) =>
      problems.length > 0 ? { line, facts: undefined, problems } : accountRow(line, read(value), reading),
    )
  }
  if (count > 0) for (const problem of problemsAtEnd()) reading.onWarning(problem)
}

async function* fromCsv(reading: AccountReading): AccountBatches {
  const { file, say } = reading
  let columns: Columns | undefined
  for await (const batch of readCsv(reading, say)) {
    const [first] = batch
    const rows = columns === undefined ? batch.slice(1) : batch
    columns ??= first && columnsOf(first.cells, reading)
    if (columns === undefined) continue
    const { count, read } = columns
    yield rows.map(({ line, cells }) =>
      accountRow(line, cells.length === count ? read(cells) : wrongLength(cells.length, count), reading),
    )
  }
  if (columns === undefined) throw new Stop(EXIT.wrongUse, say('csvEmpty', { file }))
}

/** What the first line of a CSV file says about all others. */
interface Columns {
  readonly count: number
  readonly read: ReadRow
}

const columnsOf = (header: readonly string[], reading: AccountReading): Columns => {
  const { file, say } = reading
  const reader = readerOfCells(header, reading)
  if ('problems' in reader) throw new Stop(EXIT.wrongUse, say('columnsUnusable', { file }), reader.problems)
  return { count: header.length, read: reader.read }
}

const wrongLength = (found: number, expected: number): RowFacts => ({
  facts: undefined,
  problems: [reportInput('ROW_LENGTH', { file: '', pointer: '' }, { found, expected })],
})

const accountRow = (line: number, { facts, problems }: RowFacts, { file }: AccountReading): AccountRow => {
  const accountId = accountIdIn(facts)
  return {
    line,
    ...(accountId === undefined ? {} : { accountId }),
    facts,
    problems: problems.length === 0 ? problems : problems.map((problem) => ({ ...problem, file, line })),
  }
}

const accountIdIn = (facts: unknown): string | undefined => {
  if (typeof facts !== 'object' || facts === null || !Object.hasOwn(facts, 'accountId')) return undefined
  const { accountId } = facts as { readonly accountId: unknown }
  return typeof accountId === 'string' ? accountId : undefined
}

/** Everything that keeps a row from being assessed: what could not be read, and facts that the rulebook refuses. */
export const problemsOfRow = ({ line, facts, problems }: AccountRow, reading: AccountReading): readonly Problem[] => {
  if (facts === undefined) return problems
  const { diagnostics } = readFacts(reading.rulebook, facts, reading.unknownFacts)
  return [...problems, ...diagnostics.map((diagnostic) => ({ ...diagnostic, file: reading.file, line }))]
}
