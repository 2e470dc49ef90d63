import type { Representative } from '../partition.js'

/** The most rows of a chunk, for what has to be converted first. */
export const CHUNK = 2048

/** Writes something for `rows` rows of a column, the first of which is row `from`, to the beginning of `out`. */
export type Write<Out> = (from: number, rows: number, out: Out) => void

/** Writes bitmaps, `stride` bytes apart from `at` on, for rows in eights. False where `read` has to be asked instead. */
export type Slice = (from: number, rows: number, bitmaps: Uint8Array, at: number, stride: number) => boolean

/** How to read the column of a field by the classes of its values. */
export interface ClassColumn {
  /** What each class stands for. */
  readonly values: readonly Representative[]
  /** Writes a byte for each row, the one that its class has in the table. */
  readonly read: (byClass: Uint8Array) => Write<Uint8Array>
  /** Straight to the bitmaps of four or eight tests, a bit each in the byte of a class. Absent where that takes longer. */
  readonly slice?: (byClass: Uint8Array, isFour: boolean) => Slice
  /** Numbers, or the ids of texts; NaN is missing. */
  readonly numbers: Write<Float64Array>
  /** How many objects a list of them holds. */
  readonly counts?: Write<Float64Array>
}

/** The same, and the bitmaps that all have to say that a row is known. `read` and `slice` do not look at them. */
export interface BoundColumn extends ClassColumn {
  readonly validities: readonly Uint8Array[]
}

/** Adds to a column what is known of its rows. */
export const withValidity = (column: ClassColumn, validities: readonly Uint8Array[]): BoundColumn => ({
  ...column,
  validities,
  numbers: knownOnly(column.numbers, validities, Number.NaN),
  ...(column.counts ? { counts: knownOnly(column.counts, validities, 0) } : {}),
})

const knownOnly = (
  write: Write<Float64Array>,
  validities: readonly Uint8Array[],
  missing: number,
): Write<Float64Array> => {
  if (validities.length === 0) return write
  return (from, rows, out) => {
    write(from, rows, out)
    for (let row = 0; row < rows; row++) if (!isKnownAt(validities, from + row)) out[row] = missing
  }
}

/** Whether every bitmap says that a row is known. */
export const isKnownAt = (validities: readonly Uint8Array[], row: number): boolean =>
  validities.every((validity) => bitAt(validity, row) === 1)

/** The bit of a row. */
export const bitAt = (bits: Uint8Array, row: number): number => ((bits[row >>> 3] as number) >>> (row & 7)) & 1
