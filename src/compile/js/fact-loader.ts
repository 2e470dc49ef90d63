import { isMissing } from '../../model/fact-problems.js'
import { type Field, fieldsOf, KINDS, type LoaderOptions, unknownField } from './field.js'
import type { Machine } from './machine.js'
import type { Slot } from './slot.js'
import { clearSlot } from './write-slot.js'

/** What is known of all accounts with the same keys in the same order, by position of the key. */
interface Plan {
  readonly keys: readonly string[]
  readonly fields: readonly Field[]
  /** Kind and slot of every field, side by side. */
  readonly places: Int32Array
  /** Lowest and highest number of every field. */
  readonly limits: Float64Array
  /** The slots of facts that such an account lacks. */
  readonly lacking: readonly Slot[]
}

/** So many orders of keys are remembered. Accounts beyond are read by the name of each key. */
const MOST_PLANS = 16

type Own = Readonly<Record<string, unknown>>

/**
 * Reads the facts of an account into the slots of a machine, checking every type on the way. Hosts hand over records of
 * the same keys again and again, so the work for each key is remembered by its position.
 */
export class FactLoader {
  private readonly fields: ReadonlyMap<string, Field>
  private readonly unknown: Field
  private readonly plans: Plan[] = []
  private plan: Plan

  constructor(private readonly options: LoaderOptions) {
    this.fields = fieldsOf(options)
    this.unknown = unknownField(options)
    this.plan = this.planFor([])
  }

  /** False when the facts must be refused; the machine then holds rubbish. */
  load(facts: unknown, machine: Machine): boolean {
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return false
    try {
      return this.put(ownFacts(facts), machine)
    } catch {
      // A getter of the host failed; the reference says so in its own words.
      return false
    }
  }

  private put(facts: Own, machine: Machine): boolean {
    const result = putPlanned(facts, this.plan, machine)
    if (result !== OTHER_KEYS) return result === FIT
    const keys = Object.keys(facts)
    const known = this.plans.find((plan) => sameKeys(plan.keys, keys))
    if (known === undefined && this.plans.length >= MOST_PLANS) return this.putByName(facts, keys, machine)
    this.plan = known ?? this.planFor(keys)
    if (known === undefined) this.plans.push(this.plan)
    return putPlanned(facts, this.plan, machine) === FIT
  }

  private planFor(keys: readonly string[]): Plan {
    const fields = keys.map((key) => this.fields.get(key) ?? this.unknown)
    return {
      keys,
      fields,
      places: Int32Array.from(fields.flatMap(({ kind, slot }) => [kind, slot])),
      limits: Float64Array.from(fields.flatMap(({ low, high }) => [low, high])),
      lacking: this.options.slots.filter(({ fact }) => !keys.includes(fact)),
    }
  }

  private putByName(facts: Own, keys: readonly string[], machine: Machine): boolean {
    for (const slot of this.options.slots) clearSlot(slot, machine)
    return keys.every((key) => putValue(facts[key], this.fields.get(key) ?? this.unknown, machine))
  }
}

/** Only own properties are facts, also where somebody has given one to every object. */
const ownFacts = (facts: object): Own => {
  for (const _ in EVERY_OBJECT) return Object.assign(Object.create(null), facts) as Own
  const prototype: unknown = Object.getPrototypeOf(facts)
  const isPlain = prototype === Object.prototype || prototype === null
  return (isPlain ? facts : Object.assign(Object.create(null), facts)) as Own
}

const EVERY_OBJECT = {}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index])

/** Constants, which V8 puts into the machine code; it would read a property each time. */
const { number, integer, boolean, code, unknown, ignored } = KINDS

const FIT = 0
const UNFIT = 1
const OTHER_KEYS = 2

/**
 * `for … in` over records of one shape reads keys and values straight from where V8 keeps them. Numbers, which most facts
 * are, and missing facts are put right here.
 */
const putPlanned = (facts: Own, { keys, fields, places, limits, lacking }: Plan, machine: Machine): number => {
  const { numbers } = machine
  let position = 0
  for (const key in facts) {
    if (key !== keys[position]) return OTHER_KEYS
    const value = facts[key]
    const at = 2 * position
    const kind = places[at] as number
    const slot = places[at + 1] as number
    if (typeof value === 'number' && kind <= integer) {
      if (!(value >= (limits[at] as number) && value <= (limits[at + 1] as number))) return UNFIT
      if (kind === integer && Math.floor(value) !== value) return UNFIT
      numbers[slot] = value
    } else if (value === null && kind <= code) numbers[slot] = Number.NaN
    else if (!putValue(value, fields[position] as Field, machine)) return UNFIT
    position++
  }
  if (position !== keys.length) return OTHER_KEYS
  for (const slot of lacking) clearSlot(slot, machine)
  return FIT
}

/** By the type of the value first, for it says most: a number, a code, a yes or no, or nothing. */
const putValue = (value: unknown, field: Field, machine: Machine): boolean => {
  const { kind, slot } = field
  const { numbers } = machine
  if (typeof value === 'number' && kind <= integer) {
    numbers[slot] = value
    return value >= field.low && value <= field.high && (kind === number || Math.floor(value) === value)
  }
  if (typeof value === 'string' && kind === code) {
    const position = field.codes.find(value)
    numbers[slot] = position
    return position >= 0
  }
  if (typeof value === 'boolean' && kind === boolean) {
    numbers[slot] = Number(value)
    return true
  }
  return putOther(value, field, machine)
}

const putOther = (value: unknown, field: Field, machine: Machine): boolean => {
  if (field.kind === ignored || field.kind === unknown) return field.kind === ignored
  if (!isMissing(value)) return field.put(value, machine)
  for (const slot of field.slots) clearSlot(slot, machine)
  return true
}
