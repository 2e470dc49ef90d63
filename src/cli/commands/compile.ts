import { basename } from 'node:path'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import { emittedFiles, refuseOthers, typesFileOf } from '../emitted-files.js'
import { type BookOptions, decisionsAsked, openBook } from '../open-book.js'
import { openOutput } from '../output/output.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode } from '../stop.js'
import { type AddCommand, choiceOption, makeCommand } from './command.js'

interface CompileOptions extends BookOptions {
  /** Never today: the same command makes the same module on any day. */
  readonly asOf: string
  readonly out: string
  readonly decision?: readonly string[]
  readonly unknownFacts: 'refuse' | 'ignore'
}

export const addCompile: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'compile', { description: 'compile', help: 'compileHelp' }, session)
    .requiredOption('--out <file>', say('optionOutModule'))
    .requiredOption('--as-of <date>', say('optionAsOfModule'))
    .option('--region <code>', say('optionRegion'))
    .option('--decision <id...>', say('optionDecisions'))
    .addOption(choiceOption('--unknown-facts <how>', say('optionUnknownFacts'), ['refuse', 'ignore']).default('refuse'))
    .action(async (options: CompileOptions) => finish(await compile(options, session)))
}

/** Writes the rulebook as a module that needs no library, and its types beside it. */
const compile = async (options: CompileOptions, session: Session): Promise<ExitCode> => {
  const { say, host } = session
  const { out } = options
  const types = typesFileOf(out, say)
  refuseOthers([out, types], say)
  const resolved = openBook(options, session)
  const decisions = decisionsAsked(options.decision, resolved, say)
  const rulebook: ResolvedRulebook = { ...resolved, decisions: inOrder(decisions) }
  const ignoresUnknown = options.unknownFacts === 'ignore'
  const files = emittedFiles(rulebook, { version: host.version, args: argsOf(options), ignoresUnknown })
  await write(out, files.code, session)
  await write(types, files.types, session)
  return EXIT.ok
}

/** By id, each once, in whatever order they were asked for. */
const inOrder = (decisions: ResolvedRulebook['decisions']): ResolvedRulebook['decisions'] =>
  [...new Set(decisions)].sort((a, b) => (a.id < b.id ? -1 : 1))

/** The folders of one machine say nothing on another. */
const argsOf = ({ region, asOf, out, decision, unknownFacts, rules }: CompileOptions): readonly string[] => [
  ...(region === undefined ? [] : ['--region', region]),
  '--as-of',
  asOf,
  ...(decision === undefined ? [] : ['--decision', ...decision]),
  ...(unknownFacts === 'refuse' ? [] : ['--unknown-facts', unknownFacts]),
  ...(rules === undefined ? [] : ['--rules', '…']),
  '--out',
  `…/${basename(out)}`,
]

const write = async (file: string, text: string, session: Session): Promise<void> => {
  const output = await openOutput(file, session)
  await output.write(text)
  await output.close()
}
