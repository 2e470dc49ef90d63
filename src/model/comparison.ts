import type { Facts } from './fact.js'
import type { Answer } from './result.js'
import type { LocalizedText } from './text.js'

/** What can be said of a decision in two rulebooks, whatever the account. */
export interface DecisionComparison {
  /** Id of the decision. */
  readonly decision: string
  readonly status: ComparisonStatus
  /** Of a different decision: an account to which it gives two answers. */
  readonly witness?: Witness
  /** Of an open decision: how many accounts were tried, none of which made a difference. */
  readonly sampled?: number
  /** Of an open decision: what lay outside of what can be proved. */
  readonly because?: LocalizedText
}

/**
 * `equal`: no account gets another answer, which has been proved. `different`: at least one does. `open`: neither proof nor
 * example was found. `added` and `removed`: only the second, or only the first, rulebook has the decision.
 */
export type ComparisonStatus = 'equal' | 'different' | 'open' | 'added' | 'removed'

/** The facts of an account, made up for the purpose, and what each rulebook answers. */
export interface Witness {
  readonly facts: Facts
  readonly a: Answer
  readonly b: Answer
}
