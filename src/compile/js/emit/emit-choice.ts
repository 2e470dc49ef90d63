import type { ResolvedComparison, ResolvedCondition } from '../../../model/condition.js'
import type { Attribute } from '../../../model/scorecard.js'
import { numberFor } from '../slot.js'
import { type Code, index, joined, js } from './code.js'
import { emitAmount, emitCondition } from './emit-condition.js'
import type { Place, Places } from './places.js'

type Attributes = readonly Attribute<ResolvedCondition>[]

/** The position of the first attribute that applies; the last one catches all. */
export const emitChoice = (attributes: Attributes, places: Places): Code =>
  emitCount(attributes, places) ?? emitChain(attributes, places)

const emitChain = (attributes: Attributes, places: Places): Code =>
  attributes.reduceRight(
    (next, { conditions }, position) =>
      conditions === undefined
        ? index(position)
        : js`${emitCondition(conditions, places)} ? ${index(position)} : ${next}`,
    js`-1`,
  )

/**
 * Ranges of one number, from one end to the other, are counted: how many limits it lies within, taken from the last
 * position. That takes no jump. `undefined` when the attributes are anything else.
 */
const emitCount = (attributes: Attributes, places: Places): Code | undefined => {
  const last = attributes.length - 1
  const [first] = attributes
  const begin = isMissing(first?.conditions) ? 1 : 0
  const ranges = attributes.slice(begin, last).map(({ conditions }) => conditions)
  if (ranges.length === 0 || attributes[last]?.conditions !== undefined || !ranges.every(isRange)) return undefined
  const place = placeOfAll(begin === 1 ? [first?.conditions as ResolvedComparison, ...ranges] : ranges, places)
  if (place === undefined || !areInOrder(ranges, place)) return undefined
  const within = ranges.map(
    ({ operator, value }) => js`(${place.name} ${LIMITS[operator].sign} ${amount(value, place, places)})`,
  )
  const { name } = place
  const all = begin === 1 ? js`(${name} === ${name} ? ${index(last)} : 0)` : index(last)
  return joined([all, ...within], ' - ')
}

const LIMITS = {
  lessThan: { sign: js`<`, direction: 1 },
  lessThanInclusive: { sign: js`<=`, direction: 1 },
  greaterThan: { sign: js`>`, direction: -1 },
  greaterThanInclusive: { sign: js`>=`, direction: -1 },
} as const

interface Range extends ResolvedComparison {
  readonly operator: keyof typeof LIMITS
  readonly value: Extract<ResolvedComparison['value'], { kind: 'literal' }>
}

const isRange = (condition: ResolvedCondition | undefined): condition is Range =>
  condition?.kind === 'comparison' && condition.operator in LIMITS && condition.value.kind === 'literal'

const isMissing = (condition: ResolvedCondition | undefined): boolean =>
  condition?.kind === 'comparison' &&
  condition.operator === 'isKnown' &&
  condition.value.kind === 'literal' &&
  condition.value.value === false

/** The place that all comparisons look at, if it is one number. */
const placeOfAll = (comparisons: readonly ResolvedComparison[], places: Places): Place | undefined => {
  const [first] = comparisons
  const named = ({ fact, path }: ResolvedComparison) => [fact, ...path].join('.')
  if (first === undefined || comparisons.some((one) => named(one) !== named(first))) return undefined
  const place = places.of(first.fact, first.path)
  return place.holding === 'number' ? place : undefined
}

/** Whether what lies within a limit lies within every later one. */
const areInOrder = (ranges: readonly Range[], place: Place): boolean => {
  const direction = LIMITS[(ranges[0] as Range).operator].direction
  const limits = ranges.map(({ value }) => direction * (numberFor(place, value.value) ?? Number.NaN))
  return (
    ranges.every(({ operator }) => LIMITS[operator].direction === direction) &&
    limits.every((limit, position) => position === 0 || limit > (limits[position - 1] as number))
  )
}

const amount = (value: Range['value'], place: Place, places: Places): Code => emitAmount(place, value.value, places)
