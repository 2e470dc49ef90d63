import { compileRulebook } from '../../compile/js/compile-rulebook.js'
import type { Answer } from '../../model/result.js'
import type { Assessing, Format } from '../formats/format.js'
import { htmlFormat } from '../formats/html-format.js'
import { jsonFormat, ndjsonFormat } from '../formats/json-format.js'
import { tableFormat } from '../formats/table-format.js'
import { type AccountRow, problemsOfRow, readAccounts } from '../input/read-accounts.js'
import { type Reading, type ReadingOptions, startReading } from '../input/start-reading.js'
import { decisionsAsked, openBook } from '../open-book.js'
import { openOutput } from '../output/output.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode } from '../stop.js'
import { countAnswers } from '../summary.js'
import { type AddCommand, addReadingOptions, choiceOption, makeCommand } from './command.js'

type MakeFormat = (assessing: Assessing) => Format

const FORMATS = {
  table: tableFormat,
  json: jsonFormat,
  ndjson: ndjsonFormat,
  html: htmlFormat,
} as const satisfies Record<string, MakeFormat>

interface AssessOptions extends ReadingOptions {
  readonly decision?: readonly string[]
  readonly format: keyof typeof FORMATS
  readonly out?: string
}

export const addAssess: AddCommand = (program, session, finish) => {
  const { say } = session
  const command = makeCommand(program, 'assess', { description: 'assess', help: 'assessHelp' }, session)
    .argument('<file>', say('argumentFile'))
    .option('--decision <id...>', say('optionDecisions'))
    .addOption(choiceOption('--format <format>', say('optionAssessFormat'), Object.keys(FORMATS)).default('table'))
    .option('--out <file>', say('optionOut'))
  addReadingOptions(command, session).action(async (file: string, options: AssessOptions) =>
    finish(await assess(file, options, session)),
  )
}

/** Assesses every account of a file, one at a time: rows that cannot be used are reported, counted and skipped. */
const assess = async (file: string, options: AssessOptions, session: Session): Promise<ExitCode> => {
  const rulebook = openBook(options, session)
  const decisions = decisionsAsked(options.decision, rulebook, session.say)
  const reading = await startReading(file, options, rulebook, session)
  const output = await openOutput(options.out, session)
  try {
    const isSelection = options.decision !== undefined
    const assessing = { ...reading, decisions, isSelection, output, session }
    const skipped = await assessAll(reading, assessing, FORMATS[options.format])
    await output.close()
    return skipped === 0 ? EXIT.ok : EXIT.skipped
  } catch (error) {
    output.discard()
    throw error
  }
}

/** Reads rows, answers for each account and hands it to the format. Gives back the number of rows skipped. */
const assessAll = async (reading: Reading, assessing: Assessing, makeFormat: MakeFormat): Promise<number> => {
  const format = makeFormat(assessing)
  const counter = countAnswers(assessing.decisions, assessing.rulebook)
  const answersOf = answering(assessing)
  const assessRow = (row: AccountRow): Promise<void> | void => {
    const answers = row.problems.length > 0 ? undefined : answersOf(row.facts)
    if (answers === undefined) {
      counter.skip()
      return reading.problems.add(problemsOfRow(row, reading))
    }
    const facts = row.facts as object
    counter.add(facts, answers)
    return format.add({ ...row, facts, answers })
  }
  await format.begin()
  try {
    for await (const rows of readAccounts(reading)) for (const row of rows) await assessRow(row)
  } finally {
    reading.stop()
  }
  const summary = counter.summary()
  await reading.problems.print(assessing.session)
  await format.end(summary, reading.problems.first)
  return summary.skipped
}

/** The compiled rulebook gives the answers of the reference in a fiftieth of the time. `undefined`: the facts are refused. */
const answering = ({ rulebook, decisions, unknownFacts }: Assessing) => {
  const compiled = compileRulebook({ ...rulebook, decisions }, unknownFacts === 'ignore')
  return (facts: unknown): readonly Answer[] | undefined => {
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return undefined
    const answers = compiled.answer(facts)
    return answers && decisions.map(({ id }) => answers[id] as Answer)
  }
}
