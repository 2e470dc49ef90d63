import { type Info, parse } from 'csv-parse'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'
import { bytesOf, type SourceFile } from './source-row.js'

/** The cells of one row, and the line on which it begins. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Far longer than any account; a quotation mark without its partner would otherwise gather the rest of the file. */
const MOST_CHARACTERS = 1_000_000

const OPTIONS = {
  bom: true,
  // Rows of another length are reported by us, one by one; the parser would stop at the first.
  relax_column_count: true,
  // A quotation mark within a cell stands for itself, as in 5" screens.
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: MOST_CHARACTERS,
} as const

/** The rows of a CSV file (RFC 4180), piece by piece, the first line with the names of the columns among them. */
export async function* readCsv(source: SourceFile, say: Say): AsyncGenerator<readonly CsvRow[]> {
  const lineOf = lineCounter()
  let rows: CsvRow[] = []
  let line = 1
  let failure: Error | undefined
  // Rows are taken as they are found: as items of a stream, each would wait its turn, and memory would hold many.
  const onRecord = (cells: string[], info: Info) => {
    line = lineOf(cells, info)
    rows.push({ line, cells })
    return null
  }
  const parser = parse({ ...OPTIONS, on_record: onRecord }).on('error', (error) => {
    failure = error
  })
  const taken = (): readonly CsvRow[] => {
    if (failure !== undefined) throw new Stop(EXIT.wrongUse, say('csvBroken', { file: source.file, line }))
    const found = rows
    rows = []
    return found
  }
  for await (const bytes of bytesOf(source)) {
    parser.write(bytes)
    yield taken()
  }
  await new Promise<void>((resolve) => parser.end(() => resolve()))
  yield taken()
}

/**
 * The line on which each record begins. The parser tells the line on which it ends, and counts a line break of two
 * characters within quotation marks twice.
 */
const lineCounter = () => {
  let reported = 0
  let countedTwice = 0
  return (cells: readonly string[], { lines }: Info): number => {
    const breaks = lines - reported > 1 ? cells.flatMap((cell) => cell.match(/\r\n|\r|\n/g) ?? []) : []
    reported = lines
    countedTwice += breaks.filter((one) => one === '\r\n').length
    return lines - countedTwice - breaks.length
  }
}
