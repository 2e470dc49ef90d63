import type { Literal } from '../../model/fact.js'
import type { ResolvedParameter } from '../../model/parameter.js'
import { formatParameter } from '../format-value.js'
import { escapeText } from './markdown.js'
import { type Pen, words } from './pen.js'
import type { View } from './view.js'

/** A list of more values than this is cut where it would disturb. */
const MOST_VALUES = 6
/** How many of its values are shown then. */
export const SHOWN_VALUES = 3

/** Whether a list is cut where it would disturb. */
export const isLong = (values: unknown): values is readonly unknown[] =>
  Array.isArray(values) && values.length > MOST_VALUES

/** An amount with its unit. */
export const wholeAmount = (amount: ResolvedParameter, view: View, pen: Pen): string =>
  Array.isArray(amount.value)
    ? pen.list(entriesOf(amount.value))
    : escapeText(formatParameter(amount, view, pen.locale))

/** An amount with its unit; a long list is cut. */
export const shortAmount = (amount: ResolvedParameter, view: View, pen: Pen): string => {
  const { value } = amount
  if (!isLong(value)) return wholeAmount(amount, view, pen)
  const shown = entriesOf(value as readonly string[]).slice(0, SHOWN_VALUES)
  return pen.say(CUT, { shown: pen.list(shown), count: value.length - SHOWN_VALUES })
}

const CUT = words('{shown} and {count} more', '{shown}以及其他{count}项')

type Entries = readonly (number | string)[]

const entriesOf = (values: Entries): readonly string[] =>
  quotedPhrases(
    values,
    values.map((value) => escapeText(String(value))),
  )

/** Entries of a list as they are written; in quotation marks where some of them are phrases and not codes. */
export const quotedPhrases = (values: Entries, written: readonly string[]): readonly string[] =>
  values.some(isPhrase) ? written.map(quoted) : written

/** A text that is no code. */
const isPhrase = (value: Literal): boolean => typeof value === 'string' && !/^[\w:.-]*$/.test(value)

/** Words in quotation marks, the same in both languages. */
export const quoted = (written: string): string => `“${written}”`
