import { match } from 'ts-pattern'
import type { Comparison, Condition, ResolvedComparison, ResolvedCondition } from '../model/condition.js'
import type { Operand, ResolvedOperand } from '../model/fact.js'
import { NEGATION } from '../model/operator.js'
import type { ResolvedParameter } from '../model/parameter.js'
import type { NamedCondition } from '../model/rulebook.js'

export type ResolvedParametersByName = Readonly<Record<string, ResolvedParameter>>
export type ConditionsByName = Readonly<Record<string, NamedCondition>>

/** The condition in negation normal form, with named conditions and amounts in place. */
export const resolveCondition = (
  condition: Condition,
  conditions: ConditionsByName,
  parameters: ResolvedParametersByName,
): ResolvedCondition => {
  const resolve = (inner: Condition, isNegated: boolean): ResolvedCondition =>
    match(inner)
      .with({ kind: 'comparison' }, (comparison) => resolveComparison(comparison, isNegated, parameters))
      .with({ kind: 'not' }, ({ condition: negated }) => resolve(negated, !isNegated))
      .with({ kind: 'all' }, { kind: 'any' }, ({ kind, conditions: group }) => ({
        kind: isNegated ? OPPOSITE[kind] : kind,
        conditions: group.map((one) => resolve(one, isNegated)),
      }))
      .with({ kind: 'reference' }, ({ name }) => named(name, isNegated))
      .exhaustive()

  /** Under `not` the name would say the opposite of what stands there, so it is left out. */
  const named = (name: string, isNegated: boolean): ResolvedCondition => {
    const target = conditions[name]
    if (target === undefined) throw new Error(`unresolved condition ${name}`)
    const resolved = resolve(target.conditions, isNegated)
    return isNegated ? resolved : { ...resolved, name }
  }
  return resolve(condition, false)
}

const OPPOSITE = { all: 'any', any: 'all' } as const

const resolveComparison = (
  comparison: Comparison<Operand>,
  isNegated: boolean,
  parameters: ResolvedParametersByName,
): ResolvedComparison => {
  const value = resolveOperand(comparison.value, parameters)
  if (!isNegated) return { ...comparison, value }
  const isTurned = comparison.operator === 'isKnown' && value.kind === 'literal'
  return {
    ...comparison,
    operator: NEGATION[comparison.operator],
    value: isTurned ? { ...value, value: !value.value } : value,
  }
}

/** The amount in place of its name; literals and facts stay as they are. */
export const resolveOperand = (operand: Operand, parameters: ResolvedParametersByName): ResolvedOperand => {
  if (operand.kind !== 'parameter') return operand
  const parameter = parameters[operand.parameter]
  if (parameter === undefined) throw new Error(`unresolved parameter ${operand.parameter}`)
  return { kind: 'literal', value: parameter.value, parameter: operand.parameter }
}
