import type { FactValue, FieldDefinition, Literal } from '../model/fact.js'
import type { ResolvedParameter } from '../model/parameter.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { inLocale } from '../model/text.js'
import { grammarOf } from './grammar.js'

/** A value as people read it: thousands grouped, with its unit, codes as their titles. */
export const formatValue = (
  value: FactValue | Literal,
  definition: FieldDefinition,
  rulebook: ResolvedRulebook,
  locale: string,
): string => {
  if (Array.isArray(value))
    return grammarOf(locale).list(value.map((entry) => formatValue(entry, definition, rulebook, locale)))
  switch (typeof value) {
    case 'number':
      return withUnit(formatNumber(value), definition.unit, rulebook, locale)
    case 'boolean':
      return grammarOf(locale).boolean(value)
    case 'string':
      return formatText(value, definition, locale)
    default:
      return JSON.stringify(value)
  }
}

const formatText = (value: string, { members }: FieldDefinition, locale: string): string => {
  const title = members !== undefined && Object.hasOwn(members, value) ? members[value] : undefined
  return title === undefined ? value : inLocale(title, locale)
}

/** An amount of the rulebook with its own unit. */
export const formatParameter = (
  { value, unit }: ResolvedParameter,
  rulebook: ResolvedRulebook,
  locale: string,
): string => {
  if (Array.isArray(value)) return grammarOf(locale).list(value.map(String))
  if (typeof value === 'boolean') return grammarOf(locale).boolean(value)
  return typeof value === 'number' ? withUnit(formatNumber(value), unit, rulebook, locale) : String(value)
}

const MOST_DECIMALS = 4

/** `4,200.5`: at most four decimals, the thousands grouped by commas, as English and Chinese both write them. */
export const formatNumber = (value: number): string => {
  const [whole = '', fraction] = String(Number(value.toFixed(MOST_DECIMALS))).split('.')
  if (whole.includes('e')) return whole
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const withUnit = (number: string, unit: string | undefined, rulebook: ResolvedRulebook, locale: string): string => {
  const words = unit === undefined ? '' : unitWords(unit, rulebook, locale)
  if (words === '') return number
  return words.startsWith('%') ? number + words : `${number} ${words}`
}

/** The words of a unit; `currency` in its code is the currency of the region. */
export const unitWords = (unit: string, { info, units }: ResolvedRulebook, locale: string): string => {
  const words = units[unit.replace(/^currency/, info.currency)]
  return words === undefined ? unit : inLocale(words, locale)
}
