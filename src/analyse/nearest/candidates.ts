import type { Facts, FactValue } from '../../model/fact.js'
import { aim, type Draft } from '../account/aim.js'
import { fitInto } from '../account/fit.js'
import { givenIn, put, valueAt } from '../account/settle.js'
import type { Values } from '../space/meaning.js'
import { isBound, operandsOf, rootsOf } from '../space/operands.js'
import { cellOf } from '../space/representative.js'
import type { Side } from '../space/side.js'
import type { Space } from '../space/space.js'
import { missingCell, type OrderedVariable, type Variable } from '../space/variable.js'
import { lineOf } from './line.js'

/** An account whose facts may be changed one by one. */
export interface Case {
  readonly space: Space
  readonly side: Side
  readonly values: Values
  /** Whether anybody could change the fact: not a date that is past, not who the customer is. */
  readonly isChangeable: (fact: string) => boolean
}

/** One fact changed, so that a variable comes to lie in another cell: one of the space, or the line of the fact. */
export interface Candidate {
  readonly variable: Variable
  readonly cell: number
  /** The fact that was changed: that of the variable, or one from which it is derived. */
  readonly fact: string
  readonly path: readonly string[]
  readonly to: FactValue
  readonly facts: Facts
  /** How many cells away; neighbours first. */
  readonly distance: number
}

/** Every way to change what the rules ask by changing one fact. */
export interface Candidates {
  readonly all: readonly Candidate[]
  /** Whether no other value of a single fact could do more. */
  readonly areComplete: boolean
}

export const candidatesOf = (account: Case): Candidates => {
  const { space, side, isChangeable } = account
  const facts = new Set(space.variables.flatMap((variable) => rootsOf(variable, side)).filter(isChangeable))
  const lines = new Map([...facts].flatMap((fact) => lineOf(fact, account) ?? []).map((line) => [line.fact, line]))
  const isOnLine = (variable: Variable, fact: string) => lines.has(fact) && variable.path.length === 0
  const others = space.variables.flatMap((variable) =>
    rootsOf(variable, side)
      .filter((fact) => facts.has(fact) && !isOnLine(variable, fact))
      .map((fact) => ({ variable, fact })),
  )
  const all = others.flatMap(({ variable, fact }) =>
    isBound(variable, side) ? byRoot(fact, variable, account) : directly(variable, account),
  )
  return {
    all: [...[...lines.values()].flatMap((line) => directly(line, account)), ...all],
    areComplete: others.every(({ variable }) => variable.isFree),
  }
}

/** Every way to bring a variable into another cell by changing its own fact. */
export const directly = (variable: Variable, { space, side, values }: Case): readonly Candidate[] => {
  const current = currentCell(variable, values)
  return otherCells(variable, current).flatMap((cell) => {
    const given = new Map(givenIn(values, side))
    const to = valueFor(variable, cell, given, space)
    if (to === undefined) return []
    put(given, variable, to)
    const { fact, path } = variable
    const distance = variable.kind === 'ordered' ? Math.abs(cell - (current ?? cell)) : 1
    return [{ variable, cell, fact, path, to, facts: Object.fromEntries(given), distance }]
  })
}

/** The cell in which an account lies; `undefined` where only the evaluator can tell. */
export const currentCell = (variable: Variable, values: Values): number | undefined =>
  variable.kind === 'pair' || variable.kind === 'phrases' ? undefined : cellOf(variable, valueAt(values, variable))

/** Nobody is advised to know less. */
const otherCells = (variable: Variable, current: number | undefined): readonly number[] =>
  Array.from({ length: variable.size }, (_, cell) => cell).filter(
    (cell) => cell !== current && cell !== missingCell(variable) && variable.kind !== 'phrases',
  )

/** The value of the cell that is nearest to what the account has. */
const valueFor = (variable: Variable, cell: number, given: Values, space: Space): FactValue | undefined => {
  const has = valueAt(given, variable)
  switch (variable.kind) {
    case 'ordered':
      return nearestIn(variable, cell, has)
    case 'codes':
      return variable.codes[cell] === variable.other ? undefined : variable.codes[cell]
    case 'member': {
      const list = Array.isArray(has) ? (has as readonly string[]) : []
      if (cell === 0 && has === undefined) return undefined
      return cell === 1 ? [...list, variable.member] : list.filter((member) => member !== variable.member)
    }
    case 'presence':
      return hasMembers(variable, space) || variable.field.type === 'object' || variable.field.type === 'text'
        ? undefined
        : []
    default:
      return undefined
  }
}

/** Of an interval the value that reads best close to one, or close to its beginning. */
const nearestIn = (
  { intervals, scale }: OrderedVariable,
  cell: number,
  has: FactValue | undefined,
): FactValue | undefined => {
  const interval = intervals[cell]
  if (interval === undefined) return undefined
  const { low, high } = interval
  return scale.toValue(scale.pick(low, high, has === undefined ? low : scale.toNumber(has)))
}

/** A list of which members matter becomes known with one of them. */
const hasMembers = ({ fact }: Variable, { variables }: Space): boolean =>
  variables.some((other) => other.kind === 'member' && other.fact === fact)

/** A fact that is derived from several others, or compared with one, is moved by one of them. */
const byRoot = (root: string, variable: Variable, account: Case): readonly Candidate[] =>
  otherCells(variable, currentCell(variable, account.values)).flatMap((cell) =>
    operandsOf(variable)
      .filter((operand) => account.side.roots.givenBehind(operand).includes(root))
      .flatMap((operand) => movedBy(root, operand, variable, cell, account)),
  )

const movedBy = (
  root: string,
  operand: string,
  variable: Variable,
  cell: number,
  { space, side, values }: Case,
): readonly Candidate[] => {
  const given = new Map(givenIn(values, side))
  const box = space.everything
  const draft: Draft = {
    side,
    values: given,
    settled: new Set(side.roots.givenBehind(operand).filter((other) => other !== root)),
    fit: (fact, value) => fitInto(fact, value, { space, box, side, has: given.get(fact) }),
  }
  const before = given.get(root)
  const wanted = wantedFor(variable, operand, cell, values)
  if (wanted === undefined) return []
  aim(operand, wanted, draft)
  const to = given.get(root)
  if (to === undefined || to === before) return []
  return [{ variable, cell, fact: root, path: [], to, facts: Object.fromEntries(given), distance: 1 }]
}

/** What the operand must come to for the variable to lie in the cell. */
const wantedFor = (variable: Variable, operand: string, cell: number, values: Values): FactValue | undefined => {
  if (variable.kind === 'codes') return variable.codes[cell]
  if (variable.kind === 'ordered') return nearestIn(variable, cell, values.get(variable.fact))
  if (variable.kind !== 'pair') return undefined
  const isLeft = operand === variable.fact
  const other = values.get(isLeft ? variable.other : variable.fact)
  return typeof other === 'number' ? other + (isLeft ? cell - 1 : 1 - cell) : other
}
