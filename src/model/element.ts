import type { AddChange, Change, DisableChange, Element, ElementList, ElementPath, ReplaceChange } from './overlay.js'
import type { Decision, DecisionOf } from './rulebook.js'

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

/** The list of a parent of the given kind, or list, that holds a child; `undefined` where there is none. */
export const listHolding = (parent: object, kind: keyof typeof CHILD_LISTS, id: string): ElementList | undefined =>
  CHILD_LISTS[kind].find((list) => childrenOf(parent, list).some((child) => child.id === id))

/** The children of a parent in one of its lists. */
export const childrenOf = (parent: object, list: ElementList): readonly Identified[] =>
  (parent as Readonly<Record<string, readonly Identified[] | undefined>>)[list] ?? []

/** `decisions/customer-value/current-volume` as ids; `undefined` when the text is no such path. */
export const parseElementPath = (text: string): ElementPath | undefined => {
  const [root, ...ids] = text.split('/')
  return root === 'decisions' && ids.length >= 1 && ids.length <= 3 && ids.every((id) => id !== '') ? ids : undefined
}

/** The other way: ids as rule documents write them. */
export const writeElementPath = (path: ElementPath): string => ['decisions', ...path].join('/')

/** A change of elements, as opposed to one of amounts. */
export type ElementChange = Exclude<Change, { readonly kind: 'amount' }>

/** The decisions with a change made; `undefined` when its target does not exist. */
export const applyChange = (decisions: readonly Decision[], change: ElementChange): readonly Decision[] | undefined => {
  const [decisionId, ...ids] = change.target
  const index = decisions.findIndex(({ id }) => id === decisionId)
  const decision = decisions[index]
  const changed = decision && changeWithin(decision, decision.kind, ids, change)
  return changed && decisions.with(index, changed)
}

/** The parent with the change made at the end of the path, and everything beside it as it was. */
const changeWithin = <Parent extends object>(
  parent: Parent,
  kind: keyof typeof CHILD_LISTS,
  path: ElementPath,
  change: ElementChange,
): Parent | undefined => {
  const [id, ...rest] = path
  if (id === undefined) return change.kind === 'add' ? addTo(parent, change) : undefined
  const list = listHolding(parent, kind, id)
  if (list === undefined) return undefined
  const children = childrenOf(parent, list)
  const index = children.findIndex((child) => child.id === id)
  if (rest.length === 0 && change.kind !== 'add') return { ...parent, [list]: exchange(children, index, change) }
  const child = changeWithin(children[index] as Identified, list, rest, change)
  return child && { ...parent, [list]: children.with(index, child) }
}

const exchange = (children: readonly Identified[], index: number, change: ReplaceChange | DisableChange) =>
  children.toSpliced(index, 1, ...(change.kind === 'replace' ? [change.with] : []))

const addTo = <Parent extends object>(parent: Parent, { list, elements, before }: AddChange): Parent | undefined => {
  const children = childrenOf(parent, list)
  const index = before === undefined ? children.length : children.findIndex(({ id }) => id === before)
  return index < 0
    ? undefined
    : { ...parent, [list]: children.toSpliced(index, 0, ...(elements as readonly Element[])) }
}
