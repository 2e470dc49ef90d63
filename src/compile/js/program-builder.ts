import type { ResolvedComparison, ResolvedCondition } from '../../model/condition.js'
import type { FactValue, Literal } from '../../model/fact.js'
import type { Operator } from '../../model/operator.js'
import { mentionsAny } from '../../model/phrase.js'
import { type Machine, OPCODES, type Opcode, type Program, type Test } from './machine.js'
import { numberFor, type Slot, type Slots } from './slot.js'

/** Where a condition goes on: a later step, or an answer written `~index`. */
type Target = number

interface Step {
  readonly opcode: number
  readonly slot: number
  readonly operand: number
  readonly whenMet: Target
  readonly whenNot: Target
}

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
        return this.addStep({ ...this.comparison(condition), whenMet, whenNot })
    }
  }

  build(): Program {
    const { steps, sets, tests } = this
    return {
      opcodes: Uint8Array.from(steps, ({ opcode }) => opcode),
      slots: Int32Array.from(steps, ({ slot }) => slot),
      operands: Float64Array.from(steps, ({ operand }) => operand),
      whenMet: Int32Array.from(steps, ({ whenMet }) => whenMet),
      whenNot: Int32Array.from(steps, ({ whenNot }) => whenNot),
      sets,
      tests,
    }
  }

  private addStep(step: Step): Target {
    if (step.whenMet === step.whenNot) return step.whenMet
    const key = `${step.opcode} ${step.slot} ${step.operand} ${step.whenMet} ${step.whenNot}`
    const index = this.known.get(key) ?? this.steps.push(step) - 1
    this.known.set(key, index)
    return index
  }

  private comparison(comparison: ResolvedComparison): Pick<Step, 'opcode' | 'slot' | 'operand'> {
    const slot = this.slots.of(comparison.fact, comparison.path)
    const { operator, value } = comparison
    if (operator === 'isKnown')
      return this.whetherKnown(slot, value.kind === 'literal' && value.value === true, comparison)
    if (value.kind === 'fact') return this.withSlot(slot, this.slots.of(value.fact), comparison)
    if (slot.representation === 'raw') return this.withTest(rawTest(slot, operator, value.value))
    const code = (opcode: Opcode, operand: number) => ({ opcode: OPCODES[opcode], slot: slot.index, operand })
    switch (operator) {
      case 'in':
        return code('isInSet', this.addSet(slot, value.value))
      case 'notIn':
        return code('isNotInSet', this.addSet(slot, value.value))
      case 'contains':
        return code('hasBit', numberFor(slot, value.value) ?? 0)
      case 'doesNotContain':
        return code('hasNotBit', numberFor(slot, value.value) ?? 0)
      case 'mentions':
      case 'doesNotMention':
        return this.withTest(rawTest(slot, operator, value.value))
      default:
        return code(operator, numberFor(slot, value.value) ?? Number.NaN)
    }
  }

  private whetherKnown(
    slot: Slot,
    isKnown: boolean,
    { operator }: ResolvedComparison,
  ): Pick<Step, 'opcode' | 'slot' | 'operand'> {
    if (slot.representation === 'raw') return this.withTest(rawTest(slot, operator, isKnown))
    return { opcode: isKnown ? OPCODES.isKnown : OPCODES.isMissing, slot: slot.index, operand: 0 }
  }

  private withSlot(
    slot: Slot,
    other: Slot,
    { operator }: ResolvedComparison,
  ): Pick<Step, 'opcode' | 'slot' | 'operand'> {
    const opcode = SLOT_OPCODES[operator]
    const sameNumbers = slot.representation === other.representation && slot.codes.join() === other.codes.join()
    if (opcode === undefined || !sameNumbers || slot.representation === 'raw')
      return this.withTest(pairTest(slot, operator, other))
    return { opcode: OPCODES[opcode], slot: slot.index, operand: other.index }
  }

  private withTest(test: Test): Pick<Step, 'opcode' | 'slot' | 'operand'> {
    return { opcode: OPCODES.test, slot: 0, operand: this.tests.push(test) - 1 }
  }

  private addSet(slot: Slot, values: Literal): number {
    const numbers = (values as readonly Literal[]).map((value) => numberFor(slot, value) ?? Number.NaN)
    return this.sets.push(new Set(numbers)) - 1
  }
}

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

/** What a slot holds, as the host handed it over. */
export const valueReader = ({ index, representation, codes }: Slot): ((machine: Machine) => FactValue | undefined) => {
  switch (representation) {
    case 'raw':
      return ({ raw }) => raw[index]
    case 'code':
      return ({ numbers }) => codes[numbers[index] as number]
    case 'mask':
      return ({ numbers }) => membersIn(numbers[index] as number, codes)
    default:
      return ({ numbers }) => {
        const value = numbers[index] as number
        return Number.isNaN(value) ? undefined : value
      }
  }
}

const membersIn = (mask: number, codes: readonly string[]): readonly string[] | undefined =>
  Number.isNaN(mask) ? undefined : codes.filter((_, bit) => (mask & (2 ** bit)) !== 0)
