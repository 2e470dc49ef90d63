import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeJson } from '../../lint/write-json.js'
import { isKnownRegion } from '../../model/known-region.js'
import { countryOf } from '../../model/region-code.js'
import type { Rulebook } from '../../model/rulebook.js'
import { parseRulebook } from '../../parse/parse-rulebook.js'
import { firstCase } from '../first-case.js'
import { print } from '../host.js'
import type { Say } from '../messages/speaker.js'
import { type NewRegion, newRegion } from '../new-region.js'
import { inFolder, readBook, readRules } from '../open-book.js'
import { type Files, writeFiles } from '../output/write-files.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode, Stop } from '../stop.js'
import { type AddCommand, type CommonOptions, makeCommand } from './command.js'

interface InitOptions extends CommonOptions {
  readonly region: string
}

export const addInit: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'init', { description: 'init', help: 'initHelp' }, session)
    .argument('<dir>', say('argumentNewDir'))
    .requiredOption('--region <code>', say('optionNewRegion'))
    .action(async (dir: string, options: InitOptions) => finish(await init(dir, options, session)))
}

/** Starts a folder of rules with a region, or adds the region to the rules that a folder holds. */
const init = async (folder: string, { region, rules }: InitOptions, session: Session): Promise<ExitCode> => {
  const { host, say } = session
  if (!isKnownRegion(region)) throw new Stop(EXIT.wrongUse, say('regionCodeUnknown', { region }))
  const start = holdsRules(folder, say)
    ? addRegion(folder, region, session)
    : startRules(rules ?? host.bundledRules, region, session)
  writeFiles(folder, { ...start.copied, ...start.written }, say)
  await print(host.out, startText(start, { folder, region }, session))
  return EXIT.ok
}

/** What a folder begins with, and what is left to do. */
interface Start extends Pick<NewRegion, 'untitled' | 'otherCurrency'> {
  readonly book: Rulebook
  readonly copied: Files
  readonly written: Files
}

/** Whether a folder holds rules already; stops where it holds anything else. Hidden files, such as those of git, are nobody's rules. */
const holdsRules = (folder: string, say: Say): boolean => {
  if (!existsSync(folder)) return false
  if (!statSync(folder).isDirectory()) throw new Stop(EXIT.wrongUse, say('folderNotFolder', { folder }))
  if (existsSync(join(folder, 'facts.json'))) return true
  if (readdirSync(folder).every((name) => name.startsWith('.'))) return false
  throw new Stop(EXIT.wrongUse, say('folderNotEmpty', { folder }))
}

const addRegion = (folder: string, region: string, session: Session): Start => {
  const { rulebook: book } = readBook(folder, session)
  const file = `regions/${region}.json`
  if (Object.hasOwn(book.regions, region)) {
    throw new Stop(EXIT.wrongUse, session.say('regionExists', { folder, region, file }))
  }
  const added = newRegion(book, region, session.host.today())
  return { ...added, book, copied: {}, written: textsOf(added.documents, folder) }
}

/** The rules of another folder, with the region, where it is new, and a first case for it. */
const startRules = (source: string, region: string, session: Session): Start => {
  const { rulebook: book } = readBook(source, session)
  const copied = filesIn(source)
  if (Object.hasOwn(book.regions, region)) return { book, copied, written: {}, untitled: [] }
  const today = session.host.today()
  const added = newRegion(book, region, today)
  const { rulebook, diagnostics } = parseRulebook({ ...readRules(source, session.say), ...added.documents })
  if (rulebook === undefined) {
    throw new Stop(EXIT.problems, session.say('rulesUnusable'), inFolder(diagnostics, source))
  }
  const first = firstCase(rulebook, { region, asOf: today })
  const documents = { ...added.documents, ...(first === undefined ? {} : { [`cases/${region}.json`]: first }) }
  return { ...added, book, copied, written: textsOf(documents, source) }
}

/** Every document and schema of a folder, byte for byte. */
const filesIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map((file) => String(file).replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, readFileSync(join(folder, file))]),
  )

/** Documents as texts; they name their schema where the folder has it. */
const textsOf = (documents: NewRegion['documents'], folder: string): Files =>
  Object.fromEntries(
    Object.entries(documents).map(([name, { $schema, ...document }]) => {
      const hasSchema = existsSync(join(folder, 'schema'))
      return [name, `${writeJson(hasSchema ? { $schema, ...document } : document)}\n`]
    }),
  )

const startText = (
  { book, copied, written, untitled, otherCurrency }: Start,
  { folder, region }: { readonly folder: string; readonly region: string },
  { say, paint }: Session,
): string => {
  const files = Object.keys(copied).length
  const { currency } = book.info
  const place = (name: string) => join(folder, name)
  const caseFile = Object.keys(written).find((name) => name.startsWith('cases/'))
  const steps = [
    ...untitled.map((name) => say('nextTitle', { file: place(name) })),
    ...(otherCurrency === undefined
      ? []
      : [say('nextCurrency', { currency, other: otherCurrency, file: place(`regions/${countryOf(region)}.json`) })]),
    say('nextChanges', { file: place(`regions/${region}.json`) }),
    ...(caseFile === undefined ? [] : [say('nextCase', { file: place(caseFile) })]),
    say('nextCommands', { folder, region }),
  ]
  return [
    ...(files === 0 ? [] : [say('rulesCopied', { files, folder })]),
    ...Object.keys(written).map((name) => say('written', { file: place(name) })),
    '',
    paint.out.bold(say('nextSteps')),
    ...steps.map((step, index) => say('nextStep', { place: index + 1, step })),
    '',
  ].join('\n')
}
