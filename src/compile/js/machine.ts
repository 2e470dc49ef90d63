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
  isOneOf: 4,
  isInSet: 5,
  isNotInSet: 6,
  test: 7,
  equalSlot: 8,
  notEqualSlot: 9,
  lessThanSlot: 10,
  lessThanInclusiveSlot: 11,
  greaterThanSlot: 12,
  greaterThanInclusiveSlot: 13,
} as const

export type Opcode = keyof typeof OPCODES

/** A test that no opcode covers: on texts, lists and objects. */
export type Test = (machine: Machine) => boolean

/**
 * Conditions as a graph of comparisons: each step goes on to one of two others, or ends with an answer `~index`. Plain
 * arrays of numbers, so that no code needs to be generated and V8 keeps the loop in machine code.
 */
export interface Program {
  /** Of every step: the opcode, the slot, and where it goes on when it is not met and when it is. Steps are named by their place here. */
  readonly steps: Int32Array
  /** Of every step: the ends of a range; for the other questions bits, another slot, or the index of a set or test, and 0. */
  readonly limits: Float64Array
  readonly sets: readonly ReadonlySet<number>[]
  readonly tests: readonly Test[]
}

/** So many numbers of `steps` belong to one step, and half as many of `limits`. */
export const STEP_SIZE = 4

/** Constants, which V8 puts into the machine code; it would read a property each time. */
const { isWithin, isOutside, hasBit, hasNotBit, isOneOf } = OPCODES

/** Runs from each of the entries to its answer. An entry below zero is an answer already. */
export const runEach = (program: Program, entries: Int32Array, machine: Machine): number[] => {
  const answers = new Array<number>(entries.length)
  for (let index = 0; index < entries.length; index++) {
    let step = walk(program, entries[index] as number, machine)
    while (step >= 0) step = walk(program, stepSlowly(program, step, machine), machine)
    answers[index] = ~step
  }
  return answers
}

/**
 * Goes from step to step up to an answer, or to a step that asks a rarer question. There is no call in the loop, so that V8
 * looks the arrays up only once, and no branch on what is met, for the processor could only guess.
 */
const walk = ({ steps, limits }: Program, from: number, { numbers }: Machine): number => {
  let step = from
  while (step >= 0) {
    const opcode = steps[step]
    const value = numbers[steps[step + 1] as number] as number
    const low = limits[step >> 1] as number
    const high = limits[(step >> 1) + 1] as number
    let isMet: number
    if (opcode === isWithin) isMet = Number(value >= low) & Number(value <= high)
    else if (opcode === isOutside) isMet = Number(value < low) | Number(value > high)
    else if (opcode === hasBit) isMet = Number((value & low) !== 0)
    // biome-ignore lint/suspicious/noSelfCompare: NaN is missing, and nothing is quicker
    else if (opcode === hasNotBit) isMet = Number(value === value) & Number((value & low) === 0)
    // biome-ignore lint/suspicious/noSelfCompare: as above
    else if (opcode === isOneOf) isMet = Number(value === value) & (low >>> value)
    else return step
    step = steps[step + 2 + isMet] as number
  }
  return step
}

const stepSlowly = (program: Program, step: number, machine: Machine): number =>
  program.steps[step + 2 + Number(isMetSlowly(program, step, machine))] as number

const isMetSlowly = ({ steps, limits, sets, tests }: Program, step: number, machine: Machine): boolean => {
  const { numbers } = machine
  const value = numbers[steps[step + 1] as number] as number
  const operand = limits[step >> 1] as number
  const other = numbers[operand] as number
  switch (steps[step]) {
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
