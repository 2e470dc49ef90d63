import { isMissing } from '../../model/fact-problems.js'
import { type Field, fieldsOf, KINDS, type LoaderOptions, unknownField } from './field.js'
import type { Machine } from './machine.js'
import type { Slot } from './slot.js'
import { clearSlot } from './write-slot.js'

/** What is known of all accounts with the same keys in the same order. */
interface Plan {
  readonly keys: readonly string[]
  /** By position of the key. */
  readonly fields: readonly Field[]
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
  private plan: Plan = { keys: [], fields: [], lacking: [] }

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
    return {
      keys,
      fields: keys.map((key) => this.fields.get(key) ?? this.unknown),
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

const FIT = 0
const UNFIT = 1
const OTHER_KEYS = 2

/** `for … in` over records of one shape reads keys and values straight from where V8 keeps them. */
const putPlanned = (facts: Own, { keys, fields, lacking }: Plan, machine: Machine): number => {
  let position = 0
  for (const key in facts) {
    if (key !== keys[position]) return OTHER_KEYS
    if (!putValue(facts[key], fields[position] as Field, machine)) return UNFIT
    position++
  }
  if (position !== keys.length) return OTHER_KEYS
  for (const slot of lacking) clearSlot(slot, machine)
  return FIT
}

const putValue = (value: unknown, field: Field, machine: Machine): boolean => {
  const { numbers } = machine
  switch (field.kind) {
    case KINDS.number:
      if (typeof value !== 'number' || !(value >= field.low && value <= field.high)) break
      numbers[field.slot] = value
      return true
    case KINDS.integer:
      if (typeof value !== 'number' || !(value >= field.low && value <= field.high)) break
      numbers[field.slot] = value
      return Number.isInteger(value)
    case KINDS.boolean:
      if (typeof value !== 'boolean') break
      numbers[field.slot] = value ? 1 : 0
      return true
    case KINDS.code: {
      const position = isMissing(value) ? undefined : field.codes.get(value)
      if (position === undefined) break
      numbers[field.slot] = position
      return true
    }
    case KINDS.ignored:
      return true
    case KINDS.unknown:
      return false
    default:
      if (!isMissing(value)) return field.put(value, machine)
  }
  if (!isMissing(value)) return false
  for (const slot of field.slots) clearSlot(slot, machine)
  return true
}
