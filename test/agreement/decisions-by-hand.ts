import type { RawFacts } from './facts.js'
import { reads } from './plain-reading.js'
import type { Practice } from './practice-book.js'
import type { RawCondition } from './rules.js'

/** Decision documents of the tests, in the parts that decide. */
export interface RawScorecard {
  readonly initialScore: number
  readonly reasonCodeAlgorithm: 'pointsAbove' | 'pointsBelow'
  readonly maximumReasons?: number
  readonly bands: readonly { readonly id: string; readonly from: number }[]
  readonly characteristics: readonly {
    readonly id: string
    readonly reasonCode: string
    readonly baselineScore: number
    readonly attributes: readonly {
      readonly id: string
      readonly partialScore: number
      readonly conditions?: RawCondition
      readonly reasonCode?: string
    }[]
  }[]
  readonly notices: readonly { readonly id: string; readonly conditions: RawCondition }[]
}

export interface RawTable {
  readonly hitPolicy: 'first' | 'collect'
  readonly rows: readonly { readonly id: string; readonly conditions?: RawCondition; readonly priority?: number }[]
}

export interface RawRecommendations {
  readonly atMost?: number
  readonly items: readonly RawItem[]
}

interface RawItem {
  readonly id: string
  readonly eligibility?: RawCondition
  readonly applicability?: RawCondition
  readonly suitability?: RawCondition
  readonly rank: {
    readonly base: number
    readonly adjust: readonly { readonly conditions: RawCondition; readonly add: number }[]
  }
  readonly group?: string
  readonly steps: readonly { readonly id: string; readonly conditions?: RawCondition }[]
}

/** Whether a condition holds for an account, by the plain reading; one that is not there always holds. */
export type Holds = (condition: RawCondition | undefined) => boolean

export const holdsFor =
  (facts: RawFacts, practice: Practice): Holds =>
  (condition) =>
    condition === undefined || reads(condition, facts, practice) === true

export const scoreByHand = (scorecard: RawScorecard, holds: Holds) => {
  let score = scorecard.initialScore
  const attributes: string[] = []
  const points: Record<string, number> = {}
  for (const { reasonCode, baselineScore, attributes: all } of scorecard.characteristics) {
    const attribute = all.filter(({ conditions }) => holds(conditions))[0]
    if (attribute === undefined) throw new Error('no attribute applies')
    score += attribute.partialScore
    attributes.push(attribute.id)
    const code = attribute.reasonCode ?? reasonCode
    const below = baselineScore - attribute.partialScore
    points[code] = (points[code] ?? 0) + (scorecard.reasonCodeAlgorithm === 'pointsBelow' ? below : -below)
  }
  const reasons = Object.entries(points).filter(([, sum]) => sum > 0)
  return {
    score,
    attributes,
    band: [...scorecard.bands]
      .reverse()
      .reduce<string | undefined>((best, { id, from }) => (from <= score ? id : best), undefined),
    reasons: largestFirst(reasons, ([, sum]) => sum).slice(0, scorecard.maximumReasons ?? reasons.length),
    notices: scorecard.notices.filter(({ conditions }) => holds(conditions)).map(({ id }) => id),
  }
}

export const rowsByHand = ({ hitPolicy, rows }: RawTable, holds: Holds): readonly string[] => {
  const met = largestFirst(rows, ({ priority }) => priority ?? 1).filter(({ conditions }) => holds(conditions))
  return met.slice(0, hitPolicy === 'first' ? 1 : undefined).map(({ id }) => id)
}

export const itemsByHand = ({ atMost, items }: RawRecommendations, holds: Holds) => {
  const rejected: Record<string, string> = {}
  const passed = items.flatMap((item) => {
    const stage = (['eligibility', 'applicability', 'suitability'] as const).find((one) => !holds(item[one]))
    if (stage !== undefined) rejected[item.id] = stage
    return stage === undefined ? [{ item, rank: rankByHand(item, holds) }] : []
  })
  const chosen: { readonly item: RawItem; readonly rank: number }[] = []
  for (const candidate of largestFirst(passed, ({ rank }) => rank)) {
    const { id, group } = candidate.item
    if (group !== undefined && chosen.some(({ item }) => item.group === group)) rejected[id] = 'group'
    else if (chosen.length === atMost) rejected[id] = 'limit'
    else chosen.push(candidate)
  }
  return {
    items: chosen.map(({ item, rank }) => ({
      id: item.id,
      rank,
      steps: item.steps.filter(({ conditions }) => holds(conditions)).map(({ id }) => id),
    })),
    rejected,
  }
}

const rankByHand = ({ rank }: RawItem, holds: Holds): number =>
  rank.base + rank.adjust.map(({ conditions, add }) => (holds(conditions) ? add : 0)).reduce<number>((a, b) => a + b, 0)

/** By taking out the first of the largest, again and again. */
const largestFirst = <Value>(values: readonly Value[], size: (value: Value) => number): readonly Value[] => {
  const rest = [...values]
  const sorted: Value[] = []
  while (rest.length > 0) {
    const largest = Math.max(...rest.map(size))
    sorted.push(
      ...rest.splice(
        rest.findIndex((value) => size(value) === largest),
        1,
      ),
    )
  }
  return sorted
}
