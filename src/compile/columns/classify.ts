import type { IntegerTable } from './number-tables.js'

// Kernels: tight loops over the rows of a chunk, without branches. Each sees one kind of array only, and takes several
// rows at a time: V8 looks up where an array lies, and how long it is, again for every pass of a loop.

/** For each number a byte by its class, which a binary search in padded cuts finds. */
export const classifyDoubles = (
  values: Float64Array,
  from: number,
  rows: number,
  cuts: Float64Array,
  byClass: Uint8Array,
  out: Uint8Array,
): void => {
  if (cuts.length === 7) classifyIn7(values, from, rows, cuts, byClass, out)
  else if (cuts.length === 15) classifyIn15(values, from, rows, cuts, byClass, out)
  else classifyInMany(values, from, rows, cuts, byClass, out)
}

const classifyIn7: typeof classifyDoubles = (values, from, rows, cuts, byClass, out) => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = cuts
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number
    const found =
      +(value >= a) + +(value >= b) + +(value >= c) + +(value >= d) + +(value >= e) + +(value >= f) + +(value >= g)
    out[row] = byClass[found] as number
  }
}

const classifyIn15: typeof classifyDoubles = (values, from, rows, cuts, byClass, out) => {
  const middle = cuts[7] as number
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number
    let found = +(value >= middle) << 3
    found += +(value >= (cuts[found + 3] as number)) << 2
    found += +(value >= (cuts[found + 1] as number)) << 1
    found += +(value >= (cuts[found] as number))
    out[row] = byClass[found] as number
  }
}

const classifyInMany: typeof classifyDoubles = (values, from, rows, cuts, byClass, out) => {
  const half = (cuts.length + 1) >>> 1
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number
    let found = 0
    for (let step = half; step > 0; step >>>= 1) found += step * +(value >= (cuts[found + step - 1] as number))
    out[row] = byClass[found] as number
  }
}

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
  const [a, b, c, d, e] = Array.from({ length: MOST_COUNTED }, (_, cut) => ((cuts[cut] ?? 2 ** 31) - 1) | 0) as Five
  const byteOf = (value: number): number =>
    byCount[+(value > a) + +(value > b) + +(value > c) + +(value > d) + +(value > e)] as number
  let row = 0
  for (let at = from; row + 4 <= rows; row += 4, at += 4) {
    out[row] = byteOf(values[at] as number)
    out[row + 1] = byteOf(values[at + 1] as number)
    out[row + 2] = byteOf(values[at + 2] as number)
    out[row + 3] = byteOf(values[at + 3] as number)
  }
  for (; row < rows; row++) out[row] = byteOf(values[from + row] as number)
}

type Five = [number, number, number, number, number]

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

/** A byte for each id by its class, which is the next number, so that missing is class 0. */
export const classifyIds = (ids: Float64Array, rows: number, byClass: Uint8Array, out: Uint8Array): void => {
  for (let row = 0; row < rows; row++) {
    const id = ids[row] as number
    out[row] = byClass[id >= 0 ? id + 1 : 0] as number
  }
}

/** Puts 0, which is missing, wherever the validity says so. `from` is a multiple of 8, `classes` longer than `rows` by up to 7. */
export const hideMissing = (validity: Uint8Array, from: number, rows: number, classes: Uint8Array): void => {
  for (let row = 0, at = from >>> 3; row < rows; row += 8, at++) {
    const known = validity[at] as number
    classes[row] = (classes[row] as number) & -(known & 1)
    classes[row + 1] = (classes[row + 1] as number) & -((known >>> 1) & 1)
    classes[row + 2] = (classes[row + 2] as number) & -((known >>> 2) & 1)
    classes[row + 3] = (classes[row + 3] as number) & -((known >>> 3) & 1)
    classes[row + 4] = (classes[row + 4] as number) & -((known >>> 4) & 1)
    classes[row + 5] = (classes[row + 5] as number) & -((known >>> 5) & 1)
    classes[row + 6] = (classes[row + 6] as number) & -((known >>> 6) & 1)
    classes[row + 7] = (classes[row + 7] as number) & -(known >>> 7)
  }
}

/** Puts a byte wherever a number is a fraction. */
export const markFractions = (
  values: Float64Array,
  from: number,
  rows: number,
  mark: number,
  out: Uint8Array,
): void => {
  for (let row = 0; row < rows; row++) {
    const value = values[from + row] as number
    if (value - Math.floor(value) > 0) out[row] = mark
  }
}
