import type { SCRIPT_WORDS } from './words.js'

/** What the script of a report is told about its decisions. Decisions and elements are meant by their place in these lists. */
export interface PageData {
  readonly words: Readonly<Record<keyof typeof SCRIPT_WORDS, string>>
  readonly decisions: readonly DecisionData[]
  readonly elements: readonly ElementData[]
  readonly accounts: number
}

/** A decision; `bands` of a scorecard only. */
export interface DecisionData {
  readonly title: string
  readonly kind: 'scorecard' | 'decision-table' | 'recommendations'
  /** Highest first. */
  readonly bands?: readonly BandData[]
  /** What stands before the points of a reason. */
  readonly sign?: string
  /** The scores between which all others lie. */
  readonly range?: readonly [lowest: number, highest: number]
}

/** A band, and the score from which it goes. */
export interface BandData {
  readonly title: string
  readonly from: number
}

/** Something that can be said about an account. `{fact}` in its text is filled in for each account. */
export interface ElementData {
  readonly kind: ElementKind
  /** The place of its decision. */
  readonly decision: number
  readonly text: string
  /** What the outcome of a row is called. */
  readonly label?: string
  /** The same in few words: of two codes the second, as the segment without its dimension. */
  readonly short?: string
  /** What accounts are found by: rows with the same outcome have the same group. */
  readonly group?: number
}

export type ElementKind = 'reason' | 'notice' | 'row' | 'item' | 'step'

/** What a report keeps of an account. Short names: there may be a hundred thousand. */
export interface AccountRecord {
  /** Its name. */
  readonly n: string
  /** Its scores, in the order of the scorecards. */
  readonly s: readonly number[]
  /** Its reasons by turns with their points. */
  readonly r: readonly number[]
  /** Notices, rows and items; the steps of an item follow it. */
  readonly o: readonly number[]
  /** The facts that its texts speak of, in words. */
  readonly f: Readonly<Record<string, string>>
}
