import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable } from '../model/decision-table.js'
import type { Recommendations } from '../model/recommendations.js'
import type { Answer } from '../model/result.js'
import type { ResolvedDecision, ResolvedRulebook } from '../model/rulebook.js'
import { countItems } from './count-items.js'
import { countRows } from './count-rows.js'
import { countScores } from './count-scores.js'
import type { DecisionCounter } from './decision-counter.js'
import type { AccountName, Migration } from './migration.js'

/** Counts accounts as they come, with both answers. What it keeps does not grow with their number. */
export interface MigrationCounter {
  readonly add: (account: AccountName, a: Answers, b: Answers) => void
  readonly skip: () => void
  readonly migration: () => Migration
}

type Answers = Readonly<Record<string, Answer>>

/** Ready to count for the decisions that both rulebooks have, in the same shape. */
export const countMigration = (a: ResolvedRulebook, b: ResolvedRulebook): MigrationCounter => {
  const counters = pairsOf(a, b).map(([one, other]) => [other.id, counterOf(one, other)] as const)
  let [accounts, skipped, moved] = [0, 0, 0]
  return {
    add: (account, answersOfA, answersOfB) => {
      accounts++
      let hasMoved = false
      for (const [id, counter] of counters) {
        if (counter.add(answersOfA[id] as Answer, answersOfB[id] as Answer, account)) hasMoved = true
      }
      moved += Number(hasMoved)
    },
    skip: () => {
      skipped++
    },
    migration: () => ({
      accounts,
      skipped,
      moved,
      decisions: Object.fromEntries(counters.map(([id, counter]) => [id, counter.migration()])),
    }),
  }
}

type Pair = readonly [ResolvedDecision, ResolvedDecision]

const pairsOf = (a: ResolvedRulebook, b: ResolvedRulebook): readonly Pair[] =>
  b.decisions.flatMap((other) => {
    const one = a.decisions.find(({ id, kind }) => id === other.id && kind === other.kind)
    return one === undefined ? [] : [[one, other] as const]
  })

const counterOf = (a: ResolvedDecision, b: ResolvedDecision): DecisionCounter => {
  switch (b.kind) {
    case 'scorecard':
      return countScores()
    case 'decision-table':
      return countRows(a as DecisionTable<ResolvedCondition>, b)
    case 'recommendations':
      return countItems(a as Recommendations<ResolvedCondition>, b)
  }
}
