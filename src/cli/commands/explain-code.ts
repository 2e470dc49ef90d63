import { LINT_PAGES } from '../../lint/lint-pages.js'
import { PAGE_WORDS, SEVERITY_WORDS } from '../../lint/page-words.js'
import { type ShownExample, showExample } from '../../lint/show-example.js'
import { reportedLines, severityOf } from '../../lint/write-page.js'
import type { DiagnosticCode } from '../../model/diagnostic.js'
import { inLocale, type LocalizedText } from '../../model/text.js'
import { print } from '../host.js'
import { withSuggestion } from '../open-book.js'
import { wrap } from '../output/wrap.js'
import { reportedOn } from '../problems-of-example.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode, Stop } from '../stop.js'

/** Prints the page of a diagnostic: what it means, why it hurts, how to mend it, and what it looks like. */
export const explainCode = async (asked: string, format: 'text' | 'json', session: Session): Promise<ExitCode> => {
  const code = codeAsked(asked, session)
  await print(session.host.out, format === 'json' ? pageJson(code) : pageText(code, session))
  return EXIT.ok
}

/** Codes are typed in any case. */
const codeAsked = (asked: string, { say }: Session): DiagnosticCode => {
  const code = asked.trim().toUpperCase()
  if (isCode(code)) return code
  const words = say('codeUnknown', { code: asked })
  throw new Stop(EXIT.wrongUse, withSuggestion(words, code, Object.keys(LINT_PAGES), say))
}

const isCode = (name: string): name is DiagnosticCode => Object.hasOwn(LINT_PAGES, name)

const pageJson = (code: DiagnosticCode): string => {
  const { what, why, mend, bad, good } = LINT_PAGES[code]
  const examples = { bad: showExample(bad), reported: reportedOn(code), good: showExample(good) }
  return `${JSON.stringify({ code, severity: severityOf(code), what, why, mend, ...examples }, null, 2)}\n`
}

const pageText = (code: DiagnosticCode, session: Session): string => {
  const { locale, paint } = session
  const { what, why, mend, bad, good } = LINT_PAGES[code]
  const reported = reportedOn(code)
  const title = `${paint.out.bold(code)}  ${inLocale(SEVERITY_WORDS[severityOf(code)], locale)}`
  const blocks = [
    [title, ...proseLines(what, '', session)],
    [heading(PAGE_WORDS.why, session), ...proseLines(why, INDENT, session)],
    [heading(PAGE_WORDS.mend, session), ...proseLines(mend, INDENT, session)],
    exampleLines(PAGE_WORDS.bad, showExample(bad), session),
    ...(reported === undefined
      ? []
      : [[heading(PAGE_WORDS.reported, session), ...reportedLines(reported, locale).map((line) => INDENT + line)]]),
    exampleLines(PAGE_WORDS.good, showExample(good), session),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const INDENT = '  '
const WIDEST = 100

const heading = (words: LocalizedText, { locale, paint }: Session): string => paint.out.bold(inLocale(words, locale))

const proseLines = (words: LocalizedText, indent: string, { host, locale }: Session): readonly string[] => {
  const width = Math.min(WIDEST, host.out.columns ?? WIDEST) - indent.length
  return wrap(inLocale(words, locale), width, locale)
    .split('\n')
    .map((line) => indent + line)
}

const exampleLines = (
  words: LocalizedText,
  { title, lines, remark }: ShownExample,
  session: Session,
): readonly string[] => [
  `${heading(words, session)}  ${session.paint.out.dim(inLocale(title, session.locale))}`,
  ...lines.map((line) => INDENT + line),
  ...(remark === undefined ? [] : proseLines(remark, INDENT, session)),
]
