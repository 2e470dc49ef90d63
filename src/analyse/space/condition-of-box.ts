import type { ResolvedComparison, ResolvedCondition } from '../../model/condition.js'
import type { FactValue, Literal } from '../../model/fact.js'
import type { Operator } from '../../model/operator.js'
import { areSame, type Cells, cellsIn, hasCell } from './cells.js'
import type { Box } from './formula.js'
import type { Interval } from './intervals.js'
import type { Space } from './space.js'
import { type CodeVariable, missingCell, type OrderedVariable, type PairVariable, type Variable } from './variable.js'

/** The box as a condition that is met exactly in it, so that it can be said in words, or stand in a rule. */
export const conditionOfBox = (box: Box, { variables, everything }: Space): ResolvedCondition =>
  all(
    variables.flatMap((variable, index) => {
      const cells = box[index] as Cells
      return areSame(cells, everything[index] as Cells) ? [] : [conditionOfCells(variable, cells)]
    }),
  )

/** The cells of one variable as a condition. */
export const conditionOfCells = (variable: Variable, cells: Cells): ResolvedCondition => {
  switch (variable.kind) {
    case 'ordered':
      return any([...rangesIn(variable, cells).map((range) => inRange(variable, range)), ...ifMissing(variable, cells)])
    case 'codes':
      return any([...inCodes(variable, cells), ...ifMissing(variable, cells)])
    case 'presence':
      return known(variable, hasCell(cells, 1))
    case 'member':
      return compare(variable, hasCell(cells, 1) ? 'contains' : 'doesNotContain', variable.member)
    case 'phrases':
      return compare(variable, hasCell(cells, 1) ? 'mentions' : 'doesNotMention', variable.phrases)
    case 'pair':
      return any([...betweenFacts(variable, cells), ...ifMissing(variable, cells)])
  }
}

const all = (conditions: readonly ResolvedCondition[]): ResolvedCondition => group('all', conditions)
const any = (conditions: readonly ResolvedCondition[]): ResolvedCondition => group('any', conditions)

const group = (kind: 'all' | 'any', conditions: readonly ResolvedCondition[]): ResolvedCondition =>
  conditions.length === 1 ? (conditions[0] as ResolvedCondition) : { kind, conditions }

type Place = Pick<Variable, 'fact' | 'path'>

/** A comparison with a constant that stands in no document. */
export const compare = ({ fact, path }: Place, operator: Operator, value: Literal): ResolvedComparison => ({
  kind: 'comparison',
  fact,
  path,
  operator,
  value: { kind: 'literal', value },
  at: { file: '', pointer: '' },
})

const known = (place: Place, isKnown: boolean): ResolvedComparison => compare(place, 'isKnown', isKnown)

const ifMissing = (variable: Variable, cells: Cells): readonly ResolvedCondition[] => {
  const missing = missingCell(variable)
  return missing !== undefined && hasCell(cells, missing) ? [known(variable, false)] : []
}

/** The allowed intervals, those that touch made one. */
const rangesIn = ({ intervals, scale }: OrderedVariable, cells: Cells): readonly Interval[] => {
  const ranges: Interval[] = []
  for (const [cell, { low, high }] of intervals.entries()) {
    if (!hasCell(cells, cell)) continue
    const last = ranges.at(-1)
    if (last !== undefined && scale.after(last.high) === low) ranges[ranges.length - 1] = { low: last.low, high }
    else ranges.push({ low, high })
  }
  return ranges
}

const inRange = (variable: OrderedVariable, { low, high }: Interval): ResolvedCondition => {
  const { lowest, highest } = variable.scale
  const literal = (number: number) => variable.scale.toValue(number) as Literal
  if (low === high) return compare(variable, 'equal', literal(low))
  if (low === lowest && high === highest) return known(variable, true)
  const { bound: bottom, isInclusive: fromIt } = rounder(low, variable.scale.before(low))
  const { bound: top, isInclusive: toIt } = rounder(high, variable.scale.after(high))
  return all([
    ...(low === lowest ? [] : [compare(variable, fromIt ? 'greaterThanInclusive' : 'greaterThan', literal(bottom))]),
    ...(high === highest ? [] : [compare(variable, toIt ? 'lessThanInclusive' : 'lessThan', literal(top))]),
  ])
}

/** “Above 5,000” reads better than “at least 5,000.0000000000009”. */
const rounder = (inside: number, outside: number): { readonly bound: number; readonly isInclusive: boolean } =>
  String(outside).length < String(inside).length - 2
    ? { bound: outside, isInclusive: false }
    : { bound: inside, isInclusive: true }

const inCodes = (variable: CodeVariable, cells: Cells): readonly ResolvedCondition[] => {
  const { codes, other } = variable
  const chosen = cellsIn(cells, codes.length).map((cell) => codes[cell] as FactValue as string | number)
  const left = codes.filter((code) => !chosen.includes(code as string)) as readonly (string | number)[]
  if (chosen.length === 0) return []
  if (left.length === 0) return [known(variable, true)]
  if (chosen.length === 1 && chosen[0] !== other) return [compare(variable, 'equal', chosen[0] as Literal)]
  if (left.length === 1) return [compare(variable, 'notEqual', left[0] as Literal)]
  const isShorter = left.length < chosen.length || (other !== undefined && chosen.includes(other as string))
  return [isShorter ? compare(variable, 'notIn', left) : compare(variable, 'in', chosen)]
}

const betweenFacts = (variable: PairVariable, cells: Cells): readonly ResolvedCondition[] => {
  const chosen = cellsIn(cells, variable.examples.length)
  if (chosen.length === 0) return []
  if (chosen.length === variable.examples.length) return [known(variable, true)]
  const operator = variable.operators[chosen.reduce((bits, cell) => bits | (1 << cell), 0)]
  if (operator === undefined) return []
  return [{ ...compare(variable, operator, true), value: { kind: 'fact', fact: variable.other } }]
}
