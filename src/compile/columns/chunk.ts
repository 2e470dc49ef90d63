import type { Codes } from './answers.js'
import type { FirstHit } from './first-hit.js'
import type { LogicProgram, Segment } from './logic.js'
import { runSteps } from './logic-kernels.js'

/** The rows at hand, and the bitmaps of everything that is asked of them. Reused for every chunk. */
export class Chunk {
  from = 0
  rows = 0
  /** Rows in words of 32. */
  words = 0
  readonly bitmaps: Int32Array
  /** The same memory in bytes. */
  readonly bytes: Uint8Array
  private readonly mask: Int32Array
  private readonly maskBytes: Uint8Array

  constructor(
    private readonly program: LogicProgram,
    /** Words from one bitmap to the next. */
    readonly stride: number,
  ) {
    this.bitmaps = new Int32Array(program.registers * stride)
    this.bytes = new Uint8Array(this.bitmaps.buffer)
    this.mask = new Int32Array(stride)
    this.maskBytes = new Uint8Array(this.mask.buffer)
  }

  moveTo(from: number, rows: number): void {
    this.from = from
    this.rows = rows
    this.words = Math.ceil(rows / 32)
  }

  /** Takes the rows that are missing out of `count` registers, four at a time. */
  keepKnown(validity: Uint8Array, register: number, count: number): void {
    const { bitmaps, mask, maskBytes, stride, words, from, rows } = this
    maskBytes.set(validity.subarray(from >>> 3, (from + rows + 7) >>> 3))
    for (let first = register; first < register + count; first += 4)
      intersectFour(bitmaps, first * stride, stride, mask, words)
  }

  /** Works out the bitmaps of a segment. */
  run({ start, end }: Segment): void {
    runSteps(this.program.steps, start, end, this.bitmaps, this.words)
  }

  /** Which bitmap of a segment is the first to hold each row, as a number. */
  firstOf(segment: Segment, firstHit: FirstHit): Codes {
    this.run(segment)
    firstHit.begin()
    for (const [code, place] of segment.places.entries()) firstHit.add(code, this.bitmaps, place, this.words)
    return firstHit.codes(this.rows)
  }

  /** Copies a bitmap, whose first word is at `place`, into one of the answers. Bits beyond the last row stay 0. */
  write(bitmap: Int32Array, place: number, out: Int32Array): void {
    const { words, rows } = this
    const at = this.from >>> 5
    for (let i = 0; i < words; i++) out[at + i] = bitmap[place + i] as number
    const beyond = rows & 31
    if (beyond !== 0) out[at + words - 1] = (out[at + words - 1] as number) & ((1 << beyond) - 1)
  }
}

const intersectFour = (bitmaps: Int32Array, at: number, stride: number, mask: Int32Array, words: number): void => {
  for (let i = 0, place = at; i < words; i++, place++) {
    const known = mask[i] as number
    bitmaps[place] = (bitmaps[place] as number) & known
    bitmaps[place + stride] = (bitmaps[place + stride] as number) & known
    bitmaps[place + 2 * stride] = (bitmaps[place + 2 * stride] as number) & known
    bitmaps[place + 3 * stride] = (bitmaps[place + 3 * stride] as number) & known
  }
}
