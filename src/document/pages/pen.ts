import { fillPlaceholders, inLocale, type LocalizedText } from '../../model/text.js'
import { type Grammar, grammarOf } from '../grammar.js'
import { escapeText, link } from './markdown.js'
import type { Site } from './site.js'
import { hrefTo, type Target } from './targets.js'

/** Writes one page in one language. */
export interface Pen {
  readonly site: Site
  readonly locale: string
  readonly grammar: Grammar
  /** Words of ours. What fills their braces is Markdown already. */
  readonly say: (words: LocalizedText, details?: Readonly<Record<string, string | number>>) => string
  /** A text of the rulebook as it stands, escaped. */
  readonly text: (text: LocalizedText) => string
  /** Words, which are Markdown already, with a link to a place; without one where there is no such place. */
  readonly to: (target: Target | undefined, words: string) => string
  /** Words one after the other, as the language does it. */
  readonly list: (words: readonly string[]) => string
}

/** A pen for a page. */
export const penFor = (page: string, site: Site, locale: string): Pen => {
  const grammar = grammarOf(locale)
  return {
    site,
    locale,
    grammar,
    say: (words, details = {}) =>
      grammar.tidy(fillPlaceholders(inLocale(words, locale), (name) => String(details[name] ?? `{${name}}`))),
    text: (text) => grammar.tidy(escapeText(inLocale(text, locale))),
    to: (target, words) => (target === undefined ? words : link(words, hrefTo(target, page))),
    list: grammar.list,
  }
}

/** Words in both languages. */
export const words = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh })
