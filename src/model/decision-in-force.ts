import { CHILD_LISTS, childrenOf, type Identified } from './element.js'
import type { ElementList } from './overlay.js'
import type { Decision } from './rulebook.js'
import { holdsOn, type Stretch } from './stretch.js'

/** The decision with those of its elements that hold on the date. Their own dates are left out: they have said what they had to. */
export const decisionInForce = (decision: Decision, asOf: string): Decision => {
  const inForce = <Parent extends object>(parent: Parent, kind: keyof typeof CHILD_LISTS): Parent => {
    const lists = CHILD_LISTS[kind].map((list: ElementList) => [
      list,
      (childrenOf(parent, list) as readonly (Identified & Stretch)[])
        .filter((child) => holdsOn(child, asOf))
        .map(({ effectiveFrom: _, effectiveUntil: __, ...child }) => inForce(child, list)),
    ])
    return { ...parent, ...Object.fromEntries(lists) }
  }
  return inForce(decision, decision.kind)
}
