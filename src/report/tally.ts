import type { ResolvedCondition } from '../model/condition.js'
import type { Answer, ScorecardAnswer } from '../model/result.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import type { Scorecard } from '../model/scorecard.js'
import type { AccountRecord } from './page-data.js'
import type { Plan } from './plan.js'
import type { ReportSource } from './report-source.js'

/** What all accounts have come to. What it keeps does not grow with their number. */
export interface Tally {
  readonly add: (answers: readonly Answer[], record: AccountRecord) => void
  readonly accounts: () => number
  /** How many accounts each band of a decision holds, highest band first; none where it is no scorecard. */
  readonly bands: (decision: number) => readonly number[]
  /** How many accounts belong to each group. */
  readonly groups: readonly number[]
  /** Of how many accounts each item is the first. */
  readonly firsts: readonly number[]
  /** How many accounts have no row or item of a decision. */
  readonly without: (decision: number) => number
  readonly reasons: (decision: number) => readonly ReasonCount[]
}

/** A reason with all the points that it has cost. */
export interface ReasonCount {
  readonly code: string
  readonly title: string
  readonly points: number
  readonly accounts: number
}

/** Starts to count by decision, group and reason. */
export const startTally = ({ decisions, write }: ReportSource, plan: Plan): Tally => {
  const counters = decisions.map((decision) => countDecision(decision, write))
  const groups = plan.groups.map(() => 0)
  const firsts = plan.groups.map(() => 0)
  let accounts = 0
  const add: Tally['add'] = (answers, { o }) => {
    accounts++
    answers.forEach((answer, index) => {
      counters[index]?.add(answer)
    })
    for (const group of new Set(o.map((element) => plan.elements[element]?.group))) increase(groups, group)
    answers.forEach((answer, index) => {
      const [first] = answer.kind === 'recommendations' ? answer.items : []
      if (first !== undefined) increase(firsts, plan.elements[plan.elementOf(index, 'item', first.id)]?.group)
    })
  }
  return {
    add,
    accounts: () => accounts,
    bands: (decision) => counters[decision]?.bands ?? [],
    groups,
    firsts,
    without: (decision) => counters[decision]?.without() ?? 0,
    reasons: (decision) => [...(counters[decision]?.reasons.values() ?? [])].toSorted((a, b) => b.points - a.points),
  }
}

const increase = (counts: number[], index: number | undefined): void => {
  if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1
}

interface DecisionCounter {
  readonly add: (answer: Answer) => void
  readonly bands: readonly number[]
  readonly reasons: ReadonlyMap<string, ReasonCount>
  readonly without: () => number
}

const countDecision = (decision: ResolvedDecision, write: ReportSource['write']): DecisionCounter =>
  decision.kind === 'scorecard' ? countScorecard(decision, write) : countOthers()

const countOthers = (): DecisionCounter => {
  let without = 0
  const add = (answer: Answer): void => {
    const found = answer.kind === 'decision-table' ? answer.hits : answer.kind === 'recommendations' ? answer.items : []
    if (found.length === 0) without++
  }
  return { add, bands: [], reasons: new Map(), without: () => without }
}

const countScorecard = (
  scorecard: Scorecard<ResolvedCondition, number>,
  write: ReportSource['write'],
): DecisionCounter => {
  const bands = scorecard.bands.map(() => 0)
  const reasons = new Map<string, ReasonCount>()
  const holders = holdersOf(scorecard, write)
  const add = (answer: Answer): void => {
    const { band, partialScores } = answer as ScorecardAnswer
    increase(
      bands,
      scorecard.bands.findIndex(({ id }) => id === band),
    )
    for (const [code, points] of pointsByCode(partialScores, holders)) {
      const { title, ...counted } = reasons.get(code) ?? {
        code,
        title: holders.titles.get(code) ?? code,
        points: 0,
        accounts: 0,
      }
      reasons.set(code, { title, code, points: counted.points + points, accounts: counted.accounts + 1 })
    }
  }
  return { add, bands, reasons, without: () => 0 }
}

/** The reason code of an attribute, and how far it is off the baseline. */
interface Held {
  readonly code: string
  readonly points: number
}

/** What stands behind the points of a scorecard. */
interface Holders {
  readonly titles: ReadonlyMap<string, string>
  /** By characteristic and attribute. */
  readonly attributes: ReadonlyMap<string, ReadonlyMap<string, Held>>
}

const holdersOf = (
  { characteristics, reasonCodeAlgorithm }: Scorecard<ResolvedCondition, number>,
  write: ReportSource['write'],
): Holders => {
  const sign = reasonCodeAlgorithm === 'pointsBelow' ? 1 : -1
  const titles = new Map<string, string>()
  const attributes = new Map<string, ReadonlyMap<string, Held>>()
  for (const { id, title, reasonCode, baselineScore, attributes: own } of characteristics) {
    const held = own.map(({ id: attribute, reasonCode: code = reasonCode, partialScore }) => {
      if (!titles.has(code)) titles.set(code, write(title))
      return [attribute, { code, points: sign * (baselineScore - partialScore) }] as const
    })
    attributes.set(id, new Map(held))
  }
  return { titles, attributes }
}

/** As the reasons of one account are ranked: points of one code are summed, what is not positive is dropped. */
const pointsByCode = (
  partialScores: ScorecardAnswer['partialScores'],
  { attributes }: Holders,
): readonly (readonly [string, number])[] => {
  const sums = new Map<string, number>()
  for (const { characteristic, attribute } of partialScores) {
    const held = attributes.get(characteristic)?.get(attribute)
    if (held !== undefined) sums.set(held.code, (sums.get(held.code) ?? 0) + held.points)
  }
  return [...sums].filter(([, points]) => points > 0)
}
