import type { IntegerTable } from './number-tables.js'

/**
 * Turns rows into bitmaps and back, 8 × 8 bits at a time (Hacker's Delight, 7-3). The tests of a field come in groups of
 * up to eight, a byte for each row from a table; turned around, it is eight bits of eight bitmaps, which lie `stride`
 * bytes apart from `at` on. `rows` is a multiple of 8. One kernel for each kind of array, as in `classify.ts`.
 */

/** Eight bitmaps from the bytes of rows. */
export const sliceEight = (
  rowBytes: Uint8Array,
  from: number,
  rows: number,
  table: Uint8Array,
  bitmaps: Uint8Array,
  at: number,
  stride: number,
): void => {
  for (let row = from, out = at; row < from + rows; row += 8, out++) {
    const low =
      (table[rowBytes[row] as number] as number) |
      ((table[rowBytes[row + 1] as number] as number) << 8) |
      ((table[rowBytes[row + 2] as number] as number) << 16) |
      ((table[rowBytes[row + 3] as number] as number) << 24)
    const high =
      (table[rowBytes[row + 4] as number] as number) |
      ((table[rowBytes[row + 5] as number] as number) << 8) |
      ((table[rowBytes[row + 6] as number] as number) << 16) |
      ((table[rowBytes[row + 7] as number] as number) << 24)
    writeEight(low, high, bitmaps, out, stride)
  }
}

/** Four bitmaps, in less time. */
export const sliceFour: typeof sliceEight = (rowBytes, from, rows, table, bitmaps, at, stride) => {
  for (let row = from, out = at; row < from + rows; row += 8, out++) {
    const bits =
      (table[rowBytes[row] as number] as number) |
      ((table[rowBytes[row + 1] as number] as number) << 8) |
      ((table[rowBytes[row + 2] as number] as number) << 16) |
      ((table[rowBytes[row + 3] as number] as number) << 24) |
      ((table[rowBytes[row + 4] as number] as number) << 4) |
      ((table[rowBytes[row + 5] as number] as number) << 12) |
      ((table[rowBytes[row + 6] as number] as number) << 20) |
      ((table[rowBytes[row + 7] as number] as number) << 28)
    writeFour(bits, bitmaps, out, stride)
  }
}

/**
 * Eight bitmaps from whole numbers; the table is for those from `low` on, and as long as a power of two. The result has
 * bits beyond the table when a number was: then the bitmaps are rubbish.
 */
export const sliceEightIntegers = (
  values: Int32Array,
  from: number,
  rows: number,
  { bytes, low }: IntegerTable,
  bitmaps: Uint8Array,
  at: number,
  stride: number,
): number => {
  const mask = bytes.length - 1
  let seen = 0
  for (let row = from, out = at; row < from + rows; row += 8, out++) {
    const a = ((values[row] as number) - low) | 0
    const b = ((values[row + 1] as number) - low) | 0
    const c = ((values[row + 2] as number) - low) | 0
    const d = ((values[row + 3] as number) - low) | 0
    const e = ((values[row + 4] as number) - low) | 0
    const f = ((values[row + 5] as number) - low) | 0
    const g = ((values[row + 6] as number) - low) | 0
    const h = ((values[row + 7] as number) - low) | 0
    seen |= a | b | c | d | e | f | g | h
    const first =
      (bytes[a & mask] as number) |
      ((bytes[b & mask] as number) << 8) |
      ((bytes[c & mask] as number) << 16) |
      ((bytes[d & mask] as number) << 24)
    const second =
      (bytes[e & mask] as number) |
      ((bytes[f & mask] as number) << 8) |
      ((bytes[g & mask] as number) << 16) |
      ((bytes[h & mask] as number) << 24)
    writeEight(first, second, bitmaps, out, stride)
  }
  return seen & ~mask
}

/** The same for four. */
export const sliceFourIntegers: typeof sliceEightIntegers = (
  values,
  from,
  rows,
  { bytes, low },
  bitmaps,
  at,
  stride,
) => {
  const mask = bytes.length - 1
  let seen = 0
  for (let row = from, out = at; row < from + rows; row += 8, out++) {
    const a = ((values[row] as number) - low) | 0
    const b = ((values[row + 1] as number) - low) | 0
    const c = ((values[row + 2] as number) - low) | 0
    const d = ((values[row + 3] as number) - low) | 0
    const e = ((values[row + 4] as number) - low) | 0
    const f = ((values[row + 5] as number) - low) | 0
    const g = ((values[row + 6] as number) - low) | 0
    const h = ((values[row + 7] as number) - low) | 0
    seen |= a | b | c | d | e | f | g | h
    const bits =
      (bytes[a & mask] as number) |
      ((bytes[b & mask] as number) << 8) |
      ((bytes[c & mask] as number) << 16) |
      ((bytes[d & mask] as number) << 24) |
      ((bytes[e & mask] as number) << 4) |
      ((bytes[f & mask] as number) << 12) |
      ((bytes[g & mask] as number) << 20) |
      ((bytes[h & mask] as number) << 28)
    writeFour(bits, bitmaps, out, stride)
  }
  return seen & ~mask
}

/** The other way: a byte for each row from eight bitmaps, its lowest bit from the first. */
export const mergeEight = (bitmaps: Uint8Array, stride: number, rows: number, rowBytes: Uint8Array): void => {
  for (let row = 0, at = 0; row < rows; row += 8, at++) {
    const low =
      (bitmaps[at] as number) |
      ((bitmaps[at + stride] as number) << 8) |
      ((bitmaps[at + 2 * stride] as number) << 16) |
      ((bitmaps[at + 3 * stride] as number) << 24)
    const high =
      (bitmaps[at + 4 * stride] as number) |
      ((bitmaps[at + 5 * stride] as number) << 8) |
      ((bitmaps[at + 6 * stride] as number) << 16) |
      ((bitmaps[at + 7 * stride] as number) << 24)
    writeEight(low, high, rowBytes, row, 1)
  }
}

/** Turns eight bytes, four of them in each half, and writes them. */
const writeEight = (lowHalf: number, highHalf: number, out: Uint8Array, at: number, stride: number): void => {
  const low = turn(lowHalf)
  const high = turn(highHalf)
  const first = (low & 0x0f0f0f0f) | ((high & 0x0f0f0f0f) << 4)
  const second = ((low >>> 4) & 0x0f0f0f0f) | (high & 0xf0f0f0f0)
  out[at] = first
  out[at + stride] = first >>> 8
  out[at + 2 * stride] = first >>> 16
  out[at + 3 * stride] = first >>> 24
  out[at + 4 * stride] = second
  out[at + 5 * stride] = second >>> 8
  out[at + 6 * stride] = second >>> 16
  out[at + 7 * stride] = second >>> 24
}

/** Two of the three steps that turn 8 × 8 bits around, for one half of them. */
const turn = (half: number): number => {
  let bits = half
  let swap = (bits ^ (bits >>> 7)) & 0x00aa00aa
  bits ^= swap ^ (swap << 7)
  swap = (bits ^ (bits >>> 14)) & 0x0000cccc
  return bits ^ swap ^ (swap << 14)
}

/** Turns eight half bytes. They come in an order that makes two steps enough: rows 0 to 3 low, rows 4 to 7 high. */
const writeFour = (halves: number, out: Uint8Array, at: number, stride: number): void => {
  let bits = halves
  let swap = (bits ^ (bits >>> 14)) & 0x0000cccc
  bits ^= swap ^ (swap << 14)
  swap = (bits ^ (bits >>> 7)) & 0x00aa00aa
  bits ^= swap ^ (swap << 7)
  out[at] = bits
  out[at + stride] = bits >>> 8
  out[at + 2 * stride] = bits >>> 16
  out[at + 3 * stride] = bits >>> 24
}
