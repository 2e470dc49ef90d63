import type { ClassColumn } from './bind-column.js'
import type { Chunk } from './chunk.js'
import { type ClassTables, REFUSAL } from './class-tables.js'
import type { DecisionWriter, Scored } from './column-decision.js'
import type { Field } from './field.js'
import { hideMissing } from './hide-missing.js'
import { IDENTITY, MOST_CLASSES } from './number-tables.js'
import { sliceEight, sliceFour } from './slice-bytes.js'

/** What is read of a column to fill bitmaps. */
export type ReadableColumn = Pick<ClassColumn, 'values' | 'read' | 'slice'>

/** Makes bitmaps of what a column says row by row, and gives points by it. */
export class FieldSlicer {
  /** A byte for each row of the chunk at hand: its class, or what is asked of it. */
  readonly classes: Uint8Array

  constructor(
    private readonly chunk: Chunk,
    private readonly writers: readonly DecisionWriter[],
  ) {
    this.classes = new Uint8Array(chunk.stride * 32)
  }

  /** How the bitmaps of a field are filled, and its points given. */
  slicing(field: Field, column: ReadableColumn, validities: readonly Uint8Array[]): () => void {
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

  /** Bitmaps of a group of tests from the bytes at hand. */
  slice(field: Field, group: number, table: Uint8Array): void {
    const { bytes, stride, words, rows } = this.chunk
    const kernel = this.isFour(field, group) ? sliceFour : sliceEight
    // What is left there from other fields could be more than four bits.
    if (rows < words * 32) this.classes.fill(0, rows, words * 32)
    kernel(this.classes, 0, words * 32, table, bytes, this.placeOf(field, group), stride * 4)
  }

  private isFour({ endsInFour, groups }: Field, group: number): boolean {
    return endsInFour && group === groups - 1
  }

  /** Where the bitmaps of a group begin, in bytes. */
  private placeOf({ register }: Field, group: number): number {
    return (register + group * 8) * this.chunk.stride * 4
  }

  /** Takes the rows that are missing out of all bitmaps of a field. */
  keepKnown({ register, registers }: Field, validities: readonly Uint8Array[]): void {
    for (const validity of validities) this.chunk.keepKnown(validity, register, registers)
  }

  /** Gives the points of a characteristic by the classes at hand. */
  score(scored: Scored & { readonly decision: number }): void {
    this.writers[scored.decision]?.score?.(scored, this.classes, this.chunk)
  }

  /** Whether no value of the chunk is refused. */
  isFit({ register }: Field): boolean {
    const { bitmaps, stride, words, rows } = this.chunk
    const start = (register + REFUSAL) * stride
    let refused = 0
    for (let i = start; i < start + words - 1; i++) refused |= bitmaps[i] as number
    const last = bitmaps[start + words - 1] as number
    return (refused | (last << (-rows & 31))) === 0
  }
}
