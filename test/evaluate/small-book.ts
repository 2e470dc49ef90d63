import {
  type DecisionResult,
  type DecisionTableResult,
  type Documents,
  type Explanation,
  type OpenOptions,
  type OpenRulebook,
  openRulebook,
  type RecommendationsResult,
  type ScorecardResult,
} from 'kam-rules'
import type { FactType } from '../../src/model/fact.js'
import type { LocalizedText } from '../../src/model/text.js'
import type { RawCondition } from '../agreement/rules.js'
import { deepFreeze } from '../support/deep-freeze.js'
import { words } from '../support/small-rulebook.js'

/** An entry of a fact dictionary, called `Fact` where its title does not matter. */
export const fact = (type: FactType, rest: object = {}): object => ({
  type,
  sensitivity: 'internal',
  title: words('Fact'),
  ...rest,
})

/** The members of an enumeration, each called as its code. */
export const members = (...codes: string[]): Readonly<Record<string, LocalizedText>> =>
  Object.fromEntries(codes.map((code) => [code, words(code)]))

/** A rulebook about which the type checker knows nothing. */
export type AnyBook = OpenRulebook<Readonly<Record<string, DecisionResult>>, Readonly<Record<string, unknown>>>

/** A rulebook of a few documents, which are frozen, asked on 1 November 2026. */
export const openSmallBook = (documents: Documents, options: Partial<OpenOptions> = {}): AnyBook =>
  openRulebook(deepFreeze(documents), { asOf: '2026-11-01', ...options })

/** A rulebook of facts and of plain json-rules-engine rules, named as the keys say. */
export const openRules = (
  facts: object,
  rules: Readonly<Record<string, RawCondition>>,
  others: Documents = {},
  options: Partial<OpenOptions> = {},
): AnyBook =>
  openSmallBook({ 'facts.json': facts, 'decisions/rules.rules.json': rulesNamed(rules), ...others }, options)

const rulesNamed = (rules: Readonly<Record<string, RawCondition>>) =>
  Object.entries(rules).map(([name, conditions]) => ({ name, conditions, event: { type: 'met' } }))

export const decideRules = (book: AnyBook, facts: object): DecisionTableResult => decideTable(book, 'rules', facts)

/** The names of the rules that fire. */
export const firing = (book: AnyBook, facts: object): readonly string[] =>
  decideRules(book, facts).hits.map(({ row }) => row)

export const decideTable = (book: AnyBook, decision: string, facts: object): DecisionTableResult =>
  book.decide(decision, deepFreeze(facts) as never) as DecisionTableResult

export const decideScorecard = (book: AnyBook, decision: string, facts: object): ScorecardResult =>
  book.decide(decision, deepFreeze(facts) as never) as ScorecardResult

export const decideRecommendations = (book: AnyBook, decision: string, facts: object): RecommendationsResult =>
  book.decide(decision, deepFreeze(facts) as never) as RecommendationsResult

export const explainRules = (book: AnyBook, facts: object): Explanation =>
  book.explain('rules', deepFreeze(facts) as never)
