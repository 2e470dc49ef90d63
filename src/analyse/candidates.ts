import { AS_OF, type Facts, type FactValue } from '../model/fact.js'
import { aim, type Draft } from './aim.js'
import { fitInto } from './fit.js'
import type { Values } from './meaning.js'
import { cellOf } from './representative.js'
import { put, valueAt } from './settle.js'
import type { Side } from './side.js'
import type { Space } from './space.js'
import { missingCell, type Variable } from './variable.js'

/** An account whose facts may be changed one by one. */
export interface Case {
  readonly space: Space
  readonly side: Side
  readonly values: Values
  /** Whether anybody could change the fact: not a date that is past, not who the customer is. */
  readonly isChangeable: (fact: string) => boolean
}

/** One fact changed, so that a variable comes to lie in another cell. */
export interface Candidate {
  readonly variable: number
  readonly cell: number
  /** The fact that was changed: that of the variable, or one from which it is derived. */
  readonly fact: string
  readonly path: readonly string[]
  readonly to: FactValue
  readonly facts: Facts
  /** How many cells away; neighbours first. */
  readonly distance: number
}

/** Every way to bring one variable into another cell by changing one fact. */
export const candidatesOf = (account: Case): readonly Candidate[] =>
  account.space.variables.flatMap((variable, index) => {
    if (variable.kind === 'pair' || account.side.roots.isDerived(variable.fact))
      return byRoots(variable, index, account)
    return account.isChangeable(variable.fact) ? directly(variable, index, account) : []
  })

const directly = (variable: Variable, index: number, { space, side, values }: Case): readonly Candidate[] => {
  const current = currentCell(variable, values)
  return otherCells(variable, current).flatMap((cell) => {
    const given = new Map(givenIn(values, side))
    const to = valueFor(variable, cell, given, space)
    if (to === undefined) return []
    put(given, variable, to)
    const { fact, path } = variable
    const distance = variable.kind === 'ordered' ? Math.abs(cell - (current ?? cell)) : 1
    return [{ variable: index, cell, fact, path, to, facts: Object.fromEntries(given), distance }]
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
    case 'ordered': {
      const interval = variable.intervals[cell]
      if (interval === undefined) return undefined
      const { scale } = variable
      return scale.toValue(
        scale.pick(interval.low, interval.high, has === undefined ? interval.low : scale.toNumber(has)),
      )
    }
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

/** A list of which members matter becomes known with one of them. */
const hasMembers = ({ fact }: Variable, { variables }: Space): boolean =>
  variables.some((other) => other.kind === 'member' && other.fact === fact)

/** Facts that the host hands over. */
const givenIn = (values: Values, { roots }: Side): ReadonlyMap<string, FactValue> =>
  new Map([...values].filter(([name]) => name !== AS_OF && !roots.isDerived(name)))

/** A fact that is derived from several others, or compared with one, is moved by one of them at a time. */
const byRoots = (variable: Variable, index: number, account: Case): readonly Candidate[] => {
  const { roots } = account.side
  const operands = variable.kind === 'pair' ? [variable.fact, variable.other] : [variable.fact]
  return otherCells(variable, currentCell(variable, account.values)).flatMap((cell) =>
    operands.flatMap((operand) =>
      roots
        .givenBehind(operand)
        .filter((root) => account.isChangeable(root))
        .flatMap((root) => movedBy(root, operand, variable, index, cell, account)),
    ),
  )
}

const movedBy = (
  root: string,
  operand: string,
  variable: Variable,
  index: number,
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
  return [{ variable: index, cell, fact: root, path: [], to, facts: Object.fromEntries(given), distance: 1 }]
}

/** What the operand must come to for the variable to lie in the cell. */
const wantedFor = (variable: Variable, operand: string, cell: number, values: Values): FactValue | undefined => {
  if (variable.kind === 'codes') return variable.codes[cell]
  if (variable.kind === 'ordered') {
    const interval = variable.intervals[cell]
    const has = values.get(variable.fact)
    const { scale } = variable
    return (
      interval &&
      scale.toValue(scale.pick(interval.low, interval.high, has === undefined ? interval.low : scale.toNumber(has)))
    )
  }
  if (variable.kind !== 'pair') return undefined
  const isLeft = operand === variable.fact
  const other = values.get(isLeft ? variable.other : variable.fact)
  return typeof other === 'number' ? other + (isLeft ? cell - 1 : 1 - cell) : other
}
