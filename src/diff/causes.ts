import type { ResolvedCondition } from '../model/condition.js'
import type { ResolvedOperand } from '../model/fact.js'
import type { ResolvedParameter } from '../model/parameter.js'
import { placeholdersOf } from '../model/text.js'
import type { PropertyValue, Side } from './difference.js'
import { keyOfValue } from './key-of-value.js'
import { keyOfCondition } from './normal-condition.js'

/** The amounts and named conditions that differ between two sides, by their paths. */
export type Causes = ReadonlySet<string>

export const causesBetween = (a: Side, b: Side): Causes => {
  const amounts = Object.entries(a.rulebook.parameters).flatMap(([name, amount]) => {
    const other = b.rulebook.parameters[name]
    const isSame = other !== undefined && keyOf(amount, a) === keyOf(other, b)
    return isSame ? [] : [`parameters/${name}`]
  })
  const named = Object.entries(a.conditions).flatMap(([name, condition]) => {
    const other = b.conditions[name]
    const isSame = other !== undefined && keyOfCondition(condition, 'written') === keyOfCondition(other, 'written')
    return isSame ? [] : [`conditions/${name}`]
  })
  return new Set([...amounts, ...named])
}

const keyOf = (amount: ResolvedParameter, { rulebook }: Side): string =>
  keyOfValue({ kind: 'amount', amount }, rulebook, 'resolved')

/** Why two values differ that are written alike; nothing where they are written otherwise. */
export const causesOf = (
  a: PropertyValue,
  b: PropertyValue,
  [sideA, sideB]: readonly [Side, Side],
  causes: Causes,
): readonly string[] => {
  const isWrittenAlike = keyOfValue(a, sideA.rulebook, 'written') === keyOfValue(b, sideB.rulebook, 'written')
  return isWrittenAlike ? [...new Set([a, b].flatMap(pathsIn))].filter((path) => causes.has(path)).sort() : []
}

const pathsIn = (value: PropertyValue): readonly string[] => {
  switch (value.kind) {
    case 'data':
    case 'amount':
    case 'outcome':
      return []
    case 'text':
      return placeholdersOf(value.text.en).map((name) => `parameters/${name}`)
    case 'condition':
      return pathsInCondition(value.condition)
    case 'adjustments':
      return value.adjustments.flatMap(({ conditions }) => pathsInCondition(conditions))
    case 'derivation':
      return value.derivation.operands.flatMap(pathOfOperand)
  }
}

const pathsInCondition = (condition: ResolvedCondition): readonly string[] => [
  ...(condition.name === undefined ? [] : [`conditions/${condition.name}`]),
  ...(condition.kind === 'comparison'
    ? pathOfOperand(condition.value)
    : condition.conditions.flatMap(pathsInCondition)),
]

const pathOfOperand = (operand: ResolvedOperand): readonly string[] =>
  operand.kind === 'literal' && operand.parameter !== undefined ? [`parameters/${operand.parameter}`] : []
