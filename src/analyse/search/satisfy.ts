import type { Cells } from '../space/cells.js'
import type { Box, Formula } from '../space/formula.js'
import { clausesOf } from './clauses.js'
import { lotsOf } from './lots.js'
import { type Near, Search, TOO_MUCH_WORK } from './search.js'

/** A box in which every formula holds; the proof that there is none; or neither, for the work allowed was used up. */
export type Satisfaction =
  | { readonly kind: 'box'; readonly box: Box }
  | { readonly kind: 'none' }
  | { readonly kind: 'tooMuchWork' }

export interface SatisfyOptions {
  readonly near?: Near
  /** Literals looked at before giving up. A count, not a clock, so that the same question always ends the same way. */
  readonly work?: number
}

const WORK = 50_000_000

/**
 * Searches all of the space, whatever its size: unit propagation over clauses, and a split wherever nothing follows.
 * `variables` are the cells that each variable may take.
 */
export const satisfy = (
  formulas: readonly Formula[],
  variables: readonly Cells[],
  { near, work = WORK }: SatisfyOptions = {},
): Satisfaction => {
  const { clauses, everything } = clausesOf(formulas, variables)
  const domains = [...everything]
  const search = new Search(clauses, domains, everything, near, work)
  try {
    const isPossible = search.start() && (near === undefined ? solveInLots(search) : search.solve())
    return isPossible ? { kind: 'box', box: domains.slice(0, variables.length) } : { kind: 'none' }
  } catch (error) {
    if (error === TOO_MUCH_WORK) return { kind: 'tooMuchWork' }
    throw error
  }
}

/** What is left open, lot by lot. Not so near a point, where moves are counted over all variables. */
const solveInLots = (whole: Search): boolean => {
  for (const lot of lotsOf(whole.openClauses())) {
    const search = whole.narrowedTo(lot)
    if (!search.start() || !search.solve()) return false
    whole.work = search.work
  }
  return true
}
