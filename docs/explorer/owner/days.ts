import type { JsonObject } from './elements.js'
import type { RegionDocument } from './region-document.js'

/** A day in the document of a region: from it on, or until it, something holds. */
export interface Day {
  /** The place of the day, which a `DateEdit` names. */
  readonly pointer: string
  /** What holds: the name of an amount, or the path of an element. */
  readonly of: string
  readonly end: 'from' | 'until'
  /** Empty where there is no such day yet. */
  readonly date: string
}

/** The days of everything that the region changes, also those that could be there. */
export const daysOf = ({ changes }: RegionDocument): readonly Day[] =>
  changes.flatMap((change, index) => ('parameter' in change ? amountDays(change, index) : elementDays(change, index)))

const amountDays = (change: JsonObject, index: number): readonly Day[] =>
  (change['values'] as readonly JsonObject[]).flatMap((value, place) => {
    const pointer = `/changes/${index}/values/${place}`
    const of = String(change['parameter'])
    return [
      { pointer: `${pointer}/from`, of, end: 'from', date: dateIn(value, 'from') },
      { pointer: `${pointer}/until`, of, end: 'until', date: dateIn(value, 'until') },
    ]
  })

const elementDays = (change: JsonObject, index: number): readonly Day[] => {
  const of = String(change['replace'] ?? change['disable'] ?? (change['add'] as JsonObject)['to'])
  return [
    { pointer: `/changes/${index}/effectiveFrom`, of, end: 'from', date: dateIn(change, 'effectiveFrom') },
    { pointer: `/changes/${index}/effectiveUntil`, of, end: 'until', date: dateIn(change, 'effectiveUntil') },
  ]
}

const dateIn = (value: JsonObject, key: string): string => String(value[key] ?? '')
