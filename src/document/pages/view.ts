import { type AmountLayer, amountAsOf } from '../../model/amount-as-of.js'
import { amountsIn } from '../../model/amounts-in.js'
import { lineageOf } from '../../model/lineage.js'
import type { RegionOverlay } from '../../model/overlay.js'
import type { ResolvedParameter } from '../../model/parameter.js'
import type { Rulebook } from '../../model/rulebook.js'
import type { Vocabulary } from '../vocabulary.js'

/** A rulebook as one region, or the base book, sees it on the date of the pages. Made of what is written, whatever is wrong with it. */
export interface View extends Vocabulary {
  /** Absent: the base book. */
  readonly region?: RegionOverlay
  /** From the region up to its outermost parent. */
  readonly lineage: readonly RegionOverlay[]
  /** The amounts that have a value on the date, by name. */
  readonly amounts: Readonly<Record<string, ResolvedParameter>>
}

/** The view of a region, or of the base book. */
export const viewOf = (book: Rulebook, asOf: string, code?: string): View => {
  const lineage = lineageOf(book, code) ?? []
  const [region] = lineage
  const currency = lineage.find((one) => one.currency !== undefined)?.currency ?? book.info.currency
  return {
    info: { ...book.info, currency },
    facts: book.facts,
    units: book.units,
    conditions: book.conditions,
    lineage,
    amounts: amountsOn(book, lineage, asOf),
    ...(region === undefined ? {} : { region }),
  }
}

const amountsOn = (book: Rulebook, lineage: readonly RegionOverlay[], asOf: string): View['amounts'] => {
  const layers = lineage.toReversed().map((overlay) => ({ region: overlay.region, amounts: amountsIn(overlay) }))
  const entries = Object.entries(book.parameters).flatMap(([name, parameter]) => {
    const inLayers: readonly AmountLayer[] = layers.map(({ region, amounts }) => ({
      region,
      values: amounts.get(name) ?? [],
    }))
    const amount = amountAsOf(parameter, inLayers, asOf)
    return amount === undefined ? [] : [[name, amount] as const]
  })
  return Object.fromEntries(entries)
}
