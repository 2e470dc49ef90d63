import type { Side } from './side.js'
import type { Variable } from './variable.js'

/** What a variable is about: a fact, or two that are compared. */
export const operandsOf = (variable: Variable): readonly string[] =>
  variable.kind === 'pair' ? [variable.fact, variable.other] : [variable.fact]

/** The facts that a host hands over and on which the cell of a variable depends. */
export const rootsOf = (variable: Variable, { roots }: Side): readonly string[] => [
  ...new Set(operandsOf(variable).flatMap((operand) => roots.givenBehind(operand))),
]

/** Whether the cell of a variable follows from other facts. */
export const isBound = (variable: Variable, { roots }: Side): boolean =>
  variable.kind === 'pair' || roots.isDerived(variable.fact)
