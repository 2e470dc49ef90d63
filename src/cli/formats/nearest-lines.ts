import type { NearestChange } from '../../model/nearest-change.js'
import { inLocale } from '../../model/text.js'
import type { Session } from '../session.js'

/** More than these nobody reads; the JSON format has them all. */
const MOST_LINES = 12

/** What would change the answer, a line each: what one fact brings about first. */
export const nearestLines = (nearest: readonly NearestChange[], { say, locale, paint }: Session): readonly string[] => {
  if (nearest.length === 0) return []
  const lines = nearest
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(
      ({ text, isSmallest }) => `  → ${inLocale(text, locale)}${isSmallest ? '' : paint.out.dim(say('perhapsFewer'))}`,
    )
  const more = lines.length - MOST_LINES
  return [
    paint.out.bold(say('nearestChanges')),
    ...lines.slice(0, MOST_LINES),
    ...(more > 0 ? [paint.out.dim(`  ${say('moreChanges', { count: more })}`)] : []),
  ]
}

const rankOf = ({ effect, changes }: NearestChange): number => changes.length + (effect === 'goes' ? 10 : 0)
