import type { Host } from './host.js'
import type { Locale } from './locale.js'
import { type Say, speaker } from './messages/speaker.js'
import { type Paint, paintFor } from './output/paint.js'

/** One run of the program: where it prints, in which language and colours. */
export interface Session {
  readonly host: Host
  readonly locale: Locale
  readonly say: Say
  /** Colours for results and for notes; they may go to different places. */
  readonly paint: { readonly out: Paint; readonly err: Paint }
}

export const openSession = (host: Host, locale: Locale): Session => ({
  host,
  locale,
  say: speaker(locale),
  paint: { out: paintFor(host.out, host.env), err: paintFor(host.err, host.env) },
})
