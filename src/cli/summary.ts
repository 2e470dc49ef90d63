import { comparisonsOf, type ResolvedCondition } from '../model/condition.js'
import { conditionsIn } from '../model/conditions-in.js'
import type { DecisionTable, Outcome, Row } from '../model/decision-table.js'
import { AS_OF, type Operand, type ResolvedOperand } from '../model/fact.js'
import type { Answer, DecisionTableAnswer, RecommendationsAnswer, ScorecardAnswer } from '../model/result.js'
import type { ResolvedDecision, ResolvedRulebook } from '../model/rulebook.js'

/** What all accounts of a file have come to, in codes and counts. */
export interface Summary {
  readonly accounts: number
  /** Rows that could not be used. */
  readonly skipped: number
  readonly decisions: Readonly<Record<string, DecisionSummary>>
  /** How many accounts lack each fact that one of the decisions looks at; most frequent first. */
  readonly missingFacts: Readonly<Record<string, number>>
}

export type DecisionSummary = ScorecardSummary | DecisionTableSummary | RecommendationsSummary

export interface ScorecardSummary {
  readonly kind: 'scorecard'
  /** How many accounts each band holds, highest band first. */
  readonly bands: Readonly<Record<string, number>>
}

export interface DecisionTableSummary {
  readonly kind: 'decision-table'
  /** How many accounts have each outcome, in the order of the rows; an outcome that copies a fact counts as its row. */
  readonly outcomes: readonly OutcomeCount[]
  readonly withoutHit: number
}

export interface OutcomeCount {
  readonly outcome: Outcome
  /** The first row with this outcome. */
  readonly row: string
  readonly accounts: number
}

export interface RecommendationsSummary {
  readonly kind: 'recommendations'
  /** How many accounts each item is recommended to, and to how many as the first; most frequent first. */
  readonly items: readonly ItemCount[]
  readonly withoutItem: number
}

export interface ItemCount {
  readonly item: string
  readonly accounts: number
  readonly first: number
}

/** Counts answers as they come. What it keeps does not grow with the number of accounts. */
export interface Counter {
  /** The facts of one account, and its answers in the order of the decisions. */
  readonly add: (facts: object, answers: readonly Answer[]) => void
  readonly skip: () => void
  readonly summary: () => Summary
}

export const countAnswers = (decisions: readonly ResolvedDecision[], rulebook: ResolvedRulebook): Counter => {
  const counters = decisions.map(counterOf)
  const missing = countMissing(factsBehind(decisions, rulebook))
  let accounts = 0
  let skipped = 0
  return {
    add: (facts, answers) => {
      accounts++
      for (const [index, answer] of answers.entries()) counters[index]?.add(answer)
      missing.add(facts)
    },
    skip: () => {
      skipped++
    },
    summary: () => ({
      accounts,
      skipped,
      decisions: Object.fromEntries(
        decisions.map(({ id }, index) => [id, (counters[index] as DecisionCounter).summary()]),
      ),
      missingFacts: missing.summary(),
    }),
  }
}

interface DecisionCounter {
  readonly add: (answer: Answer) => void
  readonly summary: () => DecisionSummary
}

const counterOf = (decision: ResolvedDecision): DecisionCounter => {
  switch (decision.kind) {
    case 'scorecard':
      return countBands(decision.bands.map(({ id }) => id))
    case 'decision-table':
      return countOutcomes(decision)
    case 'recommendations':
      return countItems(decision.items.map(({ id }) => id))
  }
}

const countBands = (bands: readonly string[]): DecisionCounter => {
  const counts = new Map(bands.map((band) => [band, 0]))
  return {
    add: (answer) => increment(counts, (answer as ScorecardAnswer).band ?? ''),
    summary: () => ({ kind: 'scorecard', bands: Object.fromEntries(counts) }),
  }
}

const countOutcomes = ({ rows }: DecisionTable<ResolvedCondition>): DecisionCounter => {
  const keys = new Map(rows.map((row) => [row.id, outcomeKey(row)]))
  const counts = new Map<string, number>()
  let withoutHit = 0
  const outcomes = () =>
    rows
      .filter((row, index) => rows.findIndex((other) => keys.get(other.id) === keys.get(row.id)) === index)
      .map(({ id, outcome }) => ({ outcome, row: id, accounts: counts.get(keys.get(id) ?? '') ?? 0 }))
      .filter((one) => one.accounts > 0)
  return {
    add: (answer) => {
      const { hits } = answer as DecisionTableAnswer
      if (hits.length === 0) withoutHit++
      for (const key of new Set(hits.map(({ row }) => keys.get(row) ?? ''))) increment(counts, key)
    },
    summary: () => ({ kind: 'decision-table', outcomes: outcomes(), withoutHit }),
  }
}

/** Equal for rows that say the same. Facts in an outcome are left out: their values would be without number. */
const outcomeKey = ({ id, outcome }: Row<ResolvedCondition>): string => {
  const codes = JSON.stringify(outcome)
  return codes.includes('{"fact":') ? id : codes
}

const countItems = (items: readonly string[]): DecisionCounter => {
  const counts = new Map(items.map((item) => [item, 0]))
  const firsts = new Map<string, number>()
  let withoutItem = 0
  return {
    add: (answer) => {
      const { items: chosen } = answer as RecommendationsAnswer
      for (const { id } of chosen) increment(counts, id)
      if (chosen[0] === undefined) withoutItem++
      else increment(firsts, chosen[0].id)
    },
    summary: () => ({
      kind: 'recommendations',
      items: mostFrequent(counts).map(([item, accounts]) => ({ item, accounts, first: firsts.get(item) ?? 0 })),
      withoutItem,
    }),
  }
}

/** Counts what accounts have, which is far less than what they lack. `null` and `undefined` are the same as absent. */
const countMissing = (names: readonly string[]) => {
  const known = new Map(names.map((name) => [name, 0]))
  let accounts = 0
  return {
    add: (facts: object) => {
      accounts++
      for (const [name, value] of Object.entries(facts)) {
        const count = known.get(name)
        if (count !== undefined && value !== null && value !== undefined) known.set(name, count + 1)
      }
    },
    summary: () =>
      Object.fromEntries(mostFrequent(new Map(names.map((name) => [name, accounts - (known.get(name) ?? 0)])))),
  }
}

/** The facts a host hands over at which decisions look, themselves or through facts derived from them. */
const factsBehind = (decisions: readonly ResolvedDecision[], { facts }: ResolvedRulebook): readonly string[] => {
  const names = new Set<string>()
  const look = (operand: ResolvedOperand | Operand): void => {
    if (operand.kind !== 'fact' || operand.fact === AS_OF) return
    const { derive } = facts[operand.fact] ?? {}
    if (derive === undefined) names.add(operand.fact)
    else derive.operands.forEach(look)
  }
  for (const { fact, value } of decisions.flatMap(conditionsIn).flatMap(({ condition }) => comparisonsOf(condition))) {
    look({ kind: 'fact', fact })
    look(value)
  }
  return [...names]
}

const increment = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Those above zero, largest first; those that are equal in their own order. */
const mostFrequent = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a)
