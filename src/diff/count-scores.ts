import type { ScorecardAnswer } from '../model/result.js'
import { countMoves } from './count-moves.js'
import type { DecisionCounter } from './decision-counter.js'

/** Bands and scores. */
export const countScores = (): DecisionCounter => {
  const counter = countMoves()
  let [accounts, moved, rescored, total] = [0, 0, 0, 0]
  return {
    add: (answerOfA, answerOfB, account) => {
      const [a, b] = [answerOfA as ScorecardAnswer, answerOfB as ScorecardAnswer]
      const isMove = a.band !== b.band
      counter.add(a.band, b.band, account, b.score - a.score)
      accounts++
      total += b.score - a.score
      moved += Number(isMove)
      rescored += Number(a.score !== b.score)
      return isMove
    },
    migration: () => ({
      kind: 'scorecard',
      moved,
      rescored,
      meanScoreChange: mean(total, accounts),
      bands: counter
        .moves()
        .map(({ scoreChange, ...move }) => ({ ...move, meanScoreChange: mean(scoreChange, move.accounts) })),
    }),
  }
}

const mean = (sum: number, count: number): number => (count === 0 ? 0 : sum / count)
