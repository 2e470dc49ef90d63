import type { ResolvedCondition } from './condition.js'
import type { FactValue } from './fact.js'
import type { LocalizedText } from './text.js'

/** What would have to be otherwise about an account for one outcome of a decision to come, or to go. */
export interface NearestChange {
  /** Id of the band, the row or the item. */
  readonly outcome: string
  /** `comes`: the account has not got the outcome and would get it. `goes`: it has it and would lose it. */
  readonly effect: 'comes' | 'goes'
  /** The facts to change, all of them together; one where one is enough. */
  readonly changes: readonly FactChange[]
  /** Whether fewer facts have been proved not to be enough. */
  readonly isSmallest: boolean
  /** The whole in a sentence. */
  readonly text: LocalizedText
}

/** One fact that would have to change. */
export interface FactChange {
  /** The fact, with the names of fields behind it where there are any. */
  readonly fact: string
  /** What the account has; left out when missing, and for personal and secret facts unless they were asked for. */
  readonly actual?: FactValue
  /** The nearest value that does it; left out likewise. */
  readonly to?: FactValue
  /** What must hold of the fact, beside what the account has. */
  readonly text: LocalizedText
}

/** A nearest change as the analysis finds it, before it is put into words. */
export interface FoundChange extends Pick<NearestChange, 'outcome' | 'effect' | 'isSmallest'> {
  readonly moves: readonly FoundMove[]
  /** What would be known of the account then, derived facts among it. */
  readonly values: ReadonlyMap<string, FactValue>
}

/** One fact, what must hold of it, and the nearest value for which it does. */
export interface FoundMove {
  readonly fact: string
  readonly path: readonly string[]
  readonly condition: ResolvedCondition
  readonly to: FactValue | undefined
}
