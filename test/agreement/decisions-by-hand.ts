import type { Documents } from 'kam-rules'
import type { Answers } from 'kam-rules/compile'
import type { Answer } from '../../src/model/result.js'
import type { RawCondition } from './rules.js'

/** Decision documents of the tests, in the parts that decide. */
export interface RawScorecard {
  readonly initialScore?: number
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
  readonly notices?: readonly { readonly id: string; readonly conditions: RawCondition }[]
}

export interface RawTable {
  readonly hitPolicy: 'first' | 'collect' | 'unique'
  readonly rows: readonly RawRow[]
}

interface RawRow {
  readonly id: string
  readonly conditions?: RawCondition
  readonly priority?: number
  readonly outcome?: unknown
}

/** Plain rules of json-rules-engine. */
export type RawRules = readonly {
  readonly name: string
  readonly conditions: RawCondition
  readonly priority?: number
  readonly event: { readonly type: string; readonly params?: object }
}[]

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
    readonly adjust?: readonly { readonly conditions: RawCondition; readonly add: number }[]
  }
  readonly group?: string
  readonly steps: readonly { readonly id: string; readonly conditions?: RawCondition }[]
}

/** An account as it is read by hand. */
export interface Reading {
  /** Whether a condition holds; one that is not there always does. */
  readonly holds: (condition: RawCondition | undefined) => boolean
  /** The value of a fact; `undefined` when it is missing. */
  readonly factOf: (fact: string) => unknown
}

/** What all decisions of a rulebook answer, worked out from its documents. */
export const answersByHand = (documents: Documents, reading: Reading): Answers =>
  Object.fromEntries(
    Object.entries(documents).flatMap(([name, document]) => {
      const [, id = '', shape = ''] = /^decisions\/(.*)\.(.*)\.json$/.exec(name) ?? []
      return shape in BY_HAND ? [[id, BY_HAND[shape as keyof typeof BY_HAND](document as never, reading)]] : []
    }),
  )

const scoreByHand = (scorecard: RawScorecard, { holds }: Reading): Answer => {
  const chosen = scorecard.characteristics.map(({ attributes, ...rest }) => {
    const attribute = attributes.filter(({ conditions }) => holds(conditions))[0]
    if (attribute === undefined) throw new Error('no attribute applies')
    return { ...rest, attribute }
  })
  const score = chosen.reduce((sum, { attribute }) => sum + attribute.partialScore, scorecard.initialScore ?? 0)
  const sign = scorecard.reasonCodeAlgorithm === 'pointsBelow' ? 1 : -1
  const codes = [...new Set(chosen.map(({ reasonCode, attribute }) => attribute.reasonCode ?? reasonCode))]
  const reasons = codes.map((code) => {
    const behind = chosen.filter(({ reasonCode, attribute }) => (attribute.reasonCode ?? reasonCode) === code)
    return {
      reasonCode: code,
      points: behind.reduce(
        (sum, { baselineScore, attribute }) => sum + sign * (baselineScore - attribute.partialScore),
        0,
      ),
      characteristics: behind.map(({ id }) => id),
    }
  })
  const positive = reasons.filter(({ points }) => points > 0)
  const band = [...scorecard.bands].reverse().filter(({ from }) => from <= score)
  return {
    kind: 'scorecard',
    score,
    band: band.at(-1)?.id ?? '',
    partialScores: chosen.map(({ id, attribute }) => ({
      characteristic: id,
      attribute: attribute.id,
      partialScore: attribute.partialScore,
    })),
    reasons: largestFirst(positive, ({ points }) => points).slice(0, scorecard.maximumReasons ?? positive.length),
    notices: (scorecard.notices ?? []).filter(({ conditions }) => holds(conditions)).map(({ id }) => id),
  }
}

const rowsByHand = ({ hitPolicy, rows }: RawTable, { holds, factOf }: Reading): Answer => {
  const met = largestFirst(rows, ({ priority }) => priority ?? 1).filter(({ conditions }) => holds(conditions))
  const hits = met.slice(0, hitPolicy === 'first' ? 1 : undefined)
  return {
    kind: 'decision-table',
    hits: hits.map(({ id, outcome }) => ({ row: id, outcome: filled(outcome, factOf) as never })),
  }
}

/** Outcomes are plain data in which `{ "fact": … }` stands for a value. */
const filled = (value: unknown, factOf: Reading['factOf']): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry) => filled(entry, factOf))
  const names = Object.keys(value)
  if (names.join() === 'fact') return factOf((value as { fact: string }).fact) ?? null
  return Object.fromEntries(names.map((name) => [name, filled((value as Record<string, unknown>)[name], factOf)]))
}

const rulesByHand = (rules: RawRules, reading: Reading): Answer =>
  rowsByHand(
    { hitPolicy: 'collect', rows: rules.map((rule) => ({ ...rule, id: rule.name, outcome: rule.event })) },
    reading,
  )

const itemsByHand = ({ atMost, items }: RawRecommendations, { holds }: Reading): Answer => {
  const stageOf = (item: RawItem) =>
    (['eligibility', 'applicability', 'suitability'] as const).find((stage) => !holds(item[stage]))
  const dropped = items.flatMap((item) => {
    const stage = stageOf(item)
    return stage === undefined ? [] : [{ id: item.id, stage }]
  })
  const candidates = items
    .filter((item) => stageOf(item) === undefined)
    .map((item) => ({ item, rank: rankByHand(item, holds) }))
  const outdone: { id: string; stage: 'group' | 'limit'; by?: string }[] = []
  const chosen: { readonly item: RawItem; readonly rank: number }[] = []
  for (const candidate of largestFirst(candidates, ({ rank }) => rank)) {
    const { id, group } = candidate.item
    const better = group === undefined ? undefined : chosen.find(({ item }) => item.group === group)
    if (better !== undefined) outdone.push({ id, stage: 'group', by: better.item.id })
    else if (chosen.length === atMost) outdone.push({ id, stage: 'limit' })
    else chosen.push(candidate)
  }
  return {
    kind: 'recommendations',
    items: chosen.map(({ item, rank }) => ({
      id: item.id,
      rank,
      steps: item.steps.filter(({ conditions }) => holds(conditions)).map(({ id }) => id),
    })),
    rejected: [...dropped, ...outdone],
  }
}

const rankByHand = ({ rank }: RawItem, holds: Reading['holds']): number =>
  (rank.adjust ?? [])
    .map(({ conditions, add }) => (holds(conditions) ? add : 0))
    .reduce<number>((a, b) => a + b, rank.base)

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

const BY_HAND = {
  scorecard: scoreByHand,
  'decision-table': rowsByHand,
  recommendations: itemsByHand,
  rules: rulesByHand,
} as const
