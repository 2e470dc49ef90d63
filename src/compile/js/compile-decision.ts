import type { ResolvedCondition } from '../../model/condition.js'
import type { DecisionTable, Outcome, OutcomeValue, Row } from '../../model/decision-table.js'
import { type Item, type Recommendations, type RejectionStage, STAGES } from '../../model/recommendations.js'
import type {
  Answer,
  DecisionTableAnswer,
  RankedReason,
  RecommendationsAnswer,
  Rejection,
  ScorecardAnswer,
} from '../../model/result.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import type { Attribute, Scorecard } from '../../model/scorecard.js'
import { type Machine, type Program, run } from './machine.js'
import { type ProgramBuilder, valueReader } from './program-builder.js'
import { copiesFacts, type Slots } from './slot.js'

/** Answers one decision for the facts in a machine. What is seldom read is worked out when it is. */
export type CompiledDecision = (program: Program, machine: Machine) => Answer

/** Adds a decision to the program and returns how to read its answer off. */
export const compileDecision = (
  decision: ResolvedDecision,
  builder: ProgramBuilder,
  slots: Slots,
): CompiledDecision => {
  switch (decision.kind) {
    case 'scorecard':
      return compileScorecard(decision, builder)
    case 'decision-table':
      return compileTable(decision, builder, slots)
    case 'recommendations':
      return compileRecommendations(decision, builder)
  }
}

/** Answers of steps are written `~index`; these two are the answers of a condition by itself. */
const NOT_MET = ~0
const MET = ~1

const compileScorecard = (
  scorecard: Scorecard<ResolvedCondition, number>,
  builder: ProgramBuilder,
): CompiledDecision => {
  const { characteristics, bands, initialScore } = scorecard
  const entries = characteristics.map(({ attributes }) =>
    attributes.reduceRight((next, { conditions }, index) => builder.add(conditions, ~index, next), ~attributes.length),
  )
  const points = characteristics.map(({ attributes }) => attributes.map(({ partialScore }) => partialScore))
  const notices = scorecard.notices.map(({ id, conditions }) => ({ id, entry: builder.add(conditions, MET, NOT_MET) }))

  return (program, machine): ScorecardAnswer => {
    const chosen: number[] = []
    let score = initialScore
    for (let index = 0; index < entries.length; index++) {
      const attribute = run(program, entries[index] as number, machine)
      chosen.push(attribute)
      score += (points[index] as readonly number[])[attribute] as number
    }
    const met = notices.filter(({ entry }) => run(program, entry, machine) === 1)
    return {
      kind: 'scorecard',
      score,
      band: bands.find(({ from }) => score >= from)?.id ?? '',
      get partialScores() {
        return partialScoresOf(scorecard, chosen)
      },
      get reasons() {
        return reasonsOf(scorecard, chosen)
      },
      notices: met.map(({ id }) => id),
    }
  }
}

type ResolvedScorecard = Scorecard<ResolvedCondition, number>

const chosenAttribute = (
  { characteristics }: ResolvedScorecard,
  index: number,
  chosen: readonly number[],
): Attribute<ResolvedCondition> =>
  characteristics[index]?.attributes[chosen[index] ?? 0] as Attribute<ResolvedCondition>

const partialScoresOf = (scorecard: ResolvedScorecard, chosen: readonly number[]): ScorecardAnswer['partialScores'] =>
  scorecard.characteristics.map(({ id }, index) => {
    const { id: attribute, partialScore } = chosenAttribute(scorecard, index, chosen)
    return { characteristic: id, attribute, partialScore }
  })

const reasonsOf = (scorecard: ResolvedScorecard, chosen: readonly number[]): readonly RankedReason[] => {
  const sign = scorecard.reasonCodeAlgorithm === 'pointsBelow' ? 1 : -1
  const reasons = new Map<string, { reasonCode: string; points: number; characteristics: string[] }>()
  scorecard.characteristics.forEach((characteristic, index) => {
    const attribute = chosenAttribute(scorecard, index, chosen)
    const reasonCode = attribute.reasonCode ?? characteristic.reasonCode
    const reason = reasons.get(reasonCode) ?? { reasonCode, points: 0, characteristics: [] }
    reason.points += sign * (characteristic.baselineScore - attribute.partialScore)
    reason.characteristics.push(characteristic.id)
    reasons.set(reasonCode, reason)
  })
  const positive = [...reasons.values()].filter(({ points }) => points > 0)
  return positive.sort((a, b) => b.points - a.points).slice(0, scorecard.maximumReasons)
}

const compileTable = (
  { hitPolicy, rows }: DecisionTable<ResolvedCondition>,
  builder: ProgramBuilder,
  slots: Slots,
): CompiledDecision => {
  const outcomes = rows.map((row) => compileOutcome(row, slots))
  const hit = (index: number, machine: Machine) => ({
    row: (rows[index] as Row<ResolvedCondition>).id,
    outcome: (outcomes[index] as WriteOutcome)(machine),
  })
  if (hitPolicy === 'first') {
    const entry = rows.reduceRight((next, { conditions }, index) => builder.add(conditions, ~index, next), ~rows.length)
    return (program, machine): DecisionTableAnswer => {
      const index = run(program, entry, machine)
      return { kind: 'decision-table', hits: index < rows.length ? [hit(index, machine)] : [] }
    }
  }
  const entries = rows.map(({ conditions }) => builder.add(conditions, MET, NOT_MET))
  return (program, machine): DecisionTableAnswer => {
    const hits: DecisionTableAnswer['hits'][number][] = []
    for (let index = 0; index < entries.length; index++) {
      if (run(program, entries[index] as number, machine) === 1) hits.push(hit(index, machine))
    }
    return { kind: 'decision-table', hits }
  }
}

type WriteOutcome = (machine: Machine) => Outcome

/** Outcomes are constant, unless they copy a fact. */
const compileOutcome = ({ outcome }: Row<ResolvedCondition>, slots: Slots): WriteOutcome => {
  if (!copiesFacts(outcome)) return () => outcome
  const write = compileOutcomeValue(outcome, slots)
  return (machine) => write(machine) as Outcome
}

const compileOutcomeValue = (value: OutcomeValue, slots: Slots): ((machine: Machine) => OutcomeValue) => {
  if (typeof value !== 'object' || value === null) return () => value
  if (Array.isArray(value)) {
    const entries = value.map((entry: OutcomeValue) => compileOutcomeValue(entry, slots))
    return (machine) => entries.map((write) => write(machine))
  }
  const entries = Object.entries(value as Outcome)
  const [key, name] = entries[0] ?? []
  if (entries.length === 1 && key === 'fact') return factWriter(String(name), slots)
  const writers = entries.map(([inner, entry]) => [inner, compileOutcomeValue(entry, slots)] as const)
  return (machine) => Object.fromEntries(writers.map(([inner, write]) => [inner, write(machine)]))
}

/** Dates and times are numbers in their slots; copied into an outcome they are texts again. */
const factWriter = (fact: string, slots: Slots): ((machine: Machine) => OutcomeValue) => {
  const read = valueReader(slots.of(fact))
  return (machine) => (read(machine) ?? null) as OutcomeValue
}

const compileRecommendations = (
  { items, atMost = Number.POSITIVE_INFINITY }: Recommendations<ResolvedCondition>,
  builder: ProgramBuilder,
): CompiledDecision => {
  const compiled = items.map((item) => compileItem(item, builder))
  return (program, machine): RecommendationsAnswer => {
    const rejected: Rejection[] = []
    const candidates: Candidate[] = []
    for (const item of compiled) {
      const stage = run(program, item.entry, machine)
      if (stage < STAGES.length) rejected.push({ id: item.id, stage: STAGES[stage] as RejectionStage })
      else candidates.push({ item, rank: rankOf(item, program, machine) })
    }
    candidates.sort((a, b) => b.rank - a.rank)
    return { kind: 'recommendations', items: choose(candidates, atMost, rejected, program, machine), rejected }
  }
}

interface CompiledItem {
  readonly id: string
  readonly group?: string
  /** Answers the stage at which the item drops out, or the number of stages when it passes them all. */
  readonly entry: number
  readonly base: number
  readonly adjust: readonly { readonly entry: number; readonly add: number }[]
  readonly steps: readonly { readonly entry: number; readonly id: string }[]
}

interface Candidate {
  readonly item: CompiledItem
  readonly rank: number
}

const compileItem = (
  { id, group, stages, rank, steps }: Item<ResolvedCondition>,
  builder: ProgramBuilder,
): CompiledItem => ({
  id,
  ...(group === undefined ? {} : { group }),
  entry: STAGES.reduceRight((next, stage, index) => builder.add(stages[stage], next, ~index), ~STAGES.length),
  base: rank.base,
  adjust: rank.adjust.map(({ conditions, add }) => ({ entry: builder.add(conditions, MET, NOT_MET), add })),
  steps: steps.map((step) => ({ entry: builder.add(step.conditions, MET, NOT_MET), id: step.id })),
})

const rankOf = ({ base, adjust }: CompiledItem, program: Program, machine: Machine): number =>
  adjust.reduce((rank, { entry, add }) => (run(program, entry, machine) === 1 ? rank + add : rank), base)

const choose = (
  candidates: readonly Candidate[],
  atMost: number,
  rejected: Rejection[],
  program: Program,
  machine: Machine,
): RecommendationsAnswer['items'] => {
  const bestOf = new Map<string, string>()
  const chosen: RecommendationsAnswer['items'][number][] = []
  for (const { item, rank } of candidates) {
    const { id, group } = item
    const by = group === undefined ? undefined : bestOf.get(group)
    if (by !== undefined) rejected.push({ id, stage: 'group', by })
    else if (chosen.length >= atMost) rejected.push({ id, stage: 'limit' })
    else {
      const steps = item.steps.filter(({ entry }) => run(program, entry, machine) === 1).map((step) => step.id)
      chosen.push({ id, rank, steps })
      if (group !== undefined) bestOf.set(group, id)
    }
  }
  return chosen
}
