import type { ResolvedCondition, ResolvedGroup } from '../../../model/condition.js'

/**
 * Groups of conditions that are met more than once, inner ones first. One object stands for all copies: `resolve` puts a
 * named condition in place as the same one everywhere.
 */
export const repeatedGroups = (conditions: readonly (ResolvedCondition | undefined)[]): readonly ResolvedGroup[] => {
  const counts = new Map<ResolvedGroup, number>()
  const visit = (condition: ResolvedCondition | undefined): void => {
    if (condition === undefined || condition.kind === 'comparison') return
    const count = counts.get(condition) ?? 0
    if (count === 0) condition.conditions.forEach(visit)
    counts.delete(condition)
    counts.set(condition, count + 1)
  }
  conditions.forEach(visit)
  return [...counts].flatMap(([group, count]) => (count > 1 && group.conditions.length > 1 ? [group] : []))
}
