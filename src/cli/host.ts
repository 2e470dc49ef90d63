import { once } from 'node:events'

/** A stream to print to. */
export type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

/** Everything the command line gets from outside. Tests hand over their own. */
export interface Host {
  /** Results only. */
  readonly out: Stream
  /** Progress, notes and diagnostics. */
  readonly err: Stream
  readonly env: Readonly<Record<string, string | undefined>>
  /** Today where the program runs, `YYYY-MM-DD`. */
  readonly today: () => string
  readonly version: string
  /** The folder of the rulebook that comes with the package. */
  readonly bundledRules: string
}

/** Writes, and waits while the reader cannot keep up. */
export const print = async (stream: Stream, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, 'drain')
}
