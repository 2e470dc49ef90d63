import { CHILD_LISTS, childrenOf, type ElementChange, type Identified } from './element.js'
import type { AddChange, ElementList } from './overlay.js'
import type { Decision } from './rulebook.js'

/** Decisions with changes made, and the changes that found nothing to change. */
export interface MadeChanges {
  readonly decisions: readonly Decision[]
  readonly lost: ReadonlySet<ElementChange>
}

/**
 * Makes changes that all speak of what stood there before any of them, so that their order does not matter: every child is
 * exchanged at its own place, and additions come last, each before the sibling it names. Of two changes that want the same
 * place only one is made; whoever hands over such changes says that they clash.
 */
export const makeChanges = (decisions: readonly Decision[], changes: readonly ElementChange[]): MadeChanges => {
  const lost = new Set(changes)

  const changeWithin = <Parent extends object>(
    parent: Parent,
    kind: keyof typeof CHILD_LISTS,
    inside: readonly ElementChange[],
    depth: number,
  ): Parent => {
    const byChild = byStep(inside, depth)
    const lists = CHILD_LISTS[kind].map((list: ElementList) => {
      const children = childrenOf(parent, list).flatMap((child) =>
        changeChild(child, list, byChild.get(child.id) ?? [], depth + 1),
      )
      return [
        list,
        addTo(
          children,
          (byChild.get(undefined) ?? []).filter(isAddition).filter((one) => one.list === list),
        ),
      ]
    })
    return { ...parent, ...Object.fromEntries(lists) }
  }

  const changeChild = (
    child: Identified,
    list: ElementList,
    inside: readonly ElementChange[],
    depth: number,
  ): readonly Identified[] => {
    if (inside.length === 0) return [child]
    const exchange = inside.find((change) => change.kind !== 'add' && change.target.length === depth)
    if (exchange === undefined) return [changeWithin(child, list, inside, depth)]
    lost.delete(exchange)
    return exchange.kind === 'replace' ? [exchange.with] : []
  }

  const addTo = (children: readonly Identified[], additions: readonly AddChange[]): readonly Identified[] => {
    const waiting = new Map(additions.map((addition) => [addition.before, addition]))
    const take = (before: string | undefined): readonly Identified[] => {
      const addition = waiting.get(before)
      waiting.delete(before)
      if (addition !== undefined) lost.delete(addition)
      return addition?.elements ?? []
    }
    const pending = [...children, ...take(undefined)].reverse()
    const placed: Identified[] = []
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      // What goes before a child may itself have something to go before it.
      if (waiting.has(next.id)) pending.push(next, ...take(next.id).toReversed())
      else placed.push(next)
    }
    return placed
  }

  const byDecision = byStep(changes, 0)
  const changed = decisions.map((decision) => {
    const inside = byDecision.get(decision.id)
    return inside === undefined ? decision : changeWithin(decision, decision.kind, inside, 1)
  })
  return { decisions: changed, lost }
}

/** The changes by the id that their paths have at a depth; those whose path has ended there come under `undefined`. */
const byStep = (
  changes: readonly ElementChange[],
  depth: number,
): ReadonlyMap<string | undefined, readonly ElementChange[]> => {
  const steps = new Map<string | undefined, ElementChange[]>()
  for (const change of changes) {
    const step = steps.get(change.target[depth])
    if (step === undefined) steps.set(change.target[depth], [change])
    else step.push(change)
  }
  return steps
}

const isAddition = (change: ElementChange): change is AddChange => change.kind === 'add'
