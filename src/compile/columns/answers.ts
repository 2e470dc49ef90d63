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
