import { createReadStream } from 'node:fs'
import type { Problem } from './problem.js'

/** One account as a file holds it, or why it cannot be read. */
export interface SourceRow {
  /** From 1; the one on which the row begins. */
  readonly line: number
  /** The cells of a CSV row in the order of its columns, or the JSON value. */
  readonly value: unknown
  readonly problems: readonly Problem[]
}

/** Where a file is read, and who hears how far reading has come. */
export interface SourceFile {
  readonly file: string
  readonly onBytes: (bytes: number) => void
}

/** Small pieces: what is read together is kept together, and long enough to pass for old memory when there is much of it. */
const PIECE_BYTES = 1 << 14

/** The bytes of a file, piece by piece. */
export async function* bytesOf({ file, onBytes }: SourceFile): AsyncGenerator<Buffer> {
  for await (const bytes of createReadStream(file, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>) {
    onBytes(bytes.length)
    yield bytes
  }
}

/** The text of a file, piece by piece and without a byte order mark. Its encoding has been checked. */
export async function* textOf(source: SourceFile): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const bytes of bytesOf(source)) yield decoder.decode(bytes, { stream: true })
}
