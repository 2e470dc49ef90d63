import type { Codes } from './answers.js'
import { mergeEight } from './merge-bitmaps.js'

/** Gives every row of a chunk a number, by bitmaps that do not overlap. Inside are the binary digits, a bitmap each. */
export class CodeWriter {
  private readonly digits: Int32Array
  private readonly bytes: Uint8Array
  private readonly low: Uint8Array
  private readonly high: Uint8Array | undefined
  private readonly wide: Uint16Array

  /** For numbers from 0 to `most` and bitmaps of `stride` words. */
  constructor(
    most: number,
    private readonly stride: number,
  ) {
    const isWide = most > 255
    this.digits = new Int32Array((isWide ? 16 : 8) * stride)
    this.bytes = new Uint8Array(this.digits.buffer)
    this.low = new Uint8Array(stride * 32)
    this.high = isWide ? new Uint8Array(stride * 32) : undefined
    this.wide = new Uint16Array(isWide ? stride * 32 : 0)
  }

  /** All rows are 0 again. */
  clear(): void {
    this.digits.fill(0)
  }

  /** Gives a number to the rows of a bitmap, which have none yet. */
  mark(code: number, bitmap: Int32Array, words: number): void {
    for (let digit = 0; code >>> digit !== 0; digit++)
      if (((code >>> digit) & 1) === 1) join(this.digits, digit * this.stride, bitmap, words)
  }

  /** The numbers of the first rows; the same memory each time. */
  codes(rows: number): Codes {
    const { bytes, low, high, wide } = this
    const stride = this.stride * 4
    mergeEight(bytes, stride, rows, low)
    if (high === undefined) return low
    mergeEight(bytes.subarray(8 * stride), stride, rows, high)
    for (let row = 0; row < rows; row++) wide[row] = (low[row] as number) | ((high[row] as number) << 8)
    return wide
  }
}

const join = (digits: Int32Array, at: number, bitmap: Int32Array, words: number): void => {
  for (let i = 0; i < words; i++) digits[at + i] = (digits[at + i] as number) | (bitmap[i] as number)
}
