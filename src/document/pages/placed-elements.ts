import { CHILD_LISTS, childrenOf, type PlacedElement, writeElementPath } from '../../model/element.js'
import type { ElementList, ElementPath } from '../../model/overlay.js'
import type { Rulebook } from '../../model/rulebook.js'

/** Every decision and element as written, by its path: `decisions/…`, with `regions/CN/` before it where a region brings it. */
export const placedElements = ({ decisions, regions }: Rulebook): ReadonlyMap<string, PlacedElement> => {
  const placed = new Map<string, PlacedElement>()
  const visit = (element: object, kind: PlacedElement['kind'], ids: ElementPath, region: string): void => {
    placed.set(region + writeElementPath(ids), { element, kind })
    for (const list of CHILD_LISTS[kind] as readonly ElementList[]) {
      for (const child of childrenOf(element, list)) visit(child, list, [...ids, child.id], region)
    }
  }
  for (const decision of decisions) visit(decision, decision.kind, [decision.id], '')
  for (const { region, changes } of Object.values(regions)) {
    for (const change of changes) {
      if (change.kind === 'replace') visit(change.with, change.list, change.target, `regions/${region}/`)
      if (change.kind !== 'add') continue
      for (const one of change.elements) visit(one, change.list, [...change.target, one.id], `regions/${region}/`)
    }
  }
  return placed
}
