import { relative } from 'node:path'
import { inLocale } from '../../model/text.js'
import type { Problem } from '../input/problem.js'
import type { Session } from '../session.js'
import type { Paint } from './paint.js'

/** A problem to write; `where` says in which region and from which day it arises. */
export type ProblemToWrite = Problem & { readonly where?: string | undefined }

/** More problems than this are counted only. */
export const MOST_PROBLEMS = 100

/** Problems as people read them: where, what was found, what to do. `total` counts also those that are not at hand. */
export const writeProblems = (
  problems: readonly ProblemToWrite[],
  session: Session,
  paint: Paint,
  total = problems.length,
): string => {
  const shown = problems.slice(0, MOST_PROBLEMS)
  const rest = total - shown.length
  const texts = shown.map((problem) => writeProblem(problem, session, paint))
  return [...texts, ...(rest > 0 ? [`${session.say('andMore', { count: rest })}\n`] : [])].join('\n')
}

/** One problem: `file:line:column  pointer`, then message, hint and code. */
const writeProblem = (problem: ProblemToWrite, { locale, say }: Session, paint: Paint): string => {
  const { code, severity, message, hint, where, example } = problem
  const words = inLocale(message, locale)
  const said = {
    error: () => paint.red(words),
    warning: () => paint.yellow(say('warning', { message: words })),
    note: () => paint.cyan(say('note', { message: words })),
  }[severity]()
  const place = where === undefined ? placeOf(problem) : say('placeIn', { place: placeOf(problem), where })
  const shown = example === undefined ? [] : [`  ${say('exampleAccount', { facts: JSON.stringify(example) })}`]
  return [paint.bold(place), `  ${said}`, ...shown, `  ${inLocale(hint, locale)}  ${paint.dim(`[${code}]`)}`, ''].join(
    '\n',
  )
}

/** Where a problem is, as terminals open it, with the pointer to the part concerned. */
export const placeOf = ({ pointer, ...place }: Problem): string =>
  pointer === '' ? writePlace(place) : `${writePlace(place)}  ${pointer}`

/** `file:line:column`, as terminals and editors open it. */
export const writePlace = ({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string =>
  [pathFromHere(file), line, column].filter((part) => part !== undefined).join(':')

/** The path as one would type it; an absolute one where the file lies outside the current folder. */
const pathFromHere = (file: string): string => {
  const path = relative('', file)
  return path.startsWith('..') ? file : path
}
