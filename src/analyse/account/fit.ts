import { definitionAt } from '../../model/definition-at.js'
import type { FactValue } from '../../model/fact.js'
import { type Cells, cellsIn, hasCell } from '../space/cells.js'
import type { Box } from '../space/formula.js'
import { cellOf } from '../space/representative.js'
import { scaleOf } from '../space/scale.js'
import type { Side } from '../space/side.js'
import type { Space } from '../space/space.js'
import type { OrderedVariable } from '../space/variable.js'
import { ANY_ENTRY } from './aim.js'

/** Where a value has to fit in. */
export interface Fitting {
  readonly space: Space
  readonly box: Box
  readonly side: Side
  /** What the fact has so far. */
  readonly has: FactValue | undefined
}

/** The value, or the closest one that the dictionary and the box allow the fact to have. */
export const fitInto = (fact: string, value: FactValue, fitting: Fitting): FactValue => {
  const { space, box, side } = fitting
  if (Array.isArray(value)) return fitList(fact, value as readonly string[], fitting)
  const field = definitionAt(side.rulebook.facts, fact)
  const scale = scaleOf(field)
  if (scale === undefined) return value
  const index = space.variables.findIndex((one) => one.kind === 'ordered' && one.fact === fact && one.path.length === 0)
  const legal = scale.toValue(scale.nearest(scale.lowest, scale.highest, scale.toNumber(value)))
  return index < 0 ? legal : closest(legal, space.variables[index] as OrderedVariable, box[index] as Cells)
}

const closest = (value: FactValue, variable: OrderedVariable, cells: Cells): FactValue => {
  if (hasCell(cells, cellOf(variable, value))) return value
  const { scale, intervals } = variable
  const number = scale.toNumber(value)
  const allowed = cellsIn(cells, intervals.length).map((cell) => {
    const { low, high } = intervals[cell] as { low: number; high: number }
    return scale.nearest(low, high, number)
  })
  if (allowed.length === 0) return value
  return scale.toValue(allowed.reduce((a, b) => (Math.abs(b - number) < Math.abs(a - number) ? b : a)))
}

/** The list with its open places filled: by the members that it must hold, by those it has, by others that it may hold. */
const fitList = (fact: string, list: readonly string[], { space, box, side, has }: Fitting): FactValue => {
  const { members, fields } = definitionAt(side.rulebook.facts, fact)
  if (fields !== undefined) return list.map(() => ({}))
  const allows = (member: string, isIn: boolean): boolean =>
    space.variables.every(
      (one, index) =>
        one.kind !== 'member' ||
        one.fact !== fact ||
        one.member !== member ||
        hasCell(box[index] as Cells, isIn ? 1 : 0),
    )
  const named = list.filter((entry) => entry !== ANY_ENTRY)
  const had = Array.isArray(has) ? (has as readonly string[]) : []
  const others = members === undefined ? list.map((_, index) => `${ANY_ENTRY}${index + 1}`) : Object.keys(members)
  const spare = [...new Set([...had, ...others])]
    .filter((member) => !named.includes(member) && allows(member, true))
    .sort((a, b) => Number(allows(a, false)) - Number(allows(b, false)))
  return list.flatMap((entry) => (entry === ANY_ENTRY ? spare.splice(0, 1) : [entry]))
}
