import { Command, CommanderError } from 'commander'
import { addAssess } from './commands/assess.js'
import { addCheck } from './commands/check.js'
import { type AddCommand, addCommonOptions } from './commands/command.js'
import { addCompile } from './commands/compile.js'
import { addDiff } from './commands/diff.js'
import { addDocument } from './commands/document.js'
import { addExplain } from './commands/explain.js'
import { addFacts } from './commands/facts.js'
import { addInit } from './commands/init.js'
import { addProvisions } from './commands/provisions.js'
import { addRegions } from './commands/regions.js'
import { addTest } from './commands/test.js'
import { type Host, print } from './host.js'
import { localeOf } from './locale.js'
import { describeMisuse } from './messages/misuse.js'
import { displayWidth, wrap } from './output/wrap.js'
import { writeProblems } from './output/write-problems.js'
import { openSession, type Session } from './session.js'
import { EXIT, type ExitCode, Stop } from './stop.js'

const COMMANDS: readonly AddCommand[] = [
  addAssess,
  addExplain,
  addDiff,
  addInit,
  addCheck,
  addTest,
  addCompile,
  addDocument,
  addFacts,
  addRegions,
  addProvisions,
]

/** Runs the command line. Gives back how the program should end; throws only what is a bug. */
export const run = async (args: readonly string[], host: Host): Promise<ExitCode> => {
  const session = openSession(host, localeOf(args, host.env))
  let exitCode: ExitCode = EXIT.ok
  const program = makeProgram(session)
  for (const add of COMMANDS) {
    add(program, session, (code) => {
      exitCode = code
    })
  }
  for (const command of program.commands) addCommonOptions(command, session)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return await leave(error, session)
  }
}

const NARROWEST = 60
const WIDEST = 110

/** The program without its commands, in the language of the session down to the words of its help. */
const makeProgram = ({ host, say, locale, paint }: Session): Command => {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('helpUsage'),
    'Arguments:': say('helpArguments'),
    'Options:': say('helpOptions'),
    'Commands:': say('helpCommands'),
  }
  const width = Math.min(WIDEST, Math.max(NARROWEST, host.out.columns ?? WIDEST))
  return new Command('kam-rules')
    .description(say('program'))
    .helpOption('-h, --help', say('optionHelp'))
    .version(host.version, '-V, --version', say('optionVersion'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.out.write(text),
      writeErr: (text) => host.err.write(text),
      // Said by `leave`, in the language of the session.
      outputError: () => {},
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    })
    .configureHelp({
      styleTitle: (title) => paint.out.bold(titles[title] ?? title),
      optionDescription: ({ description }) => description,
      displayWidth: (text) => displayWidth(text),
      boxWrap: (text, room) => wrap(text, room, locale),
    })
    .addHelpText('after', `\n${say('programHelp')}`)
}

/** Says why the program ends early. */
const leave = async (error: unknown, session: Session): Promise<ExitCode> => {
  const { host, say, paint } = session
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok
    const words = describeMisuse(error, say)
    if (words !== undefined) await print(host.err, `${paint.err.red(words)}\n${say('tryHelp')}\n`)
    return EXIT.wrongUse
  }
  if (!(error instanceof Stop)) throw error
  const problems = error.problems.length === 0 ? '' : `${writeProblems(error.problems, session, paint.err)}\n`
  await print(host.err, `${problems}${paint.err.red(error.message)}\n`)
  return error.exitCode
}
