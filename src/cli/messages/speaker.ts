import { formatNumber } from '../../document/format-value.js'
import type { Details } from '../../model/diagnostic.js'
import { fillPlaceholders, inLocale, type LocalizedText } from '../../model/text.js'
import type { Locale } from '../locale.js'
import { MESSAGES, type MessageKey } from './messages.js'

/** Says a message in the language of the session, with its details filled in. */
export type Say = (message: MessageKey, details?: Details) => string

export const speaker =
  (locale: Locale): Say =>
  (message, details = {}) =>
    fillDetails(MESSAGES[message], details, locale)

/** Numbers are written as people read them, words in their own language. */
export const fillDetails = (text: LocalizedText, details: Details, locale: string): string =>
  fillPlaceholders(inLocale(text, locale), (name) => {
    const detail = details[name]
    if (typeof detail === 'number') return formatNumber(detail)
    return typeof detail === 'object' ? inLocale(detail, locale) : String(detail)
  })
