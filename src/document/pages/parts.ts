import type { Condition } from '../../model/condition.js'
import { CHILD_LISTS } from '../../model/element.js'

const LISTS: readonly string[] = Object.values(CHILD_LISTS).flat()

/** What a decision or an element says itself, without its children. */
export const withoutChildren = (element: object): object =>
  Object.fromEntries(Object.entries(element).filter(([key]) => !LISTS.includes(key)))

/** The conditions in a part of a rulebook, wherever in it they stand; groups are not opened. */
export const conditionsWithin = (part: unknown): readonly Condition[] => {
  if (typeof part !== 'object' || part === null) return []
  return isCondition(part) ? [part] : Object.values(part).flatMap(conditionsWithin)
}

const isCondition = (part: object): part is Condition =>
  'kind' in part && 'at' in part && CONDITION_KINDS.some((kind) => kind === part.kind)

const CONDITION_KINDS: readonly unknown[] = ['all', 'any', 'not', 'reference', 'comparison']
