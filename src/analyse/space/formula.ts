import { areDisjoint, bothCells, type Cells, eitherCells, isEmpty, isWithin, otherCells } from './cells.js'

/** What must hold, over the cells of variables: no negation, for a set of cells has its complement. */
export type Formula = Within | { readonly kind: 'all' | 'any'; readonly members: readonly Formula[] }

/** The variable lies in one of the cells. */
export interface Within {
  readonly kind: 'within'
  readonly variable: number
  readonly cells: Cells
}

/** Holds everywhere. */
export const ALWAYS: Formula = { kind: 'all', members: [] }

/** Holds nowhere. */
export const NEVER: Formula = { kind: 'any', members: [] }

/** All of them hold. */
export const allOf = (members: readonly Formula[]): Formula => group('all', members)

/** One of them holds at least. */
export const anyOf = (members: readonly Formula[]): Formula => group('any', members)

/** A group whose members of the same kind have become its own, and those on one variable one; what settles it stands alone. */
const group = (kind: 'all' | 'any', members: readonly Formula[]): Formula => {
  const settles = kind === 'all' ? NEVER : ALWAYS
  const flat = members.flatMap((member) => (member.kind === kind ? member.members : [member]))
  if (flat.some((member) => isSame(member, settles))) return settles
  const distinct = merged(kind, flat)
  return distinct.length === 1 ? (distinct[0] as Formula) : { kind, members: distinct }
}

const merged = (kind: 'all' | 'any', members: readonly Formula[]): readonly Formula[] => {
  const combine = kind === 'all' ? bothCells : eitherCells
  const byVariable = new Map<number, Within>()
  for (const member of members) {
    if (member.kind !== 'within') continue
    const other = byVariable.get(member.variable)
    byVariable.set(member.variable, other ? { ...other, cells: combine(other.cells, member.cells) } : member)
  }
  return [...byVariable.values(), ...members.filter((member) => member.kind !== 'within')]
}

const isSame = (formula: Formula, constant: Formula): boolean =>
  formula.kind !== 'within' && formula.kind === constant.kind && formula.members.length === 0

/** Holds exactly where the other does not; `everything` gives all cells of a variable. */
export const negate = (formula: Formula, everything: readonly Cells[]): Formula => {
  if (formula.kind === 'within')
    return { ...formula, cells: otherCells(everything[formula.variable] as Cells, formula.cells) }
  const members = formula.members.map((member) => negate(member, everything))
  return formula.kind === 'all' ? anyOf(members) : allOf(members)
}

/** The formula with one variable fixed to some of its cells. */
export const restrict = (formula: Formula, variable: number, cells: Cells): Formula => {
  if (formula.kind !== 'within') {
    const members = formula.members.map((member) => restrict(member, variable, cells))
    return formula.kind === 'all' ? allOf(members) : anyOf(members)
  }
  if (formula.variable !== variable) return formula
  if (isWithin(cells, formula.cells)) return ALWAYS
  const both = bothCells(formula.cells, cells)
  return isEmpty(both) ? NEVER : { ...formula, cells: both }
}

/** The cells in which every variable lies. */
export type Box = readonly Cells[]

/** Whether the formula holds at every point of the box, as far as can be seen without search: `true` is sure. */
export const surelyHolds = (formula: Formula, box: Box): boolean => {
  if (formula.kind === 'within') return isWithin(box[formula.variable] as Cells, formula.cells)
  if (formula.kind === 'all') return formula.members.every((member) => surelyHolds(member, box))
  return formula.members.some((member) => surelyHolds(member, box))
}

/** The variables that a formula speaks of. */
export const variablesIn = (formula: Formula, found: Set<number> = new Set()): Set<number> => {
  if (formula.kind === 'within') return found.add(formula.variable)
  for (const member of formula.members) variablesIn(member, found)
  return found
}

/** A box outside of which the formula cannot hold: what its outermost `all` demands. */
export const demandedBy = (formula: Formula): ReadonlyMap<number, Cells> => {
  const members = formula.kind === 'all' ? formula.members : [formula]
  return new Map(members.flatMap((member) => (member.kind === 'within' ? [[member.variable, member.cells]] : [])))
}

/** Whether two boxes, given by the variables that they narrow, have anything in common. */
export const meet = (a: ReadonlyMap<number, Cells>, b: ReadonlyMap<number, Cells>): boolean => {
  for (const [variable, cells] of a) {
    const other = b.get(variable)
    if (other !== undefined && areDisjoint(cells, other)) return false
  }
  return true
}
