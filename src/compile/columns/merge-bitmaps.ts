import { writeEight } from './turn-bits.js'

/** The other way than slicing: a byte for each row from eight bitmaps, its lowest bit from the first. */
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
