import type { ResolvedCondition } from '../model/condition.js'
import type { Attribute, Characteristic, Scorecard } from '../model/scorecard.js'
import type { Ranks } from './outline.js'

type Card = Scorecard<ResolvedCondition, number>

/**
 * The least and the most points that a characteristic can account for as a reason: reasons of the same points are named in
 * the order of their characteristics. Open upwards where several share a code, whose points are summed. Nothing where it is never a reason.
 */
export const reasonPoints = (characteristic: Characteristic<ResolvedCondition>, scorecard: Card): Ranks | undefined => {
  const { attributes, baselineScore } = characteristic
  const sign = scorecard.reasonCodeAlgorithm === 'pointsBelow' ? 1 : -1
  const reasons = attributes
    .map((attribute) => ({
      code: codeOf(attribute, characteristic),
      points: sign * (baselineScore - attribute.partialScore),
    }))
    .filter(({ points }) => points > 0)
  if (reasons.length === 0) return undefined
  const others = scorecard.characteristics.filter(({ id }) => id !== characteristic.id)
  const isShared = reasons.some(({ code }) => others.some((other) => codesOf(other).includes(code)))
  const points = reasons.map((reason) => reason.points)
  return [Math.min(...points), isShared ? Number.POSITIVE_INFINITY : Math.max(...points)]
}

const codesOf = (characteristic: Characteristic<ResolvedCondition>): readonly string[] =>
  characteristic.attributes.map((attribute) => codeOf(attribute, characteristic))

const codeOf = (
  { reasonCode }: Attribute<ResolvedCondition>,
  characteristic: Characteristic<ResolvedCondition>,
): string => reasonCode ?? characteristic.reasonCode
