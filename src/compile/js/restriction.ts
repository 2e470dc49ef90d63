import type { ResolvedComparison, ResolvedCondition } from '../../model/condition.js'
import { type Asked, askedBy } from '../question.js'
import { type Allowed, Axis } from './axis.js'
import type { ByAxis } from './class-bitmaps.js'
import type { Machine } from './machine.js'
import { numberFor, type Slots } from './slot.js'

/** What a condition demands of single axes: who does not meet all of it cannot meet the condition. */
export interface Restriction {
  /** Every axis has to be in one of these classes. */
  readonly all: ByAxis
  /** Of each of these, one axis at least has to be. */
  readonly any: readonly ByAxis[]
  /** Whether it is all that the condition demands. */
  readonly isExact: boolean
}

const NOTHING: ByAxis = new Map()

/** For a condition that is not there: it is always met. */
export const UNRESTRICTED: Restriction = { all: NOTHING, any: [], isExact: true }

const UNKNOWN: Restriction = { all: NOTHING, any: [], isExact: false }

/** The number of an axis, and what a comparison asks of it. */
interface Placed {
  readonly number: number
  readonly asked: Asked
}

/** The axes on which the conditions of a table lie, and what each condition demands of them. */
export class Axes {
  readonly all: Axis[] = []
  private readonly numbers = new Map<string, number>()
  private readonly placed = new Map<ResolvedComparison, Placed | undefined>()

  constructor(
    private readonly slots: Slots,
    conditions: readonly (ResolvedCondition | undefined)[],
  ) {
    for (const condition of conditions) if (condition) this.prepare(condition)
    for (const axis of this.all) axis.divide()
  }

  /** The class of an axis for what a machine holds. */
  classIn(axis: number, machine: Machine): number {
    return (this.all[axis] as Axis).classIn(machine)
  }

  restrict(condition: ResolvedCondition): Restriction {
    if (condition.kind === 'comparison') {
      const placed = this.place(condition)
      if (placed === undefined) return UNKNOWN
      const { number, asked } = placed
      return { all: new Map([[number, (this.all[number] as Axis).allowedBy(asked)]]), any: [], isExact: true }
    }
    const members = condition.conditions.map((inner) => this.restrict(inner))
    return condition.kind === 'all' ? allOf(members) : anyOf(members)
  }

  private prepare(condition: ResolvedCondition): void {
    if (condition.kind !== 'comparison') for (const inner of condition.conditions) this.prepare(inner)
    else {
      const placed = this.place(condition)
      if (placed) this.all[placed.number]?.prepareFor(placed.asked)
    }
  }

  /** The axis on which a comparison with a literal lies; nothing for texts, lists, and facts among each other. */
  private place(comparison: ResolvedComparison): Placed | undefined {
    if (!this.placed.has(comparison)) this.placed.set(comparison, this.findPlace(comparison))
    return this.placed.get(comparison)
  }

  private findPlace({ fact, path, operator, value }: ResolvedComparison): Placed | undefined {
    const slot = this.slots.of(fact, path)
    if (value.kind === 'fact' || slot.representation === 'raw') return undefined
    const asked = askedBy(operator, value.value, (literal) => numberFor(slot, literal) ?? Number.NaN)
    const isMember = operator === 'contains' || operator === 'doesNotContain'
    const bit = isMember ? numberFor(slot, value.value) : undefined
    const key = `${slot.index} ${bit}`
    const number = this.numbers.get(key) ?? this.all.push(new Axis(slot, bit)) - 1
    this.numbers.set(key, number)
    return { number, asked }
  }
}

/** Every member must be met, so each axis must suit all of them. */
const allOf = (members: readonly Restriction[]): Restriction => ({
  all: join(
    members.map(({ all }) => all),
    (a, b) => a & b,
  ),
  any: members.flatMap(({ any }) => any),
  isExact: members.every(({ isExact }) => isExact),
})

/** One member is enough: one of several axes, or one axis in one of several classes. Anything deeper is left to be asked. */
const anyOf = (members: readonly Restriction[]): Restriction => {
  const areSingle = members.every(({ all, any, isExact }) => isExact && all.size === 1 && any.length === 0)
  if (!areSingle) return UNKNOWN
  const joined = join(
    members.map(({ all }) => all),
    (a, b) => a | b,
  )
  return joined.size === 1 ? { all: joined, any: [], isExact: true } : { all: NOTHING, any: [joined], isExact: true }
}

const join = (all: readonly ByAxis[], combine: (a: number, b: number) => number): ByAxis => {
  const joined = new Map<number, Allowed>()
  for (const byAxis of all)
    for (const [axis, allowed] of byAxis) {
      const before = joined.get(axis)
      joined.set(axis, before ? before.map((one, index) => combine(one, allowed[index] as number)) : allowed)
    }
  return joined
}
