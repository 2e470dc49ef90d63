import { dayNumber } from '../../model/calendar.js'
import { AS_OF } from '../../model/fact.js'
import type { Representative } from '../partition.js'
import type { DecisionColumns } from './answers.js'
import { type Bound, bindField } from './bind-field.js'
import type { BoundMembers } from './bind-members.js'
import type { ColumnBatch } from './column.js'
import type { DecisionWriter } from './column-decision.js'
import type { ColumnProgram } from './column-program.js'
import { type DeriveChunk, deriveChunk } from './derive-columns.js'
import type { Field } from './field.js'
import { FieldFiller, type Fill } from './field-filler.js'
import type { Pair } from './fields.js'
import { Lexicon } from './lexicon.js'
import type { NumberTables } from './number-tables.js'
import { comparePairs, WANTED } from './pair-kernels.js'

/** A program at work on one batch. */
export class ColumnRun {
  private readonly lexicon = new Lexicon()
  private readonly bound: ReadonlyMap<Field, Bound | undefined>
  private readonly writers: readonly DecisionWriter[]
  private readonly filler: FieldFiller
  private readonly fills: readonly Fill[]
  private readonly comparisons: readonly (() => void)[]

  /** Layouts have been checked; `answers` are by decision of the program. */
  constructor(
    private readonly program: ColumnProgram,
    batch: ColumnBatch,
    answers: readonly DecisionColumns[],
  ) {
    const { given, decisions, chunk, pairs } = program
    this.bound = new Map(given.map((field) => [field, bindField(field, this.tablesOf(field), batch, this.lexicon)]))
    this.writers = decisions.map(({ open }, index) => open(answers[index] as DecisionColumns, chunk.stride))
    this.filler = new FieldFiller(chunk, this.writers)
    this.fills = [...given.map((field) => this.filler.given(field, this.bound.get(field))), ...this.derivedFills()]
    this.comparisons = pairs.map((pair) => this.compare(pair))
  }

  /** Answers the rows of one chunk; false when one of them holds a value that must be refused. */
  answer(from: number, rows: number): boolean {
    const { chunk } = this.program
    chunk.moveTo(from, rows)
    for (const { begin } of this.writers) begin?.(chunk)
    for (const fill of this.fills) if (!fill()) return false
    for (const compare of this.comparisons) compare()
    for (const { finish } of this.writers) finish(chunk)
    return true
  }

  private tablesOf(field: Field): NumberTables {
    return this.program.tables.get(field) as NumberTables
  }

  private derivedFills(): readonly Fill[] {
    const { fields, derived, rulebook } = this.program
    const scope = {
      numbersOf: (field: Field) => this.filler.numbersOf(field),
      boundOf: (field: Field) => this.bound.get(field),
      fieldOf: (fact: string) => fields.of(fact),
      lexicon: this.lexicon,
    }
    const derivations = derived.map((one): readonly [Field, DeriveChunk] => [
      fields.of(one.name),
      deriveChunk(one, scope),
    ])
    const day = dayNumber(rulebook.asOf)
    const asOf = fields.has(AS_OF) ? [[fields.of(AS_OF), writing(day)] as const] : []
    return [...asOf, ...derivations].map(([field, derive]) =>
      this.filler.derived(field, derive, this.tablesOf(field), this.valuesOf(field)),
    )
  }

  /** Texts have a class each; by now the lexicon knows all of them. */
  private valuesOf(field: Field): readonly Representative[] {
    return field.kind === 'code' ? [undefined, ...this.lexicon.texts] : this.tablesOf(field).partition.values
  }

  private compare({ left, operator, right, register }: Pair): () => void {
    const { chunk } = this.program
    const at = register * chunk.stride * 4
    const numbers = this.filler.numbersOf(right)
    if (operator !== 'contains') {
      const lefts = this.filler.numbersOf(left)
      return () => comparePairs(lefts, numbers, chunk.words * 32, WANTED[operator], chunk.bytes, at)
    }
    const members = this.bound.get(left) as BoundMembers | undefined
    const positions = new Float64Array(numbers.length).fill(Number.NaN)
    const find = members?.positions(numbers)
    return () => {
      find?.(chunk.from, chunk.rows, positions)
      comparePairs(positions, positions, chunk.words * 32, WANTED.equal, chunk.bytes, at)
    }
  }
}

const writing =
  (value: number): DeriveChunk =>
  (_, rows, out) =>
    out.fill(value, 0, rows)
