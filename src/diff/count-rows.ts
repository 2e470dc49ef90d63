import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable } from '../model/decision-table.js'
import { canonicalJson } from '../model/hash.js'
import type { DecisionTableAnswer } from '../model/result.js'
import { countMembers } from './count-members.js'
import { countMoves } from './count-moves.js'
import { type DecisionCounter, idsOfBoth } from './decision-counter.js'

type Table = DecisionTable<ResolvedCondition>

/** Rows gained, lost and met with another outcome; where one row at most is met, also from which to which. */
export const countRows = (tableOfA: Table, tableOfB: Table): DecisionCounter => {
  const members = countMembers(idsOfBoth(tableOfA.rows, tableOfB.rows))
  const firsts = tableOfA.hitPolicy === 'collect' || tableOfB.hitPolicy === 'collect' ? undefined : countMoves()
  const changes = new Map(variableRows(tableOfA, tableOfB).map((row) => [row, 0]))
  let moved = 0
  const countChanges = (a: DecisionTableAnswer, b: DecisionTableAnswer): boolean => {
    const changed = changes.size === 0 ? [] : changedRows(a, b, changes)
    for (const row of changed) changes.set(row, (changes.get(row) ?? 0) + 1)
    return changed.length > 0
  }
  return {
    add: (answerOfA, answerOfB, account) => {
      const [a, b] = [answerOfA as DecisionTableAnswer, answerOfB as DecisionTableAnswer]
      const hasOthers = members.add(rowsOf(a), rowsOf(b), account)
      firsts?.add(a.hits[0]?.row ?? null, b.hits[0]?.row ?? null, account)
      const isMove = countChanges(a, b) || hasOthers
      moved += Number(isMove)
      return isMove
    },
    migration: () => ({
      kind: 'decision-table',
      moved,
      rows: members.memberships().map((one) => ({ ...one, changed: changes.get(one.id) ?? 0 })),
      ...(firsts && { firsts: firsts.moves().map(({ scoreChange: _, ...move }) => move) }),
    }),
  }
}

const rowsOf = ({ hits }: DecisionTableAnswer): readonly string[] => hits.map(({ row }) => row)

/** The rows of both tables whose outcomes differ, or copy facts, and may therefore differ from account to account. */
const variableRows = (a: Table, b: Table): readonly string[] => {
  const outcomes = new Map(a.rows.map(({ id, outcome }) => [id, canonicalJson(outcome)]))
  return b.rows.flatMap(({ id, outcome }) => {
    const [before, after] = [outcomes.get(id), canonicalJson(outcome)]
    return before !== undefined && (before !== after || after.includes('{"fact":')) ? [id] : []
  })
}

/** The rows met on both sides that yield something else. */
const changedRows = (
  a: DecisionTableAnswer,
  b: DecisionTableAnswer,
  variable: ReadonlyMap<string, number>,
): readonly string[] =>
  b.hits.flatMap(({ row, outcome }) => {
    const before = variable.has(row) ? a.hits.find((hit) => hit.row === row) : undefined
    return before !== undefined && canonicalJson(before.outcome) !== canonicalJson(outcome) ? [row] : []
  })
