import type { Literal } from '../model/fact.js'
import type { Operator } from '../model/operator.js'
import { mentionsAny } from '../model/phrase.js'

/** A known value as the fast evaluators hold it: a number, or the text of a code. */
export type Scalar = number | string

/** What a comparison with literals asks of one known value. Two questions with the same key are the same. */
export interface Question {
  readonly key: string
  readonly holds: (value: Scalar) => boolean
  /** The numbers from which on, inclusive, the answer may be another. */
  readonly cuts: readonly number[]
  /** Whether it asks only if there is a value, so that its opposite is met by a missing one. */
  readonly isPresence: boolean
}

/** A question, and whether the comparison is met when the answer is no. */
export interface Asked {
  readonly question: Question
  readonly isTurned: boolean
}

type Ask = 'isKnown' | 'isOneOf' | 'reaches' | 'exceeds' | 'mentions'

interface Asking {
  readonly holds: (operands: readonly Scalar[]) => (value: Scalar) => boolean
  readonly cuts: (operands: readonly number[]) => readonly number[]
}

const NO_CUTS = (): readonly number[] => []

const ASKING = {
  isKnown: { holds: () => () => true, cuts: NO_CUTS },
  isOneOf: {
    holds: (operands) => {
      const set = new Set(operands)
      return (value) => set.has(value)
    },
    cuts: (operands) => operands.flatMap((operand) => [operand, nextUp(operand)]),
  },
  reaches: {
    holds:
      ([least = Number.NaN]) =>
      (value) =>
        value >= least,
    cuts: (operands) => operands,
  },
  exceeds: {
    holds:
      ([most = Number.NaN]) =>
      (value) =>
        value > most,
    cuts: (operands) => operands.map(nextUp),
  },
  mentions: {
    holds: (phrases) => (value) => mentionsAny(value as string, phrases as readonly string[]),
    cuts: NO_CUTS,
  },
} as const satisfies Record<Ask, Asking>

/** Operators come in pairs, one the opposite of the other for a known value, and ask the same. `contains` asks each member. */
const ASKED_BY = {
  equal: { ask: 'isOneOf', isTurned: false },
  notEqual: { ask: 'isOneOf', isTurned: true },
  in: { ask: 'isOneOf', isTurned: false },
  notIn: { ask: 'isOneOf', isTurned: true },
  contains: { ask: 'isOneOf', isTurned: false },
  doesNotContain: { ask: 'isOneOf', isTurned: true },
  greaterThanInclusive: { ask: 'reaches', isTurned: false },
  lessThan: { ask: 'reaches', isTurned: true },
  greaterThan: { ask: 'exceeds', isTurned: false },
  lessThanInclusive: { ask: 'exceeds', isTurned: true },
  mentions: { ask: 'mentions', isTurned: false },
  doesNotMention: { ask: 'mentions', isTurned: true },
  isKnown: { ask: 'isKnown', isTurned: false },
} as const satisfies Record<Operator, { readonly ask: Ask; readonly isTurned: boolean }>

/** What an operator and its literal ask; `scalarOf` gives each literal as the values are held. */
export const askedBy = (operator: Operator, literal: Literal, scalarOf: (literal: Literal) => Scalar): Asked => {
  const { ask, isTurned } = ASKED_BY[operator]
  if (ask === 'isKnown') return { question: questionOf(ask, []), isTurned: literal !== true }
  const operands = [literal].flat().map(scalarOf)
  return { question: questionOf(ask, operands), isTurned }
}

const questionOf = (ask: Ask, operands: readonly Scalar[]): Question => {
  const numbers = operands.filter((operand) => typeof operand === 'number')
  const distinct = operands.length > 1 ? [...new Set(operands)].sort() : operands
  return {
    key: `${ask} ${JSON.stringify(distinct)}`,
    holds: ASKING[ask].holds(operands),
    cuts: ASKING[ask].cuts(numbers),
    isPresence: ask === 'isKnown',
  }
}

/** Whether there is a value at all. */
export const IS_KNOWN: Question = questionOf('isKnown', [])

const BITS = new DataView(new ArrayBuffer(8))

/** The next larger number, so that `> x` is `>= nextUp(x)`. */
export const nextUp = (value: number): number => {
  if (value === 0) return Number.MIN_VALUE
  BITS.setFloat64(0, value)
  BITS.setBigInt64(0, BITS.getBigInt64(0) + (value > 0 ? 1n : -1n))
  return BITS.getFloat64(0)
}
