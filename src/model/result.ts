import type { ResolvedComparison } from './condition.js'
import type { Outcome } from './decision-table.js'
import type { FactValue } from './fact.js'
import type { RejectionStage } from './recommendations.js'

/** What `evaluate` finds for one decision: codes, numbers and values. `document` adds the words. */
export type Finding = ScorecardFinding | DecisionTableFinding | RecommendationsFinding

export interface ScorecardFinding {
  readonly kind: 'scorecard'
  readonly score: number
  /** Id of the band that holds the score. */
  readonly band: string
  readonly partialScores: readonly PartialScore[]
  readonly reasons: readonly RankedReason[]
  readonly notices: readonly Hit[]
  readonly missingFacts: readonly string[]
}

/** The attribute that gave a characteristic its points. */
export interface PartialScore {
  readonly characteristic: string
  readonly attribute: string
  readonly partialScore: number
  readonly because: readonly Evidence[]
}

/** A reason code with the points it accounts for, and the characteristics behind it. */
export interface RankedReason {
  readonly reasonCode: string
  readonly points: number
  readonly characteristics: readonly string[]
}

export interface DecisionTableFinding {
  readonly kind: 'decision-table'
  readonly hits: readonly RowHit[]
  readonly missingFacts: readonly string[]
}

/** Something whose condition was met, and the comparisons that made it so. */
export interface Hit {
  readonly id: string
  readonly because: readonly Evidence[]
}

export interface RowHit extends Hit {
  readonly outcome: Outcome
}

export interface RecommendationsFinding {
  readonly kind: 'recommendations'
  readonly items: readonly ItemHit[]
  readonly rejected: readonly Rejection[]
  readonly missingFacts: readonly string[]
}

export interface ItemHit extends Hit {
  readonly rank: number
  readonly steps: readonly string[]
}

/** Where an item dropped out; `by` names the item that took its place in the group. */
export interface Rejection {
  readonly id: string
  readonly stage: RejectionStage
  readonly by?: string
}

/** A comparison that was met, with the value it met. */
export interface Evidence {
  readonly comparison: ResolvedComparison
  readonly actual: FactValue | undefined
}

/** What is known of a condition: it holds, it does not, or a missing fact leaves it open. */
export type Verdict = 'met' | 'unmet' | 'unknown'

/** A condition with its verdict at every node, also where the answer was already clear. */
export type Trace =
  | {
      readonly kind: 'all' | 'any'
      readonly name?: string
      readonly verdict: Verdict
      readonly conditions: readonly Trace[]
    }
  | {
      readonly kind: 'comparison'
      readonly comparison: ResolvedComparison
      readonly verdict: Verdict
      readonly actual: FactValue | undefined
    }

/** An element of a decision with its condition traced, for explanations. */
export interface TracedElement {
  readonly kind: 'characteristic' | 'attribute' | 'notice' | 'row' | 'item' | 'stage' | 'step'
  readonly id: string
  /** Whether the answer holds this element. */
  readonly isChosen: boolean
  /** Absent where there is no condition: always met. */
  readonly trace?: Trace
  readonly children: readonly TracedElement[]
}

/** A finding without evidence and without what is missing: what every back end answers, and all must answer alike. */
export type Answer = ScorecardAnswer | DecisionTableAnswer | RecommendationsAnswer

/** The score, its band and what it is made of. */
export interface ScorecardAnswer {
  readonly kind: 'scorecard'
  readonly score: number
  readonly band: string
  readonly partialScores: readonly {
    readonly characteristic: string
    readonly attribute: string
    readonly partialScore: number
  }[]
  readonly reasons: readonly RankedReason[]
  readonly notices: readonly string[]
}

/** The rows that were met, with their outcomes. */
export interface DecisionTableAnswer {
  readonly kind: 'decision-table'
  readonly hits: readonly { readonly row: string; readonly outcome: Outcome }[]
}

/** The items chosen, and where the others dropped out. */
export interface RecommendationsAnswer {
  readonly kind: 'recommendations'
  readonly items: readonly { readonly id: string; readonly rank: number; readonly steps: readonly string[] }[]
  readonly rejected: readonly Rejection[]
}

/** The answer in a finding. */
export const answerOf = (finding: Finding): Answer => {
  switch (finding.kind) {
    case 'scorecard': {
      const { missingFacts: _, partialScores, notices, ...rest } = finding
      const points = partialScores.map(({ characteristic, attribute, partialScore }) => ({
        characteristic,
        attribute,
        partialScore,
      }))
      return { ...rest, partialScores: points, notices: notices.map(({ id }) => id) }
    }
    case 'decision-table':
      return { kind: 'decision-table', hits: finding.hits.map(({ id, outcome }) => ({ row: id, outcome })) }
    case 'recommendations':
      return {
        kind: 'recommendations',
        items: finding.items.map(({ id, rank, steps }) => ({ id, rank, steps })),
        rejected: finding.rejected,
      }
  }
}
