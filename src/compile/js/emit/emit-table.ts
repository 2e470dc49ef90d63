import type { ResolvedCondition } from '../../../model/condition.js'
import type { DecisionTable, Outcome, OutcomeValue, Row } from '../../../model/decision-table.js'
import { copiesFacts } from '../slot.js'
import { type Code, data, joined, js, literal, numbered, record } from './code.js'
import { emitCondition } from './emit-condition.js'
import type { EmittedDecision } from './emitted-decision.js'
import { hostValue } from './host-value.js'
import { partsOf } from './parts.js'
import type { Places } from './places.js'

/** The rows that are met. One that copies no fact always gives the same hit, which is frozen. */
export const emitTable = (
  { rows, hitPolicy }: DecisionTable<ResolvedCondition>,
  number: number,
  places: Places,
): EmittedDecision => {
  const hits = numbered('hits', number)
  const isFirst = hitPolicy === 'first'
  const entries = rows.map((row, position) => ({
    conditions: [row.conditions],
    write: (opensPart: boolean) => {
      const condition = row.conditions === undefined ? js`true` : emitCondition(row.conditions, places)
      const hit = copiesFacts(row.outcome) ? emitHit(row, places) : numbered('hit', number, position + 1)
      return [js`${isFirst && !opensPart ? js`else ` : js``}if (${condition}) ${hits}.push(${hit})`]
    },
  }))
  return {
    declarations: rows.flatMap(({ id, outcome }, position) => {
      const name = numbered('hit', number, position + 1)
      return copiesFacts(outcome) ? [] : [js`const ${name} = frozen(${data({ row: id, outcome })})`]
    }),
    state: [{ name: hits, initial: js`[]` }],
    parts: partsOf(entries, places),
    ...(isFirst ? { goesOn: js`${hits}.length === 0` } : {}),
    result: js`{ kind: 'decision-table', hits: ${hits} }`,
    needsKeptFacts: false,
  }
}

const emitHit = ({ id, outcome }: Row<ResolvedCondition>, places: Places): Code =>
  js`{ row: ${literal(id)}, outcome: ${emitOutcome(outcome, places)} }`

/** Plain data, with `{ "fact": … }` replaced by what the account has, or null. */
const emitOutcome = (value: OutcomeValue, places: Places): Code => {
  if (Array.isArray(value)) {
    const entries = value.map((entry: OutcomeValue) => emitOutcome(entry, places))
    return js`[${joined(entries, ', ')}]`
  }
  if (typeof value !== 'object' || value === null) return literal(value as string | number | boolean | null)
  const entries = Object.entries(value as Outcome)
  const [key, name] = entries[0] ?? []
  if (entries.length === 1 && key === 'fact') return js`${hostValue(places.copyOf(String(name)), places)} ?? null`
  return record(entries.map(([inner, entry]) => [inner, emitOutcome(entry, places)]))
}
