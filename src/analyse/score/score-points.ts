import type { Choice, ResolvedScorecard } from './score-outlook.js'

/** The reason that an attribute speaks for. */
export const reasonOf = ({ attribute, characteristic }: Choice): string =>
  attribute.reasonCode ?? characteristic.reasonCode

/** The points that an attribute gives to its reason. */
export const pointsOf = (
  { attribute, characteristic }: Choice,
  { reasonCodeAlgorithm }: Pick<ResolvedScorecard, 'reasonCodeAlgorithm'>,
): number => {
  const below = characteristic.baselineScore - attribute.partialScore
  return reasonCodeAlgorithm === 'pointsBelow' ? below : -below
}
