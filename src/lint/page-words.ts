import type { Severity } from '../model/diagnostic.js'
import type { LocalizedText } from '../model/text.js'
import { text } from './lint-page.js'

/** The headings of a page. */
export const PAGE_WORDS = {
  why: text('Why it hurts', '有何影响'),
  mend: text('How to mend it', '如何更正'),
  bad: text('Wrong', '错误示例'),
  good: text('Right', '正确示例'),
  reported: text('What kam-rules says', 'kam-rules的提示'),
} as const satisfies Record<string, LocalizedText>

export const SEVERITY_WORDS = {
  error: text('Error', '错误'),
  warning: text('Warning', '警告'),
  note: text('Note', '提示'),
} as const satisfies Record<Severity, LocalizedText>
