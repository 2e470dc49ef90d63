import type { Location } from '../model/location.js'
import type { ResolvedDecision, Rulebook } from '../model/rulebook.js'

/** What was done to the rules: a condition left out, an amount or points moved by one unit. */
export type MutantKind = 'dropped-condition' | 'shifted-amount' | 'shifted-points'

interface MutantBasics {
  readonly kind: MutantKind
  /** Where in the documents; with `detail` it names the mutant. */
  readonly at: Location
  /** The move: `+1`, `-0.01`, or the fact whose comparison was left out. */
  readonly detail: string
}

/** A small fault in one decision of a resolved rulebook. */
export interface DecisionMutant extends MutantBasics {
  readonly decision: string
  readonly mutated: ResolvedDecision
}

/** A small fault in an amount, before the rulebook is resolved. */
export interface AmountMutant extends MutantBasics {
  readonly parameter: string
  readonly mutated: Rulebook
}
