import { definitionAt } from '../../model/definition-at.js'
import type { ResolvedOperand } from '../../model/fact.js'
import type { DerivedFact } from '../../model/rulebook.js'
import type { Side } from '../space/side.js'
import type { Variable } from '../space/variable.js'

/** How something moves when one fact rises, and stays known, and all other facts stay. */
export interface Move {
  /** It never falls (1), never rises (-1) or stands still (0); may do anything when absent. */
  readonly tendency?: -1 | 0 | 1
  /** Whether it stays known if it is. Results too large for a number are left out of account, as in all of the analysis. */
  readonly staysKnown: boolean
  /** Whether it stays missing if it is. */
  readonly staysMissing: boolean
}

const SETTLED = { staysKnown: true, staysMissing: true }
const STILL: Move = { tendency: 0, ...SETTLED }
const RISING: Move = { tendency: 1, ...SETTLED }

/** How a variable moves with a fact, counted in its cells. */
export const moveOf = (variable: Variable, fact: string, side: Side): Move => {
  const move = moveOfFact(variable.fact, fact, side)
  return variable.kind === 'pair' ? sumOf([move, turned(moveOfFact(variable.other, fact, side), -1)]) : move
}

const moveOfFact = (name: string, fact: string, side: Side): Move => {
  if (name === fact) return RISING
  const derived = side.roots.definitionOf(name)
  return derived === undefined ? STILL : moveOfDerived(derived, fact, side)
}

const moveOfDerived = ({ operation, operands }: DerivedFact, fact: string, side: Side): Move => {
  const moves = operands.map((operand) => (operand.kind === 'fact' ? moveOfFact(operand.fact, fact, side) : STILL))
  const signs = operands.map((operand) => signOf(operand, side))
  switch (operation) {
    case 'add':
    case 'min':
    case 'max':
      return sumOf(moves)
    case 'subtract':
      return sumOf(moves.map((move, index) => turned(move, index === 0 ? 1 : -1)))
    case 'daysBetween':
      return sumOf(moves.map((move, index) => turned(move, index === 0 ? -1 : 1)))
    case 'multiply':
      return sumOf(moves.map((move, index) => turned(move, product(signs.toSpliced(index, 1)))))
    case 'divide':
      return quotientOf(moves, signs)
    case 'firstKnown':
      return firstOf(moves)
    case 'count':
    case 'position':
      return STILL
  }
}

/** It never falls below zero (1), or never rises above it (-1). */
type Sign = -1 | 1 | undefined

/** Where there is no result because the divisor is zero, it comes or goes when the divisor moves. */
const quotientOf = (moves: readonly Move[], signs: readonly Sign[]): Move => {
  const [above = STILL, below = STILL] = moves
  const [ofAbove, ofBelow] = signs
  if (below.tendency === 0) return turned(above, ofBelow)
  if (ofBelow === undefined || below.tendency === undefined) return { staysKnown: false, staysMissing: false }
  const leavesZero = below.tendency === ofBelow
  const { tendency, staysKnown, staysMissing } = sumOf([turned(above, ofBelow), turned(below, product([ofAbove, -1]))])
  return {
    ...(tendency === undefined ? {} : { tendency }),
    staysKnown: staysKnown && leavesZero,
    staysMissing: staysMissing && !leavesZero,
  }
}

/** Which one is the first must not change. */
const firstOf = (moves: readonly Move[]): Move => {
  const sum = sumOf(moves)
  const { tendency: _, ...known } = sum
  return sum.staysKnown && sum.staysMissing ? sum : known
}

const sumOf = (moves: readonly Move[]): Move => {
  const known = {
    staysKnown: moves.every(({ staysKnown }) => staysKnown),
    staysMissing: moves.every(({ staysMissing }) => staysMissing),
  }
  const tendencies = new Set(moves.map(({ tendency }) => tendency).filter((tendency) => tendency !== 0))
  const [tendency = tendencies.size === 0 ? 0 : undefined, ...others] = tendencies
  return tendency === undefined || others.length > 0 ? known : { tendency, ...known }
}

const turned = (move: Move, sign: Sign): Move => {
  if (move.tendency === undefined || move.tendency === 0) return move
  const { tendency, ...known } = move
  return sign === undefined ? known : { tendency: tendency === sign ? 1 : -1, ...known }
}

const product = (signs: readonly Sign[]): Sign =>
  signs.reduce<Sign>((a, b) => (a === undefined || b === undefined ? undefined : a === b ? 1 : -1), 1)

const signOf = (operand: ResolvedOperand, side: Side): Sign => {
  if (operand.kind === 'literal') return typeof operand.value === 'number' ? (operand.value < 0 ? -1 : 1) : undefined
  const derived = side.roots.definitionOf(operand.fact)
  if (derived !== undefined) return signOfDerived(derived, side)
  const { min, max } = definitionAt(side.rulebook.facts, operand.fact)
  if (min !== undefined && min >= 0) return 1
  return max !== undefined && max <= 0 ? -1 : undefined
}

const signOfDerived = ({ operation, operands }: DerivedFact, side: Side): Sign => {
  const signs = operands.map((operand) => signOf(operand, side))
  switch (operation) {
    case 'add':
    case 'firstKnown':
      return shared(signs)
    case 'multiply':
    case 'divide':
      return product(signs)
    case 'min':
      return signs.includes(-1) ? -1 : shared(signs)
    case 'max':
      return signs.includes(1) ? 1 : shared(signs)
    case 'count':
    case 'position':
      return 1
    case 'subtract':
    case 'daysBetween':
      return undefined
  }
}

const shared = (signs: readonly Sign[]): Sign => (signs.every((sign) => sign === signs[0]) ? signs[0] : undefined)
