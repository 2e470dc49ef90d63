import { type Location, within } from './location.js'
import { STAGES } from './recommendations.js'
import type { DecisionOf } from './rulebook.js'

/** Where a condition stands: what it decides matters for what it may ask. */
export interface PlacedCondition<C> {
  readonly condition: C
  readonly at: Location
  /** Whether it only chooses the steps of a procedure, and so the words, not who gets it. */
  readonly choosesWords: boolean
}

/** Every condition of a decision. */
export const conditionsIn = <C, A>(decision: DecisionOf<C, A>): readonly PlacedCondition<C>[] => {
  switch (decision.kind) {
    case 'scorecard':
      return [...decision.characteristics.flatMap(({ attributes }) => attributes), ...decision.notices].flatMap(
        ofElement,
      )
    case 'decision-table':
      return decision.rows.flatMap(ofElement)
    case 'recommendations':
      return decision.items.flatMap(({ at, stages, rank, steps }) => [
        ...STAGES.flatMap((stage) => placed(stages[stage], within(at, stage))),
        ...rank.adjust.flatMap(ofElement),
        ...steps.flatMap((step) => ofElement(step).map((one) => ({ ...one, choosesWords: true }))),
      ])
  }
}

interface Element<C> {
  readonly conditions?: C
  readonly at: Location
}

const ofElement = <C>({ conditions, at }: Element<C>): readonly PlacedCondition<C>[] =>
  placed(conditions, within(at, 'conditions'))

const placed = <C>(condition: C | undefined, at: Location): readonly PlacedCondition<C>[] =>
  condition === undefined ? [] : [{ condition, at, choosesWords: false }]
