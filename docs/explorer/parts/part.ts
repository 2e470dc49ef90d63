import type { Change, Facts, LocalizedText, Rulebook, RulebookInfo } from 'kam-rules'

/** Languages in which the explorer speaks. */
export type Locale = (typeof LOCALES)[number]

/** Languages in which the explorer speaks. */
export const LOCALES = ['en', 'zh-CN'] as const

/** A piece of the bundled rulebook, its texts in one language: what some of the decisions need, and nothing else. */
export interface BookPart extends Pick<Rulebook, 'facts' | 'parameters' | 'conditions' | 'decisions'> {
  /** By region, then by the place in the region's document, which says the order once pieces are put together. */
  readonly changes: Readonly<Record<string, Readonly<Record<string, Change>>>>
}

/** The piece that a page opens with: what it shows first, and what there is to ask for. */
export interface FirstPart extends BookPart {
  readonly info: RulebookInfo
  readonly units: Rulebook['units']
  readonly regions: Readonly<Record<string, RegionHead>>
  readonly titles: readonly DecisionTitle[]
  readonly accounts: readonly AccountHead[]
  /** The account with which the page opens. */
  readonly opening: Facts
}

/** An example account, as a list of them shows it. */
export interface AccountHead {
  readonly accountId: string
  readonly accountType: string
}

/** A region without its changes. */
export interface RegionHead {
  readonly region: string
  readonly extends?: string
  readonly title: LocalizedText
  readonly currency?: string
  readonly timeZone?: string
}

/** A decision that can be shown. */
export interface DecisionTitle {
  readonly id: string
  readonly title: LocalizedText
}

/** The example account with which the page opens: of a middling tier, with something to offer. */
export const OPENING_ACCOUNT = 'HA-E-0003'

/** Decisions with which the page opens, in the order shown. */
export const SHOWN_FIRST: readonly string[] = ['customer-value', 'satisfaction', 'segments', 'product-offers']
