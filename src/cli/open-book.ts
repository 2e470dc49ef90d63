import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { checkRulebook } from '../check/check-rulebook.js'
import { isCalendarDate } from '../model/calendar.js'
import { hasErrors, report, suggestionFor } from '../model/diagnostic.js'
import type { Location } from '../model/location.js'
import type { ResolvedDecision, ResolvedRulebook, Rulebook } from '../model/rulebook.js'
import { type Documents, type ParsedRulebook, parseRulebook } from '../parse/parse-rulebook.js'
import { resolveRulebook } from '../resolve/resolve-rulebook.js'
import type { Problem } from './input/problem.js'
import type { Say } from './messages/speaker.js'
import type { Session } from './session.js'
import { EXIT, Stop } from './stop.js'

/** Which rulebook, and for where and when. */
export interface BookOptions {
  /** A folder in place of the bundled one. */
  readonly rules?: string
  readonly region?: string
  readonly asOf?: string
}

/** The rules folder that a command is about: the one named, or the bundled one. */
export const folderAsked = (dir: string | undefined, { rules }: BookOptions, { host }: Session): string =>
  dir ?? rules ?? host.bundledRules

/** The documents of a rules folder: every `*.json` in it but for the schemas, which are for editors. */
export const readRules = (folder: string, say: Say): Documents => {
  if (!existsSync(join(folder, 'facts.json'))) {
    throw new Stop(EXIT.wrongUse, say(existsSync(folder) ? 'folderNoRules' : 'folderNotFound', { folder }))
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('schema/'))
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))]))
}

/** A rulebook as written, and where its parts stand. */
export type WholeBook = ParsedRulebook & { readonly rulebook: Rulebook }

/** The rulebook as written, every region and date; stops with all that is wrong in its documents. */
export const readBook = (folder: string, { say }: Session): WholeBook =>
  wholeBook(parseRulebook(readRules(folder, say)), folder, say)

const wholeBook = (parsed: ParsedRulebook, folder: string, say: Say): WholeBook => {
  const { rulebook, diagnostics } = parsed
  if (rulebook === undefined) throw new Stop(EXIT.problems, say('rulesUnusable'), inFolder(diagnostics, folder))
  return { ...parsed, rulebook }
}

/** What answers do not depend on, and what takes half of the time to read. */
const UNASKED = /^(cases\/|provisions\.json|not-carried\.json)/

/** The rulebook of one region and date, ready to answer. */
export const openBook = ({ rules, region, asOf: asked }: BookOptions, session: Session): ResolvedRulebook => {
  const { host, say } = session
  const folder = rules ?? host.bundledRules
  const documents = Object.entries(readRules(folder, say)).filter(([file]) => !UNASKED.test(file))
  const { rulebook: book, locate } = wholeBook(parseRulebook(Object.fromEntries(documents)), folder, say)
  const asOf = dateAsked(asked, session)
  checkRegion(region, book, say)
  const { rulebook, diagnostics } = resolveRulebook(book, region === undefined ? { asOf } : { region, asOf })
  const found = rulebook === undefined ? diagnostics : checkRulebook(rulebook)
  if (rulebook !== undefined && !hasErrors(found)) return rulebook
  throw new Stop(EXIT.problems, say('rulesUnusable'), inFolder(found.map(locate), folder))
}

/** The date asked for; today when none is. Only the command line has a clock. */
export const dateAsked = (asOf: string | undefined, { host, say }: Session): string => {
  const date = asOf ?? host.today()
  if (isCalendarDate(date)) return date
  throw new Stop(EXIT.wrongUse, say('dateUnknown', { date }))
}

export const checkRegion = (region: string | undefined, { regions }: Rulebook, say: Say): void => {
  const known = Object.keys(regions)
  if (region === undefined || known.includes(region)) return
  throw new Stop(
    EXIT.wrongUse,
    withSuggestion(say('regionUnknown', { region, known: known.join(', ') }), region, known, say),
  )
}

/** The decisions with those ids, or all. */
export const decisionsAsked = (
  ids: readonly string[] | undefined,
  { decisions }: ResolvedRulebook,
  say: Say,
): readonly ResolvedDecision[] => (ids === undefined ? decisions : ids.map((id) => decisionAsked(id, decisions, say)))

export const decisionAsked = (decision: string, decisions: readonly ResolvedDecision[], say: Say): ResolvedDecision => {
  const found = decisions.find(({ id }) => id === decision)
  if (found !== undefined) return found
  const known = decisions.map(({ id }) => id)
  throw new Stop(
    EXIT.wrongUse,
    withSuggestion(say('decisionUnknown', { decision, known: known.join(', ') }), decision, known, say),
  )
}

/** The message, followed by “did you mean …” when one of the candidates is close. */
export const withSuggestion = (message: string, name: string, candidates: Iterable<string>, say: Say): string => {
  const suggestion = suggestionFor(name, candidates)
  return suggestion === undefined ? message : `${message}\n${say('didYouMean', suggestion)}`
}

/** Problems with the names of their files as the person who typed the command can open them. */
export const inFolder = <Place extends Pick<Problem, 'file'>>(
  places: readonly Place[],
  folder: string,
): readonly Place[] => places.map((place) => ({ ...place, file: join(folder, place.file) }))

/** The line of a place in the documents, which are known to say lines for diagnostics only. */
export const lineOf = (at: Location, { locate }: WholeBook): { readonly line?: number } => {
  const { line } = locate(report('DOC_MISSING', at, { file: at.file }))
  return line === undefined ? {} : { line }
}
