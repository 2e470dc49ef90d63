import { valueAt } from '../account/settle.js'
import { cellsWhere } from '../space/cells.js'
import { allOf, type Formula, variablesIn } from '../space/formula.js'
import type { Values } from '../space/meaning.js'
import type { Space } from '../space/space.js'
import { missingCell } from '../space/variable.js'

/** Everything that a formula speaks of is known. */
export const knownIn = (formula: Formula, space: Space): Formula => knownAmong([...variablesIn(formula)], space)

/** Everything is known that any rule of the space asks about. */
export const allKnown = (space: Space): Formula => knownAmong(space.variables.keys(), space)

/** Whether an account tells everything that any rule of the space asks about. */
export const hasAllKnown = (values: Values, { variables }: Space): boolean =>
  variables.every((variable) => {
    if (variable.kind === 'pair') return values.has(variable.fact) && values.has(variable.other)
    return missingCell(variable) === undefined || valueAt(values, variable) !== undefined
  })

const knownAmong = (variables: Iterable<number>, space: Space): Formula =>
  allOf(
    [...variables].flatMap((index) => {
      const variable = space.variables[index]
      const missing = variable && missingCell(variable)
      if (variable === undefined || missing === undefined) return []
      return [
        { kind: 'within' as const, variable: index, cells: cellsWhere(variable.size, (cell) => cell !== missing) },
      ]
    }),
  )
