import type { IntegerTable } from './number-tables.js'
import { writeEight, writeFour } from './turn-bits.js'

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
