import type { Host, Stream } from '../host.js'

/** Colours for a stream; each gives its text back as it is where there are none. */
export type Paint = Readonly<Record<Colour, (text: string) => string>>

type Colour = keyof typeof CODES

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const

/** Colours on a terminal only, and not where `NO_COLOR` (no-color.org) asks for none. */
export const paintFor = ({ isTTY }: Stream, { NO_COLOR, TERM }: Host['env']): Paint =>
  isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb' ? COLOURED : PLAIN

const paintWith = (paint: (text: string, codes: readonly [number, number]) => string): Paint =>
  Object.fromEntries(
    Object.entries(CODES).map(([colour, codes]) => [colour, (text: string) => paint(text, codes)]),
  ) as Paint

/** No colours at all: for files and pipes. */
export const PLAIN: Paint = paintWith((text) => text)

const COLOURED: Paint = paintWith((text, [on, off]) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`))
