import fc from 'fast-check'
import { GIVEN_FACTS, GIVEN_TARGETS, type Target } from './dictionary.js'
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
      return fromRules ? neighbour(constant as number, nudge) : NUMBERS[choice % NUMBERS.length]
    case 'integer':
      return fromRules
        ? Math.trunc(neighbour(constant as number, nudge % 4))
        : POOLS.integer[choice % POOLS.integer.length]
    case 'date':
      return fromRules ? nextDay(constant as string, nudge) : POOLS.date[choice % POOLS.date.length]
    case 'time':
      return fromRules ? constant : POOLS.time[choice % POOLS.time.length]
    case 'boolean':
      return choice % 2 === 0
    case 'text':
      return fromRules ? disguised(constant as string, nudge) : POOLS.text[choice % POOLS.text.length]
    case 'enum':
      return fromRules ? constant : (target.members ?? [])[choice % (target.members ?? []).length]
    case 'set':
    case 'list':
      return [...severalOf(target.members ?? POOLS.text, choice), ...(fromRules ? [constant] : [])]
    case 'object':
      return undefined
  }
}

/** An account may hold numbers that a rule may not write, since not every neighbour of theirs can be told apart. */
const NUMBERS = [...POOLS.number, 2 ** 53, 1e308, -1e308, Number.MAX_VALUE]

const neighbour = (value: number, nudge: number): number => {
  const steps = [value, value, value - 1, value + 1, nextUp(value), -nextUp(-value), -value, value]
  const moved = steps[nudge] ?? value
  return Number.isFinite(moved) ? moved : value
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
  codes.filter((_, index) => ((choice >>> (index % 16)) & 1) === 1).slice(0, 4)

/** All values of a target that the random accounts could take. */
export const candidatesFor = (target: Target, constants: Constants): readonly unknown[] => {
  if (target.type === 'object') return [{}]
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

/** What one account is made of: a number for each fact and field. */
export interface Draws {
  readonly values: readonly number[]
  /** Whether every fact is known; else about a quarter of the facts and fields is absent or `null`. */
  readonly isComplete: boolean
}

const drawsArbitrary = (isComplete: boolean): fc.Arbitrary<Draws> =>
  fc
    .array(fc.nat(0xff_ffff), { minLength: GIVEN_TARGETS.length, maxLength: GIVEN_TARGETS.length })
    .map((values) => ({ values, isComplete, [fc.toStringMethod]: () => `[${values}]` }))

export const completeDraws: fc.Arbitrary<Draws> = drawsArbitrary(true)
export const holedDraws: fc.Arbitrary<Draws> = drawsArbitrary(false)

/** The account that the draws stand for, aimed at the constants of the rules. */
export const factsFrom = ({ values, isComplete }: Draws, constants: Constants): RawFacts => {
  let next = 0
  const read = (name: string, { type, members, fields }: Entry): unknown => {
    const draw = values[next++] ?? 0
    const inner =
      fields && Object.entries(fields).flatMap(([field, entry]) => known(field, read(`${name}.${field}`, entry)))
    const gap = isComplete ? 0 : (draw >>> 20) % 8
    if (gap === 6) return null
    if (gap === 7) return undefined
    if (inner) return Object.fromEntries(inner)
    const target: Target = { fact: name, path: [], type, members: members && Object.keys(members) }
    return valueFrom(target, draw, constantsFor(target, constants))
  }
  return Object.fromEntries(
    Object.entries(GIVEN_FACTS).flatMap(([name, entry]) => known(name, read(name, entry as Entry))),
  )
}

interface Entry {
  readonly type: Target['type']
  readonly members?: object
  readonly fields?: Readonly<Record<string, Entry>>
}

const known = (name: string, value: unknown): readonly (readonly [string, unknown])[] =>
  value === undefined ? [] : [[name, value]]
