import { type Diagnostic, report } from '../model/diagnostic.js'
import { CHILD_LISTS, childrenOf, type Identified } from '../model/element.js'
import type { Location } from '../model/location.js'

interface Placed extends Identified {
  readonly at: Location
}

/** Ids are unique among all children of one parent, also once a region has added and replaced some. */
export const repeatedIds = (parent: object, kind: keyof typeof CHILD_LISTS): readonly Diagnostic[] => {
  const first = new Map<string, Location>()
  return CHILD_LISTS[kind].flatMap((list) =>
    (childrenOf(parent, list) as readonly Placed[]).flatMap((child) => {
      const other = first.get(child.id)
      if (other === undefined) first.set(child.id, child.at)
      const inside = repeatedIds(child, list)
      return other === undefined
        ? inside
        : [
            report('RULE_DUPLICATE_NAME', child.at, { name: child.id, other: `${other.file} ${other.pointer}` }),
            ...inside,
          ]
    }),
  )
}
