import type { Location } from './location.js'
import type { Stretch } from './stretch.js'
import type { LocalizedText } from './text.js'

/** Rows, each with a condition and an outcome (DMN decision table). */
export interface DecisionTable<C> {
  readonly kind: 'decision-table'
  readonly id: string
  readonly title: LocalizedText
  readonly description?: LocalizedText
  readonly provisions: readonly string[]
  readonly hitPolicy: HitPolicy
  /** The names and codes that outcomes may use, with their titles; anything goes where absent. */
  readonly outputs?: Readonly<Record<string, Output>>
  readonly rows: readonly Row<C>[]
  readonly at: Location
}

/** Which met rows count: the first one, the only one, or all of them. */
export type HitPolicy = (typeof HIT_POLICIES)[number]

/** The hit policies of decision tables. */
export const HIT_POLICIES = ['first', 'unique', 'collect'] as const

/** A name that outcomes use, with the titles of its codes. */
export interface Output {
  readonly title: LocalizedText
  readonly members?: Readonly<Record<string, LocalizedText>>
}

/** A condition and what it yields. */
export interface Row<C> extends Stretch {
  readonly id: string
  /** Absent: the row is always met. */
  readonly conditions?: C
  readonly outcome: Outcome
  readonly text: LocalizedText
  /** Rows with a larger priority come first; rows with the same one keep their order. */
  readonly priority: number
  readonly provisions: readonly string[]
  readonly at: Location
}

/** What a met row yields: codes and plain data. `{ "fact": … }` and `{ "parameter": … }` in it are filled in. */
export interface Outcome {
  readonly [name: string]: OutcomeValue
}

/** Plain data in an outcome. */
export type OutcomeValue = string | number | boolean | null | readonly OutcomeValue[] | Outcome
