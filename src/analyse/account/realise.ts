import { AS_OF, type Facts, type FactValue } from '../../model/fact.js'
import { areSame, type Cells, cellsIn, countCells, hasCell } from '../space/cells.js'
import type { Box } from '../space/formula.js'
import type { Values } from '../space/meaning.js'
import { isBound } from '../space/operands.js'
import { scaleOf } from '../space/scale.js'
import type { Side } from '../space/side.js'
import type { Space } from '../space/space.js'
import { missingCell, type PairVariable, type Variable } from '../space/variable.js'
import { aim, type Draft, valueNow } from './aim.js'
import type { Chance } from './chance.js'
import { fitInto } from './fit.js'
import { settle, shuffled, valueIn, type Wanted } from './settle.js'

/** What an account is made from. */
export interface Mould {
  readonly space: Space
  readonly box: Box
  readonly side: Side
  /** Facts to keep wherever the box allows; none when absent. */
  readonly from?: Values
}

/**
 * Facts of an account in the box. For variables that are free this always succeeds; for the others it is an attempt, and
 * the caller looks whether the account is what was wanted. Without `chance` the plainest values are taken.
 */
export const realise = (mould: Mould, chance?: Chance): Facts => {
  const { space, box, side, from } = mould
  const values = new Map(from ?? [])
  const draft: Draft = {
    side,
    values,
    settled: mustBeMissing(mould),
    fit: (fact, value) => fitInto(fact, value, { ...mould, has: values.get(fact) }),
  }
  const wanted = space.variables.map((variable, index): Wanted => {
    const cells = box[index] as Cells
    return { variable, cells, isOpen: areSame(cells, space.everything[index] as Cells) }
  })
  for (const one of wanted) if (!isBound(one.variable, side)) settle(one, values, chance)
  const bound = wanted.filter(({ variable, isOpen }) => !isOpen && isBound(variable, side))
  for (const one of chance ? shuffled(bound, chance) : bound) bring(one, draft, chance)
  values.delete(AS_OF)
  return Object.fromEntries([...values].filter(([fact]) => !side.roots.isDerived(fact)))
}

/** Facts that the box wants to be missing, and that must not be moved therefore. */
const mustBeMissing = ({ space, box }: Mould): Set<string> =>
  new Set(
    space.variables
      .filter((variable, index) => {
        const missing = missingCell(variable)
        const cells = box[index] as Cells
        return missing !== undefined && variable.kind !== 'pair' && hasCell(cells, missing) && countCells(cells) === 1
      })
      .map(({ fact }) => fact),
  )

/** What was moved to bring one thing about is not moved again for the next. */
const bring = ({ variable, cells }: Wanted, draft: Draft, chance?: Chance): void => {
  const before = new Map(draft.values)
  if (variable.kind === 'pair') aimPair(variable, cells, draft, chance)
  else aimDerived(variable, cells, draft, chance)
  for (const [fact, value] of draft.values) if (before.get(fact) !== value) draft.settled.add(fact)
}

const aimDerived = (variable: Variable, cells: Cells, draft: Draft, chance?: Chance): void => {
  const value = valueIn(variable, cells, chance)
  if (value !== undefined) aim(variable.fact, value, draft)
}

const SOMETHING = 10

/** Moves one fact to where it stands to the other as it should; the right one gets a value first, if it has none. */
const aimPair = (variable: PairVariable, cells: Cells, draft: Draft, chance?: Chance): void => {
  const { fact, other, field, size } = variable
  const scale = scaleOf(field)
  const known = cellsIn(cells, size).filter((cell) => cell !== missingCell(variable))
  const cell = known[chance === undefined ? 0 : chance(known.length)]
  if (cell === undefined || scale === undefined) return
  const shifted = (base: FactValue, by: number) => scale.toValue(scale.toNumber(base) + by)
  if (valueNow(other, draft) === undefined)
    aim(other, scale.toValue(scale.nearest(scale.lowest, scale.highest, SOMETHING)), draft)
  const right = valueNow(other, draft)
  if (right !== undefined) aim(fact, shifted(right, cell - 1), draft)
  const left = valueNow(fact, draft)
  if (left !== undefined) aim(other, shifted(left, 1 - cell), draft)
}
