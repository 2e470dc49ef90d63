import type { Locale } from './part.js'

/** Which provisions a rule carries, and why a region differs: nothing that answers need. */
const LEFT_OUT = new Set(['provisions', 'tmf', 'source', 'why', 'monotone'])

/** Rules that are sound are never pointed at, but whoever goes inwards takes the place along. */
const NOWHERE = {}

/** The same without what answers do not need, its texts in one language. */
export const inOneLanguage = (value: unknown, locale: Locale): unknown => {
  if (Array.isArray(value)) return value.map((inner) => inOneLanguage(inner, locale))
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return { [locale]: value[locale] }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !LEFT_OUT.has(key))
      .map(([key, inner]) => [key, key === 'at' ? NOWHERE : inOneLanguage(inner, locale)]),
  )
}

const isText = (value: object): value is Readonly<Record<Locale, string>> =>
  'en' in value && 'zh-CN' in value && typeof value.en === 'string'
