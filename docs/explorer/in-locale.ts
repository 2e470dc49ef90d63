import type { LocalizedText } from 'kam-rules'

/** The text of a language; English where it is not there. */
export const inLocale = (text: LocalizedText, locale: string): string => text[locale] ?? text.en
