import type { Location } from './location.js'
import type { Stretch } from './stretch.js'
import type { LocalizedText } from './text.js'

/** Items worth doing or saying next, each through three stages of conditions, ranked (next best action). */
export interface Recommendations<C> {
  readonly kind: 'recommendations'
  readonly id: string
  readonly title: LocalizedText
  readonly description?: LocalizedText
  readonly provisions: readonly string[]
  /** The most items a result holds. */
  readonly atMost?: number
  readonly items: readonly Item<C>[]
  readonly at: Location
}

/** The stages at which an item can drop out, in order: three of conditions, then the group and the limit. */
export const STAGES = ['eligibility', 'applicability', 'suitability'] as const

/** A stage of conditions. */
export type Stage = (typeof STAGES)[number]
/** Where an item can drop out. */
export type RejectionStage = Stage | 'group' | 'limit'

/** Something to do or say, with its steps. */
export interface Item<C> extends Stretch {
  readonly id: string
  readonly title: LocalizedText
  /** The conditions of the stages; an absent stage lets everybody through. */
  readonly stages: Readonly<Partial<Record<Stage, C>>>
  readonly rank: Rank<C>
  /** Of items with the same group only the best stays. */
  readonly group?: string
  readonly steps: readonly Step<C>[]
  readonly provisions: readonly string[]
  readonly at: Location
}

/** An integer: the base, plus `add` for each adjustment whose condition is met. Larger comes first. */
export interface Rank<C> {
  readonly base: number
  readonly adjust: readonly Adjustment<C>[]
}

/** What a met condition adds to a rank. */
export interface Adjustment<C> {
  readonly conditions: C
  readonly add: number
  readonly at: Location
}

/** One step of a procedure; it appears only when its condition is met. */
export interface Step<C> extends Stretch {
  readonly id: string
  readonly text: LocalizedText
  readonly conditions?: C
  readonly provisions: readonly string[]
  readonly at: Location
}
