import type { Assessment } from '../../document/assessment.js'
import { writeResult } from '../../document/write-result.js'
import type { Account } from '../../evaluate/account.js'
import type { Finding } from '../../model/result.js'
import type { ResolvedDecision, ResolvedRulebook } from '../../model/rulebook.js'
import type { Output } from '../output/output.js'
import type { Session } from '../session.js'
import type { Summary } from '../summary.js'

/** An account with what each decision found, in the order of the decisions. */
export interface AssessedAccount {
  readonly line: number
  readonly accountId?: string
  readonly account: Account
  readonly findings: readonly Finding[]
}

/** How assessments are written, account by account, so that their number does not matter. */
export interface Format {
  readonly begin: () => Promise<void>
  readonly add: (assessed: AssessedAccount) => Promise<void>
  readonly end: (summary: Summary) => Promise<void>
}

/** What a format needs to know. */
export interface Assessing {
  readonly rulebook: ResolvedRulebook
  readonly decisions: readonly ResolvedDecision[]
  readonly revealPersonal: boolean
  readonly file: string
  readonly output: Output
  readonly session: Session
}

/** The findings of one account in words: the same as the library's `assess`. */
export const assessmentOf = ({ accountId, account, findings }: AssessedAccount, assessing: Assessing): Assessment => {
  const { rulebook, decisions, revealPersonal } = assessing
  const writer = { rulebook, values: account.values, revealsPersonal: revealPersonal }
  const { region, asOf, info, hash } = rulebook
  return {
    ...(accountId === undefined ? {} : { accountId }),
    ...(region === undefined ? {} : { region }),
    asOf,
    rulebook: { version: info.version, hash },
    decisions: Object.fromEntries(
      decisions.map((decision, index) => [decision.id, writeResult(decision, findings[index] as Finding, writer)]),
    ),
  }
}
