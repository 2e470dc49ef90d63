import { STAGES } from './recommendations.js'
import type { DecisionOf } from './rulebook.js'

/** Where a condition stands: what it decides matters for what it may ask. */
export interface PlacedCondition<C> {
  readonly condition: C
  /** Whether it only chooses the steps of a procedure, and so the words, not who gets it. */
  readonly choosesWords: boolean
}

/** Every condition of a decision. */
export const conditionsIn = <C, A>(decision: DecisionOf<C, A>): readonly PlacedCondition<C>[] => {
  switch (decision.kind) {
    case 'scorecard':
      return placed(
        [...decision.characteristics.flatMap(({ attributes }) => attributes), ...decision.notices].map(conditionOf),
      )
    case 'decision-table':
      return placed(decision.rows.map(conditionOf))
    case 'recommendations':
      return decision.items.flatMap(({ stages, rank, steps }) => [
        ...placed([...STAGES.map((stage) => stages[stage]), ...rank.adjust.map(conditionOf)]),
        ...placed(steps.map(conditionOf), true),
      ])
  }
}

const conditionOf = <C>({ conditions }: { readonly conditions?: C }): C | undefined => conditions

const placed = <C>(conditions: readonly (C | undefined)[], choosesWords = false): readonly PlacedCondition<C>[] =>
  conditions.flatMap((condition) => (condition === undefined ? [] : [{ condition, choosesWords }]))
