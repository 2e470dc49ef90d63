import type { IntegerTable } from './number-tables.js'

// Kernels: tight loops over the rows of a chunk, without branches. Each sees one kind of array only, and takes several
// rows at a time: V8 looks up where an array lies, and how long it is, again for every pass of a loop.

/** Whole numbers, or codes, straight to their bytes. */
export const classifyIntegers = (
  values: Int32Array,
  from: number,
  rows: number,
  table: IntegerTable,
  out: Uint8Array,
): void => {
  const whole = rows & ~3
  const isWithin = whole > 0 && classifySmall(values, from, whole, table, out) === 0
  classifyClamped(values, from, isWithin ? whole : 0, rows, table, out)
}

/** By fours; the result has bits beyond the table when a number was, and then the bytes are rubbish. */
const classifySmall = (
  values: Int32Array,
  from: number,
  rows: number,
  { bytes, low }: IntegerTable,
  out: Uint8Array,
): number => {
  const mask = bytes.length - 1
  let seen = 0
  for (let row = 0, at = from; row < rows; row += 4, at += 4) {
    const a = ((values[at] as number) - low) | 0
    const b = ((values[at + 1] as number) - low) | 0
    const c = ((values[at + 2] as number) - low) | 0
    const d = ((values[at + 3] as number) - low) | 0
    seen |= a | b | c | d
    out[row] = bytes[a & mask] as number
    out[row + 1] = bytes[b & mask] as number
    out[row + 2] = bytes[c & mask] as number
    out[row + 3] = bytes[d & mask] as number
  }
  return seen & ~mask
}

const classifyClamped = (
  values: Int32Array,
  from: number,
  start: number,
  rows: number,
  { bytes, low }: IntegerTable,
  out: Uint8Array,
): void => {
  const high = low + bytes.length - 1
  for (let row = start; row < rows; row++) {
    const value = values[from + row] as number
    out[row] = bytes[(value > high ? high : value < low ? low : value) - low] as number
  }
}

/** How many cuts there may be where whole numbers are compared with each of them. */
export const MOST_COUNTED = 5

/** Whole numbers whose cuts lie too far apart for a table: the class is how many of them a number reaches. */
export const countIntegers = (
  values: Int32Array,
  from: number,
  rows: number,
  cuts: readonly number[],
  byCount: Uint8Array,
  out: Uint8Array,
): void => {
  const below = (cut: number): number => ((cuts[cut] ?? 2 ** 31) - 1) | 0
  const a = below(0)
  const b = below(1)
  const c = below(2)
  const d = below(3)
  const e = below(4)
  let row = 0
  for (let at = from; row + 4 <= rows; row += 4, at += 4) {
    out[row] = byCount[reached(values[at] as number, a, b, c, d, e)] as number
    out[row + 1] = byCount[reached(values[at + 1] as number, a, b, c, d, e)] as number
    out[row + 2] = byCount[reached(values[at + 2] as number, a, b, c, d, e)] as number
    out[row + 3] = byCount[reached(values[at + 3] as number, a, b, c, d, e)] as number
  }
  for (; row < rows; row++) out[row] = byCount[reached(values[from + row] as number, a, b, c, d, e)] as number
}

/** How many of five numbers are exceeded. They come one by one: V8 would look them up in a list, or a closure, each time. */
const reached = (value: number, a: number, b: number, c: number, d: number, e: number): number =>
  +(value > a) + +(value > b) + +(value > c) + +(value > d) + +(value > e)

/** The same for bytes, from a table of 256. */
export const classifyBytes = (
  values: Uint8Array,
  from: number,
  rows: number,
  table: Uint8Array,
  out: Uint8Array,
): void => {
  let row = 0
  for (; row + 8 <= rows; row += 8) {
    const place = from + row
    out[row] = table[values[place] as number] as number
    out[row + 1] = table[values[place + 1] as number] as number
    out[row + 2] = table[values[place + 2] as number] as number
    out[row + 3] = table[values[place + 3] as number] as number
    out[row + 4] = table[values[place + 4] as number] as number
    out[row + 5] = table[values[place + 5] as number] as number
    out[row + 6] = table[values[place + 6] as number] as number
    out[row + 7] = table[values[place + 7] as number] as number
  }
  for (; row < rows; row++) out[row] = table[values[from + row] as number] as number
}
