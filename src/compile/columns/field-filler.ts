import type { Representative } from '../partition.js'
import type { BoundColumn, ClassColumn } from './bind-column.js'
import type { Bound } from './bind-field.js'
import type { BoundMembers } from './bind-members.js'
import type { Chunk } from './chunk.js'
import { classifyDoubles, classifyIds, hideMissing } from './classify.js'
import type { DecisionWriter, Scored } from './column-decision.js'
import type { DeriveChunk } from './derive-columns.js'
import { type ClassTables, type Field, REFUSAL } from './field.js'
import { IDENTITY, MOST_CLASSES, type NumberTables } from './number-tables.js'
import { sliceEight, sliceFour } from './transpose.js'

/** Fills the bitmaps of a field for the chunk at hand; false when a value must be refused. */
export type Fill = () => boolean

type ReadableColumn = Pick<ClassColumn, 'values' | 'read' | 'slice'>

/** Fills bitmaps and numbers of fields, and hands classes to the scorecards that want them. */
export class FieldFiller {
  private readonly classes: Uint8Array
  private readonly numbers = new Map<Field, Float64Array>()

  constructor(
    private readonly chunk: Chunk,
    private readonly writers: readonly DecisionWriter[],
  ) {
    this.classes = new Uint8Array(chunk.stride * 32)
  }

  /** The numbers of a field for the chunk at hand; NaN is missing. */
  numbersOf(field: Field): Float64Array {
    const known = this.numbers.get(field)
    if (known !== undefined) return known
    const numbers = new Float64Array(this.classes.length).fill(Number.NaN)
    this.numbers.set(field, numbers)
    return numbers
  }

  /** For a field that may have a column. */
  given(field: Field, bound: Bound | undefined): Fill {
    if (bound === undefined) return this.missing(field)
    return 'masks' in bound ? this.members(field, bound) : this.column(field, bound)
  }

  /** For a field that is worked out from others; `values` are those that its classes stand for. */
  derived(field: Field, derive: DeriveChunk, { cuts }: NumberTables, values: readonly Representative[]): Fill {
    const { chunk } = this
    const numbers = this.numbersOf(field)
    const read: ClassColumn['read'] =
      field.kind === 'code'
        ? (byClass) => (_, rows, out) => classifyIds(numbers, rows, byClass, out)
        : (byClass) => (_, rows, out) => classifyDoubles(numbers, 0, rows, cuts, byClass, out)
    const isLookedAt = field.isAsked || field.scorings.length > 0
    const slice = isLookedAt ? this.slicing(field, { values, read }, []) : undefined
    return () => {
      derive(chunk.from, chunk.rows, numbers)
      slice?.()
      return true
    }
  }

  /** All rows are missing: the bitmaps are empty once and for all. */
  private missing(field: Field): Fill {
    const { chunk, classes } = this
    const start = field.register * chunk.stride
    chunk.bitmaps.fill(0, start, start + field.registers * chunk.stride)
    const { scored } = field.tablesFor([undefined])
    return () => {
      if (scored.length > 0) classes.fill(0)
      for (const one of scored) this.score(one)
      return true
    }
  }

  private column(field: Field, bound: BoundColumn): Fill {
    const { chunk } = this
    const slice = this.slicing(field, bound, bound.validities)
    const numbers = field.readsNumbers ? this.numbersOf(field) : undefined
    return () => {
      if (numbers) bound.numbers(chunk.from, chunk.rows, numbers)
      slice()
      return this.isFit(field)
    }
  }

  private members(field: Field, { masks: masksOf, validities }: BoundMembers): Fill {
    const { chunk, classes } = this
    const writes = Array.from({ length: field.groups }, (_, group) => masksOf(group))
    return () => {
      for (const [group, write] of writes.entries()) {
        write(chunk.from, chunk.rows, classes)
        this.slice(field, group, IDENTITY)
      }
      this.keepKnown(field, validities)
      return this.isFit(field)
    }
  }

  /** How the bitmaps of a field are filled, and its points given. */
  private slicing(field: Field, column: ReadableColumn, validities: readonly Uint8Array[]): () => void {
    const tables = field.tablesFor(column.values)
    if (column.values.length > MOST_CLASSES) return this.slicingMany(field, column, tables, validities)
    const { chunk, classes } = this
    const read = column.read(IDENTITY)
    const isScored = tables.scored.length > 0
    // A scorecard needs to know row by row what is missing; for bitmaps it is enough to mask them afterwards.
    const [hidden, masked] = isScored ? [validities, []] : [[], validities]
    const trySlices = isScored ? () => false : this.tryingSlices(field, column, tables)
    return () => {
      if (!trySlices()) {
        read(chunk.from, chunk.rows, classes)
        for (const validity of hidden) hideMissing(validity, chunk.from, chunk.rows, classes)
        for (const [group, table] of tables.groups.entries()) this.slice(field, group, table)
        for (const one of tables.scored) this.score(one)
      }
      this.keepKnown(field, masked)
    }
  }

  /** Where nobody wants classes, a column may have a shorter way to its bitmaps. */
  private tryingSlices(field: Field, { slice }: ReadableColumn, { groups }: ClassTables): () => boolean {
    if (slice === undefined) return () => false
    const { chunk } = this
    const slices = groups.map((table, group) => slice(table, this.isFour(field, group)))
    return () =>
      chunk.rows % 8 === 0 &&
      slices.every((write, group) =>
        write(chunk.from, chunk.rows, chunk.bytes, this.placeOf(field, group), chunk.stride * 4),
      )
  }

  /** For more classes than a byte holds: each group of tests, and each characteristic, reads the column for itself. */
  private slicingMany(
    field: Field,
    { read }: ReadableColumn,
    { groups, scored }: ClassTables,
    validities: readonly Uint8Array[],
  ): () => void {
    const { chunk, classes } = this
    const reads = groups.map(read)
    const scorings = scored.map(({ places, byPlace, ...one }) => ({
      read: read(places),
      scored: { ...one, ...byPlace },
    }))
    return () => {
      for (const [group, readGroup] of reads.entries()) {
        readGroup(chunk.from, chunk.rows, classes)
        this.slice(field, group, IDENTITY)
      }
      for (const scoring of scorings) {
        scoring.read(chunk.from, chunk.rows, classes)
        for (const validity of validities) hideMissing(validity, chunk.from, chunk.rows, classes)
        this.score(scoring.scored)
      }
      this.keepKnown(field, validities)
    }
  }

  private slice(field: Field, group: number, table: Uint8Array): void {
    const { bytes, stride, words, rows } = this.chunk
    const kernel = this.isFour(field, group) ? sliceFour : sliceEight
    // What is left there from other fields could be more than four bits.
    this.classes.fill(0, rows, words * 32)
    kernel(this.classes, 0, words * 32, table, bytes, this.placeOf(field, group), stride * 4)
  }

  private isFour({ endsInFour, groups }: Field, group: number): boolean {
    return endsInFour && group === groups - 1
  }

  /** Where the bitmaps of a group begin, in bytes. */
  private placeOf({ register }: Field, group: number): number {
    return (register + group * 8) * this.chunk.stride * 4
  }

  private keepKnown({ register, registers }: Field, validities: readonly Uint8Array[]): void {
    for (const validity of validities) this.chunk.keepKnown(validity, register, registers)
  }

  private score(scored: Scored & { readonly decision: number }): void {
    this.writers[scored.decision]?.score?.(scored, this.classes, this.chunk)
  }

  /** Whether no value of the chunk is refused. */
  private isFit({ register }: Field): boolean {
    const { bitmaps, stride, words, rows } = this.chunk
    const start = (register + REFUSAL) * stride
    let refused = 0
    for (let i = start; i < start + words - 1; i++) refused |= bitmaps[i] as number
    const last = bitmaps[start + words - 1] as number
    return (refused | (last << (-rows & 31))) === 0
  }
}
