import { writeExplanation } from './document/write-explanation.js'
import { writeResult } from './document/write-result.js'
import type { Writer } from './document/writer.js'
import type { Account } from './evaluate/account.js'
import { evaluateDecision } from './evaluate/evaluate-decision.js'
import { readFacts, type UnknownFacts } from './evaluate/read-facts.js'
import { traceDecision } from './evaluate/trace-decision.js'
import type { Assessment, DecisionResult, Explanation } from './model/assessment.js'
import { refuseDecision } from './model/refuse-decision.js'
import type { ResolvedDecision, ResolvedRulebook } from './model/rulebook.js'
import { RulebookError } from './model/rulebook-error.js'
import { stampOf } from './model/stamp.js'

/** How a rulebook answers. */
export interface AnswerOptions {
  /** `refuse` (default) reports facts that the dictionary does not have; `ignore` lets whole records of the host pass. */
  readonly unknownFacts?: UnknownFacts
  /** Shows the values of personal and secret facts in texts and traces. Off by default. */
  readonly revealPersonal?: boolean
}

/** A rulebook for one region and date, checked and ready to answer. Pure: same facts, same answer. */
export interface OpenRulebook<Decisions extends object, Facts extends object> {
  readonly region?: string
  readonly asOf: string
  readonly resolved: ResolvedRulebook
  readonly options: AnswerOptions
  /** All decisions. Throws a `RulebookError` that names every fact that cannot be used. */
  assess(facts: Facts): Assessment<Decisions>
  /** One decision, by its id. */
  decide<Id extends keyof Decisions & string>(decision: Id, facts: Facts): Decisions[Id]
  /** One decision with the whole tree of conditions, also the parts that were not met. */
  explain<Id extends keyof Decisions & string>(decision: Id, facts: Facts): Explanation<Decisions[Id]>
}

/** Decisions about which the type checker knows nothing. */
export type AnyDecisions = Readonly<Record<string, DecisionResult>>
/** Facts about which the type checker knows nothing. */
export type AnyFacts = Readonly<Record<string, unknown>>

/**
 * The rulebook, which somebody has found sound, as something that answers. For those who parse, resolve and check step by step, as the
 * explorer does with a part of a rulebook; `openRulebook` does all of it.
 */
export const answering = (rulebook: ResolvedRulebook, options: AnswerOptions): OpenRulebook<AnyDecisions, AnyFacts> => {
  const decisions = new Map(rulebook.decisions.map((decision) => [decision.id, decision]))
  const { region, asOf } = rulebook
  const scene = region === undefined ? { asOf } : { region, asOf }
  const decisionOf = (id: string) => decisions.get(id) ?? refuseDecision(id, [...decisions.keys()])
  const accountOf = (facts: AnyFacts) => accountFrom(rulebook, facts, options)
  const writerFor = ({ values }: Account): Writer => ({
    rulebook,
    values,
    revealsPersonal: options.revealPersonal ?? false,
  })
  const answer = (decision: ResolvedDecision, account: Account): DecisionResult =>
    writeResult(decision, evaluateDecision(decision, account), writerFor(account))

  return {
    ...scene,
    resolved: rulebook,
    options,
    assess: (facts) => {
      const account = accountOf(facts)
      const accountId = account.values.get('accountId')
      return {
        ...(typeof accountId === 'string' ? { accountId } : {}),
        ...scene,
        rulebook: stampOf(rulebook),
        decisions: Object.fromEntries(rulebook.decisions.map((decision) => [decision.id, answer(decision, account)])),
      }
    },
    decide: (id, facts) => answer(decisionOf(id), accountOf(facts)),
    explain: (id, facts) => {
      const decision = decisionOf(id)
      const account = accountOf(facts)
      const traced = traceDecision(decision, evaluateDecision(decision, account), account)
      return writeExplanation(decision, answer(decision, account), traced, writerFor(account))
    },
  }
}

const accountFrom = (rulebook: ResolvedRulebook, facts: unknown, { unknownFacts }: AnswerOptions): Account => {
  const { account, diagnostics } = readFacts(rulebook, facts, unknownFacts)
  if (account === undefined) throw new RulebookError(diagnostics)
  return account
}
