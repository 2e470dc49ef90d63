import { writeEight, writeFour } from './turn-bits.js'

// Rows are turned into bitmaps and back 8 × 8 bits at a time (Hacker's Delight, 7-3). The tests of a field come in groups of
// up to eight, a byte for each row from a table; turned around, it is eight bits of eight bitmaps, which lie `stride` bytes
// apart from `at` on. `rows` is a multiple of 8.

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
