import { compareDecisions } from './analyse/compare/compare-decisions.js'
import { paired } from './analyse/compare/suspicion.js'
import { analyseDecision } from './analyse/decision/analyse-decision.js'
import type { StudyBasis } from './analyse/decision/study.js'
import { nearestFlips } from './analyse/nearest/nearest.js'
import type { ReadAccount } from './analyse/space/meaning.js'
import { narrowTo, withFactsOf } from './analyse/space/narrow.js'
import { type Side, sideOf } from './analyse/space/side.js'
import { spaceOf } from './analyse/space/space.js'
import { describeCondition, inMidSentence } from './document/describe-condition.js'
import { writeNearestChange } from './document/write-nearest-change.js'
import { meaningOf } from './meaning-of.js'
import type { DecisionComparison } from './model/comparison.js'
import { conditionsIn } from './model/conditions-in.js'
import type { Diagnostic } from './model/diagnostic.js'
import { AS_OF, type Facts } from './model/fact.js'
import type { NearestChange } from './model/nearest-change.js'
import type { ResolvedDecision, ResolvedRulebook } from './model/rulebook.js'
import { eachLocale } from './model/text.js'

export type { ComparisonStatus, DecisionComparison, Witness } from './model/comparison.js'
export type { FactChange, NearestChange } from './model/nearest-change.js'

/** How far the analysis goes. */
export interface AnalyseOptions {
  /** Ids of the decisions to look at; all of them when absent. */
  readonly decisions?: readonly string[]
  /** Comparisons that one search may look at before its question is left open: a count, so that results never depend on the machine. */
  readonly work?: number
  /** Accounts to try where nothing can be proved, such as those of the rulebook's own cases. Those that would be refused are passed over. */
  readonly accounts?: readonly Facts[]
  /** What earlier calls found, kept here by this one: the same decision in another region or on another day is not searched again. */
  readonly memory?: AnalysisMemory
}

/** What was found, by everything that it depends on. */
export type AnalysisMemory = Map<string, readonly Diagnostic[]>

/**
 * Proves what can be proved of a rulebook in its region on its date: tables without gap and overlap, conditions that can be
 * met and can fail, attributes, bands, reasons, items and steps that some account reaches, scores that rise where they promise to.
 * What is wrong comes with an account that shows it. Notes say what was neither proved nor found wrong among sampled accounts.
 */
export const analyseRulebook = (rulebook: ResolvedRulebook, options: AnalyseOptions = {}): readonly Diagnostic[] =>
  rulebook.decisions
    .filter(({ id }) => options.decisions === undefined || options.decisions.includes(id))
    .flatMap((decision) => analyseOnce(narrowTo(rulebook, decision), decision, options))

/**
 * Compares two rulebooks, be it two versions, two regions or two dates, by what they mean: for each decision the proof that
 * every account that both take gets the same answer, or an account that does not. Words do not count, codes and points do.
 * Rules of two dates are both asked about the second date: that days have passed is no difference between rules.
 */
export const compareRulebooks = (
  a: ResolvedRulebook,
  b: ResolvedRulebook,
  { accounts = [], work, decisions }: Omit<AnalyseOptions, 'memory'> = {},
): readonly DecisionComparison[] =>
  paired(a.decisions, b.decisions, ({ id }) => id)
    .map(([one, other]) => ({ one, other, id: (one ?? other)?.id as string }))
    .filter(({ id }) => decisions === undefined || decisions.includes(id))
    .map(({ one, other, id }): DecisionComparison => {
      if (one === undefined) return { decision: id, status: 'added' }
      if (other === undefined) return { decision: id, status: 'removed' }
      const [left, right] = [narrowTo(a, one, b.asOf), narrowTo(b, other)]
      if (keyOf(left, one) === keyOf(right, other)) return { decision: id, status: 'equal' }
      const [sideA, sideB] = [withFactsOf(left, right), withFactsOf(right, left)].map((one) =>
        sideOf(one, meaningOf(one)),
      ) as [Side, Side]
      const limits = { accounts: readLazily(accounts, sideA), ...(work === undefined ? {} : { work }) }
      return compareDecisions({ side: sideA, it: one }, { side: sideB, it: other }, limits)
    })

/** What an account has, and how much of it may be said. */
export interface NearestOptions {
  /** Shows the values of personal and secret facts. Off by default. */
  readonly revealPersonal?: boolean
}

/**
 * Why not: for each outcome of a decision the smallest change of facts that would make it come, or go. Every single fact that can be
 * changed is tried in every way the rules can tell apart; only when none is enough, two and three together. Protected and
 * unchangeable facts are never named. Nothing is said of outcomes that no such change reaches, nor of facts that are refused.
 */
export const nearestChanges = (
  rulebook: ResolvedRulebook,
  decision: string,
  facts: Facts,
  { revealPersonal = false }: NearestOptions = {},
): readonly NearestChange[] => {
  const found = rulebook.decisions.find(({ id }) => id === decision)
  if (found === undefined) return []
  const narrow = narrowTo(rulebook, found)
  const side = sideOf(narrow, meaningOf(narrow))
  const values = side.meaning.read(facts)
  if (values === undefined) return []
  const space = spaceOf([{ side, conditions: conditionsIn(found).map(({ condition }) => condition) }])
  const isChangeable = (fact: string) => narrow.facts[fact]?.isChangeable ?? false
  const writer = { rulebook, values, revealsPersonal: revealPersonal }
  return nearestFlips(found, { space, side, values, isChangeable }).map((one) => writeNearestChange(one, found, writer))
}

const analyseOnce = (
  narrow: ResolvedRulebook,
  decision: ResolvedDecision,
  { accounts = [], work, memory = new Map() }: AnalyseOptions,
): readonly Diagnostic[] => {
  const key = keyOf(narrow, decision)
  const known = memory.get(key)
  if (known !== undefined) return known
  const side = sideOf(narrow, meaningOf(narrow))
  const describe: StudyBasis['describe'] = (condition, place) =>
    eachLocale(narrow.info.locales, (locale) => {
      const sentence = describeCondition(condition, narrow, locale)
      return place === 'inside' ? inMidSentence(sentence) : sentence
    })
  const tried = readLazily(accounts, side)
  const found = analyseDecision(decision, { side, describe, accounts: tried, ...(work === undefined ? {} : { work }) })
  memory.set(key, found)
  return found
}

/** The date of the question matters where a fact is derived from it, or compared with it. */
const keyOf = ({ facts, derivedFacts, asOf, info }: ResolvedRulebook, decision: ResolvedDecision): string => {
  const rules = JSON.stringify([decision, derivedFacts, facts, info.currency])
  return rules.includes(`"fact":"${AS_OF}"`) ? `${asOf} ${rules}` : rules
}

/** The accounts, read the first time they are needed: those that differ in what the decision asks. */
const readLazily = (accounts: readonly Facts[], { rulebook, meaning }: Side): Iterable<ReadAccount> => {
  let read: readonly ReadAccount[] | undefined
  return {
    [Symbol.iterator]: () => {
      read ??= asked(accounts, Object.keys(rulebook.facts)).flatMap((facts) => {
        const values = meaning.read(facts)
        return values === undefined ? [] : [{ facts, values }]
      })
      return read[Symbol.iterator]()
    },
  }
}

/** The same accounts are asked about the same facts in every region and on every day. */
const ASKED = new WeakMap<readonly Facts[], Map<string, readonly Facts[]>>()

const asked = (accounts: readonly Facts[], names: readonly string[]): readonly Facts[] => {
  const known = ASKED.get(accounts) ?? new Map<string, readonly Facts[]>()
  ASKED.set(accounts, known)
  const key = JSON.stringify(names)
  const found = known.get(key) ?? distinct(accounts, new Set(names))
  known.set(key, found)
  return found
}

const distinct = (accounts: readonly Facts[], names: ReadonlySet<string>): readonly Facts[] => {
  const found = new Map<string, Facts>()
  for (const account of accounts) {
    const facts: Record<string, unknown> = {}
    for (const name of Object.keys(account)) if (names.has(name)) facts[name] = account[name]
    found.set(JSON.stringify(facts), facts)
  }
  return [...found.values()]
}
