import { CHILD_LISTS, childrenOf } from '../model/element.js'
import { makeChanges } from '../model/make-changes.js'
import type { AddChange, Change, Element, ElementList, RegionOverlay } from '../model/overlay.js'
import type { Decision } from '../model/rulebook.js'

/**
 * The decisions with everything in them at which the children of a region may point: what was there before and what the
 * region brings, on whatever dates. Whether a target is there on a given day is seen when the rulebook is resolved.
 */
export const withBroughtElements = (
  decisions: readonly Decision[],
  { changes }: Pick<RegionOverlay, 'changes'>,
): readonly Decision[] =>
  changes.flatMap(broughtBy).reduce((all, addition) => makeChanges(all, [addition]).decisions, decisions)

/** What a change brings, as additions at no place in particular; a replacement adds its children to those of what it replaces. */
const broughtBy = (change: Change): readonly AddChange[] => {
  if (change.kind === 'amount' || change.kind === 'disable') return []
  if (change.kind === 'add') {
    const { before: _, ...addition } = change
    return [addition]
  }
  const { with: element, list: place, target, why, at } = change
  return CHILD_LISTS[place].map((list: ElementList) => {
    const elements = childrenOf(element, list) as readonly Element[]
    return { kind: 'add', target, list, elements, why, at }
  })
}
