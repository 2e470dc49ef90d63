import type { Comparison, Condition, ResolvedComparison, ResolvedCondition } from '../model/condition.js'
import type { Operand, ResolvedOperand } from '../model/fact.js'
import { NEGATION } from '../model/operator.js'
import type { ResolvedParameter } from '../model/parameter.js'
import type { NamedCondition } from '../model/rulebook.js'

export type ResolvedParametersByName = Readonly<Record<string, ResolvedParameter>>
export type ConditionsByName = Readonly<Record<string, NamedCondition>>

/** Brings conditions into negation normal form, with named conditions and amounts in place. */
export type ResolveCondition = (condition: Condition) => ResolvedCondition

/** The condition in negation normal form, with named conditions and amounts in place. */
export const resolveCondition = (
  condition: Condition,
  conditions: ConditionsByName,
  parameters: ResolvedParametersByName,
): ResolvedCondition => conditionResolver(conditions, parameters)(condition)

/** Resolves many conditions; a named one only once, however often it stands somewhere. */
export const conditionResolver = (
  conditions: ConditionsByName,
  parameters: ResolvedParametersByName,
): ResolveCondition => {
  const known = new Map<string, ResolvedCondition>()
  const resolve = (inner: Condition, isNegated: boolean): ResolvedCondition => {
    switch (inner.kind) {
      case 'comparison':
        return resolveComparison(inner, isNegated, parameters)
      case 'not':
        return resolve(inner.condition, !isNegated)
      case 'all':
      case 'any': {
        const kind = isNegated ? OPPOSITE[inner.kind] : inner.kind
        return { kind, conditions: inner.conditions.map((one) => resolve(one, isNegated)) }
      }
      case 'reference': {
        const key = `${isNegated} ${inner.name}`
        const resolved = known.get(key) ?? named(inner.name, isNegated)
        known.set(key, resolved)
        return resolved
      }
    }
  }

  /** Under `not` the name would say the opposite of what stands there, so it is left out. */
  const named = (name: string, isNegated: boolean): ResolvedCondition => {
    const target = conditions[name]
    if (target === undefined) throw new Error(`unresolved condition ${name}`)
    const resolved = resolve(target.conditions, isNegated)
    return isNegated ? resolved : { ...resolved, name }
  }
  return (condition) => resolve(condition, false)
}

const OPPOSITE = { all: 'any', any: 'all' } as const

/** Most comparisons are with a literal already, and stay the same object. */
const resolveComparison = (
  comparison: Comparison<Operand>,
  isNegated: boolean,
  parameters: ResolvedParametersByName,
): ResolvedComparison => {
  const value = resolveOperand(comparison.value, parameters)
  if (!isNegated) return value === comparison.value ? (comparison as ResolvedComparison) : { ...comparison, value }
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
