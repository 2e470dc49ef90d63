import fc from 'fast-check'
import { type Entry, GIVEN_FACTS, GIVEN_TARGETS, type Target, targetFor } from './dictionary.js'
import { withAmount } from './json-rules-engine.js'
import { type Parameters, POOLS, type RawCondition } from './rules.js'

/** The facts of one account as a host hands them over. */
export type RawFacts = Readonly<Record<string, unknown>>

type Scalar = number | boolean | string

/** From one number to one value of a target: half of the time a value of the rules or its neighbour, else one of the pool. */
const valueFrom = (target: Target, draw: number, constants: readonly Scalar[]): unknown => {
  const choice = draw >>> 4
  const fromRules = draw % 2 === 1 && constants.length > 0
  const constant = constants[choice % constants.length]
  const nudge = (draw >>> 1) % 8
  switch (target.type) {
    case 'number':
    case 'integer':
      return fromRules ? neighbour(constant as number, nudge, target) : numberFrom(choice, target)
    case 'date':
      return fromRules ? nextDay(constant as string, nudge) : POOLS.date[choice % POOLS.date.length]
    case 'time':
      return fromRules ? constant : POOLS.time[choice % POOLS.time.length]
    case 'boolean':
      return choice % 2 === 0
    case 'text':
      return fromRules ? disguised(constant as string, nudge) : TEXTS[choice % TEXTS.length]
    case 'enum':
      return fromRules ? constant : (target.codes ?? [])[choice % (target.codes ?? []).length]
    case 'set':
    case 'list':
      return [...severalOf(target.codes ?? POOLS.text, choice), ...(fromRules ? [constant] : [])]
    case 'object':
      return undefined
  }
}

/** Texts that rules may not hold, and accounts may. */
const TEXTS = [...POOLS.text, '\ud800', '\u0000', ' a', 'a\r\n']

/** An account may hold numbers that a rule may not write, since not every neighbour of theirs can be told apart. */
const NUMBERS = {
  number: [...POOLS.number, 2 ** 53, 1e308, -1e308, Number.MAX_VALUE],
  integer: POOLS.integer,
}

const numberFrom = (choice: number, target: Target): number => {
  const fitting = NUMBERS[target.type === 'integer' ? 'integer' : 'number'].filter((value) => fits(value, target))
  return fitting[choice % fitting.length] ?? 0
}

const fits = (value: number, { type, min = -Number.MAX_VALUE, max = Number.MAX_VALUE }: Target): boolean =>
  value >= min && value <= max && (type === 'number' || Number.isInteger(value))

const neighbour = (value: number, nudge: number, target: Target): number => {
  const steps = [value, value, value - 1, value + 1, nextUp(value), -nextUp(-value), -value, value]
  const moved = steps[nudge] ?? value
  return fits(moved, target) ? moved : value
}

/** The next larger double. */
const nextUp = (value: number): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value === 0 ? 0 : value)
  view.setBigInt64(0, view.getBigInt64(0) + (value >= 0 ? 1n : -1n))
  return view.getFloat64(0)
}

const nextDay = (date: string, nudge: number): string => {
  const shift = [0, 0, 1, -1][nudge % 4] ?? 0
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + shift)
  const text = day.toISOString().slice(0, 10)
  return /^\d{4}-/.test(text) && text >= '0001' ? text : date
}

const disguised = (text: string, nudge: number): string =>
  [text, text, text.toUpperCase(), `${text}s`, `well, ${text}!`, `re${text}`, ` ${text}`, text.slice(1)][nudge] ?? text

const severalOf = (codes: readonly string[], choice: number): readonly string[] =>
  [...codes.slice(choice % codes.length), ...codes.slice(0, choice % codes.length)]
    .filter((_, index) => ((choice >>> (index % 16)) & 1) === 1)
    .slice(0, 4)

/** All values of a target that the random accounts could take. */
export const candidatesFor = (target: Target, constants: Constants): readonly unknown[] => {
  if (target.fields) return target.type === 'list' ? [[], [{}]] : [{}]
  const fitting = constantsFor(target, constants)
  const draws = Array.from({ length: 32 }, (_, choice) => choice << 4)
  const values = [
    ...draws.map((draw) => valueFrom(target, draw, fitting)),
    ...draws.flatMap((draw, nudge) =>
      [draw, draw >>> 2].map((one) => valueFrom(target, one | ((nudge % 8) << 1) | 1, fitting)),
    ),
  ]
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

/** `isKnown` compares every target with true or false, which most types cannot hold. */
const constantsFor = ({ fact, path, type }: Target, constants: Constants): readonly Scalar[] =>
  (constants.get([fact, ...path].join('.')) ?? []).filter(
    (constant) => (typeof constant === 'boolean') === (type === 'boolean'),
  )

/** The values with which rules compare each target, by the target's name. */
export type Constants = ReadonlyMap<string, readonly Scalar[]>

export const constantsIn = (conditions: readonly RawCondition[], parameters: Parameters): Constants => {
  const constants = new Map<string, Scalar[]>()
  const visit = (condition: RawCondition): void => {
    if ('all' in condition) condition.all.forEach(visit)
    else if ('any' in condition) condition.any.forEach(visit)
    else if ('not' in condition) visit(condition.not)
    else if ('fact' in condition) {
      const { fact, path, value } = condition
      const literal = withAmount(value, parameters)
      if (typeof literal === 'object' && 'fact' in literal) return
      const name = [fact, ...(path?.split('.').slice(1) ?? [])].join('.')
      constants.set(name, [...(constants.get(name) ?? []), ...[literal].flat()])
    }
  }
  conditions.forEach(visit)
  return constants
}

/** What one account is made of: a number for each fact and field, used again where there are more of them. */
export interface Draws {
  readonly values: readonly number[]
  /** Whether every fact is known; else every seventh fact or field is absent or `null`. */
  readonly isComplete: boolean
}

const drawsArbitrary = (isComplete: boolean): fc.Arbitrary<Draws> =>
  fc
    .array(fc.noBias(fc.nat(0xff_ffff)), { minLength: GIVEN_TARGETS.length, maxLength: GIVEN_TARGETS.length })
    .map((values) => ({ values, isComplete, [fc.toStringMethod]: () => `[${values}]` }))

export const completeDraws: fc.Arbitrary<Draws> = drawsArbitrary(true)
export const holedDraws: fc.Arbitrary<Draws> = drawsArbitrary(false)

/** The account that the draws stand for, aimed at the constants of the rules. */
export const factsFrom = (draws: Draws, constants: Constants): RawFacts => accountsFrom(constants, GIVEN_FACTS)(draws)

/** The same for many accounts and any dictionary. */
export const accountsFrom = (
  constants: Constants,
  dictionary: Readonly<Record<string, object>>,
): ((draws: Draws) => RawFacts) => {
  const readers = Object.entries(dictionary).map(([name, entry]) => readerOf([name], entry as Entry, constants))
  return ({ values, isComplete }) => {
    let next = 0
    const draw = (): number => {
      const round = Math.floor(next / values.length)
      return ((values[next++ % values.length] ?? 0) ^ round) >>> 0
    }
    return Object.fromEntries(readers.flatMap((read) => read(draw, isComplete)))
  }
}

/** Gives a fact or field its value from the next draw; nothing when it is absent. */
type Read = (draw: () => number, isComplete: boolean) => readonly (readonly [name: string, value: unknown])[]

const readerOf = (path: readonly string[], entry: Entry, constants: Constants): Read => {
  const name = path.at(-1) ?? ''
  const give = valueReader(path, entry, constants)
  return (draw, isComplete) => {
    const drawn = draw()
    const value = give(drawn, draw, isComplete)
    const gap = isComplete ? 0 : (drawn >>> 18) % 64
    if (gap > 58) return [[name, null]]
    return gap > 53 ? [] : [[name, value]]
  }
}

type ReadValue = (drawn: number, draw: () => number, isComplete: boolean) => unknown

const valueReader = (path: readonly string[], entry: Entry, constants: Constants): ReadValue => {
  const [fact = '', ...inner] = path
  const target = targetFor(fact, inner, entry)
  const fitting = constantsFor(target, constants)
  if (entry.fields === undefined) return (drawn) => valueFrom(target, drawn, fitting)
  const fields = Object.entries(entry.fields).map(([name, field]) => readerOf([...path, name], field, constants))
  const record = (draw: () => number, isComplete: boolean): object =>
    Object.fromEntries(fields.flatMap((read) => read(draw, isComplete)))
  return entry.type === 'object'
    ? (_, draw, isComplete) => record(draw, isComplete)
    : (drawn, draw, isComplete) => Array.from({ length: drawn % 4 }, () => record(draw, isComplete))
}

/** Whether an account lacks no fact and no field. */
export const isComplete = (facts: RawFacts): boolean =>
  GIVEN_TARGETS.every(
    ({ fact, path }) =>
      path.reduce<unknown>((value, field) => (value as RawFacts | null | undefined)?.[field], ownValue(facts, fact)) !=
      null,
  )

const ownValue = (facts: RawFacts, fact: string): unknown => (Object.hasOwn(facts, fact) ? facts[fact] : undefined)
