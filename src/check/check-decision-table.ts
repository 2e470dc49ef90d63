import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable, Row } from '../model/decision-table.js'
import { type Diagnostic, report, suggestionFor } from '../model/diagnostic.js'
import { within } from '../model/location.js'

/** Rows that can be reached, and outcomes in the codes that the table declares. */
export const checkDecisionTable = (table: DecisionTable<ResolvedCondition>): readonly Diagnostic[] => [
  ...checkMasked(table),
  ...table.rows.flatMap((row) => checkOutcome(row, table)),
]

const checkMasked = ({ hitPolicy, rows }: DecisionTable<ResolvedCondition>): readonly Diagnostic[] => {
  const always = rows.findIndex(({ conditions }) => conditions === undefined)
  if (always < 0 || hitPolicy === 'collect') return []
  return rows.slice(always + 1).map((row) => report('ROW_MASKED', row.at, { row: row.id }))
}

const checkOutcome = (
  { outcome, at }: Row<ResolvedCondition>,
  { outputs }: DecisionTable<ResolvedCondition>,
): readonly Diagnostic[] => {
  if (outputs === undefined) return []
  return Object.entries(outcome).flatMap(([name, value]) => {
    const inside = within(at, 'outcome', name)
    const output = Object.hasOwn(outputs, name) ? outputs[name] : undefined
    if (output === undefined) {
      const known = Object.keys(outputs)
      return [report('RULE_UNKNOWN_KEY', inside, { key: name, ...suggestionFor(name, known) })]
    }
    const allowed = output.members && Object.keys(output.members)
    if (allowed === undefined || typeof value !== 'string' || allowed.includes(value)) return []
    return [
      report('OUTCOME_UNKNOWN', inside, {
        value,
        output: name,
        allowed: allowed.join(', '),
        ...suggestionFor(value, allowed),
      }),
    ]
  })
}
