import { amountsIn } from './amounts-in.js'
import { type ElementChange, writeElementPath } from './element.js'
import { elementsIn } from './elements-in.js'
import { type Location, within } from './location.js'
import type { RegionOverlay } from './overlay.js'
import type { DatedValue } from './parameter.js'
import type { Rulebook } from './rulebook.js'
import type { Stretch } from './stretch.js'

/** Something written in a rulebook that begins or ends on a day of its own. */
export interface DatedEntry {
  /** `parameters/value.revenue.high`, `decisions/…`; with `regions/CN/` before it where a region says so. */
  readonly path: string
  readonly from?: string
  /** Exclusive. A value ends at the latest when the next one begins. */
  readonly until?: string
  readonly at: Location
}

/** Every value of an amount, and every change and element that has dates. */
export const datedEntriesIn = (book: Rulebook): readonly DatedEntry[] => [
  ...Object.entries(book.parameters).flatMap(([name, { values, at }]) => {
    const placed = values.map((dated, index) => ({ ...dated, at: within(at, 'values', index) }))
    return entriesOfValues(`parameters/${name}`, placed)
  }),
  ...elementsIn(book).flatMap(({ path, element }) => entriesOf(path, element)),
  ...Object.values(book.regions).flatMap(entriesOfRegion),
]

const entriesOfRegion = (overlay: RegionOverlay): readonly DatedEntry[] => [
  ...[...amountsIn(overlay)].flatMap(([name, values]) =>
    entriesOfValues(`regions/${overlay.region}/parameters/${name}`, values),
  ),
  ...overlay.changes.flatMap((change) =>
    change.kind === 'amount' ? [] : entriesOf(`regions/${overlay.region}/${pathOf(change)}`, change),
  ),
]

/** An addition is called after the first element that it brings. */
const pathOf = (change: ElementChange): string =>
  writeElementPath(
    change.kind === 'add' ? [...change.target, ...change.elements.slice(0, 1).map(({ id }) => id)] : change.target,
  )

const entriesOfValues = (
  path: string,
  values: readonly (DatedValue & { readonly at: Location })[],
): readonly DatedEntry[] =>
  values.map(({ from, until, at }, index) => entry(path, from, until ?? values[index + 1]?.from, at))

const entriesOf = (
  path: string,
  { effectiveFrom, effectiveUntil, at }: Stretch & { readonly at: Location },
): readonly DatedEntry[] =>
  effectiveFrom === undefined && effectiveUntil === undefined ? [] : [entry(path, effectiveFrom, effectiveUntil, at)]

const entry = (path: string, from: string | undefined, until: string | undefined, at: Location): DatedEntry => ({
  path,
  at,
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
})
