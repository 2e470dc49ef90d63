import type { Codes } from './answers.js'
import { CodeWriter } from './code-writer.js'

/** Finds for each row of a chunk the first of several bitmaps that holds it. */
export class FirstHit {
  private readonly writer: CodeWriter
  private readonly rest: Int32Array
  private readonly hit: Int32Array
  private readonly nothing: Int32Array
  /** Whether every row has its bitmap, so that all that follow find nothing. */
  private isComplete = false

  /** Of `count` bitmaps of `stride` words. */
  constructor(
    private readonly count: number,
    stride: number,
  ) {
    this.writer = new CodeWriter(count, stride)
    this.rest = new Int32Array(stride)
    this.hit = new Int32Array(stride)
    this.nothing = new Int32Array(stride)
  }

  begin(): void {
    this.writer.clear()
    this.rest.fill(-1)
    this.isComplete = false
  }

  /** Takes the next bitmap, which has this number and lies at `place`. Returns the rows for which it is the first. */
  add(code: number, bitmaps: Int32Array, place: number, words: number): Int32Array {
    const { writer, rest, hit } = this
    if (this.isComplete) return this.nothing
    if (!claim(bitmaps, place, words, rest, hit)) return hit
    writer.mark(code, hit, words)
    this.isComplete = isEmpty(rest, words)
    return hit
  }

  /** The number of the bitmap for each row, the count of bitmaps where there is none. The same memory each time. */
  codes(rows: number): Codes {
    const words = Math.ceil(rows / 32)
    this.writer.mark(this.count, this.rest, words)
    return this.writer.codes(words * 32)
  }
}

/** Moves the rows of a bitmap from `rest` to `hit`; whether there were any. */
const claim = (bitmaps: Int32Array, place: number, words: number, rest: Int32Array, hit: Int32Array): boolean => {
  let any = 0
  for (let i = 0; i < words; i++) {
    const left = rest[i] as number
    const found = left & (bitmaps[place + i] as number)
    hit[i] = found
    rest[i] = left ^ found
    any |= found
  }
  return any !== 0
}

const isEmpty = (bitmap: Int32Array, words: number): boolean => {
  for (let i = 0; i < words; i++) if (bitmap[i] !== 0) return false
  return true
}
