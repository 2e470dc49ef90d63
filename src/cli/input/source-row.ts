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

/** The text of a file, piece by piece and without a byte order mark. Its encoding has been checked. */
export async function* textOf({ file, onBytes }: SourceFile): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    onBytes(chunk.length)
    yield decoder.decode(chunk, { stream: true })
  }
}
