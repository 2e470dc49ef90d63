/** Anything that JSON calls an object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The lists in which elements of decisions stand. */
const LISTS = ['characteristics', 'bands', 'notices', 'attributes', 'rows', 'items', 'steps']

/** The element inside another, or inside a decision, to which the ids lead. */
export const elementInside = (element: JsonObject, [id, ...inside]: readonly string[]): JsonObject | undefined => {
  if (id === undefined) return element
  const child = childrenOf(element).find((one) => one['id'] === id)
  return child && elementInside(child, inside)
}

/** The elements of an element, whichever list they stand in. */
export const childrenOf = (element: JsonObject): readonly JsonObject[] =>
  LISTS.flatMap((list) => (element[list] ?? []) as readonly JsonObject[])

/** The element that a change brings into its region at that path, be it in the place of another or in addition. */
export const bringing = (change: JsonObject, path: string): JsonObject | undefined => {
  const brought = roots(change).find(({ at }) => isWithin(path, at))
  return brought && elementInside(brought.element, idsBehind(path, brought.at))
}

interface Root {
  readonly at: string
  readonly element: JsonObject
}

/** The outermost elements that a change brings, with their paths. */
export const roots = (change: JsonObject): readonly Root[] => {
  const add = change['add'] as JsonObject | undefined
  if (add !== undefined) return childrenOf(add).map((element) => ({ at: `${add['to']}/${element['id']}`, element }))
  const replaced = change['replace']
  return typeof replaced === 'string' ? [{ at: replaced, element: change['with'] as JsonObject }] : []
}

/** Whether a path is another, or leads into it. */
export const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}/`)

const idsBehind = (path: string, outer: string): readonly string[] => path.slice(outer.length).split('/').slice(1)

/** The change with other words in an element that it brings. */
export const textsWith = (change: JsonObject, path: string, field: string, words: JsonObject): JsonObject => {
  const say = (element: JsonObject): JsonObject => ({
    ...element,
    [field]: { ...(element[field] as JsonObject), ...words },
  })
  const add = change['add'] as JsonObject | undefined
  if (add === undefined) {
    return { ...change, with: changed(change['with'] as JsonObject, idsBehind(path, change['replace'] as string), say) }
  }
  return { ...change, add: changed(add, idsBehind(path, add['to'] as string), say) }
}

const changed = (
  element: JsonObject,
  [id, ...inside]: readonly string[],
  change: (element: JsonObject) => JsonObject,
): JsonObject => {
  if (id === undefined) return change(element)
  return Object.fromEntries(
    Object.entries(element).map(([key, value]) => [
      key,
      LISTS.includes(key)
        ? (value as readonly JsonObject[]).map((one) => (one['id'] === id ? changed(one, inside, change) : one))
        : value,
    ]),
  )
}
