import type { Outcome } from './decision-table.js'
import type { Facts } from './fact.js'
import type { Location } from './location.js'
import type { LocalizedText } from './text.js'

/** A rulebook's own test: facts in, what must come out. */
export interface RuleCase {
  /** A sentence that an account manager understands. */
  readonly name: LocalizedText
  readonly region?: string
  readonly asOf: string
  readonly facts: Facts
  /** What must come out, by decision; only what is named is compared. */
  readonly expect: Readonly<Record<string, Expectation>>
  readonly at: Location
}

/** Everything optional: a case says only what it is about. Lists are exact and in order, but for `includes` and `excludes`. */
export interface Expectation {
  readonly score?: number
  readonly band?: string
  /** Characteristic → the attribute that gave its points. */
  readonly attributes?: Readonly<Record<string, string>>
  readonly reasons?: readonly string[]
  readonly notices?: readonly string[]
  readonly rows?: readonly string[]
  readonly outcomes?: readonly Outcome[]
  readonly items?: readonly string[]
  readonly ranks?: Readonly<Record<string, number>>
  /** Item → ids of the steps shown. */
  readonly steps?: Readonly<Record<string, readonly string[]>>
  /** Item → the stage at which it dropped out. */
  readonly rejected?: Readonly<Record<string, string>>
  /** Rows or items that must be among the hits. */
  readonly includes?: readonly string[]
  readonly excludes?: readonly string[]
  readonly missingFacts?: readonly string[]
}
