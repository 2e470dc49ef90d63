import { isGenerated } from '../../document/pages/page.js'
import { documentationOf } from '../../documentation.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rulebook } from '../../model/rulebook.js'
import { print } from '../host.js'
import type { Say } from '../messages/speaker.js'
import { checkRegion, dateAsked, readBook, withSuggestion } from '../open-book.js'
import { replaceFiles } from '../output/replace-files.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode, Stop } from '../stop.js'
import { type AddCommand, makeCommand } from './command.js'

interface DocumentCommandOptions {
  readonly rules?: string
  readonly out: string
  readonly region?: readonly string[]
  readonly locale?: string
  readonly asOf?: string
  readonly verbose?: boolean
}

export const addDocument: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'document', { description: 'document', help: 'documentHelp' }, session)
    .requiredOption('--out <dir>', say('optionPagesOut'))
    .option('--region <code...>', say('optionPagesRegion'))
    .option('--as-of <date>', say('optionAsOf'))
    .option('--locale <locales>', say('optionPagesLocale'))
    .option('--verbose', say('optionPagesVerbose'))
    .action(async (options: DocumentCommandOptions) => finish(await document(options, session)))
}

const document = async (options: DocumentCommandOptions, session: Session): Promise<ExitCode> => {
  const { host, say } = session
  const start = performance.now()
  const book = readBook(options.rules ?? host.bundledRules, session)
  for (const region of options.region ?? []) checkRegion(region, book.rulebook, say)
  const { pages, problems } = documentationOf(book, {
    asOf: dateAsked(options.asOf, session),
    locales: localesAsked(options.locale, book.rulebook, say),
    ...(options.region === undefined ? {} : { regions: options.region }),
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const done = replaceFiles(options.out, pages, isGenerated, say)
  await print(host.out, `${say('pagesWritten', { pages: pages.size, folder: options.out, ...done })}\n`)
  if (options.verbose === true) await print(host.err, `${say('pagesTime', { pages: pages.size, seconds })}\n`)
  if (problems.length > 0) await print(host.err, `${say('pagesTellProblems', countsOf(problems))}\n`)
  return EXIT.ok
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
