import type { Engine } from 'json-rules-engine'
import { isMissing } from '../model/fact-problems.js'
import { OPERATORS, type Operator } from '../model/operator.js'
import { mentionsAny } from '../model/phrase.js'

/** The name under which an engine knows an operator of ours: `kam.equal`. The engine's own `equal` stays as it is. */
export const engineOperator = (operator: Operator): string => `kam.${operator}`

/**
 * Adds our operators to an engine. A missing fact meets none of them, and neither does a fact of another type than the value
 * it is compared with; `in` looks into lists only. Without them the rules of `toRules` cannot be evaluated.
 */
export const addOperators = (engine: Pick<Engine, 'addOperator'>): void => {
  for (const operator of Object.keys(OPERATORS) as Operator[]) {
    engine.addOperator(engineOperator(operator), EVALUATE[operator])
  }
}

type Evaluate = (actual: unknown, value: unknown) => boolean
type Single = number | boolean | string

const isSingle = (value: unknown): value is Single =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

/** Two single values of one type. */
const onAlike =
  (compare: (actual: Single, value: Single) => boolean): Evaluate =>
  (actual, value) =>
    isSingle(actual) && isSingle(value) && typeof actual === typeof value && compare(actual, value)

/** A single value and a list of such values. */
const onList =
  (isMet: (isIncluded: boolean) => boolean): Evaluate =>
  (member, list) =>
    isSingle(member) && Array.isArray(list) && typeof list[0] === typeof member && isMet(list.includes(member))

/** A list and a text that may be in it. */
const onMember =
  (isMet: (isIncluded: boolean) => boolean): Evaluate =>
  (list, member) =>
    Array.isArray(list) && typeof member === 'string' && isMet(list.includes(member))

/** A text and phrases that may occur in it. */
const onPhrases =
  (isMet: (isMentioned: boolean) => boolean): Evaluate =>
  (text, phrases) =>
    typeof text === 'string' && Array.isArray(phrases) && isMet(mentionsAny(text, phrases))

const yes = (claim: boolean): boolean => claim
const no = (claim: boolean): boolean => !claim

const EVALUATE = {
  equal: onAlike((actual, value) => actual === value),
  notEqual: onAlike((actual, value) => actual !== value),
  lessThan: onAlike((actual, value) => actual < value),
  lessThanInclusive: onAlike((actual, value) => actual <= value),
  greaterThan: onAlike((actual, value) => actual > value),
  greaterThanInclusive: onAlike((actual, value) => actual >= value),
  in: onList(yes),
  notIn: onList(no),
  contains: onMember(yes),
  doesNotContain: onMember(no),
  mentions: onPhrases(yes),
  doesNotMention: onPhrases(no),
  isKnown: (actual, value) => isMissing(actual) !== value,
} as const satisfies Record<Operator, Evaluate>
