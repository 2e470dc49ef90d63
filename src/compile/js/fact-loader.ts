import { dayNumber, isClockTime, minuteOfDay } from '../../model/calendar.js'
import { AS_OF, type FactDefinition, type FactRecord, type FactValue } from '../../model/fact.js'
import { isMissing, problemsOfFact } from '../../model/fact-problems.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import { isInRange } from '../../model/value-type.js'
import type { Machine } from './machine.js'
import type { Slot } from './slot.js'

/** Puts a value into its slot. Answers whether it was fit; the reference says what was wrong when it was not. */
type Put = (value: unknown, machine: Machine) => boolean

const NOWHERE: Put = () => false

/**
 * Reads the facts of an account into the slots of a machine, checking every type on the way. Hosts hand over records of
 * the same keys again and again, so the work for each key is remembered by its position.
 */
export class FactLoader {
  private readonly puts = new Map<string, Put>()
  private lastKeys: readonly string[] = []
  private lastPuts: readonly Put[] = []

  constructor(
    rulebook: ResolvedRulebook,
    slots: readonly Slot[],
    private readonly ignoresUnknown: boolean,
  ) {
    for (const [fact, definition] of Object.entries(rulebook.facts)) {
      const isGiven = definition.derive === undefined && fact !== AS_OF
      if (isGiven) this.puts.set(fact, putFact(fact, definition, slots.filter((slot) => slot.fact === fact)))
    }
  }

  /** False when the facts must be refused; the machine then holds rubbish. */
  load(facts: object, machine: Machine): boolean {
    machine.numbers.fill(Number.NaN)
    machine.raw.fill(undefined)
    const keys = Object.keys(facts)
    const values = Object.values(facts) as unknown[]
    const puts = this.putsFor(keys)
    for (let index = 0; index < values.length; index++) {
      const put = puts[index] as Put
      const value = values[index]
      if (put === NOWHERE || !(isMissing(value) || put(value, machine))) return false
    }
    return true
  }

  private putsFor(keys: readonly string[]): readonly Put[] {
    const { lastKeys } = this
    if (keys.length === lastKeys.length && keys.every((key, index) => key === lastKeys[index])) return this.lastPuts
    this.lastKeys = keys
    this.lastPuts = keys.map((key) => this.puts.get(key) ?? (this.ignoresUnknown ? IGNORED : NOWHERE))
    return this.lastPuts
  }
}

const IGNORED: Put = () => true

const putFact = (fact: string, definition: FactDefinition, slots: readonly Slot[]): Put => {
  const whole = slots.find(({ path }) => path.length === 0)
  if (definition.type !== 'object') return putWhole(fact, definition, whole)
  return (value, machine) => {
    if (!isFit(fact, definition, value)) return false
    for (const { path, index, representation, codes } of slots) {
      const inner = path.reduce<FactValue | undefined>(fieldOf, value as FactRecord)
      if (inner !== undefined && inner !== null) store(representation, codes, index, inner, machine)
    }
    return true
  }
}

const fieldOf = (value: FactValue | undefined, field: string): FactValue | undefined =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field) ? (value as FactRecord)[field] : undefined

const isFit = (fact: string, definition: FactDefinition, value: unknown): boolean =>
  problemsOfFact(fact, definition, value, { file: '', pointer: '' }).length === 0

/** A slot that no decision looks at, but whose fact is checked all the same. */
const UNUSED = -1

const putWhole = (fact: string, definition: FactDefinition, slot: Slot | undefined): Put => {
  const index = slot?.index ?? UNUSED
  const isWhole = definition.type === 'integer'
  switch (definition.type) {
    case 'number':
    case 'integer':
      return (value, { numbers }) => {
        if (typeof value !== 'number' || !Number.isFinite(value) || !isInRange(definition, value)) return false
        if (isWhole && !Number.isInteger(value)) return false
        if (index !== UNUSED) numbers[index] = value
        return true
      }
    case 'boolean':
      return (value, { numbers }) => {
        if (typeof value !== 'boolean') return false
        if (index !== UNUSED) numbers[index] = value ? 1 : 0
        return true
      }
    case 'date':
      return (value, { numbers }) => {
        const day = typeof value === 'string' ? dayNumber(value) : Number.NaN
        if (index !== UNUSED) numbers[index] = day
        return !Number.isNaN(day)
      }
    case 'time':
      return (value, { numbers }) => {
        if (typeof value !== 'string' || !isClockTime(value)) return false
        if (index !== UNUSED) numbers[index] = minuteOfDay(value)
        return true
      }
    case 'enum':
      return putCode(new Map(Object.keys(definition.members ?? {}).map((code, position) => [code, position])), index)
    case 'set':
      return slot?.representation === 'mask'
        ? putMask(new Map(slot.codes.map((code, bit) => [code, 2 ** bit])), index)
        : putRaw(fact, definition, index)
    case 'text':
    case 'list':
    case 'object':
      return putRaw(fact, definition, index)
  }
}

const putCode =
  (positions: ReadonlyMap<unknown, number>, index: number): Put =>
  (value, { numbers }) => {
    const position = positions.get(value)
    if (position === undefined) return false
    if (index !== UNUSED) numbers[index] = position
    return true
  }

const putMask =
  (bits: ReadonlyMap<unknown, number>, index: number): Put =>
  (value, { numbers }) => {
    if (!Array.isArray(value)) return false
    let mask = 0
    for (const member of value) {
      const bit = bits.get(member)
      if (bit === undefined) return false
      mask |= bit
    }
    numbers[index] = mask
    return true
  }

const putRaw =
  (fact: string, definition: FactDefinition, index: number): Put =>
  (value, { raw }) => {
    if (!isFit(fact, definition, value)) return false
    if (index !== UNUSED) raw[index] = definition.type === 'set' ? [...new Set(value as readonly string[])] : (value as FactValue)
    return true
  }

const store = (representation: Slot['representation'], codes: readonly string[], index: number, value: FactValue, machine: Machine): void => {
  const { numbers, raw } = machine
  switch (representation) {
    case 'number':
      numbers[index] = value as number
      break
    case 'boolean':
      numbers[index] = value ? 1 : 0
      break
    case 'day':
      numbers[index] = dayNumber(value as string)
      break
    case 'minute':
      numbers[index] = minuteOfDay(value as string)
      break
    case 'code':
      numbers[index] = codes.indexOf(value as string)
      break
    case 'mask':
      numbers[index] = (value as readonly string[]).reduce((mask, member) => mask | (2 ** codes.indexOf(member)), 0)
      break
    case 'raw':
      raw[index] = value
  }
}
