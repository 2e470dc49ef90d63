import type { Account } from '../evaluate/account.js'
import { evaluateDecision } from '../evaluate/evaluate-decision.js'
import { readFacts } from '../evaluate/read-facts.js'
import { type Mismatch, mismatchesOf } from '../evaluate/run-case.js'
import { type Diagnostic, report, suggestionFor } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import type { Finding } from '../model/result.js'
import type { RuleCase } from '../model/rule-case.js'
import type { ResolvedDecision, ResolvedRulebook, Rulebook } from '../model/rulebook.js'
import { type Resolution, resolveRulebook } from '../resolve/resolve-rulebook.js'

/** What became of one case. */
export interface CaseRun {
  readonly ruleCase: RuleCase
  /** Present when the case could be put to the rules. */
  readonly played?: PlayedCase
  /** Why it could not. */
  readonly problems: readonly Diagnostic[]
}

export interface PlayedCase {
  readonly rulebook: ResolvedRulebook
  readonly account: Account
  /** The decisions of which the case expects something. */
  readonly decisions: readonly PlayedDecision[]
}

export interface PlayedDecision {
  readonly decision: ResolvedDecision
  readonly finding: Finding
  readonly mismatches: readonly Mismatch[]
}

/** Whether everything came out as the case expects. */
export const hasPassed = ({ played }: CaseRun): boolean =>
  played?.decisions.every(({ mismatches }) => mismatches.length === 0) ?? false

/** Puts the cases of a rulebook to its rules, each in its region and on its date. */
export const runCases = (book: Rulebook, cases: readonly RuleCase[]): readonly CaseRun[] => {
  const resolutions = new Map<string, Resolution>()
  const resolve = ({ region, asOf }: RuleCase): Resolution => {
    const key = JSON.stringify([region, asOf])
    const resolution = resolutions.get(key) ?? resolveRulebook(book, region === undefined ? { asOf } : { region, asOf })
    resolutions.set(key, resolution)
    return resolution
  }
  return cases.map((ruleCase) => runCase(ruleCase, resolve(ruleCase)))
}

const runCase = (ruleCase: RuleCase, { rulebook, diagnostics }: Resolution): CaseRun => {
  const { at, facts, expect } = ruleCase
  if (rulebook === undefined) return { ruleCase, problems: diagnostics.map((problem) => inCase(problem, ruleCase)) }
  const { account, diagnostics: refusals } = readFacts(rulebook, facts)
  if (account === undefined) return { ruleCase, problems: refusals.map((problem) => inFacts(problem, ruleCase)) }
  const unknown = Object.keys(expect).filter((id) => !rulebook.decisions.some((decision) => decision.id === id))
  const problems = unknown.map((decision) => {
    const known = rulebook.decisions.map(({ id }) => id)
    return report('DECISION_UNKNOWN', within(at, 'expect', decision), {
      decision,
      known: known.join(', '),
      ...suggestionFor(decision, known),
    })
  })
  if (problems.length > 0) return { ruleCase, problems }
  const decisions = rulebook.decisions.flatMap((decision) => {
    const expectation = expect[decision.id]
    if (expectation === undefined) return []
    const finding = evaluateDecision(decision, account)
    return [{ decision, finding, mismatches: mismatchesOf(finding, expectation) }]
  })
  return { ruleCase, played: { rulebook, account, decisions }, problems: [] }
}

/** A problem of the region or date of a case has no place in a document but the case itself. */
const inCase = (problem: Diagnostic, { at }: RuleCase): Diagnostic =>
  problem.file === '' ? { ...problem, ...at } : problem

const inFacts = (problem: Diagnostic, { at }: RuleCase): Diagnostic => {
  const { file, pointer } = within(at, 'facts')
  return { ...problem, file, pointer: pointer + problem.pointer }
}
