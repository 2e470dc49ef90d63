import type { ResolvedCondition } from '../model/condition.js'
import { type Item, type Recommendations, STAGES } from '../model/recommendations.js'
import type { Evidence, ItemHit, RecommendationsFinding, Rejection } from '../model/result.js'
import type { Account } from './account.js'
import { evaluateCondition, evaluateOptional } from './evaluate-condition.js'
import { sortedSet } from './evaluate-scorecard.js'

type ResolvedItem = Item<ResolvedCondition>

/** Items through their stages, then by rank; of each group the best stays, and of the rest no more than the limit. */
export const evaluateRecommendations = (
  { items, atMost = Number.POSITIVE_INFINITY }: Recommendations<ResolvedCondition>,
  account: Account,
): RecommendationsFinding => {
  const missing: string[] = []
  const staged = items.map((item) => throughStages(item, account, missing))
  const candidates = staged.filter((one) => 'rank' in one).sort((a, b) => b.rank - a.rank)
  const groups = new Map(items.map(({ id, group }) => [id, group]))
  const bestOf = new Map<string, string>()
  const chosen: ItemHit[] = []
  const rejected: Rejection[] = staged.filter((one) => 'stage' in one)
  for (const candidate of candidates) {
    const { id } = candidate
    const group = groups.get(id)
    const by = group === undefined ? undefined : bestOf.get(group)
    if (by !== undefined) rejected.push({ id, stage: 'group', by })
    else if (chosen.length >= atMost) rejected.push({ id, stage: 'limit' })
    else {
      chosen.push(candidate)
      if (group !== undefined) bestOf.set(group, id)
    }
  }
  return { kind: 'recommendations', items: chosen, rejected, missingFacts: sortedSet(missing) }
}

const throughStages = (item: ResolvedItem, account: Account, missing: string[]): ItemHit | Rejection => {
  const because: Evidence[] = []
  for (const stage of STAGES) {
    const judgement = evaluateOptional(item.stages[stage], account)
    missing.push(...judgement.missing)
    if (judgement.verdict !== 'met') return { id: item.id, stage }
    because.push(...judgement.because)
  }
  return { id: item.id, rank: rankOf(item, account, missing), steps: stepsOf(item, account, missing), because }
}

const rankOf = ({ rank }: ResolvedItem, account: Account, missing: string[]): number =>
  rank.adjust.reduce((sum, { conditions, add }) => {
    const judgement = evaluateCondition(conditions, account)
    missing.push(...judgement.missing)
    return judgement.verdict === 'met' ? sum + add : sum
  }, rank.base)

const stepsOf = ({ steps }: ResolvedItem, account: Account, missing: string[]): readonly string[] =>
  steps.flatMap(({ id, conditions }) => {
    const judgement = evaluateOptional(conditions, account)
    missing.push(...judgement.missing)
    return judgement.verdict === 'met' ? [id] : []
  })
