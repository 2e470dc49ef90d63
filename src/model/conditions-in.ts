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
        ...STAGES.flatMap((stage) => placed(stages[stage], at, stage)),
        ...rank.adjust.flatMap(ofElement),
        ...steps.flatMap((step) => placed(step.conditions, step.at, 'conditions', true)),
      ])
  }
}

interface Element<C> {
  readonly conditions?: C
  readonly at: Location
}

const ofElement = <C>({ conditions, at }: Element<C>): readonly PlacedCondition<C>[] =>
  placed(conditions, at, 'conditions')

const placed = <C>(
  condition: C | undefined,
  element: Location,
  key: string,
  choosesWords = false,
): readonly PlacedCondition<C>[] => (condition === undefined ? [] : [new Placed(condition, element, key, choosesWords)])

/** Most of those who ask for conditions do not ask where they stand. */
class Placed<C> implements PlacedCondition<C> {
  constructor(
    readonly condition: C,
    private readonly element: Location,
    private readonly key: string,
    readonly choosesWords: boolean,
  ) {}

  get at(): Location {
    return within(this.element, this.key)
  }
}
