import type { FieldDefinition, ResolvedRulebook } from 'kam-rules'
import { inLocale } from '../in-locale.js'

/** The words of a fact's unit; empty where it has none. `currency` in a unit is the currency of the region. */
export const unitWords = (
  { unit }: Pick<FieldDefinition, 'unit'>,
  { info, units }: Pick<ResolvedRulebook, 'info' | 'units'>,
  locale: string,
): string => {
  if (unit === undefined) return ''
  const words = units[unit.replace(/^currency/, info.currency)]
  return words === undefined ? unit : inLocale(words, locale)
}
