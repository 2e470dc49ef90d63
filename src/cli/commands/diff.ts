import { compareRulebooks } from '../../analyse.js'
import { diffRulebooks } from '../../diff/diff-rulebooks.js'
import { sideAsked, sideOf } from '../diff-sides.js'
import { type Diffed, hasDifferences } from '../diffed.js'
import { writeDiff } from '../formats/write-diff.js'
import { diffJson } from '../formats/write-diff-json.js'
import { print } from '../host.js'
import type { ReadingOptions } from '../input/start-reading.js'
import { migrateAccounts } from '../migrate-accounts.js'
import { openBook } from '../open-book.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode, Stop } from '../stop.js'
import { type AddCommand, addReadingOptions, choiceOption, makeCommand } from './command.js'

interface DiffOptions extends ReadingOptions {
  readonly accounts?: string
  readonly format: 'text' | 'json'
}

export const addDiff: AddCommand = (program, session, finish) => {
  const { say } = session
  const command = makeCommand(program, 'diff', { description: 'diff', help: 'diffHelp' }, session)
    .argument('<a>', say('argumentA'))
    .argument('<b>', say('argumentB'))
    .option('--accounts <file>', say('optionAccounts'))
    .addOption(choiceOption('--format <format>', say('optionFormat'), ['text', 'json']).default('text'))
  addReadingOptions(command, session).action(async (a: string, b: string, options: DiffOptions) =>
    finish(await diff([a, b], options, session)),
  )
}

/** Compares two rulebooks: what their documents say, what it means, and what it changes for the accounts of a file. */
const diff = async (args: readonly [string, string], options: DiffOptions, session: Session): Promise<ExitCode> => {
  if (options.mapping !== undefined && options.accounts === undefined)
    throw new Stop(EXIT.wrongUse, session.say('accountsNotAsked', { name: '--mapping' }))
  const [askedA, askedB] = [sideAsked(args[0], options, session), sideAsked(args[1], options, session)]
  const [a, b] = [sideOf(openBook(askedA, session)), sideOf(openBook(askedB, session))]
  const { accounts: file } = options
  const reading = { ...options, ...askedA, ...askedB }
  const population =
    file === undefined
      ? undefined
      : { file, migration: await migrateAccounts(file, reading, [a.rulebook, b.rulebook], session) }
  const diffed: Diffed = {
    sides: [a, b],
    differences: diffRulebooks(a, b),
    comparisons: compareRulebooks(a.rulebook, b.rulebook),
    ...(population && { population }),
  }
  await print(session.host.out, options.format === 'json' ? diffJson(diffed) : writeDiff(diffed, session))
  if (population !== undefined && population.migration.skipped > 0) return EXIT.skipped
  return hasDifferences(diffed) ? EXIT.different : EXIT.ok
}
