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

/**
 * What a step of a program asks of a slot. Nearly all ask whether a number lies in a range, so that the processor seldom
 * guesses wrong which question comes next.
 */
export const OPCODES = {
  isWithin: 0,
  isOutside: 1,
  hasBit: 2,
  hasNotBit: 3,
  isInSet: 4,
  isNotInSet: 5,
  test: 6,
  equalSlot: 7,
  notEqualSlot: 8,
  lessThanSlot: 9,
  lessThanInclusiveSlot: 10,
  greaterThanSlot: 11,
  greaterThanInclusiveSlot: 12,
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
  /** The lower end of a range; for the other questions a bit, another slot, or the index of a set or test. */
  readonly operands: Float64Array
  /** The upper end of a range. */
  readonly highs: Float64Array
  readonly whenMet: Int32Array
  readonly whenNot: Int32Array
  readonly sets: readonly ReadonlySet<number>[]
  readonly tests: readonly Test[]
}

/**
 * Runs from each of the entries to its answer. An entry below zero is an answer already. One call for many entries, so
 * that the arrays are looked up once.
 */
export const runEach = (program: Program, entries: Int32Array, machine: Machine): number[] => {
  const { opcodes, slots, operands, highs, whenMet, whenNot } = program
  const { numbers } = machine
  const answers = new Array<number>(entries.length)
  for (let index = 0; index < entries.length; index++) {
    let step = entries[index] as number
    while (step >= 0) {
      const value = numbers[slots[step] as number] as number
      const operand = operands[step] as number
      let isMet: boolean
      switch (opcodes[step]) {
        case OPCODES.isWithin:
          isMet = value >= operand && value <= (highs[step] as number)
          break
        case OPCODES.isOutside:
          isMet = value < operand || value > (highs[step] as number)
          break
        case OPCODES.hasBit:
          isMet = (value & operand) !== 0
          break
        case OPCODES.hasNotBit:
          // biome-ignore lint/suspicious/noSelfCompare: NaN is missing, and nothing is quicker
          isMet = value === value && (value & operand) === 0
          break
        default:
          isMet = isMetSlowly(program, step, value, operand, machine)
      }
      step = (isMet ? whenMet[step] : whenNot[step]) as number
    }
    answers[index] = ~step
  }
  return answers
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
