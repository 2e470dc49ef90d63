import { AS_OF, type FactValue } from '../../model/fact.js'
import { givenIn, valueAt } from '../account/settle.js'
import { firstWhere } from '../space/intervals.js'
import type { Values } from '../space/meaning.js'
import { operandsOf, rootsOf } from '../space/operands.js'
import { isOrdered, type Scale, scaleOf } from '../space/scale.js'
import type { Side } from '../space/side.js'
import type { OrderedVariable, PairVariable, Variable } from '../space/variable.js'
import type { Case } from './candidates.js'

/**
 * All values of one fact, cut wherever something that the rules ask changes while the other facts stay as they are: the fact
 * itself, those derived from it, and those that it is compared with. `undefined` where it cannot be told where that is.
 */
export const lineOf = (fact: string, { space, side, values }: Case): OrderedVariable | undefined => {
  const field = side.rulebook.facts[fact]
  if (field === undefined) return undefined
  const scale = scaleOf(field)
  const asking = space.variables.filter((variable) => rootsOf(variable, side).includes(fact))
  if (scale === undefined || !asking.every((variable) => isFollower(variable, fact, side))) return undefined
  const given = givenIn(values, side)
  const starts = asking.flatMap((variable) => startsOf(variable, { fact, scale, given, side }))
  const lows = [...new Set([scale.lowest, ...starts])].sort((a, b) => a - b)
  const intervals = lows.map((low, index) => ({
    low,
    high: scale.before(lows[index + 1] ?? scale.after(scale.highest)),
  }))
  return { kind: 'ordered', fact, path: [], field, scale, intervals, size: intervals.length + 1, isFree: true }
}

/** Whether something that the rules ask depends on both facts, so that what one must be depends on the other. */
export const areEntangled = (one: string, other: string, { space, side }: Case): boolean =>
  space.variables.some((variable) => {
    const roots = rootsOf(variable, side)
    return roots.includes(one) && roots.includes(other)
  })

/** Whether the variable goes through its cells in one direction while the fact rises. */
const isFollower = (variable: Variable, fact: string, { roots }: Side): boolean => {
  const moving = operandsOf(variable).filter((operand) => roots.givenBehind(operand).includes(fact))
  const [operand] = moving
  const isLine = variable.kind === 'ordered' || (variable.kind === 'pair' && isOrdered(variable.field.type))
  return isLine && operand !== undefined && moving.length === 1 && roots.follows(operand, fact)
}

/** A fact that moves over its scale, and all that stays as it is. */
interface Moving {
  readonly fact: string
  readonly scale: Scale
  readonly given: Values
  readonly side: Side
}

/** The values of the fact at which the variable comes into another cell. */
const startsOf = (variable: Variable, moving: Moving): readonly number[] => {
  if (variable.kind === 'ordered' && variable.fact === moving.fact) return variable.intervals.map(({ low }) => low)
  if (variable.kind === 'pair') return turns([0, Number.MIN_VALUE], differenceOf(variable, moving), moving.scale)
  if (variable.kind !== 'ordered') return []
  const number = (value: FactValue | undefined) => (value === undefined ? Number.NaN : variable.scale.toNumber(value))
  const lows = variable.intervals.map(({ low }) => low)
  return turns(lows, (at) => number(valueAt(derivedAt(at, variable.fact, moving), variable)), moving.scale)
}

/** How far the left one of two facts lies above the right one. */
const differenceOf = (variable: PairVariable, moving: Moving) => {
  const { field, fact, other, path } = variable
  const scale = scaleOf(field)
  const number = (value: FactValue | undefined) =>
    value === undefined || scale === undefined ? Number.NaN : scale.toNumber(value)
  return (at: number): number => {
    const left = valueAt(derivedAt(at, fact, moving), { fact, path })
    const right = valueAt(derivedAt(at, other, moving), { fact: other, path: [] })
    return number(left) - number(right)
  }
}

const derivedAt = (at: number, name: string, { fact, scale, given, side }: Moving): Values =>
  side.meaning.derive(
    new Map(given).set(AS_OF, side.rulebook.asOf).set(fact, scale.toValue(at)),
    side.roots.derivedBehind([name]),
  )

/** Where a number that rises all the way, or falls all the way, comes to each limit or leaves it. */
const turns = (limits: readonly number[], number: (at: number) => number, scale: Scale): readonly number[] => {
  const rises = number(scale.lowest) <= number(scale.highest)
  return limits.flatMap((limit) => firstWhere(scale, (at) => (rises ? number(at) >= limit : number(at) < limit)) ?? [])
}
