import { type Location, within } from './location.js'
import type { AmountChange, RegionOverlay } from './overlay.js'
import type { DatedValue } from './parameter.js'

/** A value that a region gives a parameter, and the change that says so. */
export interface RegionalValue extends DatedValue {
  readonly change: AmountChange
  readonly at: Location
}

/** The values that a region gives its parameters, by name: those of all changes together, earliest first. */
export const amountsIn = ({ changes }: RegionOverlay): ReadonlyMap<string, readonly RegionalValue[]> => {
  const amounts = new Map<string, RegionalValue[]>()
  for (const change of changes) {
    if (change.kind !== 'amount') continue
    const values = amounts.get(change.parameter) ?? []
    values.push(...change.values.map((dated, index) => ({ ...dated, change, at: within(change.at, 'values', index) })))
    amounts.set(change.parameter, values)
  }
  for (const values of amounts.values()) values.sort(byDates)
  return amounts
}

const byDates = (a: DatedValue, b: DatedValue): number =>
  compare(a.from, b.from) || compare(a.until ?? FOREVER, b.until ?? FOREVER)

/** Later than every date. */
const FOREVER = '~'

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
