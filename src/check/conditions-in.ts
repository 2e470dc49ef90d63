import type { ResolvedCondition } from '../model/condition.js'
import { STAGES } from '../model/recommendations.js'
import type { ResolvedDecision } from '../model/rulebook.js'

/** Where a condition stands: what it decides matters for what it may ask. */
export interface PlacedCondition {
  readonly condition: ResolvedCondition
  /** Whether it only chooses the steps of a procedure, and so the words, not who gets it. */
  readonly choosesWords: boolean
}

/** Every condition of a decision. */
export const conditionsIn = (decision: ResolvedDecision): readonly PlacedCondition[] => {
  switch (decision.kind) {
    case 'scorecard':
      return placed([...decision.characteristics.flatMap(({ attributes }) => attributes), ...decision.notices].map(conditionOf))
    case 'decision-table':
      return placed(decision.rows.map(conditionOf))
    case 'recommendations':
      return decision.items.flatMap(({ stages, rank, steps }) => [
        ...placed([...STAGES.map((stage) => stages[stage]), ...rank.adjust.map(conditionOf)]),
        ...placed(steps.map(conditionOf), true),
      ])
  }
}

const conditionOf = ({ conditions }: { readonly conditions?: ResolvedCondition }): ResolvedCondition | undefined => conditions

const placed = (conditions: readonly (ResolvedCondition | undefined)[], choosesWords = false): readonly PlacedCondition[] =>
  conditions.flatMap((condition) => (condition === undefined ? [] : [{ condition, choosesWords }]))
