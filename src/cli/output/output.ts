import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { print } from '../host.js'
import type { Session } from '../session.js'
import { EXIT, Stop } from '../stop.js'
import { type Paint, PLAIN } from './paint.js'

/** Where results go: to the terminal or pipe, or to a file that appears only when it is complete. */
export interface Output {
  readonly write: (text: string) => Promise<void>
  readonly paint: Paint
  /** The width of a terminal; absent where lines may be of any length. */
  readonly columns?: number
  readonly close: () => Promise<void>
  /** Leaves nothing behind. */
  readonly discard: () => void
}

export const openOutput = async (file: string | undefined, session: Session): Promise<Output> =>
  file === undefined ? standardOutput(session) : fileOutput(file, session)

const standardOutput = ({ host: { out }, paint }: Session): Output => ({
  write: (text) => print(out, text),
  paint: paint.out,
  ...(out.isTTY === true && out.columns !== undefined ? { columns: out.columns } : {}),
  close: async () => {},
  discard: () => {},
})

/** Writes beside the file and puts the whole in its place at the end: a reader never meets half a result. */
const fileOutput = async (file: string, { host, say }: Session): Promise<Output> => {
  const unfinished = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  const stream = createWriteStream(unfinished)
  const discard = () => rmSync(unfinished, { force: true })
  const fail = () => {
    throw new Stop(EXIT.wrongUse, say('fileNotWritable', { file }))
  }
  await once(stream, 'open').catch(fail)
  process.once('exit', discard)
  return {
    write: (text) => print(stream, text),
    paint: PLAIN,
    close: async () => {
      stream.end()
      await finished(stream)
      await rename(unfinished, file).catch(fail)
      process.off('exit', discard)
      await print(host.err, `${say('written', { file })}\n`)
    },
    discard,
  }
}
