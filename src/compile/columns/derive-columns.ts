import { dayNumber } from '../../model/calendar.js'
import type { DerivationOperation, ResolvedOperand } from '../../model/fact.js'
import type { DerivedFact } from '../../model/rulebook.js'
import { numberFor } from '../js/slot.js'
import type { Bound } from './bind-field.js'
import type { BoundMembers } from './bind-members.js'
import type { Field } from './field.js'
import type { Lexicon } from './lexicon.js'

/** What a derivation reads: numbers of a chunk by field, sets and lists of the batch, and ids of texts. */
export interface DerivationScope {
  readonly numbersOf: (field: Field) => Float64Array
  readonly boundOf: (field: Field) => Bound | undefined
  readonly fieldOf: (fact: string) => Field
  readonly lexicon: Lexicon
}

/** Fills the numbers of a derived field for `rows` rows from row `from` on. */
export type DeriveChunk = (from: number, rows: number, out: Float64Array) => void

/** Takes the next operand into what there is. */
type Combine = (out: Float64Array, next: Float64Array, rows: number) => void

// A loop each: one loop for all, with the operation handed to it, is several times slower.
/** NaN in, NaN out: the arithmetic of numbers is that of missing facts. */
const ARITHMETIC = {
  add: (out, next, rows) => {
    for (let row = 0; row < rows; row++) out[row] = (out[row] as number) + (next[row] as number)
  },
  subtract: (out, next, rows) => {
    for (let row = 0; row < rows; row++) out[row] = (out[row] as number) - (next[row] as number)
  },
  multiply: (out, next, rows) => {
    for (let row = 0; row < rows; row++) out[row] = (out[row] as number) * (next[row] as number)
  },
  divide: (out, next, rows) => {
    for (let row = 0; row < rows; row++) out[row] = (out[row] as number) / (next[row] as number)
  },
  min: (out, next, rows) => {
    for (let row = 0; row < rows; row++) out[row] = Math.min(out[row] as number, next[row] as number)
  },
  max: (out, next, rows) => {
    for (let row = 0; row < rows; row++) out[row] = Math.max(out[row] as number, next[row] as number)
  },
  daysBetween: (out, next, rows) => {
    for (let row = 0; row < rows; row++) out[row] = (next[row] as number) - (out[row] as number)
  },
} as const satisfies Partial<Record<DerivationOperation, Combine>>

/** How a derived field is worked out for the columns in scope. */
export const deriveChunk = ({ name, operation, operands }: DerivedFact, scope: DerivationScope): DeriveChunk => {
  const field = scope.fieldOf(name)
  const [first, second] = operands as readonly [ResolvedOperand, ResolvedOperand]
  switch (operation) {
    case 'count':
      return boundOf(first, scope)?.counts ?? ((_, rows, out) => out.fill(0, 0, rows))
    case 'position':
      return (
        (boundOf(second, scope) as BoundMembers | undefined)?.positions(read(first, field, operation, scope)) ??
        ((_, rows, out) => out.fill(Number.NaN, 0, rows))
      )
    case 'firstKnown':
      return firstKnown(operands.map((operand) => read(operand, field, operation, scope)))
    default:
      return arithmetic(
        ARITHMETIC[operation],
        operands.map((operand) => read(operand, field, operation, scope)),
      )
  }
}

const boundOf = (operand: ResolvedOperand, scope: DerivationScope): Bound | undefined =>
  operand.kind === 'fact' ? scope.boundOf(scope.fieldOf(operand.fact)) : undefined

/** The numbers of an operand; a literal is the same for every row. */
const read = (
  operand: ResolvedOperand,
  field: Field,
  operation: DerivationOperation,
  { numbersOf, fieldOf, lexicon }: DerivationScope,
): Float64Array => {
  if (operand.kind === 'fact') return numbersOf(fieldOf(operand.fact))
  return numbersOf(field)
    .slice()
    .fill(numberOf(operand.value as string | number | boolean, field, operation, lexicon))
}

const numberOf = (
  value: string | number | boolean,
  { kind, slot }: Field,
  operation: DerivationOperation,
  lexicon: Lexicon,
): number => {
  if (typeof value === 'number') return value
  if (operation === 'daysBetween') return dayNumber(String(value))
  if (operation === 'position' || kind === 'code') return lexicon.idOf(String(value))
  return numberFor(slot, value) ?? Number.NaN
}

/** What is no finite number is missing: a division by zero, or a product beyond the largest number. */
const arithmetic =
  (combine: Combine, operands: readonly Float64Array[]): DeriveChunk =>
  (_, rows, out) => {
    const [first, ...rest] = operands as readonly [Float64Array, ...Float64Array[]]
    out.set(first)
    for (const next of rest) combine(out, next, rows)
    for (let row = 0; row < rows; row++) if (!Number.isFinite(out[row])) out[row] = Number.NaN
  }

const firstKnown =
  (operands: readonly Float64Array[]): DeriveChunk =>
  (_, rows, out) => {
    out.fill(Number.NaN, 0, rows)
    for (const next of operands)
      for (let row = 0; row < rows; row++) if (Number.isNaN(out[row])) out[row] = next[row] as number
  }
