import type { DecisionColumns, WholeNumbers } from './answers.js'
import type { Chunk } from './chunk.js'
import type { Store } from './store.js'

/** One decision over columns. */
export interface ColumnDecision {
  readonly allocate: (store: Store) => DecisionColumns
  /** How to write into answers that `allocate` has made, here or in another thread. */
  readonly open: (answers: DecisionColumns, stride: number) => DecisionWriter
}

/** Writes the answers of a decision, chunk by chunk. */
export interface DecisionWriter {
  /** Before the fields are read. */
  readonly begin?: (chunk: Chunk) => void
  /** A characteristic of one field: its points, and the attribute that applied, by class. */
  readonly score?: (scored: Scored, classes: Uint8Array, chunk: Chunk) => void
  /** When the bitmaps of all fields are there. */
  readonly finish: (chunk: Chunk) => void
}

/** The attribute of a characteristic for every class of its field, and its points. */
export interface Scored {
  readonly characteristic: number
  readonly attributes: Uint8Array
  readonly points: WholeNumbers
}
