import type { ResolvedCondition } from '../model/condition.js'
import type { Adjustment } from '../model/recommendations.js'
import type { PropertyValue } from './difference.js'
import { keyOfCondition, type Reading } from './normal-condition.js'

type Adjustments = readonly Adjustment<ResolvedCondition>[]

/** What is added to a rank under each condition; what several adjustments add under the same one is one sum. */
export const sumsByCondition = (
  adjustments: Adjustments,
  reading: Reading,
): ReadonlyMap<string, Adjustment<ResolvedCondition>> => {
  const sums = new Map<string, Adjustment<ResolvedCondition>>()
  for (const adjustment of adjustments) {
    const key = keyOfCondition(adjustment.conditions, reading)
    sums.set(key, { ...adjustment, add: adjustment.add + (sums.get(key)?.add ?? 0) })
  }
  return sums
}

/** The value without the adjustments that the other one has as well; any other value as it is. */
export const withoutCommonAdjustments = (value: PropertyValue, other: PropertyValue): PropertyValue => {
  if (value.kind !== 'adjustments' || other.kind !== 'adjustments') return value
  const [own, foreign] = [value, other].map(({ adjustments }) => sumsByCondition(adjustments, 'resolved'))
  const adjustments = [...(own ?? [])].filter(([key, { add }]) => foreign?.get(key)?.add !== add)
  return { kind: 'adjustments', adjustments: adjustments.map(([, adjustment]) => adjustment) }
}
