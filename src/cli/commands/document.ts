import type { AnalyseOptions } from '../../analyse.js'
import { isGenerated } from '../../document/pages/page.js'
import { documentationOf, type FindProblems } from '../../documentation.js'
import { conditionsIn } from '../../model/conditions-in.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rulebook } from '../../model/rulebook.js'
import { print } from '../host.js'
import type { Say } from '../messages/speaker.js'
import { checkRegion, dateAsked, readBook, withSuggestion } from '../open-book.js'
import { replaceFiles } from '../output/replace-files.js'
import { problemsInScene } from '../problems-in-scene.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode, Stop } from '../stop.js'
import { type AddCommand, makeCommand } from './command.js'

interface DocumentCommandOptions {
  readonly rules?: string
  readonly out: string
  readonly region?: readonly string[]
  readonly locale?: string
  readonly asOf?: string
  readonly analyse?: boolean
  readonly verbose?: boolean
}

export const addDocument: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'document', { description: 'document', help: 'documentHelp' }, session)
    .requiredOption('--out <dir>', say('optionPagesOut'))
    .option('--region <code...>', say('optionPagesRegion'))
    .option('--as-of <date>', say('optionAsOf'))
    .option('--locale <locales>', say('optionPagesLocale'))
    .option('--analyse', say('optionPagesAnalyse'))
    .option('--verbose', say('optionPagesVerbose'))
    .action(async (options: DocumentCommandOptions) => finish(await document(options, session)))
}

const document = async (options: DocumentCommandOptions, session: Session): Promise<ExitCode> => {
  const { host, say } = session
  const start = performance.now()
  const book = readBook(options.rules ?? host.bundledRules, session)
  for (const region of options.region ?? []) checkRegion(region, book.rulebook, say)
  const asked = {
    asOf: dateAsked(options.asOf, session),
    locales: localesAsked(options.locale, book.rulebook, say),
    ...(options.region === undefined ? {} : { regions: options.region }),
  }
  const analyses = options.analyse ?? isSmall(book.rulebook)
  const { pages, problems } = documentationOf(book, asked, analyses ? analysing(book.rulebook) : undefined)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const done = replaceFiles(options.out, pages, isGenerated, say)
  await print(host.out, `${say('pagesWritten', { pages: pages.size, folder: options.out, ...done })}\n`)
  if (options.verbose === true) await print(host.err, `${say('pagesTime', { pages: pages.size, seconds })}\n`)
  if (!analyses) await print(host.err, `${say('pagesNotAnalysed')}\n`)
  if (problems.length > 0) await print(host.err, `${say('pagesTellProblems', countsOf(problems))}\n`)
  return EXIT.ok
}

/** A rulebook with no more conditions is analysed in passing; a larger one takes longer than writing its pages. */
const MOST_CONDITIONS = 300

const isSmall = ({ decisions }: Rulebook): boolean =>
  decisions.flatMap((decision) => conditionsIn(decision)).length <= MOST_CONDITIONS

/** What `check` finds as well; decisions that are the same in several regions are analysed once. */
const analysing = ({ cases }: Rulebook): FindProblems => {
  const options: AnalyseOptions = { memory: new Map(), accounts: cases.map(({ facts }) => facts) }
  return (rulebook) => problemsInScene(rulebook, options)
}

/** The languages asked for; all of those that the rulebook brings when none is. */
const localesAsked = (asked: string | undefined, { info }: Rulebook, say: Say): readonly string[] => {
  if (asked === undefined) return info.locales
  const locales = [...new Set(asked.split(','))]
  const unknown = locales.find((locale) => !info.locales.includes(locale))
  if (unknown === undefined) return locales
  const message = say('localeUnknown', { locale: unknown, known: info.locales.join(', ') })
  throw new Stop(EXIT.wrongUse, withSuggestion(message, unknown, info.locales, say))
}

const countsOf = (problems: readonly Diagnostic[]) => ({
  errors: problems.filter(({ severity }) => severity === 'error').length,
  warnings: problems.filter(({ severity }) => severity === 'warning').length,
})
