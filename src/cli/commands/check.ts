import { checkReferences, checkRulebook } from '../../check/check-rulebook.js'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.js'
import type { Rulebook } from '../../model/rulebook.js'
import { parseRulebook } from '../../parse/parse-rulebook.js'
import { resolveRulebook, type Scene } from '../../resolve/resolve-rulebook.js'
import { print } from '../host.js'
import type { Problem } from '../input/problem.js'
import { checkRegion, dateAsked, folderAsked, inFolder, readRules } from '../open-book.js'
import { writeProblems } from '../output/write-problems.js'
import { datesOfChange, scenesOf } from '../scenes.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode } from '../stop.js'
import { type AddCommand, type CommonOptions, choiceOption, makeCommand } from './command.js'

interface CheckOptions extends CommonOptions {
  readonly region?: string
  readonly allRegions?: boolean
  readonly asOf?: string
  readonly format: 'text' | 'json'
}

export const addCheck: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'check', { description: 'check', help: 'checkHelp' }, session)
    .argument('[dir]', say('argumentDir'))
    .option('--region <code>', say('optionRegion'))
    .option('--all-regions', say('optionAllRegions'))
    .option('--as-of <date>', say('optionAsOf'))
    .addOption(choiceOption('--format <format>', say('optionFormat'), ['text', 'json']).default('text'))
    .action(async (dir: string | undefined, options: CheckOptions) => finish(await check(dir, options, session)))
}

/** What was looked at, and what was found. */
interface Checked {
  readonly folder: string
  readonly documents: number
  readonly scenes: readonly Scene[]
  readonly found: readonly FoundProblem[]
}

/** A problem, and where and when it arises; everywhere when absent. */
type FoundProblem = Problem & { readonly scenes?: readonly Scene[] }

const check = async (dir: string | undefined, options: CheckOptions, session: Session): Promise<ExitCode> => {
  const folder = folderAsked(dir, options, session)
  const checked = checkFolder(folder, options, session)
  await print(session.host.out, options.format === 'json' ? checkedJson(checked) : checkedText(checked, session))
  return hasErrors(checked.found as readonly Diagnostic[]) ? EXIT.problems : EXIT.ok
}

const checkFolder = (folder: string, options: CheckOptions, session: Session): Checked => {
  const documents = readRules(folder, session.say)
  const { rulebook, diagnostics, locate } = parseRulebook(documents)
  const scenes = rulebook === undefined ? [] : scenesAsked(rulebook, options, session)
  const inScenes =
    rulebook === undefined ? [] : mergeScenes(scenes.map((scene) => [scene, problemsIn(rulebook, scene)] as const))
  const references = rulebook === undefined ? [] : checkReferences(rulebook)
  const found = [...diagnostics, ...references, ...inScenes].map((problem) => ({ ...problem, ...locate(problem) }))
  return { folder, documents: Object.keys(documents).length, scenes, found: inFolder(found.sort(byPlace), folder) }
}

const scenesAsked = (
  book: Rulebook,
  { region, allRegions, asOf }: CheckOptions,
  session: Session,
): readonly Scene[] => {
  checkRegion(region, book, session.say)
  const date = dateAsked(asOf, session)
  if (allRegions === true) return scenesOf(book, asOf === undefined ? datesOfChange(book, date) : [date])
  return [region === undefined ? { asOf: date } : { region, asOf: date }]
}

const problemsIn = (book: Rulebook, scene: Scene): readonly Diagnostic[] => {
  const { rulebook, diagnostics } = resolveRulebook(book, scene)
  return rulebook === undefined ? diagnostics : [...diagnostics, ...checkRulebook(rulebook)]
}

/** The same problem in several regions or stretches of dates is one problem. */
const mergeScenes = (
  found: readonly (readonly [Scene, readonly Diagnostic[]])[],
): readonly (Diagnostic & { readonly scenes?: readonly Scene[] })[] => {
  const merged = new Map<string, { readonly problem: Diagnostic; readonly scenes: Scene[] }>()
  for (const [scene, problems] of found) {
    for (const problem of problems) {
      const { code, file, pointer, message } = problem
      const key = JSON.stringify([code, file, pointer, message.en])
      const entry = merged.get(key) ?? { problem, scenes: [] }
      if (entry.scenes.at(-1) !== scene) entry.scenes.push(scene)
      merged.set(key, entry)
    }
  }
  return [...merged.values()].map(({ problem, scenes }) =>
    scenes.length === found.length ? problem : { ...problem, scenes },
  )
}

const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const checkedJson = ({ scenes, documents, found }: Checked): string =>
  `${JSON.stringify({ ...countsOf(found), documents, scenes, diagnostics: found }, null, 2)}\n`

const countsOf = (found: readonly Problem[]) => {
  const errors = found.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: found.length - errors }
}

const checkedText = ({ scenes, documents, found }: Checked, session: Session): string => {
  const { say, paint } = session
  const { errors, warnings } = countsOf(found)
  const withScenes = found.map((problem) => ({ ...problem, where: whereOf(problem, session) }))
  const regions = new Set(scenes.map(({ region }) => region)).size
  const dates = new Set(scenes.map(({ asOf }) => asOf)).size
  const counts = found.length === 0 ? paint.out.green(say('noProblems')) : say('problemCounts', { errors, warnings })
  const extent = scenes.length === 0 ? 'checkedDocuments' : 'checked'
  const closing = `${say(extent, { counts: paint.out.bold(counts), documents, regions, dates })}\n`
  return found.length === 0 ? closing : `${writeProblems(withScenes, session, paint.out)}\n${closing}`
}

/** Where and when a problem arises, unless it does so wherever one looked. */
const whereOf = ({ scenes }: FoundProblem, { say }: Session): string | undefined => {
  const [first, ...others] = scenes ?? []
  if (first === undefined) return undefined
  const place = say('sceneOf', { place: first.region ?? say('baseBook'), asOf: first.asOf })
  return others.length === 0 ? place : say('andOtherScenes', { place, count: others.length })
}
