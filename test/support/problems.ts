import {
  checkDates,
  checkReferences,
  checkRulebook,
  type Diagnostic,
  type Documents,
  type Limits,
  parseRulebook,
  resolveRulebook,
  type Scene,
} from 'kam-rules'
import { expect } from 'vitest'
import { CATALOGUE } from '../../src/model/diagnostic-catalogue.js'
import { placeholdersOf } from '../../src/model/text.js'
import { deepFreeze } from './deep-freeze.js'

/**
 * One line for each diagnostic: `CODE file#pointer`, and after an arrow the word that was probably meant. On the way
 * each is looked at as a person would: both languages, no placeholder left open, nothing of JavaScript's showing through.
 */
export const linesOf = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(lineOf)

const lineOf = (diagnostic: Diagnostic): string => {
  expectReadable(diagnostic)
  const { code, file, pointer, hint } = diagnostic
  const suggestion = /^Did you mean “(.*)”\?$/.exec(hint.en)?.[1]
  return `${code} ${file}#${pointer}${suggestion === undefined ? '' : ` → ${suggestion}`}`
}

const JAVASCRIPT = /undefined|\[object|NaN(?! and| is not| 与| 不是)/
const DETAILS = Object.values(CATALOGUE).flatMap(({ message, hint }) => [
  ...placeholdersOf(message.en),
  ...placeholdersOf(hint.en),
])
const OPEN_PLACEHOLDER = new RegExp(`\\{(${[...new Set(DETAILS)].join('|')})\\}`)

const expectReadable = ({ code, message, hint }: Diagnostic): void => {
  const texts = [message.en, hint.en, message['zh-CN'], hint['zh-CN']]
  const unreadable = texts.filter((text) => JAVASCRIPT.test(text) || OPEN_PLACEHOLDER.test(text) || text.trim() === '')
  expect(unreadable, code).toEqual([])
  expect(`${message['zh-CN']}${hint['zh-CN']}`, code).toMatch(/\p{Script=Han}/u)
}

/** What is wrong with the documents before anybody asks for a region. */
export const problemsIn = (documents: Documents, limits?: Limits): readonly string[] =>
  linesOf(parseRulebook(documents, limits).diagnostics)

/** What is wrong with the documents for a region and a date, at whatever stage it is found. */
export const problemsFor = (documents: Documents, scene: Scene = { asOf: '2026-11-01' }): readonly string[] =>
  linesOf(diagnosticsFor(documents, scene))

const diagnosticsFor = (documents: Documents, scene: Scene): readonly Diagnostic[] => {
  const parsed = parseRulebook(documents)
  if (parsed.rulebook === undefined) return parsed.diagnostics
  const { rulebook, diagnostics } = resolveRulebook(deepFreeze(parsed.rulebook), scene)
  return rulebook === undefined ? diagnostics : [...diagnostics, ...checkRulebook(deepFreeze(rulebook))]
}

/** What is over or has not begun on a day. */
export const problemsOfDates = (documents: Documents, today: string): readonly string[] => {
  const { rulebook, diagnostics } = parseRulebook(documents)
  return linesOf(rulebook === undefined ? diagnostics : checkDates(deepFreeze(rulebook), today))
}

/** What is wrong with references, whatever the region and date. */
export const problemsOfReferences = (documents: Documents): readonly string[] => {
  const { rulebook, diagnostics } = parseRulebook(documents)
  return linesOf(rulebook === undefined ? diagnostics : checkReferences(deepFreeze(rulebook)))
}
