import type { ResolvedDecision } from '../model/rulebook.js'
import type { Outline } from './outline.js'
import { outlineRecommendations } from './outline-recommendations.js'
import { outlineScorecard } from './outline-scorecard.js'
import { outlineTable } from './outline-table.js'

/** A decision with all its elements. */
export const outlineDecision = (decision: ResolvedDecision): Outline => {
  switch (decision.kind) {
    case 'scorecard':
      return outlineScorecard(decision)
    case 'decision-table':
      return outlineTable(decision)
    case 'recommendations':
      return outlineRecommendations(decision)
  }
}
