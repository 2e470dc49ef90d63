import type { Facts } from '../model/fact.js'
import { ask } from './ask.js'
import { type Case, currentCell } from './candidates.js'
import { areSame, type Cells, cellsWhere, hasCell } from './cells.js'
import { type Box, type Formula, variablesIn } from './formula.js'
import type { Move } from './move.js'
import { valueAt } from './settle.js'
import { missingCell, type Variable } from './variable.js'

/** The most facts that a change is looked for in. */
const MOST_FACTS = 3

/** Facts changed together, the account as it would be, and whether fewer have been proved not to be enough. */
export interface MovesFound {
  readonly moves: readonly Move[]
  readonly facts: Facts
  readonly isSmallest: boolean
}

/** Several facts together that make a formula hold: first two, then three. */
export const searchMoves = (
  formula: Formula,
  grants: (facts: Facts) => boolean,
  account: Case,
): MovesFound | undefined => {
  const { space, side, values } = account
  const stay = space.variables.flatMap((variable, index) => stayPut(variable, index, account))
  const cells = space.variables.map((variable) => currentCell(variable, values))
  let isSmallest = [...variablesIn(formula)].every((variable) => space.variables[variable]?.isFree)
  for (let atMost = 2; atMost <= MOST_FACTS; atMost++) {
    const reply = ask({
      space,
      side,
      formulas: [formula, ...stay],
      near: { cells, atMost },
      from: values,
      isSought: (_, facts) => grants(facts),
      mustTry: true,
      attempts: 0,
    })
    if (reply.kind === 'example') {
      const facts = reply.facts()
      return { moves: movesTo(facts, reply.box(), account), facts, isSmallest }
    }
    isSmallest &&= reply.kind === 'none'
  }
  return undefined
}

/** A fact that nobody can change stays where it is, and one that is known stays known. */
const stayPut = (variable: Variable, index: number, { space, values, isChangeable }: Case): readonly Formula[] => {
  const current = currentCell(variable, values)
  if (current === undefined) return []
  const missing = missingCell(variable)
  const mayMove = !variable.isFree || isChangeable(variable.fact)
  const cells = cellsWhere(variable.size, (cell) => cell === current || (mayMove && cell !== missing))
  return areSame(cells, space.everything[index] as Cells) ? [] : [{ kind: 'within', variable: index, cells }]
}

/** What differs between the account as it is and as it would be. */
const movesTo = (facts: Facts, box: Box, { space, values, side }: Case): readonly Move[] => {
  const after = side.meaning.read(facts) ?? values
  return space.variables.flatMap((variable, index) => {
    const [before, now] = [currentCell(variable, values), currentCell(variable, after)]
    if (before === now || now === undefined || side.roots.isDerived(variable.fact)) return []
    const allowed = box[index] as Cells
    const missing = missingCell(variable)
    const cells = cellsWhere(variable.size, (cell) =>
      hasCell(allowed, now) ? hasCell(allowed, cell) && cell !== missing : cell === now,
    )
    const { fact, path } = variable
    return [{ variable, fact, path, to: valueAt(after, variable), cells }]
  })
}
