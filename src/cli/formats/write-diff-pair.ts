import { displayWidth } from '../output/wrap.js'
import type { Session } from '../session.js'

const MOST_ON_A_LINE = 80

/** What a thing is called, and what it is on either side, line by line. */
export interface Pair {
  readonly title: string
  readonly a: readonly string[]
  readonly b: readonly string[]
}

/** Before and after on one line where both are short, else one above the other. */
export const writePair = ({ title, a, b }: Pair, { say, paint }: Session): readonly string[] => {
  const [before = '', after = ''] = [a[0], b[0]]
  const isShort = a.length === 1 && b.length === 1 && displayWidth(before) + displayWidth(after) <= MOST_ON_A_LINE
  if (isShort) return [say('propertyIs', { property: title, value: say('move', { a: before, b: after }) })]
  const old = a.map((line) => `  ${paint.out.red(`− ${line}`)}`)
  return [title, ...old, ...b.map((line) => `  ${paint.out.green(`+ ${line}`)}`)]
}
