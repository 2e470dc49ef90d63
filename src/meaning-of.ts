import type { Meaning } from './analyse/space/meaning.js'
import { deriveFacts } from './evaluate/derive-facts.js'
import { evaluateCondition } from './evaluate/evaluate-condition.js'
import { evaluateDecision } from './evaluate/evaluate-decision.js'
import { readFacts } from './evaluate/read-facts.js'
import { answerOf } from './model/result.js'
import type { ResolvedRulebook } from './model/rulebook.js'

/** The reference, as the analysis asks it. */
export const meaningOf = (rulebook: ResolvedRulebook): Meaning => {
  const missingBehind = new Map<string, readonly string[]>()
  return {
    derive: (values, derivedFacts) =>
      derivedFacts.length === 0 ? values : deriveFacts({ facts: {}, derivedFacts }, values).values,
    isMet: (condition, values) => evaluateCondition(condition, { values, missingBehind }).verdict === 'met',
    answer: (decision, values) => answerOf(evaluateDecision(decision, { values, missingBehind })),
    read: (facts) => readFacts(rulebook, facts, 'ignore').account?.values,
  }
}
