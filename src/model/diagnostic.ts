import { CATALOGUE, type DiagnosticCode } from './diagnostic-catalogue.js'
import type { Facts } from './fact.js'
import type { Location } from './location.js'
import { eachLocale, fillPlaceholders, inLocale, type LocalizedText } from './text.js'

/** A problem in a rule document or in the facts: where, what was found, what was expected, what to do. */
export interface Diagnostic extends Location {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** From 1; known when the document was given as text. */
  readonly line?: number
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column?: number
  readonly message: LocalizedText
  readonly hint: LocalizedText
  /** An account for which it is so, where the problem lies in what the rules say of accounts. */
  readonly example?: Facts
}

/** Errors stop a rulebook, warnings ask for a look, notes are for the record. */
export type Severity = 'error' | 'warning' | 'note'

export type { DiagnosticCode }

/** What a message tells beside its fixed words; a text with a word of its own in each language is a `LocalizedText`. */
export type Details = Readonly<Record<string, string | number | LocalizedText>>

const LOCALES = ['en', 'zh-CN']

/** Builds a diagnostic. A detail named `suggestion` turns the hint into "did you mean …". */
export const report = (code: DiagnosticCode, at: Location, details: Details = {}): Diagnostic => {
  const { severity, message, hint } = CATALOGUE[code]
  const say = (text: LocalizedText) => eachLocale(LOCALES, (locale) => fillDetails(text, details, locale))
  return {
    code,
    severity: severity ?? 'error',
    file: at.file,
    pointer: at.pointer,
    message: say(message),
    hint: say('suggestion' in details ? DID_YOU_MEAN : hint),
  }
}

const DID_YOU_MEAN: LocalizedText = { en: 'Did you mean “{suggestion}”?', 'zh-CN': '您想写的是“{suggestion}”吗？' }

const fillDetails = (text: LocalizedText, details: Details, locale: string): string =>
  fillPlaceholders(inLocale(text, locale), (name) => {
    const detail = details[name]
    return typeof detail === 'object' ? inLocale(detail, locale) : String(detail)
  })

/** Whether any of them is an error; warnings and notes do not stop a rulebook. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')

/** Nobody misspells a name as long as this; comparing it letter by letter would take long. */
const LONGEST_NAME = 100

/** The candidate closest to a name, when it is close enough to be a slip of the pen. */
export const suggestionFor = (name: string, candidates: Iterable<string>): { suggestion: string } | undefined => {
  if (name.length > LONGEST_NAME) return undefined
  const limit = Math.max(1, Math.floor(name.length / 3))
  const ranked = [...candidates]
    .filter((candidate) => Math.abs(candidate.length - name.length) <= limit)
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best !== undefined && best.distance <= limit ? { suggestion: best.candidate } : undefined
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) row[j] = Math.min(row[j] ?? 0, (beforeLast[j - 2] ?? 0) + 1)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
