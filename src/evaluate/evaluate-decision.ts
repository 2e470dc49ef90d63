import type { Finding } from '../model/result.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import type { Account } from './account.js'
import { evaluateDecisionTable } from './evaluate-decision-table.js'
import { evaluateRecommendations } from './evaluate-recommendations.js'
import { evaluateScorecard } from './evaluate-scorecard.js'

/** What a decision says about an account. Back ends are tested against this. */
export const evaluateDecision = (decision: ResolvedDecision, account: Account): Finding => {
  switch (decision.kind) {
    case 'scorecard':
      return evaluateScorecard(decision, account)
    case 'decision-table':
      return evaluateDecisionTable(decision, account)
    case 'recommendations':
      return evaluateRecommendations(decision, account)
  }
}
