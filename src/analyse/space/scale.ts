import { dateOfDay, dayNumber, minuteOfDay, timeOfMinute } from '../../model/calendar.js'
import type { FactType, FactValue, FieldDefinition } from '../../model/fact.js'
import { middleDouble, nextDown, nextUp, roundest } from './numbers.js'

/** How the values of an ordered type lie on a line of numbers. */
export interface Scale {
  readonly lowest: number
  readonly highest: number
  toNumber(value: FactValue): number
  toValue(number: number): FactValue
  /** The least value above a number, which need not be a value itself. */
  after(number: number): number
  /** The largest value below a number. */
  before(number: number): number
  /** A value between two, half way. */
  middle(low: number, high: number): number
  /** The value from `low` to `high` that is closest to a number. */
  nearest(low: number, high: number, number: number): number
  /** The value from `low` to `high` that reads best close to a target. */
  pick(low: number, high: number, target: number): number
}

const between = (low: number, high: number, number: number): number => Math.min(Math.max(number, low), high)
const roundedBetween = (low: number, high: number, number: number): number => between(low, high, Math.round(number))

const WHOLE = {
  after: (number: number) => Math.floor(number) + 1,
  before: (number: number) => Math.ceil(number) - 1,
  middle: (low: number, high: number) => Math.floor((low + high) / 2),
  nearest: roundedBetween,
  pick: roundedBetween,
}

const FRACTIONS = { after: nextUp, before: nextDown, middle: middleDouble, nearest: between, pick: roundest }

const AS_IT_IS = { toNumber: (value: FactValue) => value as number, toValue: (number: number) => number }

const FIRST_DAY = dayNumber('0001-01-01')
const LAST_DAY = dayNumber('9999-12-31')

const SCALES = new WeakMap<FieldDefinition, Scale | undefined>()

/** The scale of a fact of an ordered type; `undefined` for types without order. Made once for each definition. */
export const scaleOf = (field: FieldDefinition): Scale | undefined => {
  if (!SCALES.has(field)) SCALES.set(field, makeScale(field))
  return SCALES.get(field)
}

const makeScale = ({ type, min, max }: FieldDefinition): Scale | undefined => {
  switch (type) {
    case 'integer':
      return {
        ...WHOLE,
        ...AS_IT_IS,
        lowest: Math.ceil(min ?? Number.MIN_SAFE_INTEGER),
        highest: Math.floor(max ?? Number.MAX_SAFE_INTEGER),
      }
    case 'number':
      return { ...FRACTIONS, ...AS_IT_IS, lowest: min ?? -Number.MAX_VALUE, highest: max ?? Number.MAX_VALUE }
    case 'date':
      return {
        ...WHOLE,
        lowest: FIRST_DAY,
        highest: LAST_DAY,
        toNumber: (value) => dayNumber(value as string),
        toValue: dateOfDay,
      }
    case 'time':
      return {
        ...WHOLE,
        lowest: 0,
        highest: 1439,
        toNumber: (value) => minuteOfDay(value as string),
        toValue: timeOfMinute,
      }
    default:
      return undefined
  }
}

/** Whether values of the type lie on a scale. */
export const isOrdered = (type: FactType): boolean =>
  type === 'integer' || type === 'number' || type === 'date' || type === 'time'
