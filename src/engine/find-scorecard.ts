import type { ResolvedCondition } from '../model/condition.js'
import type { PartialScore, RankedReason, ScorecardFinding } from '../model/result.js'
import type { Characteristic, Scorecard } from '../model/scorecard.js'
import type { Inquiry } from './inquiry.js'

type ResolvedScorecard = Scorecard<ResolvedCondition, number>

/** Of each characteristic the first met attribute counts; `check` has made sure that there is one, and a band for every score. */
export const findScorecard = (scorecard: ResolvedScorecard, inquiry: Inquiry): ScorecardFinding => {
  const scored = scorecard.characteristics.map((characteristic) => scoreOf(characteristic, inquiry))
  const score = scored.reduce((sum, { partial }) => sum + partial.partialScore, scorecard.initialScore)
  return {
    kind: 'scorecard',
    score,
    band: scorecard.bands.find(({ from }) => from <= score)?.id ?? '',
    partialScores: scored.map(({ partial }) => partial),
    reasons: reasonsOf(scorecard, scored),
    notices: inquiry.hits(scorecard.notices),
    missingFacts: inquiry.missingFacts,
  }
}

interface Scored {
  readonly partial: PartialScore
  readonly reasonCode: string
  /** How far the partial score lies below the baseline. */
  readonly below: number
}

const scoreOf = (
  { id, reasonCode, baselineScore, attributes }: Characteristic<ResolvedCondition>,
  inquiry: Inquiry,
): Scored => {
  for (const attribute of attributes) {
    const [hit] = inquiry.hits([attribute])
    if (hit === undefined) continue
    const { partialScore } = attribute
    return {
      partial: { characteristic: id, attribute: hit.id, partialScore, because: hit.because },
      reasonCode: attribute.reasonCode ?? reasonCode,
      below: baselineScore - partialScore,
    }
  }
  throw new Error(`no attribute of ${id} applies`)
}

/** Points by reason code, largest first, as far as they are positive. */
const reasonsOf = (
  { reasonCodeAlgorithm, maximumReasons }: ResolvedScorecard,
  scored: readonly Scored[],
): readonly RankedReason[] => {
  const codes = [...new Set(scored.map(({ reasonCode }) => reasonCode))]
  const reasons = codes.map((reasonCode) => {
    const behind = scored.filter((one) => one.reasonCode === reasonCode)
    const below = behind.reduce((sum, one) => sum + one.below, 0)
    const points = reasonCodeAlgorithm === 'pointsBelow' ? below : -below
    return { reasonCode, points, characteristics: behind.map(({ partial }) => partial.characteristic) }
  })
  return reasons
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, maximumReasons)
}
