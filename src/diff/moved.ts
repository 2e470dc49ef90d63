import type { Outline, OutlineList } from './outline.js'

/** The children whose place is another, in so far as it counts. */
export const movedIn = (a: OutlineList, b: OutlineList): readonly string[] => {
  if (a.order === 'free' && b.order === 'free') return []
  const moved = movedIds(
    a.children.map(({ id }) => id),
    b.children.map(({ id }) => id),
  )
  return a.order === 'settlesTies' ? moved.filter((id) => hasPassedRival(id, a, b)) : moved
}

/** Whether a child has changed places with one that can get the same rank or points. */
const hasPassedRival = (id: string, a: OutlineList, b: OutlineList): boolean =>
  b.children.some((rival) => {
    const before = placeIn(rival.id, a)
    const hasPassed = before > 0 && before < placeIn(id, a) !== placeIn(rival.id, b) < placeIn(id, b)
    return hasPassed && [a, b].some((list) => canTie(childOf(list, id), childOf(list, rival.id)))
  })

const canTie = ({ ranks: a }: Partial<Outline> = {}, { ranks: b }: Partial<Outline> = {}): boolean =>
  a !== undefined && b !== undefined && a[0] <= b[1] && b[0] <= a[1]

/** The place of a child in a list, from 1; 0 where the list has no such child. */
export const placeIn = (id: string, { children }: OutlineList): number =>
  children.findIndex((child) => child.id === id) + 1

const childOf = ({ children }: OutlineList, id: string): Outline | undefined =>
  children.find((child) => child.id === id)

/**
 * The ids of both lists that stand at another place among the others: as few as explain the new order. Moving one of ten
 * to the front moves that one, not the nine behind it.
 */
const movedIds = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const places = new Map(b.map((id, index) => [id, index]))
  const common = a.filter((id) => places.has(id))
  const staying = longestRise(common.map((id) => places.get(id) ?? 0))
  return common.filter((_, index) => !staying.has(index))
}

/** The indexes of a longest rising part of a list of numbers. */
const longestRise = (numbers: readonly number[]): ReadonlySet<number> => {
  const lengths: number[] = []
  const previous: number[] = []
  for (const [index, number] of numbers.entries()) {
    const before = numbers.flatMap((other, earlier) => (earlier < index && other < number ? [earlier] : []))
    const best = before.reduce((one, other) => ((lengths[other] ?? 0) > (lengths[one] ?? 0) ? other : one), -1)
    lengths.push((lengths[best] ?? 0) + 1)
    previous.push(best)
  }
  const rise = new Set<number>()
  for (let index = lengths.indexOf(Math.max(...lengths)); index >= 0; index = previous[index] ?? -1) rise.add(index)
  return rise
}
