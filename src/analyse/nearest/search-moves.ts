import type { Facts, FactValue } from '../../model/fact.js'
import { ask } from '../account/ask.js'
import { givenIn, valueAt } from '../account/settle.js'
import { areSame, type Cells, cellsWhere, hasCell } from '../space/cells.js'
import { type Box, type Formula, variablesIn } from '../space/formula.js'
import type { Values } from '../space/meaning.js'
import { isBound, rootsOf } from '../space/operands.js'
import { cellOf } from '../space/representative.js'
import { missingCell, type Variable } from '../space/variable.js'
import { type Case, currentCell } from './candidates.js'
import { areEntangled, lineOf } from './line.js'
import { exactly, type Move } from './move.js'

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

/** What differs between the account as it is and as it would be: each given fact that has changed. */
const movesTo = (facts: Facts, box: Box, account: Case): readonly Move[] => {
  const { side, values } = account
  const after = side.meaning.read(facts) ?? values
  const before = givenIn(values, side)
  const changed = [...givenIn(after, side)].filter(([fact, to]) => !isSame(before.get(fact), to)).map(([fact]) => fact)
  return changed.flatMap((fact) => {
    const others = changed.filter((other) => other !== fact)
    const isBehind = account.space.variables.some((one) => isBound(one, side) && rootsOf(one, side).includes(fact))
    return isBehind ? moveBehind(fact, others, after, account) : movesIn(fact, box, after, account)
  })
}

const isSame = (a: FactValue | undefined, b: FactValue): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A fact from which others follow: the stretch of its values in which nothing changes any more, when no other fact meddles. */
const moveBehind = (fact: string, others: readonly string[], after: Values, account: Case): readonly Move[] => {
  const to = after.get(fact)
  const [variable] = account.space.variables.filter((one) => rootsOf(one, account.side).includes(fact))
  const line = others.some((other) => areEntangled(fact, other, account))
    ? undefined
    : lineOf(fact, { ...account, values: after })
  if (line === undefined) return variable === undefined ? [] : [exactly({ variable, fact, path: [], to })]
  const own = cellOf(line, to)
  return [{ variable: line, fact, path: [], to, cells: cellsWhere(line.size, (cell) => cell === own) }]
}

/** A fact for itself: all that the box allows, beside what is missing. */
const movesIn = (name: string, box: Box, after: Values, { space, values }: Case): readonly Move[] =>
  space.variables.flatMap((variable, index) => {
    const { fact, path } = variable
    const [before, now] = [currentCell(variable, values), currentCell(variable, after)]
    if (fact !== name || before === now || now === undefined) return []
    const allowed = box[index] as Cells
    const missing = missingCell(variable)
    const cells = cellsWhere(variable.size, (cell) =>
      hasCell(allowed, now) ? hasCell(allowed, cell) && cell !== missing : cell === now,
    )
    return [{ variable, fact, path, to: valueAt(after, variable), cells }]
  })
