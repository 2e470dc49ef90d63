import { carriersIn, decisionCarriers } from '../../model/carriers.js'
import type { Provision, Rulebook } from '../../model/rulebook.js'
import { inLocale, type LocalizedText } from '../../model/text.js'
import { coverageOf } from '../coverage.js'
import { print } from '../host.js'
import { readBook } from '../open-book.js'
import { textTable } from '../output/text-table.js'
import { runCases } from '../run-cases.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode } from '../stop.js'
import { type AddCommand, type CommonOptions, choiceOption, makeCommand } from './command.js'

interface ProvisionsOptions extends CommonOptions {
  readonly chapter?: string
  readonly format: 'text' | 'json'
}

export const addProvisions: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'provisions', { description: 'provisions', help: 'provisionsHelp' }, session)
    .option('--chapter <id>', say('optionChapter'))
    .addOption(choiceOption('--format <format>', say('optionFormat'), ['text', 'json']).default('text'))
    .action(async (options: ProvisionsOptions) => finish(await listProvisions(options, session)))
}
