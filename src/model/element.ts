import type { Change, ElementList, ElementPath, RegionOverlay } from './overlay.js'
import type { Decision, DecisionOf } from './rulebook.js'
import { holdsOn } from './stretch.js'

/** An element as far as paths are concerned: it has an id. */
export interface Identified {
  readonly id: string
}

/** The lists in which a decision, and each of its elements, keeps its children. */
export const CHILD_LISTS = {
  scorecard: ['characteristics', 'bands', 'notices'],
  'decision-table': ['rows'],
  recommendations: ['items'],
  characteristics: ['attributes'],
  items: ['steps'],
  bands: [],
  notices: [],
  attributes: [],
  rows: [],
  steps: [],
} as const satisfies Record<DecisionOf<unknown, unknown>['kind'] | ElementList, readonly ElementList[]>

/** The children of a parent in one of its lists. */
export const childrenOf = (parent: object, list: ElementList): readonly Identified[] =>
  (parent as Readonly<Record<string, readonly Identified[] | undefined>>)[list] ?? []

/** An element, and the list in which it stands; for a decision its kind. */
export interface PlacedElement {
  readonly element: object
  readonly kind: keyof typeof CHILD_LISTS
}

/** The decision or element to which a path leads; `undefined` where there is none. */
export const elementAt = (decisions: readonly Decision[], [first, ...rest]: ElementPath): PlacedElement | undefined => {
  const decision = decisions.find(({ id }) => id === first)
  return rest.reduce<PlacedElement | undefined>(
    (parent, id) => parent && childOf(parent, id),
    decision && { element: decision, kind: decision.kind },
  )
}

const childOf = ({ element: parent, kind }: PlacedElement, id: string): PlacedElement | undefined => {
  const lists: readonly ElementList[] = CHILD_LISTS[kind]
  return lists
    .flatMap((list) => childrenOf(parent, list).map((element) => ({ element, kind: list })))
    .find(({ element }) => element.id === id)
}

/** `decisions/customer-value/current-volume` as ids; `undefined` when the text is no such path. */
export const parseElementPath = (text: string): ElementPath | undefined => {
  const [root, ...ids] = text.split('/')
  return root === 'decisions' && ids.length >= 1 && ids.length <= 3 && ids.every((id) => id !== '') ? ids : undefined
}

/** The other way: ids as rule documents write them. */
export const writeElementPath = (path: ElementPath): string => ['decisions', ...path].join('/')

/** A change of elements, as opposed to one of amounts. */
export type ElementChange = Exclude<Change, { readonly kind: 'amount' }>

/** The changes of elements that a region makes on a day. */
export const changesOn = ({ changes }: Pick<RegionOverlay, 'changes'>, asOf: string): readonly ElementChange[] =>
  changes.filter(isElementChange).filter((change) => holdsOn(change, asOf))

/** Whether a change is one of elements. */
export const isElementChange = (change: Change): change is ElementChange => change.kind !== 'amount'
