import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { deflateSync } from 'node:zlib'
import { formatParameter } from '../../document/format-value.js'
import { grammarOf } from '../../document/grammar.js'
import { isHidden, wordsFor } from '../../document/writer.js'
import { fillPlaceholders, inLocale, type LocalizedText } from '../../model/text.js'
import type { ReportAccount, ReportSource, RowProblem } from '../../report/report-source.js'
import { writeReport } from '../../report/write-report.js'
import type { Problem } from '../input/problem.js'
import { placeOf } from '../output/write-problems.js'
import type { AssessedAccount, Assessing, Format } from './format.js'
import { readerOfSpoken } from './spoken-facts.js'

/** A report to look at: one page that holds everything it shows. */
export const htmlFormat = (assessing: Assessing): Format => {
  const { output, session } = assessing
  const report = writeReport(sourceOf(assessing))
  const accountOf = accountWriter(assessing)
  return {
    begin: () => output.write(report.begin()),
    add: async (assessed) => {
      const text = report.add(accountOf(assessed))
      if (text !== '') await output.write(text)
    },
    end: async ({ skipped, missingFacts }, problems) => {
      const shown = problems.map((problem) => rowProblem(problem, session.locale))
      await output.write(report.end({ skipped, missingFacts, problems: shown }))
    },
  }
}

const sourceOf = ({ rulebook, decisions, isSelection, revealPersonal, file, session }: Assessing): ReportSource => ({
  rulebook,
  decisions,
  isSelection,
  revealsPersonal: revealPersonal,
  locale: session.locale,
  file: basename(file),
  write: (text) => withAmounts(text, { rulebook, session }),
  titleOf: (fact) => {
    const title = rulebook.facts[fact]?.title
    return title === undefined ? fact : inLocale(title, session.locale)
  },
  deflate: (text) => deflateSync(text).toString('base64'),
  digest: (text) => createHash('sha256').update(text).digest('base64'),
})

/** The names of facts stay in their braces: their values differ from account to account. */
const withAmounts = (text: LocalizedText, { rulebook, session }: Pick<Assessing, 'rulebook' | 'session'>): string => {
  const { locale } = session
  const filled = fillPlaceholders(inLocale(text, locale), (name) => {
    const amount = rulebook.parameters[name]
    return amount === undefined ? `{${name}}` : formatParameter(amount, rulebook, locale)
  })
  return grammarOf(locale).tidy(filled)
}

/** An account whose facts are read when the first text asks for one. */
const accountWriter = (assessing: Assessing): ((assessed: AssessedAccount) => ReportAccount) => {
  const { rulebook, decisions, revealPersonal, session } = assessing
  const { locale, say } = session
  const read = readerOfSpoken(rulebook, decisions)
  const isNamed = !isHidden('accountId', rulebook, revealPersonal)
  return ({ accountId, line, facts, answers }) => {
    let values: ReturnType<typeof read> | undefined
    const words = (fact: string): string => {
      values ??= read(facts)
      return grammarOf(locale).tidy(wordsFor(fact, { rulebook, values, revealsPersonal: revealPersonal }, locale))
    }
    return { name: isNamed && accountId !== undefined ? accountId : say('line', { line }), answers, words }
  }
}

const rowProblem = (problem: Problem, locale: string): RowProblem => ({
  // A report is passed on: it tells no paths of the machine on which it was made.
  place: placeOf({ ...problem, file: basename(problem.file) }),
  message: inLocale(problem.message, locale),
  hint: inLocale(problem.hint, locale),
})
