import type { ResolvedCondition } from '../model/condition.js'
import type { Hit, PartialScore, RankedReason, ScorecardFinding } from '../model/result.js'
import type { Attribute, Characteristic, Scorecard } from '../model/scorecard.js'
import type { Account } from './account.js'
import { evaluateCondition, evaluateOptional } from './evaluate-condition.js'

type ResolvedScorecard = Scorecard<ResolvedCondition, number>

/** The score is the initial score plus one partial score for each characteristic. */
export const evaluateScorecard = (scorecard: ResolvedScorecard, account: Account): ScorecardFinding => {
  const missing: string[] = []
  const scored = scorecard.characteristics.map((characteristic) => scoreOf(characteristic, account, missing))
  const score = scored.reduce((sum, { attribute }) => sum + attribute.partialScore, scorecard.initialScore)
  return {
    kind: 'scorecard',
    score,
    band: bandOf(scorecard, score),
    partialScores: scored.map(({ partialScore }) => partialScore),
    reasons: rankReasons(scorecard, scored),
    notices: noticesOf(scorecard, account, missing),
    missingFacts: sortedSet(missing),
  }
}

/** The highest band that the score reaches. `check` has made sure that the lowest one begins at the lowest score. */
const bandOf = ({ id, bands }: ResolvedScorecard, score: number): string => {
  const band = bands.find(({ from }) => score >= from)
  if (band === undefined) throw new Error(`no band of ${id} holds ${score}`)
  return band.id
}

interface Scored {
  readonly characteristic: Characteristic<ResolvedCondition>
  readonly attribute: Attribute<ResolvedCondition>
  readonly partialScore: PartialScore
}

/** The first attribute whose condition is met. `check` has made sure that there is one. */
const scoreOf = (characteristic: Characteristic<ResolvedCondition>, account: Account, missing: string[]): Scored => {
  for (const attribute of characteristic.attributes) {
    const judgement = evaluateOptional(attribute.conditions, account)
    missing.push(...judgement.missing)
    if (judgement.verdict !== 'met') continue
    const { id, partialScore } = attribute
    const named = { characteristic: characteristic.id, attribute: id, partialScore, because: judgement.because }
    return { characteristic, attribute, partialScore: named }
  }
  throw new Error(`no attribute of ${characteristic.id} applies`)
}

/** PMML: points of characteristics that share a code are summed, what is not positive is dropped, the rest is sorted. */
const rankReasons = (scorecard: ResolvedScorecard, scored: readonly Scored[]): readonly RankedReason[] => {
  const sign = scorecard.reasonCodeAlgorithm === 'pointsBelow' ? 1 : -1
  const reasons = new Map<string, RankedReason>()
  for (const { characteristic, attribute } of scored) {
    const reasonCode = attribute.reasonCode ?? characteristic.reasonCode
    const points = sign * (characteristic.baselineScore - attribute.partialScore)
    const other = reasons.get(reasonCode)
    const characteristics = [...(other?.characteristics ?? []), characteristic.id]
    reasons.set(reasonCode, { reasonCode, points: (other?.points ?? 0) + points, characteristics })
  }
  return [...reasons.values()]
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, scorecard.maximumReasons)
}

const noticesOf = (scorecard: ResolvedScorecard, account: Account, missing: string[]): readonly Hit[] =>
  scorecard.notices.flatMap(({ id, conditions }) => {
    const judgement = evaluateCondition(conditions, account)
    missing.push(...judgement.missing)
    return judgement.verdict === 'met' ? [{ id, because: judgement.because }] : []
  })

/** Each name once, in code point order. */
export const sortedSet = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()
