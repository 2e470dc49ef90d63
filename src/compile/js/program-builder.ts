import { dateOfDay, timeOfMinute } from '../../model/calendar.js'
import type { ResolvedComparison, ResolvedCondition } from '../../model/condition.js'
import type { FactValue, Literal } from '../../model/fact.js'
import type { Operator } from '../../model/operator.js'
import { mentionsAny } from '../../model/phrase.js'
import { nextUp } from '../question.js'
import { type Machine, OPCODES, type Opcode, type Program, STEP_SIZE, type Test } from './machine.js'
import { MOST_BITS, numberFor, type Representation, type Slot, type Slots } from './slot.js'

/** Where a condition goes on: a later step, or an answer written `~index`. */
type Target = number

/** What a step asks. */
interface Question {
  readonly opcode: number
  readonly slot: number
  readonly operand: number
  readonly high: number
}

interface Step extends Question {
  readonly whenMet: Target
  readonly whenNot: Target
}

const { MAX_VALUE, NaN: NO_NUMBER } = Number

/** Collects the steps of a program. Equal steps with equal exits are one step. */
export class ProgramBuilder {
  private readonly steps: Step[] = []
  private readonly known = new Map<string, number>()
  private readonly sets: ReadonlySet<number>[] = []
  private readonly tests: Test[] = []

  constructor(private readonly slots: Slots) {}

  /** The entry of a condition that leaves by one of two exits. One that is not there is always met. */
  add(condition: ResolvedCondition | undefined, whenMet: Target, whenNot: Target): Target {
    if (condition === undefined) return whenMet
    switch (condition.kind) {
      case 'all':
        return condition.conditions.reduceRight((next, inner) => this.add(inner, next, whenNot), whenMet)
      case 'any':
        return condition.conditions.reduceRight((next, inner) => this.add(inner, whenMet, next), whenNot)
      case 'comparison':
        return this.addComparison(condition, whenMet, whenNot)
    }
  }

  build(): Program {
    const { steps, sets, tests } = this
    return {
      steps: Int32Array.from(steps.flatMap(({ opcode, slot, whenNot, whenMet }) => [opcode, slot, whenNot, whenMet])),
      limits: Float64Array.from(steps.flatMap(({ operand, high }) => [operand, high])),
      sets,
      tests,
    }
  }

  private addStep(step: Step): Target {
    if (step.whenMet === step.whenNot) return step.whenMet
    const key = `${step.opcode} ${step.slot} ${step.operand} ${step.high} ${step.whenMet} ${step.whenNot}`
    const index = this.known.get(key) ?? (this.steps.push(step) - 1) * STEP_SIZE
    this.known.set(key, index)
    return index
  }

  private addComparison(comparison: ResolvedComparison, whenMet: Target, whenNot: Target): Target {
    const { fact, path, operator, value } = comparison
    const slot = this.slots.of(fact, path)
    if (operator === 'isKnown' && slot.representation !== 'raw') {
      const isKnown = value.kind === 'literal' && value.value === true
      const question = within(slot, -MAX_VALUE, MAX_VALUE)
      return isKnown
        ? this.addStep({ ...question, whenMet, whenNot })
        : this.addStep({ ...question, whenMet: whenNot, whenNot: whenMet })
    }
    const question =
      value.kind === 'fact'
        ? this.withSlot(slot, this.slots.of(value.fact), comparison)
        : this.withLiteral(slot, operator, value.value)
    return this.addStep({ ...question, whenMet, whenNot })
  }

  private withLiteral(slot: Slot, operator: Operator, literal: Literal): Question {
    if (slot.representation === 'raw') return this.withTest(rawTest(slot, operator, literal))
    if (operator === 'in' || operator === 'notIn') return this.withSet(slot, literal as readonly Literal[], operator)
    const number = numberFor(slot, literal) ?? NO_NUMBER
    switch (operator) {
      case 'equal':
        return within(slot, number, number)
      case 'notEqual':
        // Of two answers the other one: nearly all steps then ask the same question.
        if (slot.representation === 'boolean') return within(slot, 1 - number, 1 - number)
        return { ...within(slot, number, number), opcode: OPCODES.isOutside }
      case 'lessThan':
        return within(slot, -MAX_VALUE, -nextUp(-number))
      case 'lessThanInclusive':
        return within(slot, -MAX_VALUE, number)
      case 'greaterThan':
        return within(slot, nextUp(number), MAX_VALUE)
      case 'greaterThanInclusive':
        return within(slot, number, MAX_VALUE)
      case 'contains':
        return ask('hasBit', slot, number)
      case 'doesNotContain':
        return ask('hasNotBit', slot, number)
      case 'mentions':
      case 'doesNotMention':
      case 'isKnown':
        throw new Error(`${operator} of a number`)
    }
  }

  private withSlot(slot: Slot, other: Slot, { operator }: ResolvedComparison): Question {
    const opcode = SLOT_OPCODES[operator]
    const sameNumbers = slot.representation === other.representation && slot.codes.join() === other.codes.join()
    if (opcode === undefined || !sameNumbers || slot.representation === 'raw')
      return this.withTest(pairTest(slot, operator, other))
    return ask(opcode, slot, other.index)
  }

  private withTest(test: Test): Question {
    return { opcode: OPCODES.test, slot: 0, operand: this.tests.push(test) - 1, high: 0 }
  }

  private withSet(slot: Slot, values: readonly Literal[], operator: 'in' | 'notIn'): Question {
    const numbers = new Set(values.map((value) => numberFor(slot, value) ?? NO_NUMBER))
    const isCode = slot.representation === 'code' && slot.codes.length <= MOST_BITS
    if (isCode)
      return ask(
        'isOneOf',
        slot,
        maskOf(slot.codes, (code) => numbers.has(code) === (operator === 'in')),
      )
    return ask(operator === 'in' ? 'isInSet' : 'isNotInSet', slot, this.sets.push(numbers) - 1)
  }
}

const ask = (opcode: Opcode, { index }: Slot, operand: number): Question => ({
  opcode: OPCODES[opcode],
  slot: index,
  operand,
  high: 0,
})

const within = ({ index }: Slot, low: number, high: number): Question => ({
  opcode: OPCODES.isWithin,
  slot: index,
  operand: low,
  high,
})

/** A bit for each position of a code that is wanted. */
const maskOf = (codes: readonly string[], isWanted: (position: number) => boolean): number =>
  codes.reduce((mask, _, position) => (isWanted(position) ? mask | (1 << position) : mask), 0)

const SLOT_OPCODES: Partial<Record<Operator, Opcode>> = {
  equal: 'equalSlot',
  notEqual: 'notEqualSlot',
  lessThan: 'lessThanSlot',
  lessThanInclusive: 'lessThanInclusiveSlot',
  greaterThan: 'greaterThanSlot',
  greaterThanInclusive: 'greaterThanInclusiveSlot',
}

type Compare = (actual: FactValue, value: FactValue) => boolean

const holds = (list: FactValue, member: FactValue): boolean => (list as readonly FactValue[]).includes(member)
const mentions: Compare = (text, phrases) => mentionsAny(text as string, phrases as readonly string[])

/** Texts and lists; every other operator works on numbers. */
const RAW_COMPARE: Partial<Record<Operator, Compare>> = {
  equal: (actual, value) => actual === value,
  notEqual: (actual, value) => actual !== value,
  in: (actual, value) => holds(value, actual),
  notIn: (actual, value) => !holds(value, actual),
  contains: holds,
  doesNotContain: (actual, value) => !holds(actual, value),
  mentions,
  doesNotMention: (actual, value) => !mentions(actual, value),
}

const rawTest = ({ index }: Slot, operator: Operator, value: Literal): Test => {
  if (operator === 'isKnown') return ({ raw }) => (raw[index] !== undefined) === value
  const compare = RAW_COMPARE[operator]
  if (compare === undefined) throw new Error(`${operator} needs a number`)
  return ({ raw }) => {
    const actual = raw[index]
    return actual !== undefined && compare(actual, value as FactValue)
  }
}

const pairTest = (slot: Slot, operator: Operator, other: Slot): Test => {
  const compare = RAW_COMPARE[operator]
  if (compare === undefined) throw new Error(`${operator} needs numbers`)
  const [left, right] = [valueReader(slot), valueReader(other)]
  return (machine) => {
    const actual = left(machine)
    const value = right(machine)
    return actual !== undefined && value !== undefined && compare(actual, value)
  }
}

/** What a slot holds, as the host handed it over; a set in the order of the dictionary. */
export const valueReader = ({ index, representation, codes }: Slot): ((machine: Machine) => FactValue | undefined) => {
  if (representation === 'raw') return ({ raw }) => raw[index]
  const write = WRITE[representation]
  return ({ numbers }) => {
    const number = numbers[index] as number
    return Number.isNaN(number) ? undefined : write(number, codes)
  }
}

const WRITE = {
  number: (number) => number,
  boolean: (number) => number === 1,
  day: dateOfDay,
  minute: timeOfMinute,
  code: (number, codes) => codes[number] as string,
  mask: (mask, codes) => codes.filter((_, bit) => (mask & (2 ** bit)) !== 0),
} as const satisfies Record<Exclude<Representation, 'raw'>, (number: number, codes: readonly string[]) => FactValue>
