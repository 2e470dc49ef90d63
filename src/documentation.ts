import { caseHolds } from './case-holds.js'
import { checkDates } from './check/check-dates.js'
import { checkReferences, checkRulebook } from './check/check-rulebook.js'
import { marked } from './document/pages/page.js'
import { openSite, regionsOf, type SiteProblem } from './document/pages/site.js'
import { writePages } from './document/pages/write-pages.js'
import { lintDocuments } from './lint/lint-documents.js'
import { REPORTED } from './lint/reported.js'
import { GENERATED } from './lint/write-page.js'
import type { Diagnostic } from './model/diagnostic.js'
import type { ResolvedRulebook, Rulebook } from './model/rulebook.js'
import { RulebookError } from './model/rulebook-error.js'
import type { Limits } from './parse/limits.js'
import { type Documents, type ParsedRulebook, parseRulebook } from './parse/parse-rulebook.js'
import { resolveRulebook, type Scene } from './resolve/resolve-rulebook.js'

/** What is documented, and in which languages. */
export interface DocumentOptions {
  /** The calendar date, `YYYY-MM-DD`, on which amounts and rules are shown. */
  readonly asOf: string
  /** Codes of regions to document, their parents come along; all regions of the rulebook when absent. */
  readonly regions?: readonly string[]
  /** Languages to write, such as `en` and `zh-CN`; all languages of the rulebook when absent. Where a text is missing, it is shown in English. */
  readonly locales?: readonly string[]
  /** Further problems to tell on the pages concerned, such as those that `analyseRulebook` finds. Notes are left out. */
  readonly diagnostics?: readonly Diagnostic[]
  readonly limits?: Limits
}

/** The pages, by paths such as `en/decisions/customer-value.md`, and what is wrong with the rules. */
export interface Documentation {
  readonly pages: ReadonlyMap<string, string>
  readonly problems: readonly Diagnostic[]
}

/** Finds what is wrong with the rules of one region. */
export type FindProblems = (rulebook: ResolvedRulebook) => readonly Diagnostic[]

/** Writes the documentation of a rulebook; throws a `RulebookError` where `documentRulebook` does. */
export const documentationOf = (
  source: Documents | ParsedRulebook,
  options: DocumentOptions,
  findProblems: FindProblems = checkRulebook,
): Documentation => {
  const parsed = isParsed(source) ? source : parseRulebook(source, options.limits)
  const { rulebook: book } = parsed
  if (book === undefined) throw new RulebookError(parsed.diagnostics, options.limits?.diagnostics)
  const { asOf, regions, locales = book.info.locales } = options
  const problems = problemsOf(parsed, book, options, findProblems)
  const site = openSite({ book, asOf, problems, holds: caseHolds(book), ...(regions === undefined ? {} : { regions }) })
  const pages = locales.flatMap((locale) =>
    [...writePages(site, locale), ...lintPages(locale)].map(([path, page]) => [`${locale}/${path}`, page] as const),
  )
  return { pages: new Map(pages), problems }
}

const isParsed = (source: Documents | ParsedRulebook): source is ParsedRulebook =>
  typeof source['locate'] === 'function' && Array.isArray(source['diagnostics'])

/** Errors and warnings, each once, with the places in the documents. */
const problemsOf = (
  parsed: ParsedRulebook,
  book: Rulebook,
  options: DocumentOptions,
  findProblems: FindProblems,
): readonly SiteProblem[] => {
  const { asOf, regions: asked, diagnostics = [] } = options
  const scenes = [undefined, ...(asked ?? []), ...regionsOf(book, asked)].map((region) => ({
    region,
    found: problemsIn(book, region === undefined ? { asOf } : { region, asOf }, findProblems),
  }))
  const ofBook = [...parsed.diagnostics, ...diagnostics, ...checkReferences(book), ...checkDates(book, asOf)]
  const problems = [...ofBook, ...mergeRegions(scenes)].filter(({ severity }) => severity !== 'note')
  return problems.map((problem) => ({ ...problem, ...parsed.locate(problem) }))
}

/** A date or a region that does not exist has no place in the documents, and nothing could be shown for it. */
const problemsIn = (book: Rulebook, scene: Scene, findProblems: FindProblems): readonly Diagnostic[] => {
  const { rulebook, diagnostics } = resolveRulebook(book, scene)
  const [refusal] = diagnostics.filter(({ file }) => file === '')
  if (refusal !== undefined) throw new RulebookError([refusal])
  return rulebook === undefined ? diagnostics : [...diagnostics, ...findProblems(rulebook)]
}

interface FoundInRegion {
  readonly region: string | undefined
  readonly found: readonly Diagnostic[]
}

/** What is wrong in several regions is said once, and that it is so everywhere where it is. */
const mergeRegions = (scenes: readonly FoundInRegion[]): readonly SiteProblem[] => {
  const merged = new Map<string, { readonly problem: Diagnostic; readonly regions: Set<string | undefined> }>()
  for (const { region, found } of scenes) {
    for (const problem of found) {
      const { code, file, pointer, message } = problem
      const key = JSON.stringify([code, file, pointer, message.en])
      const entry = merged.get(key) ?? { problem, regions: new Set() }
      entry.regions.add(region)
      merged.set(key, entry)
    }
  }
  const all = new Set(scenes.map(({ region }) => region)).size
  return [...merged.values()].map(({ problem, regions }) =>
    regions.size === all ? problem : { ...problem, regions: [...regions] },
  )
}

/** The catalogue of diagnostics under the head of our pages. */
const lintPages = (locale: string): readonly (readonly [string, string])[] =>
  Object.entries(lintDocuments(locale, (code) => REPORTED[code])).map(([file, text]) => {
    const body = text.replace(`${GENERATED}\n\n`, '').trimEnd()
    return [`lint/${file}`, marked(/^# (.*)$/m.exec(body)?.[1] ?? file, [body])]
  })
