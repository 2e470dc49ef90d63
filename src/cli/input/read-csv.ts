import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import type { Say } from '../messages/speaker.js'
import { EXIT, Stop } from '../stop.js'
import type { SourceFile } from './source-row.js'

/** The cells of one row, and the line on which it begins. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Far longer than any account; a quotation mark without its partner would otherwise gather the rest of the file. */
const MOST_CHARACTERS = 1_000_000

const OPTIONS = {
  bom: true,
  info: true,
  // Rows of another length are reported by us, one by one; the parser would stop at the first.
  relax_column_count: true,
  // A quotation mark within a cell stands for itself, as in 5" screens.
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: MOST_CHARACTERS,
} as const

/** The rows of a CSV file (RFC 4180), the first line with the names of the columns among them. */
export async function* readCsv({ file, onBytes }: SourceFile, say: Say): AsyncGenerator<CsvRow> {
  const input = createReadStream(file).on('data', (chunk) => onBytes(chunk.length))
  const parser = parse(OPTIONS)
  // Errors reach the loop below through the parser.
  pipeline(input, parser, () => {})
  const lineOf = lineCounter()
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      line = lineOf(record, info)
      yield { line, cells: record }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Stop(EXIT.wrongUse, say('csvBroken', { file, line }))
  }
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
