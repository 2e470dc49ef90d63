import type { Literal } from '../model/fact.js'
import { within } from '../model/location.js'
import type { RegionOverlay } from '../model/overlay.js'
import type { DatedValue } from '../model/parameter.js'
import type { Rulebook } from '../model/rulebook.js'
import type { AmountMutant } from './mutant.js'

/** Every number in the parameters, and in what regions make of them, moved by one unit up and down. */
export const mutantsOfAmounts = (book: Rulebook): readonly AmountMutant[] => [
  ...Object.entries(book.parameters).flatMap(([name, parameter]) =>
    shiftsOf(parameter.values).map(({ index, detail, values }) => ({
      kind: 'shifted-amount' as const,
      parameter: name,
      at: within(parameter.at, 'values', index),
      detail,
      mutated: { ...book, parameters: { ...book.parameters, [name]: { ...parameter, values } } },
    })),
  ),
  ...Object.values(book.regions).flatMap((overlay) => mutantsOfRegion(book, overlay)),
]

const mutantsOfRegion = (book: Rulebook, overlay: RegionOverlay): readonly AmountMutant[] =>
  overlay.changes.flatMap((change, position) =>
    change.kind !== 'amount'
      ? []
      : shiftsOf(change.values).map(({ index, detail, values }) => {
          const changes = overlay.changes.with(position, { ...change, values })
          return {
            kind: 'shifted-amount' as const,
            parameter: change.parameter,
            at: within(change.at, 'values', index),
            detail,
            mutated: { ...book, regions: { ...book.regions, [overlay.region]: { ...overlay, changes } } },
          }
        }),
  )

interface Shift {
  readonly index: number
  readonly detail: string
  readonly values: readonly DatedValue[]
}

const shiftsOf = (values: readonly DatedValue[]): readonly Shift[] =>
  values.flatMap((dated, index) =>
    movesOf(dated.value).map(({ value, detail }) => ({
      index,
      detail,
      values: values.with(index, { ...dated, value }),
    })),
  )

/** One unit is 1 for amounts of 1 and more, and a hundredth for shares below it. Texts and lists have no unit. */
const movesOf = (value: Literal): readonly { readonly value: number; readonly detail: string }[] => {
  if (typeof value !== 'number') return []
  const unit = Number.isInteger(value) ? 1 : 0.01
  return [unit, -unit].map((by) => ({ value: Number((value + by).toFixed(6)), detail: by > 0 ? `+${by}` : String(by) }))
}
