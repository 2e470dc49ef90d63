import { CHILD_LISTS, childrenOf, type Identified, writeElementPath } from './element.js'
import type { Location } from './location.js'
import type { ElementList } from './overlay.js'
import type { Decision, Rulebook } from './rulebook.js'

/** Something in a rulebook that says which provisions of the handbook it carries. */
export interface Carrier {
  /** `decisions/satisfaction-care/care/call`, `parameters/value.revenue.high`, `facts/tenureMonths` or `conditions/name`. */
  readonly path: string
  readonly provisions: readonly string[]
  readonly at: Location
}

/** Everything that can carry a provision: facts, amounts, named conditions, decisions and all their elements. */
export const carriersIn = (book: Rulebook): readonly Carrier[] => [
  ...named('facts', book.facts),
  ...named('parameters', book.parameters),
  ...named('conditions', book.conditions),
  ...book.decisions.flatMap(decisionCarriers),
  ...Object.values(book.regions).flatMap(({ region, changes }) =>
    changes
      .flatMap((change) => {
        if (change.kind === 'add')
          return change.elements.flatMap((element) =>
            elementCarriers(element, [...change.target, element.id], change.list),
          )
        return change.kind === 'replace' ? elementCarriers(change.with, change.target, change.list) : []
      })
      .map((carrier) => ({ ...carrier, path: `regions/${region}/${carrier.path}` })),
  ),
]

/** The decisions and their elements, which alone can be hit; facts, amounts and named conditions only serve them. */
const decisionCarriers = (decision: Decision): readonly Carrier[] =>
  elementCarriers(decision, [decision.id], decision.kind)

type Carrying = Omit<Carrier, 'path'>

const named = (root: string, entries: Readonly<Record<string, Carrying>>): readonly Carrier[] =>
  Object.entries(entries).map(([name, { provisions, at }]) => ({ path: `${root}/${name}`, provisions, at }))

const elementCarriers = (
  element: object,
  path: readonly string[],
  kind: keyof typeof CHILD_LISTS,
): readonly Carrier[] => {
  const { provisions, at } = element as Carrying
  const children = CHILD_LISTS[kind].flatMap((list: ElementList) =>
    childrenOf(element, list).flatMap((child: Identified) => elementCarriers(child, [...path, child.id], list)),
  )
  return [{ path: writeElementPath(path), provisions, at }, ...children]
}
