import type { AnalyseOptions } from '../../analyse.js'
import { checkDates } from '../../check/check-dates.js'
import { checkReferences } from '../../check/check-rulebook.js'
import { type Diagnostic, hasErrors, type Severity } from '../../model/diagnostic.js'
import type { Rulebook } from '../../model/rulebook.js'
import { parseRulebook } from '../../parse/parse-rulebook.js'
import { resolveRulebook, type Scene } from '../../resolve/resolve-rulebook.js'
import { print } from '../host.js'
import type { Problem } from '../input/problem.js'
import { checkRegion, dateAsked, folderAsked, inFolder, readRules } from '../open-book.js'
import { writeProblems } from '../output/write-problems.js'
import { problemsInScene } from '../problems-in-scene.js'
import { datesOfChange, scenesOf } from '../scenes.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode } from '../stop.js'
import { type AddCommand, type CommonOptions, choiceOption, makeCommand } from './command.js'
import { explainCode } from './explain-code.js'

interface CheckOptions extends CommonOptions {
  readonly region?: string
  readonly allRegions?: boolean
  readonly asOf?: string
  readonly notes?: boolean
  readonly explain?: string
  readonly format: 'text' | 'json'
}

export const addCheck: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'check', { description: 'check', help: 'checkHelp' }, session)
    .argument('[dir]', say('argumentDir'))
    .option('--region <code>', say('optionRegion'))
    .option('--all-regions', say('optionAllRegions'))
    .option('--as-of <date>', say('optionAsOf'))
    .option('--notes', say('optionNotes'))
    .option('--explain <code>', say('optionExplainCode'))
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
  if (options.explain !== undefined) return explainCode(options.explain, options.format, session)
  const folder = folderAsked(dir, options, session)
  const checked = checkFolder(folder, options, session)
  const text = options.format === 'json' ? checkedJson(checked) : checkedText(checked, options, session)
  await print(session.host.out, text)
  return hasErrors(checked.found as readonly Diagnostic[]) ? EXIT.problems : EXIT.ok
}

const checkFolder = (folder: string, options: CheckOptions, session: Session): Checked => {
  const documents = readRules(folder, session.say)
  const { rulebook, diagnostics, locate } = parseRulebook(documents)
  const scenes = rulebook === undefined ? [] : scenesAsked(rulebook, options, session)
  const inScenes = rulebook === undefined ? [] : mergeScenes(problemsInScenes(rulebook, scenes))
  const ofBook = rulebook === undefined ? [] : problemsOfBook(rulebook, dateAsked(options.asOf, session))
  const found = [...diagnostics, ...ofBook, ...inScenes].map((problem) => ({ ...problem, ...locate(problem) }))
  return { folder, documents: Object.keys(documents).length, scenes, found: inFolder(found.sort(byPlace), folder) }
}

/** What does not depend on the region and date that are looked at; `today` tells what is over and what is to come. */
const problemsOfBook = (book: Rulebook, today: string): readonly Diagnostic[] => [
  ...checkReferences(book),
  ...checkDates(book, today),
]

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

type FoundInScene = readonly [Scene, readonly Diagnostic[]]

/** What is the same in several regions or on several days is analysed once. */
const problemsInScenes = (book: Rulebook, scenes: readonly Scene[]): readonly FoundInScene[] => {
  const options: AnalyseOptions = { memory: new Map(), accounts: book.cases.map(({ facts }) => facts) }
  return scenes.map((scene) => [scene, problemsIn(book, scene, options)])
}

const problemsIn = (book: Rulebook, scene: Scene, options: AnalyseOptions): readonly Diagnostic[] => {
  const { rulebook, diagnostics } = resolveRulebook(book, scene)
  return rulebook === undefined ? diagnostics : [...diagnostics, ...problemsInScene(rulebook, options)]
}

/** The same problem in several regions or stretches of dates is one problem. */
const mergeScenes = (
  found: readonly FoundInScene[],
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
  const count = (wanted: Severity) => found.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning'), notes: count('note') }
}

const checkedText = ({ scenes, documents, found }: Checked, { notes }: CheckOptions, session: Session): string => {
  const { say, paint } = session
  const shown = found
    .filter(({ severity }) => notes === true || severity !== 'note')
    .map((problem) => ({ ...problem, where: whereOf(problem, session) }))
  const regions = new Set(scenes.map(({ region }) => region)).size
  const dates = new Set(scenes.map(({ asOf }) => asOf)).size
  const extent = scenes.length === 0 ? 'checkedDocuments' : 'checked'
  const counts = countsText(countsOf(found), notes === true, session)
  const closing = `${say(extent, { counts, documents, regions, dates })}\n`
  return shown.length === 0 ? closing : `${writeProblems(shown, session, paint.out)}\n${closing}`
}

/** Notes are named only where there are some. */
const countsText = (
  { errors, warnings, notes }: ReturnType<typeof countsOf>,
  areShown: boolean,
  { say, paint }: Session,
): string => {
  const isFine = errors + warnings === 0
  const counts = paint.out.bold(
    isFine ? paint.out.green(say('noProblems')) : say('problemCounts', { errors, warnings }),
  )
  const noted = paint.out.cyan(say(areShown ? 'notesCounted' : 'notesHidden', { notes }))
  return notes === 0 ? counts : say('withNotes', { counts, notes: noted })
}

/** Where and when a problem arises, unless it does so wherever one looked. */
const whereOf = ({ scenes }: FoundProblem, { say }: Session): string | undefined => {
  const [first, ...others] = scenes ?? []
  if (first === undefined) return undefined
  const place = say('sceneOf', { place: first.region ?? say('baseBook'), asOf: first.asOf })
  return others.length === 0 ? place : say('andOtherScenes', { place, count: others.length })
}
