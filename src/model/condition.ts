import type { Operand, ResolvedOperand } from './fact.js'
import type { Location } from './location.js'
import type { Operator } from './operator.js'

/**
 * What must hold, as written: json-rules-engine's `all`, `any`, `not`, a named `condition`, or a comparison. Only comparisons
 * say where they stand; where a whole condition does, `conditionsIn` knows.
 */
export type Condition =
  | { readonly kind: 'all'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'any'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'reference'; readonly name: string }
  | Comparison<Operand>

/** The leaf: a fact, or one field of it, against a value. */
export interface Comparison<Value> {
  readonly kind: 'comparison'
  readonly fact: string
  /** Names of fields from the fact inwards; empty for the fact itself. */
  readonly path: readonly string[]
  readonly operator: Operator
  readonly value: Value
  readonly at: Location
}

/**
 * What must hold, for one region and date, in negation normal form: `not` has been pushed down into the operators,
 * named conditions and amounts are in place. So a missing fact makes a comparison unknown and nothing turns that around.
 */
export type ResolvedCondition = ResolvedGroup | ResolvedComparison

/** `all` or `any` of its members. */
export interface ResolvedGroup {
  readonly kind: 'all' | 'any'
  readonly conditions: readonly ResolvedCondition[]
  /** The named condition that stood here. */
  readonly name?: string
}

export interface ResolvedComparison extends Comparison<ResolvedOperand> {
  /** The named condition that stood here. */
  readonly name?: string
}

/** Every comparison of a condition, in the order written. */
export const comparisonsOf = (condition: ResolvedCondition): readonly ResolvedComparison[] => {
  const found: ResolvedComparison[] = []
  const visit = (inner: ResolvedCondition): void => {
    if (inner.kind === 'comparison') found.push(inner)
    else inner.conditions.forEach(visit)
  }
  visit(condition)
  return found
}
