export { answering } from './answering.js'
export { checkDates } from './check/check-dates.js'
export { checkReferences, checkRulebook } from './check/check-rulebook.js'
export { describeCondition } from './document/describe-condition.js'
export type { UnknownFacts } from './evaluate/read-facts.js'
export type {
  Assessment,
  Because,
  DecisionResult,
  DecisionTableResult,
  ExplainedCondition,
  ExplainedElement,
  Explanation,
  ItemResult,
  NoticeResult,
  PartialScoreResult,
  ReasonResult,
  RecommendationsResult,
  RejectionResult,
  RowResult,
  ScorecardResult,
} from './model/assessment.js'
export type * from './model/condition.js'
export type * from './model/decision-table.js'
export type { Diagnostic, DiagnosticCode, Severity } from './model/diagnostic.js'
export type * from './model/fact.js'
export type * from './model/location.js'
export type * from './model/operator.js'
export type * from './model/overlay.js'
export type * from './model/parameter.js'
export type * from './model/recommendations.js'
export type { Evidence, Trace, Verdict } from './model/result.js'
export type * from './model/rule-case.js'
export type * from './model/rulebook.js'
export { isRulebookError, RulebookError } from './model/rulebook-error.js'
export type * from './model/scorecard.js'
export type * from './model/stretch.js'
export type { LocalizedText } from './model/text.js'
export {
  type AnswerOptions,
  type OpenOptions,
  type OpenRulebook,
  openRulebook,
  type TypedDocuments,
} from './open-rulebook.js'
export { DEFAULT_LIMITS, type Limits } from './parse/limits.js'
export { type Documents, type ParsedRulebook, parseRulebook } from './parse/parse-rulebook.js'
export { type Resolution, resolveRulebook, type Scene } from './resolve/resolve-rulebook.js'
