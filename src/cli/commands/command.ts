import { type Command, Option } from 'commander'
import { LOCALES } from '../locale.js'
import type { MessageKey } from '../messages/messages.js'
import type { Session } from '../session.js'
import type { ExitCode } from '../stop.js'

/** Adds a command to the program. What its work comes to becomes the exit code. */
export type AddCommand = (program: Command, session: Session, finish: (exitCode: ExitCode) => void) => void

/** Options that every command has. */
export interface CommonOptions {
  readonly rules?: string
}

/** A command with its words. */
export const makeCommand = (
  program: Command,
  name: string,
  words: { readonly description: MessageKey; readonly help: MessageKey },
  { say }: Session,
): Command =>
  program
    .command(name)
    .summary(say(words.description))
    .description(say(words.description))
    .addHelpText('after', `\n${say(words.help)}`)

/** Options that every command has, behind its own. */
export const addCommonOptions = (command: Command, { say }: Session): Command => {
  command.option('--rules <dir>', say('optionRules'))
  // A command that writes in several languages has an option of its own for them.
  const hasLocale = command.options.some(({ long }) => long === '--locale')
  return hasLocale ? command : command.addOption(choiceOption('--locale <locale>', say('optionLocale'), LOCALES))
}

/** An option that takes one of a few words. */
export const choiceOption = (flags: string, description: string, choices: readonly string[]): Option =>
  new Option(flags, description).choices([...choices])

/** Options of the commands that read accounts from a file. */
export const addReadingOptions = (command: Command, { say }: Session): Command =>
  command
    .option('--region <code>', say('optionRegion'))
    .option('--as-of <date>', say('optionAsOf'))
    .option('--mapping <file>', say('optionMapping'))
    .addOption(choiceOption('--unknown-facts <how>', say('optionUnknownFacts'), ['refuse', 'ignore']).default('refuse'))
    .option('--reveal-personal', say('optionRevealPersonal'))
