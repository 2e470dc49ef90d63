import { type Cells, cellsWhere, hasCell } from '../space/cells.js'
import type { Formula, Within } from '../space/formula.js'

/** At least one of the literals holds. */
export type Clause = readonly Within[]

/** Formulas as clauses. A group inside an `any` gets an auxiliary variable of two cells, off and on, that demands it. */
export interface Clauses {
  readonly clauses: readonly Clause[]
  /** All cells of each variable, the auxiliary ones last. */
  readonly everything: readonly Cells[]
}

const OFF = cellsWhere(2, (cell) => cell === 0)
const ON = cellsWhere(2, (cell) => cell === 1)
const BOTH = cellsWhere(2, () => true)

/** The clauses of formulas that all must hold, over variables with the given cells. Never exponential. */
export const clausesOf = (formulas: readonly Formula[], variables: readonly Cells[]): Clauses => {
  const clauses: Clause[] = []
  const everything = [...variables]

  const demand = (formula: Formula, unless: Clause): void => {
    if (formula.kind === 'within') clauses.push([...unless, formula])
    else if (formula.kind === 'all') for (const member of formula.members) demand(member, unless)
    else clauses.push([...unless, ...formula.members.map(literalOf)])
  }

  const literalOf = (formula: Formula): Within => {
    if (formula.kind === 'within') return formula
    const variable = everything.push(BOTH) - 1
    demand(formula, [{ kind: 'within', variable, cells: OFF }])
    return { kind: 'within', variable, cells: ON }
  }

  for (const formula of formulas) demand(formula, [])
  return { clauses, everything }
}

/** Whether the clause is there for a group that nothing demands so far: then it need not be met. */
export const isIdle = ([first]: Clause, domains: readonly Cells[]): boolean =>
  first !== undefined && first.cells === OFF && hasCell(domains[first.variable] as Cells, 0)

/** For each variable, the clauses that speak of it. */
export const occurrencesIn = (clauses: readonly Clause[]): ReadonlyMap<number, readonly number[]> => {
  const occurrences = new Map<number, number[]>()
  for (const [index, clause] of clauses.entries()) {
    for (const { variable } of clause) {
      const list = occurrences.get(variable)
      if (list === undefined) occurrences.set(variable, [index])
      else list.push(index)
    }
  }
  return occurrences
}
