import type { Combinations } from './score-combinations.js'

/** How a total comes about. */
export type Way<T> = readonly T[]

/** A total that can come about, and one way to it. */
export interface Total<T> {
  readonly total: number
  readonly way: Way<T>
}

/** The points of an option; `undefined` when it is out of the question. */
export type PointsOf<T> = (option: T) => number | undefined

/** The greatest total; `undefined` when there is none. */
export const greatestTotal = <T>(combinations: Combinations<T>, pointsOf: PointsOf<T>): Total<T> | undefined => {
  if (combinations.kind === 'one') {
    const total = pointsOf(combinations.option)
    return total === undefined ? undefined : { total, way: [combinations.option] }
  }
  const totals = combinations.members.map((member) => greatestTotal(member, pointsOf))
  const known = totals.filter((total) => total !== undefined)
  if (combinations.kind === 'either') return known.reduce<Total<T> | undefined>(greater, undefined)
  if (known.length < totals.length) return undefined
  return {
    total: known.reduce((sum, { total }) => sum + total, 0),
    way: known.flatMap(({ way }) => way),
  }
}

const greater = <T>(a: Total<T> | undefined, b: Total<T>): Total<T> => (a !== undefined && a.total >= b.total ? a : b)

/** A way as a tree, for there are many that differ in little. */
type Branch<T> = { readonly option: T } | { readonly left: Branch<T>; readonly right: Branch<T> } | undefined

type Branches<T> = ReadonlyMap<number, Branch<T>>

/** Sums that are looked at before giving up: points of widely different size have too many. */
const MOST_SUMS = 1_000_000

/** Every total that can come about, each once; `undefined` when there are too many. */
export const totalsOf = <T>(combinations: Combinations<T>, pointsOf: PointsOf<T>): readonly Total<T>[] | undefined => {
  const branches = new Adder(pointsOf).branchesOf(combinations)
  return branches && [...branches].map(([total, branch]) => ({ total, way: optionsIn(branch) }))
}

const optionsIn = <T>(branch: Branch<T>): Way<T> => {
  if (branch === undefined) return []
  return 'option' in branch ? [branch.option] : [...optionsIn(branch.left), ...optionsIn(branch.right)]
}

class Adder<T> {
  private sums = 0

  constructor(private readonly pointsOf: PointsOf<T>) {}

  branchesOf(combinations: Combinations<T>): Branches<T> | undefined {
    if (combinations.kind === 'one') {
      const { option } = combinations
      const points = this.pointsOf(option)
      return new Map(points === undefined ? [] : [[points, { option }]])
    }
    const members = combinations.members.map((member) => this.branchesOf(member))
    const known = members.filter((member) => member !== undefined)
    if (known.length < members.length) return undefined
    return combinations.kind === 'either'
      ? new Map(known.flatMap((member) => [...member]))
      : known.reduce<Branches<T> | undefined>((sum, member) => sum && this.add(sum, member), new Map([[0, undefined]]))
  }

  private add(left: Branches<T>, right: Branches<T>): Branches<T> | undefined {
    this.sums += left.size * right.size
    if (this.sums > MOST_SUMS) return undefined
    const sums = new Map<number, Branch<T>>()
    for (const [a, branch] of left) for (const [b, other] of right) sums.set(a + b, { left: branch, right: other })
    return sums
  }
}
