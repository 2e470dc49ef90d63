import type { ResolvedDecision } from '../../../model/rulebook.js'
import { emitRecommendations } from './emit-recommendations.js'
import { emitScorecard } from './emit-scorecard.js'
import { emitTable } from './emit-table.js'
import type { EmittedDecision } from './emitted-decision.js'
import type { Places } from './places.js'

/** The program text of a decision; the number tells its names from those of others. */
export const emitDecision = (decision: ResolvedDecision, number: number, places: Places): EmittedDecision => {
  switch (decision.kind) {
    case 'scorecard':
      return emitScorecard(decision, number, places)
    case 'decision-table':
      return emitTable(decision, number, places)
    case 'recommendations':
      return emitRecommendations(decision, number, places)
  }
}
