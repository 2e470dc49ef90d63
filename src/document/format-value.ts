import type { FactValue, FieldDefinition, Literal } from '../model/fact.js'
import type { ResolvedParameter } from '../model/parameter.js'
import { inLocale } from '../model/text.js'
import { grammarOf } from './grammar.js'
import type { Vocabulary } from './vocabulary.js'

/** A value as people read it: thousands grouped, with its unit, codes as their titles. */
export const formatValue = (
  value: FactValue | Literal,
  definition: FieldDefinition,
  vocabulary: Vocabulary,
  locale: string,
): string => {
  if (Array.isArray(value))
    return grammarOf(locale).list(value.map((entry) => formatValue(entry, definition, vocabulary, locale)))
  switch (typeof value) {
    case 'number':
      return formatAmount(value, definition, vocabulary, locale)
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
  { value, ...amount }: ResolvedParameter,
  vocabulary: Vocabulary,
  locale: string,
): string => {
  if (Array.isArray(value)) return grammarOf(locale).list(value.map(String))
  if (typeof value === 'boolean') return grammarOf(locale).boolean(value)
  return typeof value === 'number' ? formatAmount(value, amount, vocabulary, locale) : String(value)
}

interface Amount {
  readonly unit?: string
  readonly decimals?: number
}

/** A number with the words of its unit. Shares of one, of the unit `ratio`, read best in percent. */
const formatAmount = (value: number, { unit, decimals }: Amount, vocabulary: Vocabulary, locale: string): string => {
  if (unit === 'ratio') return `${formatNumber(value * 100)}%`
  const number = formatNumber(value, decimals)
  const words = unit === undefined ? '' : unitWords(unit, vocabulary, locale)
  if (words === '') return number
  return words.startsWith('%') ? number + words : `${number} ${words}`
}

const MOST_DECIMALS = 4

/** `4,200.5`: the thousands grouped by commas, as English and Chinese both write them, and no more decimals than asked for. */
export const formatNumber = (value: number, decimals: number = MOST_DECIMALS): string => {
  const [whole = '', fraction] = String(Number(value.toFixed(decimals))).split('.')
  if (whole.includes('e')) return whole
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** The words of a unit; `currency` in its code is the currency of the region. */
const unitWords = (unit: string, { info, units }: Vocabulary, locale: string): string => {
  const words = units[unit.replace(/^currency/, info.currency)]
  return words === undefined ? unit : inLocale(words, locale)
}
