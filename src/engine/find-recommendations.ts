import type { ResolvedCondition } from '../model/condition.js'
import { type Item, type Recommendations, STAGES } from '../model/recommendations.js'
import type { Evidence, ItemHit, RecommendationsFinding, Rejection } from '../model/result.js'
import type { Inquiry } from './inquiry.js'

/** Items that pass their stages, by rank; of a group the best stays, and no more than the limit in all. */
export const findRecommendations = (
  { items, atMost = Number.POSITIVE_INFINITY }: Recommendations<ResolvedCondition>,
  inquiry: Inquiry,
): RecommendationsFinding => {
  const rejected: Rejection[] = []
  const candidates: Candidate[] = []
  for (const item of items) {
    const outcome = throughStages(item, inquiry)
    if ('stage' in outcome) rejected.push(outcome)
    else candidates.push(outcome)
  }
  const chosen: Candidate[] = []
  for (const candidate of candidates.sort((a, b) => b.hit.rank - a.hit.rank)) {
    const { hit, group } = candidate
    const better = chosen.find((one) => group !== undefined && one.group === group)
    if (better) rejected.push({ id: hit.id, stage: 'group', by: better.hit.id })
    else if (chosen.length < atMost) chosen.push(candidate)
    else rejected.push({ id: hit.id, stage: 'limit' })
  }
  return {
    kind: 'recommendations',
    items: chosen.map(({ hit }) => hit),
    rejected,
    missingFacts: inquiry.missingFacts,
  }
}

interface Candidate {
  readonly hit: ItemHit
  readonly group: string | undefined
}

const throughStages = (
  { id, group, stages, rank, steps }: Item<ResolvedCondition>,
  inquiry: Inquiry,
): Candidate | Rejection => {
  const because: Evidence[] = []
  for (const stage of STAGES) {
    const judgement = inquiry.judge(stages[stage])
    if (judgement.verdict !== 'met') return { id, stage }
    because.push(...judgement.because)
  }
  const added = rank.adjust.filter(({ conditions }) => inquiry.isMet(conditions))
  return {
    group,
    hit: {
      id,
      because,
      rank: added.reduce((sum, { add }) => sum + add, rank.base),
      steps: inquiry.hits(steps).map((step) => step.id),
    },
  }
}
