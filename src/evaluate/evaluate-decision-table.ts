import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable, Outcome, OutcomeValue } from '../model/decision-table.js'
import type { DecisionTableFinding, RowHit } from '../model/result.js'
import type { Account } from './account.js'
import { evaluateOptional } from './evaluate-condition.js'
import { sortedSet } from './evaluate-scorecard.js'

/**
 * The met rows, in order. `first` stops at the first one. `unique` promises that there is at most one; should
 * there be more, all of them are shown rather than one of them hidden.
 */
export const evaluateDecisionTable = (
  table: DecisionTable<ResolvedCondition>,
  account: Account,
): DecisionTableFinding => {
  const hits: RowHit[] = []
  const missing: string[] = []
  for (const row of table.rows) {
    const judgement = evaluateOptional(row.conditions, account)
    missing.push(...judgement.missing)
    if (judgement.verdict !== 'met') continue
    hits.push({ id: row.id, outcome: withFacts(row.outcome, account, missing) as Outcome, because: judgement.because })
    if (table.hitPolicy === 'first') break
  }
  return { kind: 'decision-table', hits, missingFacts: sortedSet(missing) }
}

/** Plain data with `{ "fact": … }` replaced by the value; `null`, and noted, when it is missing. */
const withFacts = (value: OutcomeValue, account: Account, missing: string[]): OutcomeValue => {
  if (Array.isArray(value)) return value.map((entry: OutcomeValue) => withFacts(entry, account, missing))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Outcome)
  const [key, name] = entries[0] ?? []
  if (entries.length === 1 && key === 'fact') {
    missing.push(...(account.missingBehind.get(String(name)) ?? []))
    return (account.values.get(String(name)) ?? null) as OutcomeValue
  }
  return Object.fromEntries(entries.map(([inner, entry]) => [inner, withFacts(entry, account, missing)]))
}
