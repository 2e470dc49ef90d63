import type { DerivationOperation } from '../../model/fact.js'
import type { DerivedFact } from '../../model/rulebook.js'
import { cellsWhere } from './cells.js'
import { anyOf, type Formula, type Within } from './formula.js'
import type { Interval } from './intervals.js'
import type { Side } from './side.js'
import { missingCell, type PhraseVariable, type Variable } from './variable.js'

/** A variable with its place in the space. */
interface Placed {
  readonly variable: Variable
  readonly index: number
}

/** What holds of every account, whatever the rules say. Leaving one out would make the analysis weaker, never wrong. */
export const axiomsOf = (variables: readonly Variable[], sides: readonly Side[]): readonly Formula[] => {
  const placed = variables.map((variable, index) => ({ variable, index }))
  return placed.flatMap((one) => [
    ...ofField(one, placed),
    ...ofPair(one, placed),
    ...ofPhrases(one, placed),
    ...sides.flatMap((side) => ofDerived(one, placed, side)),
  ])
}

const isMissing = ({ variable, index }: Placed): Within => ({
  kind: 'within',
  variable: index,
  cells: cellsWhere(variable.size, (cell) => cell === missingCell(variable)),
})

const isKnown = ({ variable, index }: Placed): Within => ({
  kind: 'within',
  variable: index,
  cells: cellsWhere(variable.size, (cell) => cell !== missingCell(variable)),
})

const knownNeeds = (one: Placed, other: Placed): Formula => anyOf([isMissing(one), isKnown(other)])

const canBeMissing = ({ variable }: Placed): boolean => missingCell(variable) !== undefined

/** A field is known only in an object that is, and a text that equals something is a known text. */
const ofField = (one: Placed, all: readonly Placed[]): readonly Formula[] => {
  if (!canBeMissing(one) || one.variable.kind === 'pair') return []
  const { fact, path } = one.variable
  return all
    .filter((other) => other !== one && other.variable.kind === 'presence' && other.variable.fact === fact)
    .flatMap((owner) => {
      const prefix = owner.variable.path
      if (prefix.some((field, depth) => field !== path[depth])) return []
      return prefix.length < path.length ? [knownNeeds(one, owner)] : [knownNeeds(one, owner), knownNeeds(owner, one)]
    })
}

/** Two facts can be compared only when both are known. */
const ofPair = (one: Placed, all: readonly Placed[]): readonly Formula[] => {
  const { variable } = one
  if (variable.kind !== 'pair') return []
  const operand = (fact: string, path: string): Placed | undefined =>
    all.find((other) => isValueOf(other, fact) && other.variable.path.join('.') === path)
  const operands = [operand(variable.fact, variable.path.join('.')), operand(variable.other, '')]
  const found = operands.filter((other) => other !== undefined)
  const needs = found.map((other) => knownNeeds(one, other))
  return found.length === 2 ? [...needs, anyOf([isKnown(one), ...found.map(isMissing)])] : needs
}

const isValueOf = ({ variable }: Placed, fact: string): boolean =>
  variable.fact === fact && (variable.kind === 'ordered' || variable.kind === 'codes' || variable.kind === 'presence')

/** A text that mentions one of some phrases mentions one of more. */
const ofPhrases = (one: Placed, all: readonly Placed[]): readonly Formula[] => {
  const { variable } = one
  if (variable.kind !== 'phrases') return []
  return all
    .filter((other) => other !== one && isWider(other.variable, variable))
    .map((other) => anyOf([isNo(one.index), isYes(other.index)]))
}

const isWider = (wide: Variable, narrow: PhraseVariable): boolean =>
  wide.kind === 'phrases' &&
  wide.fact === narrow.fact &&
  wide.path.join('.') === narrow.path.join('.') &&
  narrow.phrases.every((phrase) => wide.phrases.includes(phrase))

const isNo = (variable: number): Within => ({ kind: 'within', variable, cells: cellsWhere(2, (cell) => cell === 0) })
const isYes = (variable: number): Within => ({ kind: 'within', variable, cells: cellsWhere(2, (cell) => cell === 1) })

/** Operations that give a result exactly when all of their operands are known. */
const ALWAYS_GIVES: ReadonlySet<DerivationOperation> = new Set([
  'add',
  'subtract',
  'multiply',
  'min',
  'max',
  'daysBetween',
])

/** Operations that can give a result although an operand is missing. */
const BRIDGES: ReadonlySet<DerivationOperation> = new Set(['count', 'firstKnown'])

/** A derived fact is missing when something that it is made of is, but for the operations that bridge it. */
const ofDerived = (one: Placed, all: readonly Placed[], { roots }: Side): readonly Formula[] => {
  const { variable } = one
  const definition =
    variable.kind === 'ordered' || variable.kind === 'codes' ? roots.definitionOf(variable.fact) : undefined
  if (definition === undefined) return []
  if (definition.operation === 'count') return [isKnown(one), ...ofCount(one, definition, all)]
  const operations = roots.derivedBehind([variable.fact]).map(({ operation }) => operation)
  if (operations.some((operation) => BRIDGES.has(operation))) return []
  const given = roots.givenBehind(variable.fact)
  const found = given.map((fact) => all.find((other) => isValueOf(other, fact) && other.variable.path.length === 0))
  const placed = found.filter((other) => other !== undefined)
  const needs = placed.map((other) => knownNeeds(one, other))
  const isWhole = placed.length === given.length && operations.every((operation) => ALWAYS_GIVES.has(operation))
  return isWhole ? [...needs, anyOf([isKnown(one), ...placed.map(isMissing)])] : needs
}

/** A list that is missing has no members, one that holds something has one at least. */
const ofCount = (one: Placed, { operands: [list] }: DerivedFact, all: readonly Placed[]): readonly Formula[] => {
  const { variable } = one
  if (variable.kind !== 'ordered' || list?.kind !== 'fact') return []
  const where = (holds: (interval: Interval) => boolean): Within => ({
    kind: 'within',
    variable: one.index,
    cells: cellsWhere(variable.size, (cell) => {
      const interval = variable.intervals[cell]
      return interval !== undefined && holds(interval)
    }),
  })
  return all
    .filter((other) => other.variable.fact === list.fact && other.variable.path.length === 0)
    .flatMap((other): readonly Formula[] => {
      if (other.variable.kind === 'presence') return [anyOf([isKnown(other), where(({ low }) => low <= 0)])]
      if (other.variable.kind !== 'member') return []
      const presence = all.find(({ variable: { kind, fact } }) => kind === 'presence' && fact === list.fact)
      const isThere = presence === undefined ? [] : [isMissing(presence)]
      return [anyOf([...isThere, isNo(other.index), where(({ high }) => high >= 1)])]
    })
}
