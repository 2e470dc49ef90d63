import type { Outcome } from './decision-table.js'
import type { FactValue, Literal } from './fact.js'
import type { Operator } from './operator.js'
import type { RejectionStage } from './recommendations.js'
import type { Verdict } from './result.js'
import type { LocalizedText } from './text.js'

/** Everything the rulebook says about one account. */
export interface Assessment<Decisions = Readonly<Record<string, DecisionResult>>> {
  /** The fact `accountId`, where the account brings one. */
  readonly accountId?: string
  readonly region?: string
  readonly asOf: string
  readonly rulebook: { readonly version: string; readonly hash: string }
  readonly decisions: Decisions
}

/** The answer of one decision, with its reasons in words. */
export type DecisionResult = ScorecardResult | DecisionTableResult | RecommendationsResult

/** The answer of a scorecard. */
export interface ScorecardResult {
  readonly kind: 'scorecard'
  readonly score: number
  /** Id of the band. */
  readonly band: string
  readonly bandTitle: LocalizedText
  readonly partialScores: readonly PartialScoreResult[]
  /** Largest first. */
  readonly reasons: readonly ReasonResult[]
  readonly notices: readonly NoticeResult[]
  /** Facts that are missing and could change this result. */
  readonly missingFacts: readonly string[]
}

/** The attribute that gave a characteristic its points. */
export interface PartialScoreResult {
  readonly characteristic: string
  readonly title: LocalizedText
  readonly attribute: string
  readonly partialScore: number
  readonly because: readonly Because[]
}

/** A ranked reason, ready to show. */
export interface ReasonResult {
  readonly reasonCode: string
  /** Points below, or above, the baselines; always positive. */
  readonly points: number
  readonly text: LocalizedText
}

/** Something worth saying beside the score. */
export interface NoticeResult {
  readonly id: string
  readonly text: LocalizedText
  readonly because: readonly Because[]
}

/** The answer of a decision table. */
export interface DecisionTableResult {
  readonly kind: 'decision-table'
  readonly hits: readonly RowResult[]
  readonly missingFacts: readonly string[]
}

/** A met row. */
export interface RowResult {
  readonly row: string
  readonly outcome: Outcome
  readonly text: LocalizedText
  readonly because: readonly Because[]
}

/** The answer of recommendations. */
export interface RecommendationsResult {
  readonly kind: 'recommendations'
  /** By rank, largest first. */
  readonly items: readonly ItemResult[]
  readonly rejected: readonly RejectionResult[]
  readonly missingFacts: readonly string[]
}

/** A recommended item, with the steps that apply. */
export interface ItemResult {
  readonly id: string
  readonly rank: number
  readonly title: LocalizedText
  readonly steps: readonly { readonly id: string; readonly text: LocalizedText }[]
  readonly because: readonly Because[]
}

/** An item that dropped out, and where. */
export interface RejectionResult {
  readonly id: string
  readonly stage: RejectionStage
  /** The item of the same group that took its place. */
  readonly by?: string
}

/** A comparison that was met. */
export interface Because {
  /** The fact, with the names of fields behind it where there are any. */
  readonly fact: string
  readonly operator: Operator
  /** The right side; the name of a fact when it was compared with one. */
  readonly value: Literal | { readonly fact: string }
  /** What the account has; left out for personal and secret facts unless they were asked for. */
  readonly actual?: FactValue
  readonly text: LocalizedText
}

/** Why an answer came about, and why others did not: every element of the decision with its whole condition. */
export interface Explanation<Result = DecisionResult> {
  readonly decision: string
  readonly title: LocalizedText
  readonly result: Result
  readonly elements: readonly ExplainedElement[]
}

/** An element of the decision with its whole condition. */
export interface ExplainedElement {
  readonly kind: 'characteristic' | 'attribute' | 'notice' | 'row' | 'item' | 'stage' | 'step'
  readonly id: string
  readonly text: LocalizedText
  /** Whether the answer holds this element. */
  readonly isChosen: boolean
  readonly partialScore?: number
  /** Absent: always met. */
  readonly condition?: ExplainedCondition
  readonly elements: readonly ExplainedElement[]
}

/** A condition with its verdict, in words. */
export interface ExplainedCondition {
  readonly kind: 'all' | 'any' | 'comparison'
  readonly verdict: Verdict
  readonly text: LocalizedText
  /** Of a comparison: what the account has, where it may be shown. */
  readonly actual?: FactValue
  /** Of a group: its members. */
  readonly conditions: readonly ExplainedCondition[]
}
