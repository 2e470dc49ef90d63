import { comparisonsOf, type ResolvedComparison, type ResolvedCondition } from '../model/condition.js'
import { type Location, within } from '../model/location.js'
import { STAGES } from '../model/recommendations.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import type { DecisionMutant } from './mutant.js'

/** Every comparison of a decision left out once, and every point and rank moved by one, up and down. */
export const mutantsOfDecision = (decision: ResolvedDecision): readonly DecisionMutant[] => [
  ...droppedConditions(decision),
  ...shiftedPoints(decision),
]

const droppedConditions = (decision: ResolvedDecision): readonly DecisionMutant[] => {
  const comparisons = new Map<string, ResolvedComparison>()
  editConditions(decision, (condition) => {
    for (const comparison of comparisonsOf(condition)) comparisons.set(placeOf(comparison.at), comparison)
    return condition
  })
  return [...comparisons.values()].map(({ at, fact, path }) => ({
    kind: 'dropped-condition',
    decision: decision.id,
    at,
    detail: [fact, ...path].join('.'),
    mutated: editConditions(decision, (condition) => without(condition, placeOf(at)) ?? ALWAYS),
  }))
}

const placeOf = ({ file, pointer }: Location): string => `${file}#${pointer}`

/** A group without members is met when it is an `all`: the condition that is always met. */
const ALWAYS: ResolvedCondition = { kind: 'all', conditions: [] }

/** The condition without the comparison at a place; `undefined` when nothing is left. A named condition has one place for all its uses. */
const without = (condition: ResolvedCondition, place: string): ResolvedCondition | undefined => {
  if (condition.kind === 'comparison') return placeOf(condition.at) === place ? undefined : condition
  const conditions = condition.conditions.map((inner) => without(inner, place)).filter((inner) => inner !== undefined)
  return conditions.length === 0 ? undefined : { ...condition, conditions }
}

type Edit = (condition: ResolvedCondition) => ResolvedCondition

/** The decision with `edit` applied to every condition in it. */
const editConditions = (decision: ResolvedDecision, edit: Edit): ResolvedDecision => {
  const inElement = <Element extends { readonly conditions?: ResolvedCondition }>(element: Element): Element =>
    element.conditions === undefined ? element : { ...element, conditions: edit(element.conditions) }
  switch (decision.kind) {
    case 'scorecard':
      return {
        ...decision,
        notices: decision.notices.map(inElement),
        characteristics: decision.characteristics.map((one) => ({ ...one, attributes: one.attributes.map(inElement) })),
      }
    case 'decision-table':
      return { ...decision, rows: decision.rows.map(inElement) }
    case 'recommendations':
      return {
        ...decision,
        items: decision.items.map((item) => ({
          ...item,
          stages: Object.fromEntries(
            STAGES.flatMap((stage) => {
              const condition = item.stages[stage]
              return condition === undefined ? [] : [[stage, edit(condition)]]
            }),
          ),
          rank: { ...item.rank, adjust: item.rank.adjust.map(inElement) },
          steps: item.steps.map(inElement),
        })),
      }
  }
}

interface Shift {
  readonly at: Location
  readonly shifted: (by: number) => ResolvedDecision
}

const shiftedPoints = (decision: ResolvedDecision): readonly DecisionMutant[] =>
  shiftsOf(decision).flatMap(({ at, shifted }) =>
    [1, -1].map((by) => ({
      kind: 'shifted-points' as const,
      decision: decision.id,
      at,
      detail: by > 0 ? `+${by}` : String(by),
      mutated: shifted(by),
    })),
  )

const shiftsOf = (decision: ResolvedDecision): readonly Shift[] => {
  if (decision.kind === 'scorecard') {
    return decision.characteristics.flatMap((characteristic, c) =>
      characteristic.attributes.map((attribute, a) => ({
        at: within(attribute.at, 'partialScore'),
        shifted: (by) => {
          const attributes = characteristic.attributes.with(a, {
            ...attribute,
            partialScore: attribute.partialScore + by,
          })
          return { ...decision, characteristics: decision.characteristics.with(c, { ...characteristic, attributes }) }
        },
      })),
    )
  }
  if (decision.kind === 'decision-table') return []
  return decision.items.flatMap((item, index) => {
    const ranked = (rank: typeof item.rank) => ({ ...decision, items: decision.items.with(index, { ...item, rank }) })
    return [
      {
        at: within(item.at, 'rank', 'base'),
        shifted: (by: number) => ranked({ ...item.rank, base: item.rank.base + by }),
      },
      ...item.rank.adjust.map((adjustment, a) => ({
        at: within(adjustment.at, 'add'),
        shifted: (by: number) =>
          ranked({ ...item.rank, adjust: item.rank.adjust.with(a, { ...adjustment, add: adjustment.add + by }) }),
      })),
    ]
  })
}
