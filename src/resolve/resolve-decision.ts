import { match } from 'ts-pattern'
import type { Condition, ResolvedCondition } from '../model/condition.js'
import type { Outcome, OutcomeValue } from '../model/decision-table.js'
import type { Operand } from '../model/fact.js'
import type { Stage } from '../model/recommendations.js'
import type { Decision, ResolvedDecision } from '../model/rulebook.js'
import { type ResolveCondition, type ResolvedParametersByName, resolveOperand } from './resolve-conditions.js'

/** The decision with every condition and amount resolved, rows in the order of their priority. */
export const resolveDecision = (
  decision: Decision,
  condition: ResolveCondition,
  parameters: ResolvedParametersByName,
): ResolvedDecision =>
  match(decision)
    .with({ kind: 'scorecard' }, (scorecard) => ({
      ...scorecard,
      bands: scorecard.bands.map((band) => ({ ...band, from: amountOf(band.from, parameters) })),
      notices: scorecard.notices.map((notice) => ({ ...notice, conditions: condition(notice.conditions) })),
      characteristics: scorecard.characteristics.map((characteristic) => ({
        ...characteristic,
        attributes: characteristic.attributes.map((attribute) => withCondition(attribute, condition)),
      })),
    }))
    .with({ kind: 'decision-table' }, (table) => ({
      ...table,
      rows: table.rows
        .map((row) => ({ ...withCondition(row, condition), outcome: withAmounts(row.outcome, parameters) as Outcome }))
        .toSorted((a, b) => b.priority - a.priority),
    }))
    .with({ kind: 'recommendations' }, (recommendations) => ({
      ...recommendations,
      items: recommendations.items.map((item) => ({
        ...item,
        stages: resolveStages(item.stages, condition),
        rank: {
          ...item.rank,
          adjust: item.rank.adjust.map((one) => ({ ...one, conditions: condition(one.conditions) })),
        },
        steps: item.steps.map((step) => withCondition(step, condition)),
      })),
    }))
    .exhaustive()

const withCondition = <Element extends { readonly conditions?: Condition }>(
  { conditions, ...element }: Element,
  resolve: ResolveCondition,
): Omit<Element, 'conditions'> & { readonly conditions?: ResolvedCondition } =>
  conditions === undefined ? element : { ...element, conditions: resolve(conditions) }

const resolveStages = (stages: Readonly<Partial<Record<Stage, Condition>>>, resolve: ResolveCondition) =>
  Object.fromEntries(Object.entries(stages).map(([stage, written]) => [stage, resolve(written)]))

/** A band whose amount is not a number is refused by `check`; until then it starts nowhere. */
const amountOf = (operand: Operand, parameters: ResolvedParametersByName): number => {
  const resolved = resolveOperand(operand, parameters)
  return resolved.kind === 'literal' && typeof resolved.value === 'number' ? resolved.value : Number.NaN
}

const withAmounts = (value: OutcomeValue, parameters: ResolvedParametersByName): OutcomeValue => {
  if (Array.isArray(value)) return value.map((entry: OutcomeValue) => withAmounts(entry, parameters))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Outcome)
  const [key, name] = entries[0] ?? []
  if (entries.length === 1 && key === 'parameter' && typeof name === 'string')
    return parameters[name]?.value as OutcomeValue
  return Object.fromEntries(entries.map(([inner, entry]) => [inner, withAmounts(entry, parameters)]))
}
