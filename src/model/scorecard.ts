import type { Location } from './location.js'
import type { Origin } from './parameter.js'
import type { Stretch } from './stretch.js'
import type { LocalizedText } from './text.js'

/** Characteristics that add up from an initial score (PMML Scorecard). `C` is a condition, `A` an amount. */
export interface Scorecard<C, A> {
  readonly kind: 'scorecard'
  readonly id: string
  readonly title: LocalizedText
  readonly description?: LocalizedText
  readonly provisions: readonly string[]
  readonly initialScore: number
  /** `pointsBelow` ranks what kept the score under the baselines, `pointsAbove` what raised it over them. */
  readonly reasonCodeAlgorithm: 'pointsAbove' | 'pointsBelow'
  /** How many reasons a result names at most; all of them when absent. */
  readonly maximumReasons?: number
  /** Promises about facts, by name: more of the fact, all others equal, never lowers the score (`increasing`) or never raises it. */
  readonly monotone?: Readonly<Record<string, Direction>>
  /** Where the points come from. */
  readonly origin: Origin
  readonly characteristics: readonly Characteristic<C>[]
  /** Highest first. A band goes from its `from`, inclusive, up to the next band. */
  readonly bands: readonly Band<A>[]
  readonly notices: readonly Notice<C>[]
  readonly at: Location
}

/** Which way a score may go when there is more of a fact. */
export type Direction = (typeof DIRECTIONS)[number]

/** The directions that a scorecard can promise. */
export const DIRECTIONS = ['increasing', 'decreasing'] as const

/** One thing scored. The first attribute whose condition is met gives its points. */
export interface Characteristic<C> extends Stretch {
  readonly id: string
  readonly title: LocalizedText
  readonly reasonCode: string
  readonly baselineScore: number
  readonly reason: LocalizedText
  readonly provisions: readonly string[]
  readonly attributes: readonly Attribute<C>[]
  readonly at: Location
}

/** A condition and its points; the one without a condition catches all others. */
export interface Attribute<C> extends Stretch {
  readonly id: string
  readonly title?: LocalizedText
  readonly partialScore: number
  readonly conditions?: C
  readonly reasonCode?: string
  readonly reason?: LocalizedText
  readonly provisions: readonly string[]
  readonly at: Location
}

/** A named range of the score. */
export interface Band<A> extends Stretch {
  readonly id: string
  readonly from: A
  readonly title: LocalizedText
  readonly provisions: readonly string[]
  readonly at: Location
}

/** Something worth saying beside the score that carries no points, such as a rating that has gone stale. */
export interface Notice<C> extends Stretch {
  readonly id: string
  readonly conditions: C
  readonly text: LocalizedText
  readonly provisions: readonly string[]
  readonly at: Location
}
