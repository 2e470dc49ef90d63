import type { DiagnosticCode } from '../model/diagnostic.js'
import type { LocalizedText } from '../model/text.js'
import type { Example } from './example.js'

/** What a rule owner is told about a diagnostic, with something that has the fault and something that has not. */
export interface LintPage {
  /** What was found, in one sentence. */
  readonly what: LocalizedText
  /** What would go wrong if the library let it pass. */
  readonly why: LocalizedText
  readonly mend: LocalizedText
  readonly bad: Example
  /** The JSON pointer at which the bad example is reported. */
  readonly at: string
  readonly good: Example
  /** Further codes that the bad example cannot avoid. */
  readonly also?: readonly DiagnosticCode[]
}

/** Pages that belong together, under the title of their area. */
export interface LintArea {
  readonly title: LocalizedText
  readonly pages: Readonly<Partial<Record<DiagnosticCode, LintPage>>>
}

/** A text in both languages. */
export const text = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh })
