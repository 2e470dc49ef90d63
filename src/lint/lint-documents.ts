import type { DiagnosticCode } from '../model/diagnostic.js'
import { LINT_PAGES } from './lint-pages.js'
import { writeLintIndex } from './write-index.js'
import { type Reported, writeLintPage } from './write-page.js'

/** All pages and their index, by file name. */
export const lintDocuments = (
  locale: string,
  reportedOn: (code: DiagnosticCode) => Reported | undefined,
): Readonly<Record<string, string>> => ({
  'index.md': writeLintIndex(locale),
  ...Object.fromEntries(
    (Object.keys(LINT_PAGES) as DiagnosticCode[]).map((code) => [
      `${code}.md`,
      writeLintPage(code, reportedOn(code), locale),
    ]),
  ),
})
