import type { FactValue } from '../model/fact.js'
import type { Operator } from '../model/operator.js'
import { mentionsAny } from '../model/phrase.js'

type Compare = (actual: FactValue, value: FactValue) => boolean

const includes = (list: FactValue, member: FactValue): boolean => (list as readonly FactValue[]).includes(member)
const mentions: Compare = (actual, value) => mentionsAny(actual as string, value as readonly string[])

/** What each operator means for a known fact. Types have been checked: rules when they were read, facts when they came in. */
export const COMPARE = {
  equal: (actual, value) => actual === value,
  notEqual: (actual, value) => actual !== value,
  lessThan: (actual, value) => actual < value,
  lessThanInclusive: (actual, value) => actual <= value,
  greaterThan: (actual, value) => actual > value,
  greaterThanInclusive: (actual, value) => actual >= value,
  in: (actual, value) => includes(value, actual),
  notIn: (actual, value) => !includes(value, actual),
  contains: (actual, value) => includes(actual, value),
  doesNotContain: (actual, value) => !includes(actual, value),
  mentions,
  doesNotMention: (actual, value) => !mentions(actual, value),
  isKnown: (_, value) => value === true,
} as const satisfies Record<Operator, Compare>
