import { analyseRulebook } from '../analyse.js'
import { checkDates } from '../check/check-dates.js'
import { checkReferences, checkRulebook } from '../check/check-rulebook.js'
import { readFacts } from '../evaluate/read-facts.js'
import { EXAMPLE_DATE } from '../lint/base-rulebook.js'
import { documentsOfExample } from '../lint/documents-of-example.js'
import type { Example } from '../lint/example.js'
import { LINT_PAGES } from '../lint/lint-pages.js'
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js'
import type { Rulebook } from '../model/rulebook.js'
import { type Documents, parseRulebook } from '../parse/parse-rulebook.js'
import { resolveRulebook, type Scene } from '../resolve/resolve-rulebook.js'
import { datesOfChange, scenesOf } from './scenes.js'

/** Finds what is wrong with the documents of a rulebook, with line and column. */
export type FindProblems = (documents: Documents) => readonly Diagnostic[]

/** What the library has to say about an example: about its documents, or about the question that is asked. */
export const problemsOfExample = (example: Example, find: FindProblems = problemsAnywhere): readonly Diagnostic[] => {
  const documents = documentsOfExample(example)
  switch (example.kind) {
    case 'document':
    case 'lengthy':
    case 'absent':
      return find(documents)
    case 'facts':
      return problemsOfQuestion(documents, EXAMPLE_DATE, example.facts)
    case 'date':
      return problemsOfQuestion(documents, example.asOf, {})
    case 'program':
      // It may need packages that the command line does without.
      return []
  }
}

/** What the library says about the bad example of a page. */
export const reportedOn = (code: DiagnosticCode): Diagnostic | undefined =>
  problemsOfExample(LINT_PAGES[code].bad).find((problem) => problem.code === code)

/** In every region, on every date on which something changes; each problem once. */
const problemsAnywhere: FindProblems = (documents) => {
  const { rulebook, diagnostics, locate } = parseRulebook(documents)
  const inRegions =
    rulebook === undefined
      ? []
      : scenesOf(rulebook, datesOfChange(rulebook, EXAMPLE_DATE)).flatMap((scene) => problemsIn(rulebook, scene))
  const ofBook = rulebook === undefined ? [] : [...checkReferences(rulebook), ...checkDates(rulebook, EXAMPLE_DATE)]
  const places = new Map(
    [...diagnostics, ...ofBook, ...inRegions].map((one) => [[one.code, one.file, one.pointer].join('\n'), one]),
  )
  return [...places.values()].map(locate)
}

const problemsIn = (book: Rulebook, scene: Scene): readonly Diagnostic[] => {
  const { rulebook, diagnostics } = resolveRulebook(book, scene)
  return rulebook === undefined
    ? diagnostics
    : [...diagnostics, ...checkRulebook(rulebook), ...analyseRulebook(rulebook)]
}

const problemsOfQuestion = (documents: Documents, asOf: string, facts: unknown): readonly Diagnostic[] => {
  const { rulebook: book, diagnostics: ofDocuments } = parseRulebook(documents)
  if (book === undefined) return ofDocuments
  const { rulebook, diagnostics } = resolveRulebook(book, { asOf })
  return rulebook === undefined ? diagnostics : readFacts(rulebook, facts).diagnostics
}
