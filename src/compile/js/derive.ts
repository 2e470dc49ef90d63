import { dayNumber } from '../../model/calendar.js'
import { AS_OF, type FactValue, type ResolvedOperand } from '../../model/fact.js'
import type { DerivedFact, ResolvedRulebook } from '../../model/rulebook.js'
import type { Machine } from './machine.js'
import { valueReader } from './program-builder.js'
import { numberFor, type Slot, type Slots } from './slot.js'

/** Fills the slot of one derived fact from the slots of its operands. */
export type Derive = (machine: Machine) => void

/** The derivations that the slots asked for need, each after its operands; the date of the question comes first. */
export const compileDerivations = ({ derivedFacts, asOf }: ResolvedRulebook, slots: Slots): readonly Derive[] => {
  for (const { name, operands } of derivedFacts.toReversed()) {
    if (slots.has(name)) for (const operand of operands) if (operand.kind === 'fact') slots.of(operand.fact)
  }
  const needed = derivedFacts.filter(({ name }) => slots.has(name)).map((derived) => compileDerivation(derived, slots))
  return slots.has(AS_OF) ? [putDate(slots.of(AS_OF), asOf), ...needed] : needed
}

const putDate = ({ index }: Slot, asOf: string): Derive => {
  const day = dayNumber(asOf)
  return ({ numbers }) => {
    numbers[index] = day
  }
}

type Calculate = (numbers: readonly number[]) => number

/** NaN in, NaN out: the arithmetic of numbers is already that of missing facts. */
const ARITHMETIC: Partial<Record<DerivedFact['operation'], Calculate>> = {
  add: (numbers) => numbers.reduce((sum, number) => sum + number),
  subtract: ([a = 0, b = 0]) => a - b,
  multiply: (numbers) => numbers.reduce((product, number) => product * number),
  divide: ([a = 0, b = 0]) => a / b,
  min: (numbers) => Math.min(...numbers),
  max: (numbers) => Math.max(...numbers),
  daysBetween: ([from = 0, to = 0]) => to - from,
}

const compileDerivation = ({ name, operation, operands }: DerivedFact, slots: Slots): Derive => {
  const slot = slots.of(name)
  const calculate = ARITHMETIC[operation]
  if (calculate)
    return arithmetic(
      slot,
      calculate,
      operands.map((operand) => numberReader(operand, operation, slots)),
    )
  const readers = operands.map((operand) => anyReader(operand, slots))
  if (operation === 'count') return count(slot, readers[0] ?? (() => undefined))
  return operation === 'position' ? position(slot, readers) : firstKnown(slot, readers)
}

type NumberReader = (machine: Machine) => number

const numberReader = (operand: ResolvedOperand, operation: DerivedFact['operation'], slots: Slots): NumberReader => {
  if (operand.kind === 'fact') {
    const { index } = slots.of(operand.fact)
    return ({ numbers }) => numbers[index] as number
  }
  const value = operation === 'daysBetween' ? dayNumber(String(operand.value)) : Number(operand.value)
  return () => value
}

/** What is no finite number is missing: a division by zero, or a product beyond the largest number. */
const arithmetic =
  ({ index }: Slot, calculate: Calculate, readers: readonly NumberReader[]): Derive =>
  (machine) => {
    const result = calculate(readers.map((read) => read(machine)))
    machine.numbers[index] = Number.isFinite(result) ? result : Number.NaN
  }

type Reader = (machine: Machine) => FactValue | undefined

const anyReader = (operand: ResolvedOperand, slots: Slots): Reader =>
  operand.kind === 'fact' ? valueReader(slots.of(operand.fact)) : () => operand.value as FactValue

const count =
  ({ index }: Slot, read: Reader): Derive =>
  (machine) => {
    machine.numbers[index] = ((read(machine) as readonly unknown[] | undefined) ?? []).length
  }

const position =
  ({ index }: Slot, [readMember, readList]: readonly Reader[]): Derive =>
  (machine) => {
    const list = (readList?.(machine) as readonly unknown[] | undefined) ?? []
    const found = list.indexOf(readMember?.(machine))
    machine.numbers[index] = found < 0 ? Number.NaN : found + 1
  }

const firstKnown = (slot: Slot, readers: readonly Reader[]): Derive => {
  const { index, representation } = slot
  return (machine) => {
    const value = readers.map((read) => read(machine)).find((one) => one !== undefined)
    if (representation === 'raw') machine.raw[index] = value
    else machine.numbers[index] = asNumber(slot, value)
  }
}

/** What a reader gives for a number slot is a number already, but for codes, and for literals of the rule. */
const asNumber = (slot: Slot, value: FactValue | undefined): number => {
  if (value === undefined) return Number.NaN
  return typeof value === 'number' ? value : (numberFor(slot, value as string) ?? Number.NaN)
}
