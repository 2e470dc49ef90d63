import type { Choice, Outlook } from './score-outlook.js'
import { pointsOf, reasonOf } from './score-points.js'
import type { PointsOf } from './score-totals.js'

/** A reason with some points that one characteristic brings first. */
export interface Standing {
  readonly code: string
  readonly points: number
  readonly first: number
}

/**
 * For each attribute what it adds to everything that decides whether other reasons go before this one, as one number: ways with
 * equal totals are alike. `undefined` when that does not fit into a number.
 */
export const standingOf = (
  { code, points, first }: Standing,
  { scorecard, choices }: Outlook,
): PointsOf<Choice> | undefined => {
  const shared = sharedReasons(choices).filter((reason) => reason !== code)
  const digitsOf = (choice: Choice): readonly number[] => {
    const reason = reasonOf(choice)
    const own = pointsOf(choice, scorecard)
    const isBefore = choice.place < first
    const goesBefore = own > points || (own === points && isBefore)
    const isAlone = reason !== code && !shared.includes(reason)
    return [
      reason === code ? own : 0,
      isAlone && goesBefore ? 1 : 0,
      ...shared.flatMap((other) => (other === reason ? [own, isBefore ? 1 : 0] : [0, 0])),
    ]
  }
  const [ofSums, ofCounts] = [2 * mostPoints(choices, scorecard) + 1, choices.length + 1]
  const radices = [ofSums, ofCounts, ...shared.flatMap(() => [ofSums, ofCounts])]
  if (radices.reduce((product, radix) => product * radix, 1) > Number.MAX_SAFE_INTEGER) return undefined
  return (choice) => digitsOf(choice).reduceRight((sum, digit, index) => sum * (radices[index] as number) + digit, 0)
}

/** Reasons to whose points several characteristics can add. */
const sharedReasons = (choices: Outlook['choices']): readonly string[] => {
  const reasons = choices.flatMap((options) => [...new Set(options.map(reasonOf))])
  return [...new Set(reasons.filter((reason, index) => reasons.indexOf(reason) !== index))]
}

/** No sum of points is larger, nor smaller than its opposite. */
const mostPoints = (choices: Outlook['choices'], scorecard: Outlook['scorecard']): number =>
  choices.reduce((sum, options) => sum + Math.max(...options.map((choice) => Math.abs(pointsOf(choice, scorecard)))), 0)
