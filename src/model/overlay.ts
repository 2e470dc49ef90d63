import type { Condition } from './condition.js'
import type { Row } from './decision-table.js'
import type { Operand } from './fact.js'
import type { Location } from './location.js'
import type { DatedValue, Origin } from './parameter.js'
import type { Item, Step } from './recommendations.js'
import type { Attribute, Band, Characteristic, Notice } from './scorecard.js'
import type { Stretch } from './stretch.js'
import type { LocalizedText } from './text.js'

/** What a region does differently from its parent. */
export interface RegionOverlay {
  /** ISO 3166 code: `CN`, `CN-HA`. */
  readonly region: string
  readonly extends?: string
  readonly title: LocalizedText
  /** ISO 4217 code; inherited when absent. */
  readonly currency?: string
  /** IANA name; inherited when absent. */
  readonly timeZone?: string
  readonly changes: readonly Change[]
  readonly at: Location
}

/** One difference, with its reason. Those on elements may hold for a stretch of dates only. */
export type Change = AmountChange | ReplaceChange | DisableChange | AddChange

interface ChangeBasics {
  readonly why: LocalizedText
  readonly source?: LocalizedText
  readonly at: Location
}

/** Other values of a parameter. Several changes may share a parameter as long as their values do not overlap. */
export interface AmountChange extends ChangeBasics {
  readonly kind: 'amount'
  readonly parameter: string
  readonly unit?: string
  readonly origin?: Origin
  readonly values: readonly DatedValue[]
}

/** Another element in the place of one. */
export interface ReplaceChange extends ChangeBasics, Stretch {
  readonly kind: 'replace'
  readonly target: ElementPath
  /** The list in which the element stands. */
  readonly list: ElementList
  readonly with: Element
}

/** An element taken out. */
export interface DisableChange extends ChangeBasics, Stretch {
  readonly kind: 'disable'
  readonly target: ElementPath
}

/** Elements put in. */
export interface AddChange extends ChangeBasics, Stretch {
  readonly kind: 'add'
  readonly target: ElementPath
  readonly list: ElementList
  readonly elements: readonly Element[]
  /** The sibling before which the new elements go, be it inherited or added by this region; the end of the list when absent. */
  readonly before?: string
}

/** Ids from a decision inwards: `['product-offers', 'group-ringback']` is written `decisions/product-offers/group-ringback`. */
export type ElementPath = readonly string[]

/** The lists of elements that decisions hold. Ids are unique among all children of one parent. */
export type ElementList = 'characteristics' | 'bands' | 'notices' | 'attributes' | 'rows' | 'items' | 'steps'

/** An element of a decision, as a region may bring it. */
export type Element =
  | Characteristic<Condition>
  | Attribute<Condition>
  | Band<Operand>
  | Notice<Condition>
  | Row<Condition>
  | Item<Condition>
  | Step<Condition>
