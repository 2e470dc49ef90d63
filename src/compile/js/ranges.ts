import type { ResolvedComparison, ResolvedCondition } from '../../model/condition.js'
import type { Attribute } from '../../model/scorecard.js'
import { nextUp } from '../question.js'
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
  readonly limits: Float64Array
}

type Attributes = readonly Attribute<ResolvedCondition>[]

/** The position of the attribute that applies to a number. */
export const positionIn = ({ limits, last, missing, sign }: Ranges, value: number): number => {
  // biome-ignore lint/suspicious/noSelfCompare: NaN is missing, and nothing is quicker
  if (value !== value) return missing
  const signed = value * sign
  let position = last
  for (let index = 0; index < limits.length; index++) if (signed < (limits[index] as number)) position--
  return position
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
  const limits = Float64Array.from(ranges, (range) => limitOf(range, slot))
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
