import type { ResolvedComparison, ResolvedCondition } from '../model/condition.js'
import type { Literal, ResolvedOperand } from '../model/fact.js'
import { NEGATION, type Operator } from '../model/operator.js'
import { engineOperator } from './operators.js'

/** A condition of json-rules-engine, without `not`, named conditions, priorities and params. */
export type PlainCondition = PlainGroup | PlainComparison

/** What a rule of json-rules-engine has at its root. */
export type PlainGroup = { all: PlainCondition[] } | { any: PlainCondition[] }

/** A comparison of json-rules-engine. */
export interface PlainComparison {
  fact: string
  operator: string
  value: Literal | { fact: string }
  path?: string
}

/** The condition for json-rules-engine, as new objects: the engine writes into those it is given. */
export const writeCondition = (condition: ResolvedCondition): PlainCondition =>
  condition.kind === 'comparison'
    ? compare(condition, condition.operator, writeOperand(condition.value))
    : group(condition.kind, condition.conditions.map(writeCondition))

/**
 * What holds exactly when the condition does not, be it unmet or unknown. `not` would say the same, yet it would also be met
 * by facts of a wrong type; so every comparison is turned around, or its missing side asked for.
 */
export const writeComplement = (condition: ResolvedCondition): PlainCondition =>
  condition.kind === 'comparison'
    ? complementOf(condition)
    : group(condition.kind === 'all' ? 'any' : 'all', condition.conditions.map(writeComplement))

/** json-rules-engine takes no comparison at the root of a rule. */
export const asRoot = (condition: PlainCondition): PlainGroup =>
  'fact' in condition ? { all: [condition] } : condition

const group = (kind: 'all' | 'any', conditions: PlainCondition[]): PlainGroup =>
  kind === 'all' ? { all: conditions } : { any: conditions }

const complementOf = (comparison: ResolvedComparison): PlainCondition => {
  const { operator, value } = comparison
  if (operator === 'isKnown') return compare(comparison, 'isKnown', value.kind === 'literal' && value.value !== true)
  const turned = compare(comparison, NEGATION[operator], writeOperand(value))
  const missing = [comparison, ...(value.kind === 'fact' ? [{ fact: value.fact, path: [] }] : [])]
  return group('any', [turned, ...missing.map((target) => compare(target, 'isKnown', false))])
}

const compare = (
  { fact, path }: Pick<ResolvedComparison, 'fact' | 'path'>,
  operator: Operator,
  value: PlainComparison['value'],
): PlainComparison => ({
  fact,
  operator: engineOperator(operator),
  value,
  ...(path.length === 0 ? {} : { path: ['$', ...path].join('.') }),
})

const writeOperand = (operand: ResolvedOperand): PlainComparison['value'] => {
  if (operand.kind === 'fact') return { fact: operand.fact }
  return Array.isArray(operand.value) ? [...operand.value] : operand.value
}
