import { CHILD_LISTS, childrenOf, writeElementPath } from './element.js'
import type { Location } from './location.js'
import type { ElementList, ElementPath } from './overlay.js'
import type { Rulebook } from './rulebook.js'
import type { Stretch } from './stretch.js'

/** A decision or an element of one, wherever in the rulebook it is written. */
export interface WrittenElement {
  /** `decisions/customer-value/current-volume`; with `regions/CN/` before it where a region brings it. */
  readonly path: string
  readonly element: Stretch & { readonly provisions: readonly string[]; readonly at: Location }
}

/** All decisions and their elements, and what regions add and put in place. */
export const elementsIn = ({ decisions, regions }: Rulebook): readonly WrittenElement[] => [
  ...decisions.flatMap((decision) => elementsWithin(decision, [decision.id], decision.kind)),
  ...Object.values(regions).flatMap(({ region, changes }) =>
    changes
      .flatMap((change) => {
        if (change.kind === 'replace') return elementsWithin(change.with, change.target, change.list)
        if (change.kind !== 'add') return []
        return change.elements.flatMap((one) => elementsWithin(one, [...change.target, one.id], change.list))
      })
      .map(({ path, element }) => ({ path: `regions/${region}/${path}`, element })),
  ),
]

const elementsWithin = (
  element: WrittenElement['element'],
  path: ElementPath,
  kind: keyof typeof CHILD_LISTS,
): readonly WrittenElement[] => {
  const inside = CHILD_LISTS[kind].flatMap((list: ElementList) =>
    childrenOf(element, list).flatMap((child) =>
      elementsWithin(child as typeof child & WrittenElement['element'], [...path, child.id], list),
    ),
  )
  return [{ path: writeElementPath(path), element }, ...inside]
}
