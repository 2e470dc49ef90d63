import { dayNumber, isClockTime, minuteOfDay } from '../../model/calendar.js'
import type { FactDefinition, FactValue } from '../../model/fact.js'
import { problemsOfFact } from '../../model/fact-problems.js'
import { ownFact } from '../../model/own-fact.js'
import { Codes } from './codes.js'
import type { Machine } from './machine.js'
import type { Slot } from './slot.js'
import { writeSlot } from './write-slot.js'

/** Puts a value into the slots of its fact. Answers whether it was fit; the reference says what was wrong when it was not. */
export type Put = (value: unknown, machine: Machine) => boolean

/** How the values of a fact are put that are neither numbers, nor codes, nor yes and no. */
export const putterFor = (
  fact: string,
  definition: FactDefinition,
  slots: readonly Slot[],
  ignoresUnknown: boolean,
): Put => {
  const [only] = slots
  const isAlone = slots.length === 1 && only?.path.length === 0
  if (isAlone && only?.representation === 'day') return putNumber(only, dayOf)
  if (isAlone && only?.representation === 'minute') return putNumber(only, minuteOf)
  if (isAlone && only?.representation === 'mask') return putMask(only)
  if (isAlone && definition.type === 'text') return putText(only as Slot)
  return putAny(fact, definition, slots, ignoresUnknown)
}

const dayOf = (value: unknown): number => (typeof value === 'string' ? dayNumber(value) : Number.NaN)

const minuteOf = (value: unknown): number =>
  typeof value === 'string' && isClockTime(value) ? minuteOfDay(value) : Number.NaN

const putNumber =
  ({ index }: Slot, numberOf: (value: unknown) => number): Put =>
  (value, { numbers }) => {
    const number = numberOf(value)
    numbers[index] = number
    return !Number.isNaN(number)
  }

const putText =
  ({ index }: Slot): Put =>
  (value, { raw }) => {
    if (typeof value !== 'string') return false
    raw[index] = value
    return true
  }

const putMask = ({ index, codes }: Slot): Put => {
  const members = new Codes(codes)
  return (value, { numbers }) => {
    if (!Array.isArray(value)) return false
    let mask = 0
    for (const member of value) {
      const bit = typeof member === 'string' ? members.find(member) : -1
      if (bit < 0) return false
      mask |= 1 << bit
    }
    numbers[index] = mask
    return true
  }
}

/** Lists, objects, and whatever fills several slots or none: checked as the reference does. */
const putAny =
  (fact: string, definition: FactDefinition, slots: readonly Slot[], ignoresUnknown: boolean): Put =>
  (value, machine) => {
    const own = ownFact(definition, value, ignoresUnknown)
    if (problemsOfFact(fact, definition, own, NOWHERE).length > 0) return false
    for (const slot of slots) writeSlot(slot, own as FactValue, machine)
    return true
  }

const NOWHERE = { file: 'facts', pointer: '' }
