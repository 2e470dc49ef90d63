import type { FactValue, Literal } from '../../model/fact.js'
import type { FoundMove } from '../../model/nearest-change.js'
import { type Cells, cellsWhere } from '../space/cells.js'
import { compare, conditionOfCells } from '../space/condition-of-box.js'
import type { Variable } from '../space/variable.js'
import type { Candidate } from './candidates.js'

/** One fact moved: the cells of its variable that do it, or the value alone where it is moved for the sake of another fact. */
export interface Move {
  readonly variable: Variable
  readonly cells?: Cells
  readonly fact: string
  readonly path: readonly string[]
  readonly to: FactValue | undefined
}

/** The move of a candidate, into any of the cells that lie around its own and do as well. */
export const moveOf = ({ variable, fact, path, to, cell }: Candidate, alike: ReadonlySet<number>): Move => {
  if (variable.kind === 'pair' || variable.fact !== fact) return exactly({ variable, fact, path, to })
  const cells = variable.kind === 'ordered' ? runAround(cell, alike) : alike
  return { variable, fact, path, to, cells: cellsWhere(variable.size, (one) => cells.has(one)) }
}

/** A move to one value, where more cannot be said. */
export const exactly = ({ variable, fact, path, to }: Omit<Move, 'cells'>): Move => ({ variable, fact, path, to })

/** The cells that touch each other around one. */
const runAround = (cell: number, cells: ReadonlySet<number>): ReadonlySet<number> => {
  const run = new Set([cell])
  for (let below = cell - 1; cells.has(below); below--) run.add(below)
  for (let above = cell + 1; cells.has(above); above++) run.add(above)
  return run
}

/** The move as a condition that the fact must meet. */
export const foundMove = ({ variable, cells, fact, path, to }: Move): FoundMove => ({
  fact,
  path,
  to,
  condition: cells === undefined ? compare({ fact, path }, 'equal', to as Literal) : conditionOfCells(variable, cells),
})
