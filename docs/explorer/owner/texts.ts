import { bringing, childrenOf, elementInside, isWithin, type JsonObject, roots } from './elements.js'
import type { RegionDocument } from './region-document.js'

/** A text of a decision that a region can say otherwise. */
export interface ChangeableText {
  readonly path: string
  readonly field: string
  readonly words: Readonly<Record<string, string>>
}

/**
 * The texts of a decision as a region has them, in the order of the document. `lineage` goes from the region up to its outermost
 * parent. Left out are elements that the region has not, those that only a parent brings, which no document of a region can
 * name, and those in which some region changes a part: exchanged as a whole they would lose it.
 */
export const textsOf = (
  decision: string,
  document: JsonObject,
  lineage: readonly RegionDocument[],
): readonly ChangeableText[] => {
  const path = `decisions/${decision}`
  const own = (lineage[0]?.changes ?? []).filter((change) => 'add' in change).flatMap(roots)
  return [
    ...childrenOf(document).flatMap((child) => textsInside(`${path}/${child['id']}`, child, lineage)),
    ...own.filter(({ at }) => isWithin(at, path)).flatMap(({ at, element }) => textsWithin(at, element)),
  ]
}

const textsInside = (path: string, base: JsonObject, lineage: readonly RegionDocument[]): readonly ChangeableText[] => {
  const changes = lineage.flatMap(({ changes }) => changes)
  if (changes.some((change) => change['disable'] === path)) return []
  const brought = broughtAt(path, lineage)
  if (brought !== undefined)
    return brought.isOwn ? textsWithin(path, brought.element) : textsHere(path, brought.element)
  const inside = childrenOf(base).flatMap((child) => textsInside(`${path}/${child['id']}`, child, lineage))
  return [...(changes.some((change) => reachesInto(change, path)) ? [] : textsHere(path, base)), ...inside]
}

/** The element that the innermost region brings in the place of another. */
const broughtAt = (
  path: string,
  lineage: readonly RegionDocument[],
): { readonly element: JsonObject; readonly isOwn: boolean } | undefined => {
  for (const [level, { changes }] of lineage.entries()) {
    const element = changes.map((change) => bringing(change, path)).find((one) => one !== undefined)
    if (element !== undefined) return { element, isOwn: level === 0 }
  }
  return undefined
}

const reachesInto = (change: JsonObject, path: string): boolean => {
  const target = change['replace'] ?? change['disable'] ?? (change['add'] as JsonObject | undefined)?.['to']
  return typeof target === 'string' && isWithin(target, path)
}

const textsWithin = (path: string, element: JsonObject): readonly ChangeableText[] => [
  ...textsHere(path, element),
  ...childrenOf(element).flatMap((child) => textsWithin(`${path}/${child['id']}`, child)),
]

const FIELDS = ['title', 'text', 'reason']

const textsHere = (path: string, element: JsonObject): readonly ChangeableText[] =>
  FIELDS.filter((field) => element[field] !== undefined).map((field) => ({
    path,
    field,
    words: element[field] as Readonly<Record<string, string>>,
  }))

/** An element as the region has it today: of the innermost region that brings it, else of the decision's document. */
export const elementAsToday = (
  path: string,
  document: JsonObject,
  lineage: readonly RegionDocument[],
): JsonObject | undefined => broughtAt(path, lineage)?.element ?? elementInside(document, path.split('/').slice(2))
