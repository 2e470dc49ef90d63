import type {
  DecisionResult,
  DecisionTableResult,
  RecommendationsResult,
  ScorecardResult,
} from '../../model/assessment.js'

/** One bit a row, the lowest bit of the first byte first, as in Arrow; bits beyond the last row are 0. */
export type Bitmap = Uint8Array

/** For each row the place of something in a list; wider when the list is long. */
export type Codes = Uint8Array | Uint16Array

/** Whole numbers; 64-bit floats where the rules could add up to more than 32 bits hold. */
export type WholeNumbers = Int32Array | Float64Array

/** A scorecard's answers. */
export interface ScorecardColumns {
  readonly kind: 'scorecard'
  readonly score: WholeNumbers
  /** Place in `bands` of the band that holds the score. */
  readonly band: Codes
  /** Ids, the highest band first. */
  readonly bands: readonly string[]
  /** Ids of the notices, and for each of them the rows to which it applies. */
  readonly notices: readonly string[]
  readonly noted: readonly Bitmap[]
  /** With `details`: for each characteristic the place of the attribute that applied. */
  readonly attributes?: readonly Codes[]
}

/** A table's answers. */
export interface TableColumns {
  readonly kind: 'decision-table'
  /** Ids, in order of priority. */
  readonly rows: readonly string[]
  /** For each row of the table the accounts for which it counts; with the hit policy `first` that is one for each account. */
  readonly hits: readonly Bitmap[]
  /** Place in `rows` of the first met row; the number of rows where none is met. */
  readonly first: Codes
}

/** Recommendations. The steps of an item are the words of a single account: ask for its row. */
export interface RecommendationsColumns {
  readonly kind: 'recommendations'
  /** Ids, in the order written. */
  readonly items: readonly string[]
  /** For each item the accounts to which it is recommended, after group and limit. */
  readonly chosen: readonly Bitmap[]
  /** Place in `items` of the best item; the number of items where there is none. */
  readonly top: Codes
  /** With `details`: for each item and stage the accounts that passed this stage and those before it. */
  readonly passed?: readonly (readonly Bitmap[])[]
  /** With `details`: for each item its rank, whether it is chosen or not. */
  readonly ranks?: readonly WholeNumbers[]
}

/** The answers of one decision. */
export type DecisionColumns = ScorecardColumns | TableColumns | RecommendationsColumns

/** The columns in which the answers come that are single results otherwise. */
export type ColumnsOf<Result> = Result extends ScorecardResult
  ? ScorecardColumns
  : Result extends DecisionTableResult
    ? TableColumns
    : Result extends RecommendationsResult
      ? RecommendationsColumns
      : Result extends DecisionResult
        ? DecisionColumns
        : never

/** Hands out memory for answers, shared between threads or not. */
export class Store {
  constructor(
    readonly rows: number,
    private readonly isShared: boolean,
  ) {}

  /** Bitmaps, one after the other in the same memory. */
  bitmaps(count: number): readonly Bitmap[] {
    const length = Math.ceil(this.rows / 32) * 4
    const memory = this.bytes(count * length)
    return Array.from({ length: count }, (_, index) => new Uint8Array(memory, index * length, length))
  }

  /** Codes from 0 up to `most`. */
  codes(most: number): Codes {
    return most < 256 ? new Uint8Array(this.bytes(this.rows)) : new Uint16Array(this.bytes(this.rows * 2))
  }

  /** Whole numbers of which none is beyond `most`, whatever its sign. */
  wholeNumbers(most: number): WholeNumbers {
    return areShort(most) ? new Int32Array(this.bytes(this.rows * 4)) : new Float64Array(this.bytes(this.rows * 8))
  }

  private bytes(length: number): ArrayBuffer | SharedArrayBuffer {
    return this.isShared ? new SharedArrayBuffer(length) : new ArrayBuffer(length)
  }
}

/** Whether 32 bits hold all whole numbers up to `most`, whatever their sign. */
export const areShort = (most: number): boolean => most < 2 ** 31

/** A bitmap in words of 32 rows. */
export const wordsOf = (bitmap: Bitmap): Int32Array =>
  new Int32Array(bitmap.buffer, bitmap.byteOffset, bitmap.byteLength >>> 2)
