/** Whole numbers of any width. */
export type IntegerArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array

/** Which rows are known: one bit a row, the lowest bit of the first byte first, as in Arrow. Absent: all of them. */
export interface Nullable {
  readonly validity?: Uint8Array
}

/**
 * One value a row. Numbers, whole numbers; dates as days since 1970-01-01 (Arrow's Date32); times as minutes since
 * midnight; booleans as 0 and 1. NaN is missing. 32-bit floats are not taken: 0.1 in them is another number than in rules.
 */
export interface ValueColumn extends Nullable {
  readonly values: Float64Array | IntegerArray
}

/** Booleans, one bit a row. */
export interface BitColumn extends Nullable {
  readonly bits: Uint8Array
}

/** Texts and codes: for each row its place in the dictionary, where `null` is missing (Arrow's Dictionary). */
export interface CodeColumn extends Nullable {
  readonly codes: IntegerArray
  readonly dictionary: readonly (string | null)[]
}

/** Sets of up to 32 members: bit `i` of a row's mask says whether the set holds `members[i]`. */
export interface MaskColumn extends Nullable {
  readonly masks: IntegerArray
  readonly members: readonly string[]
}

/** Sets and lists: those of row `i` are `codes[offsets[i]]` up to `codes[offsets[i + 1]]` (Arrow's List of Dictionary). */
export interface ListColumn extends Nullable {
  readonly offsets: Int32Array
  readonly codes: IntegerArray
  readonly dictionary: readonly (string | null)[]
}

/** Lists of objects: no condition looks inside, so only how many there are. */
export interface LengthColumn extends Nullable {
  readonly offsets: Int32Array
}

/** Objects: a column for each field (Arrow's Struct). */
export interface StructColumn extends Nullable {
  readonly fields: Readonly<Record<string, Column>>
}

/** The values of one fact, in one of Arrow's layouts. */
export type Column = ValueColumn | BitColumn | CodeColumn | MaskColumn | ListColumn | LengthColumn | StructColumn

/** The facts of many accounts: a column for each fact that any of them has. */
export interface ColumnBatch<Facts extends object = Readonly<Record<string, unknown>>> {
  /** How many accounts. */
  readonly rows: number
  readonly columns: { readonly [Fact in keyof Facts]?: Column | undefined }
}
