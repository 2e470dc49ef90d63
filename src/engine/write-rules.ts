import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable } from '../model/decision-table.js'
import { report } from '../model/diagnostic.js'
import { writeElementPath } from '../model/element.js'
import { type Item, type Recommendations, STAGES } from '../model/recommendations.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import { RulebookError } from '../model/rulebook-error.js'
import type { Characteristic, Scorecard } from '../model/scorecard.js'
import type { PlainRule, RuleParams } from './plain-rule.js'
import { asRoot, type PlainCondition, type PlainGroup, writeComplement, writeCondition } from './write-condition.js'

/** Where only the first met element counts, each rule repeats those before it; long lists would grow beyond all bounds. */
const MOST_COMPARISONS = 1_000_000

/** One rule for each element of a decision that its conditions can hit. Throws a `RulebookError` when that becomes too large. */
export const writeRules = (decision: ResolvedDecision): PlainRule[] => {
  const rules: PlainRule[] = []
  let comparisons = 0
  for (const rule of eachRule(decision)) {
    comparisons += comparisonsIn(rule.conditions)
    if (comparisons > MOST_COMPARISONS) throw new RulebookError([tooLarge(decision)])
    rules.push(rule)
  }
  return rules
}

const tooLarge = ({ id, at }: ResolvedDecision) =>
  report('ENGINE_RULES_TOO_LARGE', at, { decision: id, limit: MOST_COMPARISONS })

const comparisonsIn = (condition: PlainCondition): number =>
  'fact' in condition
    ? 1
    : ('all' in condition ? condition.all : condition.any).reduce((sum, one) => sum + comparisonsIn(one), 0)

const eachRule = (decision: ResolvedDecision): Iterable<PlainRule> => {
  switch (decision.kind) {
    case 'scorecard':
      return scorecardRules(decision)
    case 'decision-table':
      return tableRules(decision)
    case 'recommendations':
      return recommendationRules(decision)
  }
}

function* scorecardRules({ id, characteristics, notices }: Scorecard<ResolvedCondition, number>) {
  for (const characteristic of characteristics) yield* characteristicRules(id, characteristic)
  for (const notice of notices) {
    yield rule([id, notice.id], allOf([notice.conditions]), { decision: id, element: 'notice', notice: notice.id })
  }
}

function* characteristicRules(decision: string, characteristic: Characteristic<ResolvedCondition>) {
  for (const [attribute, conditions] of firstOf(characteristic.attributes)) {
    const { id, partialScore, reasonCode = characteristic.reasonCode } = attribute
    yield rule([decision, characteristic.id, id], conditions, {
      decision,
      element: 'attribute',
      characteristic: characteristic.id,
      attribute: id,
      partialScore,
      reasonCode,
    })
  }
}

function* tableRules({ id: decision, hitPolicy, rows }: DecisionTable<ResolvedCondition>) {
  const elements = hitPolicy === 'first' ? firstOf(rows) : rows.map((row) => [row, allOf([row.conditions])] as const)
  for (const [{ id, outcome, priority }, conditions] of elements) {
    const params = { decision, element: 'row', row: id, outcome: structuredClone(outcome) } as const
    yield rule([decision, id], conditions, params, priority)
  }
}

function* recommendationRules({ id, items }: Recommendations<ResolvedCondition>) {
  for (const item of items) yield* itemRules(id, item)
}

/** An item that has passed all stages; then what else holds of it. */
function* itemRules(decision: string, { id, group, stages, rank, steps }: Item<ResolvedCondition>) {
  const through = STAGES.map((stage) => stages[stage])
  const item = { decision, item: id }
  yield rule([decision, id], allOf(through), {
    ...item,
    element: 'item',
    rank: rank.base,
    ...(group === undefined ? {} : { group }),
  })
  for (const [index, { conditions, add }] of rank.adjust.entries()) {
    const path = [decision, id, 'rank', 'adjust', String(index)]
    yield rule(path, allOf([...through, conditions]), { ...item, element: 'adjustment', add })
  }
  for (const { id: step, conditions } of steps) {
    yield rule([decision, id, step], allOf([...through, conditions]), { ...item, element: 'step', step })
  }
}

const allOf = (conditions: readonly (ResolvedCondition | undefined)[]): PlainGroup =>
  groupOf(conditions.flatMap((one) => (one === undefined ? [] : [writeCondition(one)])))

/** Each element with what makes it the first one met: none of those before it is. */
function* firstOf<Element extends { readonly conditions?: ResolvedCondition }>(
  elements: readonly Element[],
): Iterable<readonly [element: Element, conditions: PlainGroup]> {
  const before: ResolvedCondition[] = []
  for (const element of elements) {
    const own = element.conditions === undefined ? [] : [element.conditions]
    yield [element, groupOf([...before.map(writeComplement), ...own.map(writeCondition)])]
    before.push(...own)
  }
}

/** json-rules-engine calls an empty `all` met, which is what an element without conditions is. */
const groupOf = (conditions: PlainCondition[]): PlainGroup =>
  conditions.length === 1 && conditions[0] ? asRoot(conditions[0]) : { all: conditions }

const rule = (path: readonly string[], conditions: PlainGroup, params: RuleParams, priority = 1): PlainRule => ({
  name: writeElementPath(path),
  priority,
  conditions,
  event: { type: 'kam-rules', params },
})
