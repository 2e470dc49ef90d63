import type { ResolvedCondition } from '../model/condition.js'
import type { Outcome, Output } from '../model/decision-table.js'
import type { Derivation, Literal, ResolvedOperand } from '../model/fact.js'
import type { ResolvedParameter } from '../model/parameter.js'
import type { Adjustment } from '../model/recommendations.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import type { LocalizedText } from '../model/text.js'

/** One of the two rulebooks that are compared. */
export interface Side {
  readonly rulebook: ResolvedRulebook
  /** Its named conditions, by name, with amounts and the conditions they name in place. */
  readonly conditions: Readonly<Record<string, ResolvedCondition>>
}

/** Something that one side has and the other has not, or has otherwise. */
export interface Difference {
  /** `decisions/customer-value/current-volume/high`, `parameters/value.revenue.high`, `facts/tenureMonths`, `rulebook`. */
  readonly path: string
  /** `moved`: only its place among its siblings differs, and there the place matters. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /** What it is called, where it has a title or a text; that of side B where both have one. */
  readonly title?: LocalizedText
  /** What differs; of something added or removed, everything that it says itself, without its children. */
  readonly changes: readonly PropertyChange[]
}

/** A property with its value on either side; absent where that side does not have it. */
export interface PropertyChange {
  readonly property: PropertyName
  /** Which one, of a property that has many: the code of a member, the fact of a promise. */
  readonly of?: string
  readonly a?: PropertyValue
  readonly b?: PropertyValue
  /**
   * Where both sides write the same: the amounts and named conditions behind it that differ, by their paths. Empty
   * otherwise.
   */
  readonly through: readonly string[]
}

/** What the things in a rulebook say of themselves. */
export type PropertyName =
  | 'title'
  | 'description'
  | 'text'
  | 'reason'
  | 'provisions'
  | 'position'
  | 'conditions'
  | 'eligibility'
  | 'applicability'
  | 'suitability'
  | 'partialScore'
  | 'baselineScore'
  | 'reasonCode'
  | 'limit'
  | 'outcome'
  | 'rank'
  | 'adjustments'
  | 'group'
  | 'hitPolicy'
  | 'outputs'
  | 'initialScore'
  | 'reasonCodeAlgorithm'
  | 'maximumReasons'
  | 'monotone'
  | 'atMost'
  | 'origin'
  | 'value'
  | 'since'
  | 'region'
  | 'source'
  | 'type'
  | 'unit'
  | 'members'
  | 'min'
  | 'max'
  | 'decimals'
  | 'sensitivity'
  | 'isProtected'
  | 'isChangeable'
  | 'tmf'
  | 'derive'
  | 'version'
  | 'currency'
  | 'timeZone'

/** A value, with what it takes to say it in words. */
export type PropertyValue =
  | { readonly kind: 'data'; readonly value: Literal }
  | { readonly kind: 'text'; readonly text: LocalizedText }
  | { readonly kind: 'amount'; readonly amount: ResolvedParameter }
  | { readonly kind: 'condition'; readonly condition: ResolvedCondition }
  | { readonly kind: 'adjustments'; readonly adjustments: readonly Adjustment<ResolvedCondition>[] }
  | { readonly kind: 'derivation'; readonly derivation: Derivation<ResolvedOperand> }
  | {
      readonly kind: 'outcome'
      readonly outcome: Outcome
      readonly outputs: Readonly<Record<string, Output>>
    }
