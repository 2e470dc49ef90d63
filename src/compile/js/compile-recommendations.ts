import type { ResolvedCondition } from '../../model/condition.js'
import { type Item, type Recommendations, STAGES } from '../../model/recommendations.js'
import type { RecommendationsAnswer, Rejection } from '../../model/result.js'
import { type CompiledDecision, frozen, MET, NONE, NOT_MET } from './compiled-decision.js'
import { type Machine, type Program, runEach } from './machine.js'
import type { ProgramBuilder } from './program-builder.js'

type ResolvedItem = Item<ResolvedCondition>
type ChosenItem = RecommendationsAnswer['items'][number]

/** The answer for an item that drops out at no stage. */
const PASSED = STAGES.length

/** Items through their stages, then by rank; of each group the best stays, and of the rest no more than the limit. */
export const compileRecommendations = (
  recommendations: Recommendations<ResolvedCondition>,
  builder: ProgramBuilder,
): CompiledDecision =>
  recommendations.atMost !== undefined || recommendations.items.some(isInContest)
    ? compileContest(recommendations, builder)
    : compileList(recommendations, builder)

/** Whether more than the item itself decides about it, or its answer is not always the same. */
const isInContest = ({ group, rank, steps }: ResolvedItem): boolean =>
  group !== undefined || rank.adjust.length > 0 || steps.some(({ conditions }) => conditions !== undefined)

/** Items that never change, in an order that never changes. */
const compileList = ({ items }: Recommendations<ResolvedCondition>, builder: ProgramBuilder): CompiledDecision => {
  const entries = Int32Array.from(items, (item) => stagesEntry(item, builder))
  const hits = items.map(({ id, rank, steps }) => frozen({ id, rank: rank.base, steps: steps.map((step) => step.id) }))
  const order = items
    .map((_, index) => index)
    .sort((a, b) => (hits[b] as ChosenItem).rank - (hits[a] as ChosenItem).rank)
  return (program, machine) => {
    const stages = runEach(program, entries, machine)
    const chosen: ChosenItem[] = []
    for (const index of order) if (stages[index] === PASSED) chosen.push(hits[index] as ChosenItem)
    return new CompiledRecommendations(chosen, stages, NONE, items)
  }
}

const compileContest = (
  { items, atMost = Number.POSITIVE_INFINITY }: Recommendations<ResolvedCondition>,
  builder: ProgramBuilder,
): CompiledDecision => {
  const compiled = items.map((item) => compileItem(item, builder))
  const entries = Int32Array.from(items, (item) => stagesEntry(item, builder))
  return (program, machine) => {
    const stages = runEach(program, entries, machine)
    const candidates: Candidate[] = []
    for (let index = 0; index < stages.length; index++) {
      if (stages[index] !== PASSED) continue
      const item = compiled[index] as CompiledItem
      addByRank({ item, rank: item.rankFor(program, machine) }, candidates)
    }
    const outdone: Rejection[] = []
    const chosen = choose(candidates, atMost, outdone, program, machine)
    return new CompiledRecommendations(chosen, stages, outdone, items)
  }
}

interface CompiledItem {
  readonly id: string
  readonly group: string | undefined
  readonly rankFor: (program: Program, machine: Machine) => number
  readonly choose: (rank: number, program: Program, machine: Machine) => ChosenItem
}

interface Candidate {
  readonly item: CompiledItem
  readonly rank: number
}

/** The answer is the stage at which the item drops out, or the number of stages when it passes them all. */
const stagesEntry = ({ stages }: ResolvedItem, builder: ProgramBuilder): number =>
  STAGES.reduceRight((next, stage, index) => builder.add(stages[stage], next, ~index), ~PASSED)

const compileItem = (item: ResolvedItem, builder: ProgramBuilder): CompiledItem => ({
  id: item.id,
  group: item.group,
  rankFor: compileRank(item, builder),
  choose: compileChoice(item, builder),
})

const compileRank = ({ rank }: ResolvedItem, builder: ProgramBuilder): CompiledItem['rankFor'] => {
  if (rank.adjust.length === 0) return () => rank.base
  const entries = Int32Array.from(rank.adjust, ({ conditions }) => builder.add(conditions, MET, NOT_MET))
  return (program, machine) => {
    const met = runEach(program, entries, machine)
    return rank.adjust.reduce((sum, { add }, index) => (met[index] === 1 ? sum + add : sum), rank.base)
  }
}

/** An item whose rank and steps never change is always the same. */
const compileChoice = ({ id, rank, steps }: ResolvedItem, builder: ProgramBuilder): CompiledItem['choose'] => {
  const ids = steps.map((step) => step.id)
  if (steps.every(({ conditions }) => conditions === undefined)) {
    const usual = frozen({ id, rank: rank.base, steps: ids })
    return (found) => (found === rank.base ? usual : { id, rank: found, steps: usual.steps })
  }
  const entries = Int32Array.from(steps, ({ conditions }) => builder.add(conditions, MET, NOT_MET))
  return (found, program, machine) => {
    const met = runEach(program, entries, machine)
    return { id, rank: found, steps: ids.filter((_, index) => met[index] === 1) }
  }
}

/** Largest first; those alike keep their order. */
const addByRank = (candidate: Candidate, candidates: Candidate[]): void => {
  let place = candidates.push(candidate) - 1
  for (; place > 0 && (candidates[place - 1] as Candidate).rank < candidate.rank; place--) {
    candidates[place] = candidates[place - 1] as Candidate
  }
  candidates[place] = candidate
}

const choose = (
  candidates: readonly Candidate[],
  atMost: number,
  outdone: Rejection[],
  program: Program,
  machine: Machine,
): readonly ChosenItem[] => {
  const groups: string[] = []
  const bestOf: string[] = []
  const chosen: ChosenItem[] = []
  for (const { item, rank } of candidates) {
    const { id, group } = item
    const by = group === undefined ? undefined : bestOf[groups.indexOf(group)]
    if (by !== undefined) outdone.push({ id, stage: 'group', by })
    else if (chosen.length >= atMost) outdone.push({ id, stage: 'limit' })
    else {
      chosen.push(item.choose(rank, program, machine))
      if (group !== undefined) bestOf[groups.push(group) - 1] = id
    }
  }
  return chosen
}

/** Where items dropped out is kept as numbers until somebody asks. */
class CompiledRecommendations implements RecommendationsAnswer {
  readonly kind = 'recommendations'
  readonly #stages: readonly number[]
  readonly #outdone: readonly Rejection[]
  readonly #all: readonly ResolvedItem[]

  constructor(
    readonly items: readonly ChosenItem[],
    stages: readonly number[],
    outdone: readonly Rejection[],
    all: readonly ResolvedItem[],
  ) {
    this.#stages = stages
    this.#outdone = outdone
    this.#all = all
  }

  get rejected(): readonly Rejection[] {
    const dropped = this.#all.flatMap(({ id }, index): readonly Rejection[] => {
      const stage = STAGES[this.#stages[index] as number]
      return stage === undefined ? NONE : [{ id, stage }]
    })
    return [...dropped, ...this.#outdone]
  }

  toJSON(): RecommendationsAnswer {
    const { kind, items, rejected } = this
    return { kind, items, rejected }
  }
}
