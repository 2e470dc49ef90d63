import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable, Outcome, OutcomeValue } from '../model/decision-table.js'
import type { DecisionTableFinding, RowHit } from '../model/result.js'
import type { Inquiry } from './inquiry.js'

/** The met rows; after the first one a table of the policy `first` asks no further. */
export const findTable = (
  { hitPolicy, rows }: DecisionTable<ResolvedCondition>,
  inquiry: Inquiry,
): DecisionTableFinding => {
  const hits: RowHit[] = []
  for (const row of rows) {
    if (hitPolicy === 'first' && hits.length > 0) break
    for (const hit of inquiry.hits([row])) hits.push({ ...hit, outcome: fill(row.outcome, inquiry) as Outcome })
  }
  return { kind: 'decision-table', hits, missingFacts: inquiry.missingFacts }
}

/** Plain data with the value in place of `{ "fact": … }`; `null` where it is missing. */
const fill = (value: OutcomeValue, inquiry: Inquiry): OutcomeValue => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((entry: OutcomeValue) => fill(entry, inquiry))
  const entries = Object.entries(value)
  if (entries.length === 1 && entries[0]?.[0] === 'fact') return valueFor(String(entries[0][1]), inquiry)
  return Object.fromEntries(entries.map(([name, entry]) => [name, fill(entry as OutcomeValue, inquiry)]))
}

const valueFor = (fact: string, inquiry: Inquiry): OutcomeValue => {
  const { values, missingBehind } = inquiry.facts
  inquiry.miss(missingBehind.get(fact) ?? [])
  return (values.get(fact) ?? null) as OutcomeValue
}
