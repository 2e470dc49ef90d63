/** A text in every language of the rulebook. English and Simplified Chinese are compulsory, more are welcome. */
export interface LocalizedText {
  readonly en: string
  readonly 'zh-CN': string
  readonly [locale: string]: string
}

const PLACEHOLDER = /\{([A-Za-z][\w$.-]*)\}/g

/** The names between braces in a text: `{monthlyRevenue}` is a fact, `{value.revenue.high}`, with a dot, a parameter. */
export const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name]) => name as string)

/** The text with every placeholder replaced by what `wordsFor` says for it. */
export const fillPlaceholders = (text: string, wordsFor: (name: string) => string): string =>
  text.replace(PLACEHOLDER, (_, name: string) => wordsFor(name))

/** Builds a text by calling `write` once for each locale. */
export const eachLocale = (locales: readonly string[], write: (locale: string) => string): LocalizedText =>
  Object.fromEntries(locales.map((locale) => [locale, write(locale)])) as unknown as LocalizedText

/** The text of a locale; English where a rulebook does not bring that language. */
export const inLocale = (text: LocalizedText, locale: string): string => text[locale] ?? text.en
