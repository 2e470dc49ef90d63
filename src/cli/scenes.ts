import type { Change, RegionOverlay } from '../model/overlay.js'
import type { DatedValue } from '../model/parameter.js'
import type { Rulebook } from '../model/rulebook.js'
import type { Scene } from '../resolve/resolve-rulebook.js'

/** The base book and every region, each on all of the dates. */
export const scenesOf = ({ regions }: Rulebook, dates: readonly string[]): readonly Scene[] =>
  dates.flatMap((asOf) => [{ asOf }, ...Object.keys(regions).map((region) => ({ region, asOf }))])

/**
 * The first day of every stretch of dates in which no amount and no change starts or ends, so that looking at these days
 * is looking at all days. The first stretch begins when the last of the amounts has got its first value; today is
 * always among the days, for a rulebook that is not ready today should say so.
 */
export const datesOfChange = ({ parameters, regions }: Rulebook, today: string): readonly string[] => {
  const amounts = Object.values(parameters).map(({ values }) => values)
  const start = amounts.map(([first]) => first?.from ?? '').reduce(later, '')
  const dates = [...amounts.flatMap(endsOfValues), ...Object.values(regions).flatMap(endsOfRegion), start, today]
  return [...new Set(dates)].filter((date) => date !== '' && (date >= start || date === today)).sort()
}

const later = (a: string, b: string): string => (a > b ? a : b)

const endsOfRegion = ({ changes }: RegionOverlay): readonly string[] => changes.flatMap(endsOfChange)

const endsOfChange = (change: Change): readonly string[] =>
  change.kind === 'amount' ? endsOfValues(change.values) : [change.effectiveFrom ?? '', change.effectiveUntil ?? '']

const endsOfValues = (values: readonly DatedValue[]): readonly string[] =>
  values.flatMap(({ from, until }) => [from, until ?? ''])
