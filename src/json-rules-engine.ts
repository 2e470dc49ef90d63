import { Engine } from 'json-rules-engine'
import { writeResult } from './document/write-result.js'
import { addFactsOf } from './engine/add-facts.js'
import { chooseDecisions } from './engine/choose-decisions.js'
import { findDecision } from './engine/find-decision.js'
import { type LoadableFacts, type LoadProblem, loadFacts } from './engine/load-facts.js'
import { addOperators } from './engine/operators.js'
import type { PlainRule } from './engine/plain-rule.js'
import { refuseDebugging } from './engine/refuse-debugging.js'
import { resolvePath } from './engine/resolve-path.js'
import { runConditions } from './engine/run-conditions.js'
import { writeRules } from './engine/write-rules.js'
import { DERIVE } from './evaluate/derive-facts.js'
import { readFacts } from './evaluate/read-facts.js'
import type { Assessment } from './model/assessment.js'
import { RulebookError } from './model/rulebook-error.js'
import type { OpenRulebook } from './open-rulebook.js'

export type { Loadable, LoadableFacts, LoadProblem } from './engine/load-facts.js'
export { addOperators } from './engine/operators.js'
export type * from './engine/plain-rule.js'
export { resolvePath } from './engine/resolve-path.js'
export type { PlainComparison, PlainCondition, PlainGroup } from './engine/write-condition.js'

/** Which rules an engine gets. */
export interface RuleChoice<Decisions extends object> {
  /** Ids of decisions; all decisions when absent. An engine needs time for every rule it holds. */
  readonly decisions?: readonly (keyof Decisions & string)[]
}

/**
 * The rulebook as plain rules of json-rules-engine: a rule for every row, attribute, notice, item, adjustment and step, new
 * objects at each call. They are in negation normal form and use our operators (`addOperators`), so that a missing fact makes
 * no rule fire that does not ask for its absence. Where only the first met element counts, its rule excludes those before it.
 * What compares elements has no rule: sums, bands and reasons of scores, groups and limits of items.
 *
 * @throws RulebookError when a decision named does not exist, or would hold more than a million comparisons.
 */
export const toRules = <Decisions extends object, Facts extends object>(
  { resolved }: OpenRulebook<Decisions, Facts>,
  { decisions }: RuleChoice<Decisions> = {},
): PlainRule[] => chooseDecisions(resolved, decisions).flatMap(writeRules)

/**
 * Makes the facts of the rulebook known to an engine: `asOf`, the derived facts, and for every other fact that the engine does
 * not have, one without a value, which it gets from `run(facts)`. Without that an engine ends the run at a missing fact.
 */
export const addFacts = <Decisions extends object, Facts extends object>(
  engine: Pick<Engine, 'addFact' | 'getFact'>,
  { resolved }: OpenRulebook<Decisions, Facts>,
): void => addFactsOf(resolved, engine, DERIVE)

/**
 * An engine with our operators, our way of following paths, the rulebook's facts and its rules, ready for `run(facts)`. It
 * does not check facts, as `assessWithEngine` does. Make one for each run: overlapping runs of one engine lose rules.
 *
 * @throws RulebookError as `toRules` does, and where DEBUG makes json-rules-engine write facts to the console.
 */
export const createEngine = <Decisions extends object, Facts extends object>(
  rulebook: OpenRulebook<Decisions, Facts>,
  choice: RuleChoice<Decisions> = {},
): Engine => {
  refuseDebugging()
  const engine = new Engine([], { pathResolver: resolvePath, allowUndefinedFacts: true })
  addOperators(engine)
  addFacts(engine, rulebook)
  for (const rule of toRules(rulebook, choice)) engine.addRule(rule)
  return engine
}

/** How facts are loaded. */
export interface LoadOptions {
  /** How long the loading of one fact may take, in milliseconds; 2,000 when absent. */
  readonly timeoutMs?: number
}

/** An assessment, with what went wrong while its facts were loaded. */
export interface EngineAssessment<Decisions> extends Assessment<Decisions> {
  /** One for each fact that could not be loaded and so counts as missing. Absent when all went well. */
  readonly problems?: readonly LoadProblem[]
}

/**
 * Assesses an account with json-rules-engine: the same answer, in the same words, as `assess` of the rulebook gives. Each fact
 * is a value, a promise or a function; all are loaded at once, each once. One that fails or is late is missing, and reported.
 *
 * @throws RulebookError, as a rejection, when facts cannot be used, and where DEBUG makes json-rules-engine write them to the
 * console.
 */
export const assessWithEngine = async <Decisions extends object, Facts extends object>(
  { resolved, options }: OpenRulebook<Decisions, Facts>,
  facts: NoInfer<LoadableFacts<Facts>>,
  { timeoutMs = 2_000 }: LoadOptions = {},
): Promise<EngineAssessment<Decisions>> => {
  refuseDebugging()
  const { facts: loaded, problems } = await loadFacts(resolved, facts, timeoutMs)
  const { account, diagnostics } = readFacts(resolved, loaded, options.unknownFacts)
  if (account === undefined) throw new RulebookError(diagnostics)
  const judgements = await runConditions(resolved, account)
  const writer = { rulebook: resolved, values: account.values, revealsPersonal: options.revealPersonal ?? false }
  const results = resolved.decisions.map((decision) => [
    decision.id,
    writeResult(decision, findDecision(decision, judgements, account), writer),
  ])
  const { region, asOf, info, hash } = resolved
  const accountId = account.values.get('accountId')
  return {
    ...(typeof accountId === 'string' ? { accountId } : {}),
    ...(region === undefined ? {} : { region }),
    asOf,
    rulebook: { version: info.version, hash },
    decisions: Object.fromEntries(results) as Decisions,
    ...(problems.length === 0 ? {} : { problems }),
  }
}
