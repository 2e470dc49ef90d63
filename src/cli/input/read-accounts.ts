import { extname } from 'node:path'
import { readFacts } from '../../evaluate/read-facts.js'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'
import { type FactReading, type RowFacts, readerOfCells, readerOfRecords } from './fact-reader.js'
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
} as const satisfies Record<string, (reading: AccountReading) => AsyncGenerator<AccountRow>>

export type FileKind = keyof typeof READERS

/** What a file holds, as the end of its name says. */
export const kindOfFile = (file: string, say: Say): FileKind => {
  const end = extname(file).toLowerCase()
  if (Object.hasOwn(READERS, end)) return end as FileKind
  throw new Stop(EXIT.wrongUse, say('fileKind', { file }))
}

/** The accounts of a file, one by one: its size does not matter. */
export const readAccounts = (reading: AccountReading): AsyncGenerator<AccountRow> => READERS[reading.kind](reading)

async function* fromRecords(rows: AsyncIterable<SourceRow>, reading: AccountReading): AsyncGenerator<AccountRow> {
  const { read, problemsAtEnd } = readerOfRecords(reading)
  let count = 0
  for await (const { line, value, problems } of rows) {
    count++
    yield problems.length > 0 ? { line, facts: undefined, problems } : accountRow(line, read(value), reading)
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
  for await (const { line, cells } of rows) {
    const isWhole = cells.length === header.length
    yield accountRow(line, isWhole ? reader.read(cells) : wrongLength(cells.length, header.length), reading)
  }
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
