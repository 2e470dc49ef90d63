import type { Choice, Outlook, ResolvedScorecard } from './score-outlook.js'
import { pointsOf, reasonOf } from './score-points.js'
import { standingOf } from './score-standing.js'
import { greatestTotal, type PointsOf, totalsOf, type Way } from './score-totals.js'

/** A way on which a reason is among those named; the proof that there is none; or neither, for there are too many to look at. */
export const wayToName = (code: string, outlook: Outlook): Way<Choice> | 'none' | 'tooMany' => {
  const { scorecard, combinations, choices } = outlook
  const likely = greatestTotal(combinations, (choice) => {
    const points = pointsOf(choice, scorecard)
    return reasonOf(choice) === code ? points : -Math.max(0, points)
  })
  if (likely !== undefined && isNamed(code, likely.way, scorecard)) return likely.way
  const firsts = choices.filter((options) => options.some((choice) => reasonOf(choice) === code))
  for (const options of firsts) {
    const found = wayWithFirst(code, options[0]?.place ?? 0, outlook)
    if (found !== 'none') return found
  }
  return 'none'
}

/** What the reference names on a way: positive sums, the greatest first, in the order written among equals. */
const isNamed = (code: string, way: Way<Choice>, scorecard: ResolvedScorecard): boolean => {
  const sums = new Map<string, number>()
  for (const choice of way.toSorted((a, b) => a.place - b.place)) {
    sums.set(reasonOf(choice), (sums.get(reasonOf(choice)) ?? 0) + pointsOf(choice, scorecard))
  }
  const ranked = [...sums].filter(([, points]) => points > 0).sort(([, a], [, b]) => b - a)
  return ranked.slice(0, scorecard.maximumReasons).some(([reason]) => reason === code)
}

/** The same among accounts for which the reason comes from one characteristic first, for that settles its place among equals. */
const wayWithFirst = (code: string, first: number, outlook: Outlook): Way<Choice> | 'none' | 'tooMany' => {
  const { scorecard, combinations } = outlook
  const isAllowed = (choice: Choice): boolean =>
    choice.place > first || (reasonOf(choice) === code) === (choice.place === first)
  const own: PointsOf<Choice> = (choice) => {
    if (!isAllowed(choice)) return undefined
    return reasonOf(choice) === code ? pointsOf(choice, scorecard) : 0
  }
  const sums = totalsOf(combinations, own)
  if (sums === undefined) return 'tooMany'
  for (const { total } of sums) {
    if (total <= 0) continue
    const standing = standingOf({ code, points: total, first }, outlook)
    const ways = standing && totalsOf(combinations, (choice) => (isAllowed(choice) ? standing(choice) : undefined))
    if (ways === undefined) return 'tooMany'
    const found = ways.find(({ way }) => isNamed(code, way, scorecard))
    if (found !== undefined) return found.way
  }
  return 'none'
}
