import { Presets, SingleBar } from 'cli-progress'
import type { Session } from '../session.js'

export interface Progress {
  readonly add: (bytes: number) => void
  readonly stop: () => void
}

/** A bar on a terminal that fills as a file is read; nothing in a pipe. */
export const showProgress = (totalBytes: number, { host, say }: Session): Progress => {
  if (host.err.isTTY !== true) return { add: () => {}, stop: () => {} }
  const format = `${say('progress')} {bar} {percentage}%  ${say('timeLeft')} {eta_formatted}`
  // `linewrap`: otherwise the bar switches wrapping off, and a terminal stays so when the program is stopped.
  const options = { format, stream: host.err, clearOnComplete: true, barsize: 30, linewrap: true }
  const bar = new SingleBar(options, Presets.shades_classic)
  bar.start(totalBytes, 0)
  return { add: (bytes) => bar.increment(bytes), stop: () => bar.stop() }
}
