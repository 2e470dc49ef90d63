import { elementsIn } from './elements-in.js'
import type { Location } from './location.js'
import type { Rulebook } from './rulebook.js'

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
  ...elementsIn(book).map(({ path, element: { provisions, at } }) => ({ path, provisions, at })),
]

type Carrying = Omit<Carrier, 'path'>

const named = (root: string, entries: Readonly<Record<string, Carrying>>): readonly Carrier[] =>
  Object.entries(entries).map(([name, { provisions, at }]) => ({ path: `${root}/${name}`, provisions, at }))
