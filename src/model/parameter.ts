import type { Literal } from './fact.js'
import type { Location } from './location.js'
import type { LocalizedText } from './text.js'

/** Who says so: the handbook prints it, a law or regulation, a published scheme of the market, or our own choice. */
export type Origin = (typeof ORIGINS)[number]

/** Where an amount can come from. */
export const ORIGINS = ['handbook', 'statute', 'market', 'convention'] as const

/** A named amount with its values by date. */
export interface Parameter {
  readonly title: LocalizedText
  readonly unit?: string
  readonly origin: Origin
  /** The law, scheme or page that says so; compulsory for `statute` and `market`. */
  readonly source?: LocalizedText
  readonly provisions: readonly string[]
  /** By `from`, earliest first. A value holds from that day until the next one, or until `until`, exclusive. */
  readonly values: readonly DatedValue[]
  readonly at: Location
}

/** A value and the days on which it holds. */
export interface DatedValue {
  readonly from: string
  readonly until?: string
  readonly value: Literal
}

/** An amount as it stands in one region at one date. */
export interface ResolvedParameter extends Omit<Parameter, 'values'> {
  readonly value: Literal
  readonly from: string
  /** The region that set it; absent when it is the amount of the base book. */
  readonly region?: string
}

/** The value that holds on a date, if any does: the last to have begun, unless it is over. Nothing from before comes back. */
export const valueAsOf = <Dated extends DatedValue>(values: readonly Dated[], asOf: string): Dated | undefined => {
  const latest = values.findLast(({ from }) => from <= asOf)
  return latest === undefined || (latest.until !== undefined && latest.until <= asOf) ? undefined : latest
}
