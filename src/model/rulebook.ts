import type { Condition, ResolvedCondition } from './condition.js'
import type { DecisionTable } from './decision-table.js'
import type { Derivation, FactDefinition, Operand, ResolvedOperand } from './fact.js'
import type { Location } from './location.js'
import type { RegionOverlay } from './overlay.js'
import type { Parameter, ResolvedParameter } from './parameter.js'
import type { Recommendations } from './recommendations.js'
import type { RuleCase } from './rule-case.js'
import type { Scorecard } from './scorecard.js'
import type { LocalizedText } from './text.js'

/** A decision in one of the three shapes. `C` is a condition, `A` an amount. */
export type DecisionOf<C, A> = Scorecard<C, A> | DecisionTable<C> | Recommendations<C>

/** A decision as written. */
export type Decision = DecisionOf<Condition, Operand>

/** A decision for one region and date. */
export type ResolvedDecision = DecisionOf<ResolvedCondition, number>

/** All rules of a deployment, as written: every region, every date. */
export interface Rulebook {
  readonly info: RulebookInfo
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly units: Readonly<Record<string, LocalizedText>>
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly conditions: Readonly<Record<string, NamedCondition>>
  /** By id, in code point order. */
  readonly decisions: readonly Decision[]
  readonly regions: Readonly<Record<string, RegionOverlay>>
  readonly cases: readonly RuleCase[]
  /** The handbook's provisions, where the rulebook brings their list. */
  readonly provisions?: ProvisionList
  /** Provisions that no rule carries, with the reason. */
  readonly notCarried: Readonly<Record<string, LocalizedText>>
}

/** What a rulebook is called, and its money, time and languages. */
export interface RulebookInfo {
  readonly id: string
  readonly version: string
  readonly title: LocalizedText
  readonly currency: string
  readonly timeZone: string
  readonly locales: readonly string[]
}

/** A condition that others refer to by name. */
export interface NamedCondition {
  readonly title: LocalizedText
  readonly conditions: Condition
  readonly provisions: readonly string[]
  readonly at: Location
}

/** The provisions of a handbook, by chapter. */
export interface ProvisionList {
  readonly chapters: Readonly<Record<string, { readonly title: LocalizedText }>>
  readonly provisions: Readonly<Record<string, Provision>>
}

/** One provision of the handbook. */
export interface Provision {
  readonly chapter: string
  readonly kind: string
  readonly executable: boolean
  readonly title: LocalizedText
}

declare const resolved: unique symbol

/** The rulebook of one region at one date. Only `resolveRulebook` makes one, so that no overlay can be forgotten. */
export interface ResolvedRulebook {
  readonly [resolved]: true
  readonly info: RulebookInfo
  /** Absent: the base book, without any region. */
  readonly region?: string
  /** From the region asked for up to its outermost parent. */
  readonly lineage: readonly RegionOverlay[]
  readonly asOf: string
  readonly facts: Readonly<Record<string, FactDefinition>>
  /** In an order in which every derived fact comes after its operands. */
  readonly derivedFacts: readonly DerivedFact[]
  readonly units: Readonly<Record<string, LocalizedText>>
  readonly parameters: Readonly<Record<string, ResolvedParameter>>
  readonly conditions: Readonly<Record<string, NamedCondition>>
  readonly decisions: readonly ResolvedDecision[]
  readonly provisions?: ProvisionList
  /** SHA-256 over everything that decides, in hexadecimal: the same answers come from the same hash. */
  readonly hash: string
}

export interface DerivedFact extends Derivation<ResolvedOperand> {
  readonly name: string
}
