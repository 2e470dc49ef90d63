import { withoutCommonAdjustments } from './adjustments.js'
import { type Causes, causesBetween, causesOf } from './causes.js'
import type { Difference, PropertyChange, Side } from './difference.js'
import { keyOfValue } from './key-of-value.js'
import { movedIn, placeIn } from './moved.js'
import type { Outline, OutlineList, Property } from './outline.js'
import { outlineRulebook } from './outline-rulebook.js'

/** Both sides, and what differs behind them. */
interface Sides {
  readonly sides: readonly [Side, Side]
  readonly causes: Causes
}

/**
 * What differs between the documents of two rulebooks, each for its region and date: by what they say, not by how they are
 * written. Where the order of things does not count, it is not compared.
 */
export const diffRulebooks = (a: Side, b: Side): readonly Difference[] => {
  const [outlineA, outlineB] = [outlineRulebook(a), outlineRulebook(b)]
  const between = { sides: [a, b], causes: causesBetween(a, b) } as const
  return [
    ...changed('rulebook', outlineB, changesBetween(outlineA, outlineB, between)),
    ...Object.keys(outlineA.lists).flatMap((list) =>
      differencesOfLists(list, outlineA.lists[list], outlineB.lists[list], between),
    ),
  ]
}

const NO_CHILDREN: OutlineList = { order: 'free', children: [] }

const differencesOfLists = (
  path: string,
  a: OutlineList = NO_CHILDREN,
  b: OutlineList = NO_CHILDREN,
  between: Sides,
): readonly Difference[] => {
  const moved = movedIn(a, b)
  const [childrenOfA, childrenOfB] = [byId(a), byId(b)]
  const placeOf = (id: string): readonly PropertyChange[] =>
    moved.includes(id) ? [positionChange(placeIn(id, a), placeIn(id, b))] : []
  return idsInOrder(a, b).flatMap((id) => {
    const [one, other] = [childrenOfA.get(id), childrenOfB.get(id)]
    const inner = `${path}/${id}`
    return one !== undefined && other !== undefined && one.kind === other.kind
      ? differencesOf(inner, one, other, placeOf(id), between)
      : [...alone(inner, 'removed', one), ...alone(inner, 'added', other)]
  })
}

const differencesOf = (
  path: string,
  a: Outline,
  b: Outline,
  places: readonly PropertyChange[],
  between: Sides,
): readonly Difference[] => [
  ...changed(path, b, [...changesBetween(a, b, between), ...places]),
  ...Object.keys({ ...a.lists, ...b.lists }).flatMap((list) =>
    differencesOfLists(path, a.lists[list], b.lists[list], between),
  ),
]

const changed = (path: string, { title }: Outline, changes: readonly PropertyChange[]): readonly Difference[] => {
  if (changes.length === 0) return []
  const isMove = changes.every(({ property }) => property === 'position')
  return [{ path, kind: isMove ? 'moved' : 'changed', ...(title === undefined ? {} : { title }), changes }]
}

const alone = (path: string, kind: 'added' | 'removed', outline: Outline | undefined): readonly Difference[] => {
  if (outline === undefined) return []
  const { title, properties } = outline
  const side = kind === 'added' ? 'b' : 'a'
  const changes = properties.map(({ value, ...property }) => ({ ...property, [side]: value, through: [] }))
  return [{ path, kind, ...(title === undefined ? {} : { title }), changes }]
}

/** Those of side B in their order; each one that B has not behind the one it followed in A. */
const idsInOrder = (a: OutlineList, b: OutlineList): readonly string[] => {
  const ids = b.children.map(({ id }) => id)
  a.children.forEach(({ id }, index) => {
    if (!ids.includes(id)) ids.splice(ids.indexOf(a.children[index - 1]?.id ?? '') + 1, 0, id)
  })
  return ids
}

const byId = ({ children }: OutlineList): ReadonlyMap<string, Outline> =>
  new Map(children.map((child) => [child.id, child]))

const positionChange = (a: number, b: number): PropertyChange => ({
  property: 'position',
  a: { kind: 'data', value: a },
  b: { kind: 'data', value: b },
  through: [],
})

const changesBetween = (a: Outline, b: Outline, between: Sides): readonly PropertyChange[] => {
  const [valuesOfA, valuesOfB] = [byName(a), byName(b)]
  const names = new Set([...valuesOfA.keys(), ...valuesOfB.keys()])
  return [...names].flatMap((name) => changeBetween(valuesOfA.get(name), valuesOfB.get(name), between))
}

const byName = ({ properties }: Outline): ReadonlyMap<string, Property> =>
  new Map(properties.map((one) => [[one.property, one.of ?? ''].join(' '), one]))

const changeBetween = (
  a: Property | undefined,
  b: Property | undefined,
  { sides, causes }: Sides,
): readonly PropertyChange[] => {
  const { value: _, ...name } = (a ?? b) as Property
  if (a === undefined || b === undefined) {
    return [{ ...name, ...(a && { a: a.value }), ...(b && { b: b.value }), through: [] }]
  }
  const isSame =
    keyOfValue(a.value, sides[0].rulebook, 'resolved') === keyOfValue(b.value, sides[1].rulebook, 'resolved')
  if (isSame) return []
  return [
    {
      ...name,
      a: withoutCommonAdjustments(a.value, b.value),
      b: withoutCommonAdjustments(b.value, a.value),
      through: causesOf(a.value, b.value, sides, causes),
    },
  ]
}
