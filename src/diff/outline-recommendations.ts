import type { ResolvedCondition } from '../model/condition.js'
import { type Item, type Recommendations, STAGES, type Step } from '../model/recommendations.js'
import { data, type Outline } from './outline.js'
import { common, condition, head, listOf } from './outline-element.js'

/** Recommendations with their items and steps. */
export const outlineRecommendations = (recommendations: Recommendations<ResolvedCondition>): Outline => ({
  ...common(recommendations),
  kind: recommendations.kind,
  properties: [...head(recommendations), ...data('atMost', recommendations.atMost)],
  lists: { items: listOf('settlesTies', recommendations.items.map(outlineItem)) },
})

const outlineItem = (item: Item<ResolvedCondition>): Outline => {
  const { base, adjust } = item.rank
  const sumOf = (sign: -1 | 1) => adjust.reduce((sum, { add }) => (Math.sign(add) === sign ? sum + add : sum), base)
  return {
    ...common(item),
    kind: 'item',
    properties: [
      ...head(item),
      ...STAGES.flatMap((stage) => condition(stage, item.stages[stage])),
      ...data('rank', base),
      ...(adjust.length === 0
        ? []
        : [{ property: 'adjustments', value: { kind: 'adjustments', adjustments: adjust } } as const]),
      ...data('group', item.group),
    ],
    // Steps are shown in their order.
    lists: { steps: listOf('counts', item.steps.map(outlineStep)) },
    ranks: [sumOf(-1), sumOf(1)],
  }
}

const outlineStep = (step: Step<ResolvedCondition>): Outline => ({
  ...common(step),
  kind: 'step',
  properties: [...head(step), ...condition('conditions', step.conditions)],
  lists: {},
})
