import type { FactRecord, FactValue, Literal } from '../../model/fact.js'
import type { Machine } from './machine.js'
import { numberFor, type Slot } from './slot.js'

/** Puts a sound value of a fact into one of its slots: the whole, or the field that the slot's path leads to. */
export const writeSlot = (slot: Slot, value: FactValue, machine: Machine): void => {
  const inner = slot.path.reduce<FactValue | undefined>(fieldOf, value)
  if (inner === undefined) clearSlot(slot, machine)
  else if (slot.representation === 'raw') machine.raw[slot.index] = asHeld(slot, inner)
  else machine.numbers[slot.index] = slot.representation === 'mask' ? maskOf(slot, inner) : numberOf(slot, inner)
}

/** Marks the fact of a slot as missing. */
export const clearSlot = ({ index, representation }: Slot, { numbers, raw }: Machine): void => {
  if (representation === 'raw') raw[index] = undefined
  else numbers[index] = Number.NaN
}

const fieldOf = (value: FactValue | undefined, name: string): FactValue | undefined =>
  typeof value === 'object' && Object.hasOwn(value, name) ? (value as FactRecord)[name] : undefined

/** A set holds each member once. */
const asHeld = ({ definition }: Slot, value: FactValue): FactValue =>
  definition.type === 'set' ? [...new Set(value as readonly string[])] : value

const maskOf = (slot: Slot, members: FactValue): number =>
  (members as readonly string[]).reduce((mask, member) => mask | (numberFor(slot, member) ?? 0), 0)

const numberOf = (slot: Slot, value: FactValue): number => numberFor(slot, value as Literal) ?? Number.NaN
