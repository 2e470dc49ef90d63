import { comparisonsOf, type ResolvedComparison, type ResolvedCondition } from '../../../model/condition.js'
import type { Literal } from '../../../model/fact.js'
import type { Operator } from '../../../model/operator.js'
import { numberFor } from '../slot.js'
import { type Code, joined, js, literal } from './code.js'
import { hostValue } from './host-value.js'
import type { Place, Places } from './places.js'

/** A condition as an expression. */
export interface Expression {
  readonly code: Code
  /** Whether it is a few machine instructions, which cost less than a jump that the processor guesses wrong. */
  readonly isQuick: boolean
  /** Whether it can stand beside others without brackets. */
  readonly isClosed: boolean
}

/** More comparisons than these are not worth saving a jump. */
const MOST_TOGETHER = 8

/** A condition as an expression that is true or false, or 1 or 0. Missing facts meet no comparison but `isKnown`. */
export const emitCondition = (condition: ResolvedCondition, places: Places): Code =>
  expressionOf(condition, places).code

/** The same, with what it takes to combine it with others. */
export const expressionOf = (condition: ResolvedCondition, places: Places): Expression => {
  if (condition.kind === 'comparison') return emitComparison(condition, places)
  const shared = places.sharedNameOf(condition)
  if (shared !== undefined) return quick(shared)
  const { kind, conditions } = condition
  if (conditions.length === 0) return quick(kind === 'all' ? js`true` : js`false`)
  const parts = conditions.map((inner) => expressionOf(inner, places))
  if (parts.length === 1) return parts[0] as Expression
  const isQuick = parts.every((part) => part.isQuick) && comparisonsOf(condition).length <= MOST_TOGETHER
  const codes = parts.map(({ code, isClosed }) => (isClosed ? code : js`(${code})`))
  return { code: joined(codes, SEPARATORS[kind][isQuick ? 'together' : 'oneByOne']), isQuick, isClosed: false }
}

/** Without jumps where all parts are quick; one by one where a part is a search. */
const SEPARATORS = {
  all: { together: ' & ', oneByOne: ' && ' },
  any: { together: ' | ', oneByOne: ' || ' },
} as const

const quick = (code: Code): Expression => ({ code, isQuick: true, isClosed: true })
const search = (code: Code): Expression => ({ code, isQuick: false, isClosed: true })

const emitComparison = ({ fact, path, operator, value }: ResolvedComparison, places: Places): Expression => {
  const left = places.of(fact, path)
  if (operator === 'isKnown') return quick(emitKnown(left, value.kind === 'literal' && value.value === true))
  if (value.kind === 'fact') return emitRelation(left, operator, places.of(value.fact), places)
  switch (left.holding) {
    case 'number':
      return emitNumber(left, operator, value.value, places)
    case 'code':
      return left.representation === 'mask'
        ? quick(emitBit(left, operator, value.value, places))
        : emitCode(left, operator, value.value, places)
    case 'raw':
      return emitRaw(left, operator, value.value, places)
  }
}

const emitKnown = ({ name, holding }: Place, isKnown: boolean): Code => {
  switch (holding) {
    case 'number':
      return isKnown ? js`${name} === ${name}` : js`${name} !== ${name}`
    case 'code':
      return isKnown ? js`${name} !== 0` : js`${name} === 0`
    case 'raw':
      return isKnown ? js`${name} !== undefined` : js`${name} === undefined`
  }
}

const ORDER = {
  lessThan: js`<`,
  lessThanInclusive: js`<=`,
  greaterThan: js`>`,
  greaterThanInclusive: js`>=`,
} as const

/** A number, date or time of a rule. */
export const emitAmount = (place: Place, value: Literal, places: Places): Code => {
  if (place.representation === 'day') return places.moment('date', String(value))
  return place.representation === 'minute' ? places.moment('time', String(value)) : literal(value)
}

const emitNumber = (place: Place, operator: Operator, value: Literal, places: Places): Expression => {
  const { name } = place
  const amount = (one: Literal) => emitAmount(place, one, places)
  switch (operator) {
    case 'equal':
      return quick(js`${name} === ${amount(value)}`)
    case 'notEqual':
      return quick(js`(${name} < ${amount(value)} | ${name} > ${amount(value)})`)
    case 'in':
    case 'notIn':
      return emitMembership(place, operator, (value as readonly Literal[]).map(amount), () =>
        places.list(
          (value as readonly Literal[]).map((one) => numberFor(place, one) ?? Number.NaN),
          'set',
        ),
      )
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return quick(js`${name} ${ORDER[operator]} ${amount(value)}`)
    case 'contains':
    case 'doesNotContain':
    case 'mentions':
    case 'doesNotMention':
    case 'isKnown':
      throw new Error(`${operator} of a number`)
  }
}

/** The position of a code, or yes and no. */
const emitPosition = (place: Place, value: Literal, places: Places): Code => {
  if (place.representation === 'boolean') return value === true ? js`YES` : js`NO`
  return places.code(place, String(value))
}

const emitCode = (place: Place, operator: Operator, value: Literal, places: Places): Expression => {
  const { name } = place
  switch (operator) {
    case 'equal':
      return quick(js`${name} === ${emitPosition(place, value, places)}`)
    case 'notEqual':
      return quick(js`(${name} !== 0 & ${name} !== ${emitPosition(place, value, places)})`)
    case 'in':
    case 'notIn': {
      const values = [...new Set(value as readonly Literal[])]
      const positions = () => values.map((one) => emitPosition(place, one, places))
      const numbers = values.map((one) => (numberFor(place, one) ?? 0) + 1)
      return emitMembership(place, operator, values.length > MOST_TOGETHER ? [] : positions(), () =>
        places.list(numbers, 'set'),
      )
    }
    default:
      throw new Error(`${operator} of a code`)
  }
}

/** A few values are compared, many are looked up. */
const emitMembership = (
  place: Place,
  operator: 'in' | 'notIn',
  values: readonly Code[],
  list: () => Code,
): Expression => {
  const { name } = place
  const isFew = values.length > 0 && values.length <= MOST_TOGETHER
  const known = emitKnown(place, true)
  if (operator === 'in') {
    return isFew
      ? quick(
          js`(${joined(
            values.map((value) => js`${name} === ${value}`),
            ' | ',
          )})`,
        )
      : search(js`${list()}.has(${name})`)
  }
  return isFew
    ? quick(js`(${joined([known, ...values.map((value) => js`${name} !== ${value}`)], ' & ')})`)
    : search(js`(${known} && !${list()}.has(${name}))`)
}

const emitBit = (place: Place, operator: Operator, value: Literal, places: Places): Code => {
  const bit = places.code(place, String(value))
  if (operator === 'contains') return js`(${place.name} & ${bit}) !== 0`
  if (operator === 'doesNotContain') return js`(${place.name} & (KNOWN | ${bit})) === KNOWN`
  throw new Error(`${operator} of a set`)
}

const emitRaw = (place: Place, operator: Operator, value: Literal, places: Places): Expression => {
  const { name } = place
  const known = emitKnown(place, true)
  switch (operator) {
    case 'equal':
      return quick(js`${name} === ${literal(value)}`)
    case 'notEqual':
      return quick(js`(${known} & ${name} !== ${literal(value)})`)
    case 'in':
      return search(js`${places.list(value as readonly Literal[], 'set')}.has(${name})`)
    case 'notIn':
      return search(js`(${known} && !${places.list(value as readonly Literal[], 'set')}.has(${name}))`)
    case 'contains':
      return search(js`(${known} && ${name}.includes(${literal(value)}))`)
    case 'doesNotContain':
      return search(js`(${known} && !${name}.includes(${literal(value)}))`)
    case 'mentions':
      return search(js`(${known} && mentions(${name}, ${places.list(value as readonly Literal[], 'phrases')}))`)
    case 'doesNotMention':
      return search(js`(${known} && !mentions(${name}, ${places.list(value as readonly Literal[], 'phrases')}))`)
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
    case 'isKnown':
      throw new Error(`${operator} of a text or list`)
  }
}

/** Two facts. Both must be known, also where JavaScript would find two missing ones alike. */
const emitRelation = (left: Place, operator: Operator, right: Place, places: Places): Expression => {
  if (left.holding === 'number' && right.holding === 'number') return quick(relateNumbers(left, operator, right))
  const known = [emitKnown(left, true), emitKnown(right, true)]
  if (haveSameCodes(left, right))
    return quick(js`(${joined([...known, relateValues(left.name, operator, right.name)], ' & ')})`)
  const relation = relateValues(hostValue(left, places), operator, hostValue(right, places))
  return search(js`(${joined([...known, relation], ' && ')})`)
}

const haveSameCodes = (left: Place, right: Place): boolean =>
  left.holding === 'code' &&
  right.holding === 'code' &&
  left.representation === right.representation &&
  left.codes.join('\n') === right.codes.join('\n')

const relateNumbers = ({ name: left }: Place, operator: Operator, { name: right }: Place): Code => {
  switch (operator) {
    case 'equal':
      return js`${left} === ${right}`
    case 'notEqual':
      return js`(${left} < ${right} | ${left} > ${right})`
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return js`${left} ${ORDER[operator]} ${right}`
    default:
      throw new Error(`${operator} between numbers`)
  }
}

const relateValues = (left: Code, operator: Operator, right: Code): Code => {
  switch (operator) {
    case 'equal':
      return js`${left} === ${right}`
    case 'notEqual':
      return js`${left} !== ${right}`
    case 'contains':
      return js`${left}.includes(${right})`
    case 'doesNotContain':
      return js`!${left}.includes(${right})`
    default:
      throw new Error(`${operator} between facts`)
  }
}
