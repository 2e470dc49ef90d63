import type { ResolvedCondition } from './condition.js'
import type { DecisionTable } from './decision-table.js'
import { inLocale } from './text.js'

/** An outcome in words: what its codes are called; the id of its row where it has none. */
export const titleOfOutcome = (row: string, table: DecisionTable<ResolvedCondition>, locale: string): string =>
  titlesOfOutcome(row, table, locale).join(' · ')

/** The titles of an outcome's codes, in the order of the outcome. */
export const titlesOfOutcome = (
  row: string,
  { rows, outputs = {} }: DecisionTable<ResolvedCondition>,
  locale: string,
): readonly string[] => {
  const outcome = rows.find(({ id }) => id === row)?.outcome ?? {}
  const titles = Object.entries(outcome).flatMap(([output, value]) => {
    const title = typeof value === 'string' ? outputs[output]?.members?.[value] : undefined
    return title === undefined ? [] : [inLocale(title, locale)]
  })
  return titles.length > 0 ? titles : [row]
}
