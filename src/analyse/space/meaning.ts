import type { ResolvedCondition } from '../../model/condition.js'
import type { Facts, FactValue } from '../../model/fact.js'
import type { Answer } from '../../model/result.js'
import type { DerivedFact, ResolvedDecision } from '../../model/rulebook.js'

/** Values by the names of facts, derived ones among them. */
export type Values = ReadonlyMap<string, FactValue>

/** An account, and everything that is known of it. */
export interface ReadAccount {
  readonly facts: Facts
  readonly values: Values
}

/**
 * What the reference says, handed in. The analysis knows nothing of operators: which values meet a comparison it finds by
 * asking, so that it cannot disagree with the evaluator.
 */
export interface Meaning {
  /** The values with the derived facts that are named, in an order in which each comes after its operands. */
  derive(values: Values, derived: readonly DerivedFact[]): Values
  isMet(condition: ResolvedCondition, values: Values): boolean
  answer(decision: ResolvedDecision, values: Values): Answer
  /** The facts of an account, checked, with all derived ones; `undefined` when they would be refused. */
  read(facts: Facts): Values | undefined
}
