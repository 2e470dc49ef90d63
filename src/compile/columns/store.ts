import type { Bitmap, Codes, WholeNumbers } from './answers.js'

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
