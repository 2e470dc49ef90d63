import { writeResult } from '../../document/write-result.js'
import type { Account } from '../../evaluate/account.js'
import { evaluateDecision } from '../../evaluate/evaluate-decision.js'
import { readFacts, type UnknownFacts } from '../../evaluate/read-facts.js'
import type { Assessment, DecisionResult } from '../../model/assessment.js'
import type { Answer } from '../../model/result.js'
import type { ResolvedDecision, ResolvedRulebook } from '../../model/rulebook.js'
import type { Problem } from '../input/problem.js'
import type { Output } from '../output/output.js'
import type { Session } from '../session.js'
import type { Summary } from '../summary.js'

/** An account with the answers of the decisions, in their order. */
export interface AssessedAccount {
  readonly line: number
  readonly accountId?: string
  readonly facts: object
  readonly answers: readonly Answer[]
}

/** How assessments are written, account by account, so that their number does not matter. */
export interface Format {
  readonly begin: () => Promise<void>
  readonly add: (assessed: AssessedAccount) => Promise<void>
  /** The problems are those of rows that were skipped, a hundred at most. */
  readonly end: (summary: Summary, problems: readonly Problem[]) => Promise<void>
}

/** What a format needs to know. */
export interface Assessing {
  readonly rulebook: ResolvedRulebook
  readonly decisions: readonly ResolvedDecision[]
  /** Whether the decisions were asked for by name. */
  readonly isSelection: boolean
  readonly unknownFacts: UnknownFacts
  readonly revealPersonal: boolean
  readonly file: string
  readonly output: Output
  readonly session: Session
}

/** The account in words: the same as the library's `assess`. Words cost far more than answers, so they are made on demand. */
export const assessmentOf = ({ accountId, facts }: AssessedAccount, assessing: Assessing): Assessment => {
  const { rulebook, decisions } = assessing
  const { region, asOf, info, hash } = rulebook
  const account = accountWith(facts, assessing)
  return {
    ...(accountId === undefined ? {} : { accountId }),
    ...(region === undefined ? {} : { region }),
    asOf,
    rulebook: { version: info.version, hash },
    decisions: Object.fromEntries(decisions.map((decision) => [decision.id, resultOf(decision, account, assessing)])),
  }
}

/** The facts of an account as decisions see them; they have been checked by then. */
export const accountWith = (facts: object, { rulebook, unknownFacts }: Assessing): Account => {
  const { account, diagnostics } = readFacts(rulebook, facts, unknownFacts)
  if (account === undefined)
    throw new Error(`refused after it was accepted: ${diagnostics.map(({ code }) => code).join()}`)
  return account
}

/** The result of one decision in words. */
export const resultOf = (
  decision: ResolvedDecision,
  account: Account,
  { rulebook, revealPersonal }: Assessing,
): DecisionResult =>
  writeResult(decision, evaluateDecision(decision, account), {
    rulebook,
    values: account.values,
    revealsPersonal: revealPersonal,
  })
