import { nextUp, type Scalar } from './question.js'

/** Stands for values that do not belong in a column, such as a number outside the range of its fact. */
export const REFUSED = Symbol('refused')

/** A value that stands for all of its class; `undefined` is missing. */
export type Representative = Scalar | undefined | typeof REFUSED

/**
 * The numbers of a fact in classes that no question tells apart. The class of a number is how many cuts it reaches, so
 * that missing, which is NaN, is class 0.
 */
export interface Partition {
  /** Ascending; the first is minus infinity. */
  readonly cuts: Float64Array
  /** By class. */
  readonly values: readonly Representative[]
}

/** The ends of a range, both inclusive. Absent: any finite number. */
export interface Range {
  readonly min?: number
  readonly max?: number
}

/** Classes between the cuts, within the range; what is below and above it is refused. */
export const partitionOf = (
  cuts: Iterable<number>,
  { min = -Number.MAX_VALUE, max = Number.MAX_VALUE }: Range,
): Partition => {
  const end = nextUp(max)
  const inside = [...cuts].filter((cut) => cut > min && cut < end)
  const sorted = Float64Array.from(new Set([Number.NEGATIVE_INFINITY, min, ...inside, end])).sort()
  const values = Array.from(sorted, (cut): Representative => (cut < min || cut >= end ? REFUSED : cut))
  return { cuts: sorted, values: [undefined, ...values] }
}

/** The class of a number. */
export const classOf = (cuts: Float64Array, value: number): number => {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value >= (cuts[middle] as number)) low = middle + 1
    else high = middle
  }
  return low
}
