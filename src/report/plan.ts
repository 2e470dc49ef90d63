import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable, Row } from '../model/decision-table.js'
import { titlesOfOutcome } from '../model/outcome-titles.js'
import type { Recommendations } from '../model/recommendations.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import { scoreRange } from '../model/score-range.js'
import type { Scorecard } from '../model/scorecard.js'
import { placeholdersOf } from '../model/text.js'
import type { DecisionData, ElementData } from './page-data.js'
import type { ReportSource } from './report-source.js'

/** Everything that can be said about an account, numbered once, so that an account is a few numbers. */
export interface Plan {
  readonly decisions: readonly DecisionData[]
  readonly elements: readonly PlannedElement[]
  readonly groups: readonly PlannedGroup[]
  /** The element of a decision by its kind and id; an attribute by its characteristic, a step by its item. */
  readonly elementOf: (decision: number, kind: ElementData['kind'], id: string, within?: string) => number
}

/** An element, and the facts whose values its text needs. */
export interface PlannedElement extends ElementData {
  readonly facts: readonly string[]
}

/** What accounts can be found by: an outcome, or an item. */
export interface PlannedGroup {
  readonly decision: number
  /** The titles of the codes of an outcome; the title of an item. */
  readonly titles: readonly string[]
}

/** Numbers the elements of all decisions in the order in which they are written. */
export const planReport = (source: ReportSource): Plan => {
  const planner = startPlan(source)
  source.decisions.forEach((decision, index) => {
    planDecision(decision, index, planner)
  })
  return {
    decisions: source.decisions.map((decision) => describeDecision(decision, source)),
    elements: planner.elements,
    groups: planner.groups,
    elementOf: (decision, kind, id, within = '') => planner.numbers.get(keyOf(decision, kind, id, within)) as number,
  }
}

type Key = readonly [decision: number, kind: ElementData['kind'], id: string, within: string]

const keyOf = (...[decision, kind, id, within]: Key): string => `${decision} ${kind} ${id} ${within}`

interface Planner {
  readonly source: ReportSource
  readonly elements: PlannedElement[]
  readonly groups: PlannedGroup[]
  readonly numbers: Map<string, number>
  readonly add: (key: Key, element: Omit<ElementData, 'kind' | 'decision'>) => void
}

const startPlan = (source: ReportSource): Planner => {
  const elements: PlannedElement[] = []
  const numbers = new Map<string, number>()
  const add: Planner['add'] = (key, element) => {
    const [decision, kind] = key
    numbers.set(keyOf(...key), elements.length)
    elements.push({ kind, decision, ...element, facts: placeholdersOf(element.text) })
  }
  return { source, elements, groups: [], numbers, add }
}

const planDecision = (decision: ResolvedDecision, index: number, planner: Planner): void => {
  if (decision.kind === 'scorecard') planScorecard(decision, index, planner)
  else if (decision.kind === 'decision-table') planTable(decision, index, planner)
  else planRecommendations(decision, index, planner)
}

/** An attribute without words of its own speaks the words of its characteristic. */
const planScorecard = (
  { characteristics, notices }: Scorecard<ResolvedCondition, number>,
  index: number,
  { add, source: { write } }: Planner,
): void => {
  for (const { id, reason, attributes } of characteristics) {
    for (const attribute of attributes)
      add([index, 'reason', attribute.id, id], { text: write(attribute.reason ?? reason) })
  }
  for (const { id, text } of notices) add([index, 'notice', id, ''], { text: write(text) })
}

/** Rows that say the same belong to one group. */
const planTable = (table: DecisionTable<ResolvedCondition>, index: number, planner: Planner): void => {
  const { add, groups, source } = planner
  const known = new Map<string, number>()
  for (const row of table.rows) {
    const key = outcomeKey(row)
    const titles = titlesOfOutcome(row.id, table, source.locale)
    const group = known.get(key) ?? groups.push({ decision: index, titles }) - 1
    known.set(key, group)
    add([index, 'row', row.id, ''], {
      text: source.write(row.text),
      label: titles.join(' · '),
      short: shortOf(titles),
      group,
    })
  }
}

const shortOf = ([first = '', ...rest]: readonly string[]): string =>
  (rest.length === 1 ? rest : [first, ...rest]).join(' · ')

/** Facts in an outcome are left out: their values would be without number. */
const outcomeKey = ({ id, outcome }: Row<ResolvedCondition>): string => {
  const codes = JSON.stringify(outcome)
  return codes.includes('{"fact":') ? id : codes
}

const planRecommendations = (
  { items }: Recommendations<ResolvedCondition>,
  index: number,
  { add, groups, source: { write } }: Planner,
): void => {
  for (const { id, title, steps } of items) {
    const text = write(title)
    add([index, 'item', id, ''], { text, group: groups.push({ decision: index, titles: [text] }) - 1 })
    for (const step of steps) add([index, 'step', step.id, id], { text: write(step.text) })
  }
}

const describeDecision = (decision: ResolvedDecision, { write }: ReportSource): DecisionData => {
  const { kind } = decision
  const title = write(decision.title)
  if (kind !== 'scorecard') return { kind, title }
  const { lowest, highest } = scoreRange(decision)
  return {
    kind,
    title,
    bands: decision.bands.map((band) => ({ title: write(band.title), from: band.from })),
    sign: decision.reasonCodeAlgorithm === 'pointsAbove' ? '+' : '−',
    range: [lowest, highest],
  }
}
