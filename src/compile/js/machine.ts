import type { FactValue } from '../../model/fact.js'

/** The facts of the account at hand, by slot. Reused for every account: nothing is allocated while facts are read. */
export interface Machine {
  /** Numbers, and what is held as a number; NaN is missing. */
  readonly numbers: Float64Array
  /** Texts, lists and objects; `undefined` is missing. */
  readonly raw: (FactValue | undefined)[]
}

export const makeMachine = (slots: number): Machine => ({
  numbers: new Float64Array(slots).fill(Number.NaN),
  raw: new Array<FactValue | undefined>(slots).fill(undefined),
})

/** What a step of a program compares. Those beyond `setDoesNotHold` look at the other slot, or ask a test of their own. */
export const OPCODES = {
  equal: 0,
  notEqual: 1,
  lessThan: 2,
  lessThanInclusive: 3,
  greaterThan: 4,
  greaterThanInclusive: 5,
  isKnown: 6,
  isMissing: 7,
  hasBit: 8,
  hasNotBit: 9,
  isInSet: 10,
  isNotInSet: 11,
  test: 12,
  equalSlot: 13,
  notEqualSlot: 14,
  lessThanSlot: 15,
  lessThanInclusiveSlot: 16,
  greaterThanSlot: 17,
  greaterThanInclusiveSlot: 18,
} as const

export type Opcode = keyof typeof OPCODES

/** A test that no opcode covers: on texts, lists and objects. */
export type Test = (machine: Machine) => boolean

/**
 * Conditions as a graph of comparisons: each step goes on to one of two others, or ends with an answer `~index`. Plain
 * arrays of numbers, so that no code needs to be generated and V8 keeps the loop in machine code.
 */
export interface Program {
  readonly opcodes: Uint8Array
  readonly slots: Int32Array
  readonly operands: Float64Array
  readonly whenMet: Int32Array
  readonly whenNot: Int32Array
  readonly sets: readonly ReadonlySet<number>[]
  readonly tests: readonly Test[]
}

/** Runs from a step to an answer. An entry below zero is an answer already. */
export const run = (program: Program, entry: number, machine: Machine): number => {
  const { opcodes, slots, operands, whenMet, whenNot } = program
  const { numbers } = machine
  let step = entry
  while (step >= 0) {
    const value = numbers[slots[step] as number] as number
    const operand = operands[step] as number
    let isMet: boolean
    switch (opcodes[step]) {
      case OPCODES.equal:
        isMet = value === operand
        break
      case OPCODES.greaterThanInclusive:
        isMet = value >= operand
        break
      case OPCODES.lessThan:
        isMet = value < operand
        break
      case OPCODES.lessThanInclusive:
        isMet = value <= operand
        break
      case OPCODES.greaterThan:
        isMet = value > operand
        break
      case OPCODES.notEqual:
        isMet = value < operand || value > operand
        break
      case OPCODES.hasBit:
        isMet = (value & operand) !== 0
        break
      case OPCODES.hasNotBit:
        // biome-ignore lint/suspicious/noSelfCompare: NaN is missing, and nothing is quicker
        isMet = value === value && (value & operand) === 0
        break
      case OPCODES.isKnown:
        // biome-ignore lint/suspicious/noSelfCompare: NaN is missing, and nothing is quicker
        isMet = value === value
        break
      case OPCODES.isMissing:
        // biome-ignore lint/suspicious/noSelfCompare: NaN is missing, and nothing is quicker
        isMet = value !== value
        break
      default:
        isMet = isMetSlowly(program, step, value, operand, machine)
    }
    step = (isMet ? whenMet[step] : whenNot[step]) as number
  }
  return ~step
}

/** The rarer opcodes, kept out of the loop so that it stays small. */
const isMetSlowly = (
  { opcodes, sets, tests }: Program,
  step: number,
  value: number,
  operand: number,
  machine: Machine,
): boolean => {
  const other = machine.numbers[operand] as number
  switch (opcodes[step]) {
    case OPCODES.isInSet:
      return sets[operand]?.has(value) ?? false
    case OPCODES.isNotInSet:
      return !Number.isNaN(value) && !(sets[operand]?.has(value) ?? false)
    case OPCODES.test:
      return tests[operand]?.(machine) ?? false
    case OPCODES.equalSlot:
      return value === other
    case OPCODES.notEqualSlot:
      return value < other || value > other
    case OPCODES.lessThanSlot:
      return value < other
    case OPCODES.lessThanInclusiveSlot:
      return value <= other
    case OPCODES.greaterThanSlot:
      return value > other
    default:
      return value >= other
  }
}
