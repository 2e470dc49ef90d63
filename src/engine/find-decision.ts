import type { Finding } from '../model/result.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import { findRecommendations } from './find-recommendations.js'
import { findScorecard } from './find-scorecard.js'
import { findTable } from './find-table.js'
import { Inquiry } from './inquiry.js'
import type { KnownFacts } from './known-facts.js'
import type { Judgements } from './run-conditions.js'

/** What a decision says about an account, made from what the engine found of its conditions. */
export const findDecision = (decision: ResolvedDecision, judgements: Judgements, facts: KnownFacts): Finding => {
  const inquiry = new Inquiry(judgements, facts)
  switch (decision.kind) {
    case 'scorecard':
      return findScorecard(decision, inquiry)
    case 'decision-table':
      return findTable(decision, inquiry)
    case 'recommendations':
      return findRecommendations(decision, inquiry)
  }
}
