import { dayNumber, isClockTime, minuteOfDay } from '../../model/calendar.js'
import { AS_OF, type FactValue, type FieldDefinition } from '../../model/fact.js'
import { isMissing } from '../../model/fact-problems.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import { isInRange } from '../../model/value-type.js'
import type { Machine } from './machine.js'
import { representationOf, type Slot } from './slot.js'

/** Puts a value into its slot. Answers whether it was fit; the reference says what was wrong when it was not. */
type Put = (value: unknown, machine: Machine) => boolean

/** For names that the dictionary does not have, whatever their value. */
const NOWHERE: Put = () => false

/** For facts that are not handed over, unless as missing. */
const REFUSED: Put = () => false

const IGNORED: Put = () => true

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
      const put = ignoresUnknown ? IGNORED : REFUSED
      this.puts.set(
        fact,
        isGiven
          ? putField(
              definition,
              [],
              slots.filter((slot) => slot.fact === fact),
              ignoresUnknown,
            )
          : put,
      )
    }
  }

  /** False when the facts must be refused; the machine then holds rubbish. */
  load(facts: unknown, machine: Machine): boolean {
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return false
    try {
      return this.put(facts, machine)
    } catch {
      // A getter of the host failed; the reference says so in its own words.
      return false
    }
  }

  private put(facts: object, machine: Machine): boolean {
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

/** A slot that no decision looks at, but whose fact is checked all the same. */
const UNUSED = -1

/** How a fact, or a field at a path inside it, is put into its slot; `slots` are those of the fact. */
const putField = (
  definition: FieldDefinition,
  path: readonly string[],
  slots: readonly Slot[],
  ignoresUnknown: boolean,
): Put => {
  const slot = slots.find((one) => one.path.join('.') === path.join('.'))
  const index = slot?.index ?? UNUSED
  switch (definition.type) {
    case 'number':
    case 'integer':
      return (value, { numbers }) => {
        if (typeof value !== 'number' || !Number.isFinite(value) || !isInRange(definition, value)) return false
        if (definition.type === 'integer' && !Number.isInteger(value)) return false
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
      return representationOf(definition) === 'mask'
        ? putMask(new Map(Object.keys(definition.members ?? {}).map((code, bit) => [code, 2 ** bit])), index)
        : putTexts(definition, index)
    case 'list':
      return definition.fields === undefined
        ? putTexts(definition, index)
        : putRecords(putRecord(definition, path, UNUSED, [], ignoresUnknown), index)
    case 'text':
      return (value, { raw }) => {
        if (typeof value !== 'string') return false
        if (index !== UNUSED) raw[index] = value
        return true
      }
    case 'object':
      return putRecord(definition, path, index, slots, ignoresUnknown)
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
    if (index !== UNUSED) numbers[index] = mask
    return true
  }

/** Texts, each of the vocabulary where there is one; a set holds each once. */
const putTexts = ({ type, members }: FieldDefinition, index: number): Put => {
  const vocabulary = members && new Set(Object.keys(members))
  return (value, { raw }) => {
    if (!Array.isArray(value)) return false
    for (const entry of value) if (typeof entry !== 'string' || vocabulary?.has(entry) === false) return false
    if (index !== UNUSED) raw[index] = type === 'set' ? [...new Set(value as string[])] : (value as string[])
    return true
  }
}

/** An object of own, known fields, each put into its slot if it has one. */
const putRecord = (
  { fields = {} }: FieldDefinition,
  path: readonly string[],
  index: number,
  slots: readonly Slot[],
  ignoresUnknown: boolean,
): Put => {
  const puts = new Map(
    Object.entries(fields).map(([name, field]) => [name, putField(field, [...path, name], slots, ignoresUnknown)]),
  )
  return (value, machine) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) return false
    for (const [name, inner] of Object.entries(value)) {
      const put = puts.get(name)
      if (put === undefined && ignoresUnknown) continue
      if (put === undefined || !(isMissing(inner) || put(inner, machine))) return false
    }
    if (index !== UNUSED) machine.raw[index] = value as FactValue
    return true
  }
}

const putRecords =
  (putEntry: Put, index: number): Put =>
  (value, machine) => {
    if (!Array.isArray(value)) return false
    // Not `every`, which would pass over the holes of a list.
    for (const entry of value) if (!putEntry(entry, machine)) return false
    if (index !== UNUSED) machine.raw[index] = value as FactValue
    return true
  }
