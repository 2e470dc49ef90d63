import type { ResolvedComparison, ResolvedCondition } from '../../model/condition.js'
import type { Attribute } from '../../model/scorecard.js'
import { nextUp } from '../question.js'
import { beginsOf } from './begins-of.js'
import { numberFor, type Slot, type Slots } from './slot.js'

/** Attributes that are ranges of one number, from one end to the other: the position is counted instead of searched. */
export interface Ranges {
  readonly slot: number
  /** Position of the attribute for a missing fact. */
  readonly missing: number
  /** Position of the attribute that catches the rest. */
  readonly last: number
  /** 1 where a number lies within a limit that is larger, -1 where it is the other way round. */
  readonly sign: number
  /** A number, times the sign, that is less than one of them lies within its range and all later ones. */
  readonly limits: readonly number[]
}

export type Attributes = readonly Attribute<ResolvedCondition>[]

/** The characteristics that are counted, side by side. */
export interface RangeCounter {
  /** Which of the scorecard's characteristics each is. */
  readonly characteristics: Int32Array
  readonly slots: Int32Array
  readonly signs: Int32Array
  readonly lasts: Int32Array
  /** How far before the last attribute that for a missing fact stands. */
  readonly jumps: Int32Array
  /** Where the limits of each begin; at the end, where those of the last one end. */
  readonly begins: Int32Array
  readonly limits: Float64Array
}

/** Those of a scorecard's characteristics that have ranges. */
export const counterOf = (characteristics: readonly (Ranges | undefined)[]): RangeCounter => {
  const counted = characteristics.flatMap((ranges, characteristic) => (ranges ? [{ ...ranges, characteristic }] : []))
  const limits = counted.map((ranges) => ranges.limits)
  return {
    characteristics: Int32Array.from(counted, ({ characteristic }) => characteristic),
    slots: Int32Array.from(counted, ({ slot }) => slot),
    signs: Int32Array.from(counted, ({ sign }) => sign),
    lasts: Int32Array.from(counted, ({ last }) => last),
    jumps: Int32Array.from(counted, ({ last, missing }) => last - missing),
    begins: beginsOf(limits),
    limits: Float64Array.from(limits.flat()),
  }
}

/** Puts the positions of the attributes that apply. Nothing branches on a number, for the processor could only guess. */
export const countEach = (
  { characteristics, slots, signs, lasts, jumps, begins, limits }: RangeCounter,
  numbers: Float64Array,
  positions: number[],
): void => {
  for (let index = 0; index < slots.length; index++) {
    const value = (numbers[slots[index] as number] as number) * (signs[index] as number)
    const end = begins[index + 1] as number
    // biome-ignore lint/suspicious/noSelfCompare: NaN is missing, and nothing is quicker
    let position = (lasts[index] as number) - Number(value !== value) * (jumps[index] as number)
    for (let at = begins[index] as number; at < end; at++) position -= Number(value < (limits[at] as number))
    positions[characteristics[index] as number] = position
  }
}

/** The attributes as ranges; `undefined` when they are anything else. */
export const rangesOf = (attributes: Attributes, slots: Slots): Ranges | undefined => {
  const last = attributes.length - 1
  const conditions = attributes.map((attribute) => attribute.conditions)
  const asksForMissing = isAbsence(conditions[0])
  const ranges = conditions.slice(asksForMissing ? 1 : 0, last)
  if (conditions[last] !== undefined || ranges.length === 0 || !ranges.every(isRange)) return undefined
  const comparisons = asksForMissing ? [conditions[0] as ResolvedComparison, ...ranges] : ranges
  const names = new Set(comparisons.map(({ fact, path }) => [fact, ...path].join('.')))
  const [{ fact, path, operator }] = ranges as readonly Range[] as readonly [Range]
  const slot = slots.of(fact, path)
  const { sign } = LIMITS[operator]
  const isOneWay = ranges.every((range) => LIMITS[range.operator].sign === sign)
  const limits = ranges.map((range) => limitOf(range, slot))
  const isOrdered = limits.every((limit, index) => index === 0 || limit > (limits[index - 1] as number))
  if (names.size > 1 || slot.representation === 'raw' || !isOneWay || !isOrdered) return undefined
  return { slot: slot.index, missing: asksForMissing ? 0 : last, last, sign, limits }
}

const LIMITS = {
  lessThan: { sign: 1, isInclusive: false },
  lessThanInclusive: { sign: 1, isInclusive: true },
  greaterThan: { sign: -1, isInclusive: false },
  greaterThanInclusive: { sign: -1, isInclusive: true },
} as const

interface Range extends ResolvedComparison {
  readonly operator: keyof typeof LIMITS
  readonly value: Extract<ResolvedComparison['value'], { readonly kind: 'literal' }>
}

const isRange = (condition: ResolvedCondition | undefined): condition is Range =>
  condition?.kind === 'comparison' && condition.operator in LIMITS && condition.value.kind === 'literal'

const isAbsence = (condition: ResolvedCondition | undefined): boolean =>
  condition?.kind === 'comparison' &&
  condition.operator === 'isKnown' &&
  condition.value.kind === 'literal' &&
  condition.value.value === false

/** What a number times the sign has to be less than. */
const limitOf = ({ operator, value }: Range, slot: Slot): number => {
  const { sign, isInclusive } = LIMITS[operator]
  const limit = sign * (numberFor(slot, value.value) ?? Number.NaN)
  return isInclusive ? nextUp(limit) : limit
}
