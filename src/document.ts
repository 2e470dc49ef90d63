import { type DocumentOptions, documentationOf } from './documentation.js'
import type { Documents, ParsedRulebook } from './parse/parse-rulebook.js'

export type { DocumentOptions }

/**
 * The documentation of a rulebook as plain Markdown: an overview, a page for each decision, fact and region, pages of amounts, named
 * conditions and covered provisions, and what each diagnostic means. The keys are paths such as `en/decisions/customer-value.md`;
 * links between pages are relative. Same documents and options, same bytes. What is wrong with the rules is told on the pages.
 *
 * @throws RulebookError when the documents cannot be read, and for a date or a region that does not exist.
 */
export const documentRulebook = (
  source: Documents | ParsedRulebook,
  options: DocumentOptions,
): ReadonlyMap<string, string> => documentationOf(source, options).pages
