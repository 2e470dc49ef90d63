import { checkRulebook } from './check/check-rulebook.js'
import { writeExplanation } from './document/write-explanation.js'
import { writeResult } from './document/write-result.js'
import type { Writer } from './document/writer.js'
import type { Account } from './evaluate/account.js'
import { evaluateDecision } from './evaluate/evaluate-decision.js'
import { readFacts, type UnknownFacts } from './evaluate/read-facts.js'
import { traceDecision } from './evaluate/trace-decision.js'
import type { Assessment, DecisionResult, Explanation } from './model/assessment.js'
import { type Diagnostic, hasErrors, report, suggestionFor } from './model/diagnostic.js'
import type { ResolvedDecision, ResolvedRulebook } from './model/rulebook.js'
import { RulebookError } from './model/rulebook-error.js'
import type { Limits } from './parse/limits.js'
import { type Documents, parseRulebook } from './parse/parse-rulebook.js'
import { resolveRulebook } from './resolve/resolve-rulebook.js'

/** Documents that say in their type which decisions and facts they hold, so that results are typed. */
export interface TypedDocuments<Decisions extends object, Facts extends object> extends Documents {
  readonly [TYPES]?: { readonly decisions: Decisions; readonly facts: Facts }
}

declare const TYPES: unique symbol

/** How a rulebook answers. */
export interface AnswerOptions {
  /** `refuse` (default) reports facts that the dictionary does not have; `ignore` lets whole records of the host pass. */
  readonly unknownFacts?: UnknownFacts
  /** Shows the values of personal and secret facts in texts and traces. Off by default. */
  readonly revealPersonal?: boolean
}

export interface OpenOptions extends AnswerOptions {
  /** ISO 3166 code of a region of the rulebook, such as `CN-HA`; the base book when absent. */
  readonly region?: string
  /** The calendar date, `YYYY-MM-DD`, for which questions are asked. There is no default: the library reads no clock. */
  readonly asOf: string
  readonly limits?: Limits
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

type AnyDecisions = Readonly<Record<string, DecisionResult>>
type AnyFacts = Readonly<Record<string, unknown>>

/**
 * Reads the documents, resolves them for the region and date, checks the whole and hands back something that answers.
 *
 * @throws RulebookError with all diagnostics at once when the documents hold errors.
 */
export const openRulebook = <Decisions extends object = AnyDecisions, Facts extends object = AnyFacts>(
  documents: TypedDocuments<Decisions, Facts>,
  options: OpenOptions,
): OpenRulebook<Decisions, Facts> => {
  const { region, asOf, limits } = options
  const parsed = parseRulebook(documents, limits)
  const refusal = (diagnostics: readonly Diagnostic[]) =>
    new RulebookError(diagnostics.map(parsed.locate), limits?.diagnostics)
  if (parsed.rulebook === undefined) throw refusal(parsed.diagnostics)
  const resolution = resolveRulebook(parsed.rulebook, region === undefined ? { asOf } : { region, asOf })
  if (resolution.rulebook === undefined) throw refusal(resolution.diagnostics)
  const diagnostics = checkRulebook(resolution.rulebook)
  if (hasErrors(diagnostics)) throw refusal(diagnostics)
  return answering(resolution.rulebook, options) as unknown as OpenRulebook<Decisions, Facts>
}

const answering = (rulebook: ResolvedRulebook, options: AnswerOptions): OpenRulebook<AnyDecisions, AnyFacts> => {
  const decisions = new Map(rulebook.decisions.map((decision) => [decision.id, decision]))
  const { region, asOf, info } = rulebook
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
        rulebook: { version: info.version, hash: rulebook.hash },
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

const refuseDecision = (decision: string, known: readonly string[]): never => {
  const details = { decision, known: known.join(', '), ...suggestionFor(decision, known) }
  throw new RulebookError([report('DECISION_UNKNOWN', { file: '', pointer: '' }, details)])
}
