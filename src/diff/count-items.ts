import type { ResolvedCondition } from '../model/condition.js'
import type { Recommendations } from '../model/recommendations.js'
import type { RecommendationsAnswer } from '../model/result.js'
import { countMembers } from './count-members.js'
import { countMoves } from './count-moves.js'
import { type DecisionCounter, idsOfBoth } from './decision-counter.js'

/** Items gained and lost, and which item comes first. */
export const countItems = (
  a: Recommendations<ResolvedCondition>,
  b: Recommendations<ResolvedCondition>,
): DecisionCounter => {
  const members = countMembers(idsOfBoth(a.items, b.items))
  const firsts = countMoves()
  let moved = 0
  return {
    add: (answerOfA, answerOfB, account) => {
      const [before, after] = [itemsOf(answerOfA as RecommendationsAnswer), itemsOf(answerOfB as RecommendationsAnswer)]
      const [first = null] = before
      const [newFirst = null] = after
      firsts.add(first, newFirst, account)
      const isMove = members.add(before, after, account) || first !== newFirst
      moved += Number(isMove)
      return isMove
    },
    migration: () => ({
      kind: 'recommendations',
      moved,
      items: members.memberships(),
      firsts: firsts.moves().map(({ scoreChange: _, ...move }) => move),
    }),
  }
}

const itemsOf = ({ items }: RecommendationsAnswer): readonly string[] => items.map(({ id }) => id)
