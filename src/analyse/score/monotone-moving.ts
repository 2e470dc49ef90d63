import { type Cells, cellsIn, cellsWhere, otherCells } from '../space/cells.js'
import { anyOf, type Formula, restrict } from '../space/formula.js'
import type { Side } from '../space/side.js'
import type { Space } from '../space/space.js'
import { missingCell, type Variable } from '../space/variable.js'
import { type Move, moveOf } from './monotone-tendency.js'

/** What can change when one fact rises from one of its cells to the next, or within one, and all other facts stay. */
export interface Moving {
  /** The variable of the fact itself; absent when no condition compares it with constants. */
  readonly root?: number
  /** Variables of what is derived from it, and of how it stands to other facts. */
  readonly bound: readonly number[]
}

/** From one cell of the root to another; absent when there is no root. */
export interface Step {
  readonly lower?: number
  readonly higher?: number
}

/** The variables that change with a fact. */
export const movingWith = (fact: string, { variables }: Space, { roots }: Side): Moving => {
  const root = variables.findIndex((one) => one.kind === 'ordered' && one.fact === fact && one.path.length === 0)
  const bound = [...variables.keys()].filter((index) => {
    const variable = variables[index] as Variable
    const names = variable.kind === 'pair' ? [variable.fact, variable.other] : [variable.fact]
    return index !== root && names.some((name) => roots.givenBehind(name).includes(fact))
  })
  return { bound, ...(root < 0 ? {} : { root }) }
}

/** The shortest ways up; all others are made of them. Within a cell of the root only what is bound to it changes. */
export const stepsOf = ({ root, bound }: Moving, { variables }: Space): readonly Step[] => {
  if (root === undefined) return bound.length === 0 ? [] : [{}]
  const known = (variables[root] as Variable).size - 1
  const cells = Array.from({ length: known }, (_, cell) => cell)
  return cells.flatMap((lower) => [
    ...(bound.length === 0 ? [] : [{ lower, higher: lower }]),
    ...(lower + 1 < known ? [{ lower, higher: lower + 1 }] : []),
  ])
}

/** Accounts before and after a step, as one space: what is bound to the fact has a second variable for afterwards, behind all others. */
export interface Movement {
  readonly everything: readonly Cells[]
  readonly axioms: readonly Formula[]
  /** What a formula says of the account before the step. */
  before(formula: Formula): Formula
  /** What it says of the account after it. */
  after(formula: Formula): Formula
}

/** The space in which a step can be looked at. */
export const movementOf = (
  fact: string,
  { root, bound }: Moving,
  { lower, higher }: Step,
  { variables, everything, axioms }: Space,
  side: Side,
): Movement => {
  const second = new Map(bound.map((index, position) => [index, variables.length + position]))
  const inCell = (formula: Formula, cell: number | undefined): Formula =>
    root === undefined || cell === undefined
      ? formula
      : restrict(
          formula,
          root,
          cellsWhere((variables[root] as Variable).size, (one) => one === cell),
        )
  const before = (formula: Formula) => inCell(formula, lower)
  const after = (formula: Formula) => renamed(inCell(formula, higher), second)
  const kept = [...second].flatMap(([first, later]) => {
    const variable = variables[first] as Variable
    return leadsOf(variable, moveOf(variable, fact, side)).map(({ from, to }) =>
      anyOf([
        { kind: 'within', variable: first, cells: otherCells(everything[first] as Cells, from) },
        { kind: 'within', variable: later, cells: to },
      ]),
    )
  })
  return {
    everything: [...everything, ...bound.map((index) => everything[index] as Cells)],
    axioms: [...axioms.flatMap((axiom) => [before(axiom), after(axiom)]), ...kept],
    before,
    after,
  }
}

const renamed = (formula: Formula, names: ReadonlyMap<number, number>): Formula =>
  formula.kind === 'within'
    ? { ...formula, variable: names.get(formula.variable) ?? formula.variable }
    : { ...formula, members: formula.members.map((member) => renamed(member, names)) }

/** From these cells a step leads to those. */
interface Lead {
  readonly from: Cells
  readonly to: Cells
}

/** Where a step leads: what rises reaches no lower cell, and what stays known is not missing afterwards. */
const leadsOf = (variable: Variable, { tendency, staysKnown, staysMissing }: Move): readonly Lead[] => {
  const { size } = variable
  const isMissing = (cell: number): boolean => cell === missingCell(variable)
  const where = (holds: (cell: number) => boolean): Cells => cellsWhere(size, holds)
  const missing = where(isMissing)
  const known = where((cell) => !isMissing(cell))
  const along = (direction: -1 | 1) =>
    cellsIn(known, size).map((bar) => {
      const isReached = (cell: number): boolean => direction * (cell - bar) >= 0
      return {
        from: where((cell) => !isMissing(cell) && isReached(cell)),
        to: where((cell) => isMissing(cell) || isReached(cell)),
      }
    })
  const directions = isAscending(variable) ? DIRECTIONS.filter((one) => tendency === one || tendency === 0) : []
  return [
    ...(staysKnown ? [{ from: known, to: known }] : []),
    ...(staysMissing ? [{ from: missing, to: missing }] : []),
    ...directions.flatMap(along),
  ]
}

const DIRECTIONS = [1, -1] as const

/** Less, equal, greater: facts that have an order are compared in three cells. */
const isAscending = (variable: Variable): boolean =>
  variable.kind === 'ordered' || (variable.kind === 'pair' && variable.examples.length === 3)
