import { REFUSED, type Representative } from '../partition.js'
import type { Scalar } from '../question.js'
import type { WholeNumbers } from './answers.js'
import type { Scored } from './column-decision.js'

/** A question about a known value. */
export type Test = (value: Scalar) => boolean

/** Test 0: whether the value has to be refused. */
export const REFUSAL = 0
/** Test 1: whether the value is known. */
export const KNOWN = 1

/** A characteristic that looks at one field only: the class of the value gives the points. */
export interface Scoring {
  /** The place of the attribute that a value meets. */
  readonly choose: (value: Scalar | undefined) => number
  /** By attribute. */
  readonly points: WholeNumbers
  /** Place of the scorecard among the decisions, and of the characteristic in it. */
  readonly decision: number
  readonly characteristic: number
}

/** What every class of a field means to those who look at it. */
export interface ClassTables {
  /** For each group of eight tests a byte a class, the first test in the lowest bit. */
  readonly groups: readonly Uint8Array[]
  readonly scored: readonly ScoredClasses[]
}

/** A characteristic by class, and, for fields with more classes than a byte holds, by the place of its attribute. */
export interface ScoredClasses extends Scored {
  readonly decision: number
  /** For each class the place of its attribute, counted from 1, so that 0 is left for what is missing. */
  readonly places: Uint8Array
  readonly byPlace: Pick<Scored, 'attributes' | 'points'>
}

/** The tables of a field for the values that its classes stand for. */
export const classTables = (
  { tests, scorings }: { readonly tests: readonly Test[]; readonly scorings: readonly Scoring[] },
  values: readonly Representative[],
): ClassTables => ({
  groups: Array.from({ length: Math.ceil(tests.length / 8) }, (_, group) => bytesOf(tests, group, values)),
  scored: scorings.map((scoring) => scoredClasses(scoring, values)),
})

const bytesOf = (tests: readonly Test[], group: number, values: readonly Representative[]): Uint8Array => {
  const own = tests.slice(group * 8, group * 8 + 8)
  return Uint8Array.from(values, (value) =>
    own.reduce((byte, test, bit) => byte | (answers(value, test, group * 8 + bit) ? 1 << bit : 0), 0),
  )
}

const answers = (value: Representative, test: Test, index: number): boolean => {
  if (value === REFUSED) return index === REFUSAL
  return value !== undefined && test(value)
}

const scoredClasses = (
  { choose, points, decision, characteristic }: Scoring,
  values: readonly Representative[],
): ScoredClasses => {
  const chosen = values.map((value) => (value === REFUSED ? 0 : choose(value)))
  const places = Uint8Array.from(chosen, (attribute) => attribute + 1)
  const atPlaces = [choose(undefined), ...points.keys()]
  return { decision, characteristic, ...pointsFor(chosen, points), places, byPlace: pointsFor(atPlaces, points) }
}

const pointsFor = (attributes: readonly number[], points: WholeNumbers): Pick<Scored, 'attributes' | 'points'> => {
  const pointsOf = attributes.map((attribute) => points[attribute] as number)
  return {
    attributes: Uint8Array.from(attributes),
    points: points instanceof Int32Array ? Int32Array.from(pointsOf) : Float64Array.from(pointsOf),
  }
}
