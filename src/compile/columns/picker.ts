/** Picks candidates, the best first: of each group one, and no more in all than the limit. */
export class Picker {
  readonly picked: readonly Int32Array[]
  /** By item: the rows in which its group has been picked from. Items without a group share nothing. */
  private readonly taken: readonly Int32Array[]
  /** The rows in which more than `n` items have been picked. */
  private readonly counted: readonly Int32Array[]
  /** The rows in which the limit is reached. */
  private readonly full: Int32Array
  private readonly carry: Int32Array

  constructor(groups: readonly number[], atMost: number, stride: number) {
    const byGroup = groups.map(() => new Int32Array(stride))
    this.picked = groups.map(() => new Int32Array(stride))
    this.taken = groups.map((group) => byGroup[group] ?? new Int32Array(stride))
    this.counted = atMost < groups.length ? Array.from({ length: atMost }, () => new Int32Array(stride)) : []
    this.full = this.counted.at(-1) ?? new Int32Array(stride)
    this.carry = new Int32Array(stride)
  }

  begin(): void {
    for (const bitmap of [...this.taken, ...this.counted]) bitmap.fill(0)
  }

  /** Picks an item in the rows of the bitmap at `place`. */
  add(item: number, bitmaps: Int32Array, place: number, words: number): void {
    const picked = this.picked[item] as Int32Array
    for (let i = 0; i < words; i++) picked[i] = bitmaps[place + i] as number
    keepFree(picked, this.taken[item] as Int32Array, this.full, words)
    this.carry.set(picked)
    for (const counted of this.counted) count(counted, this.carry, words)
  }
}

/** Takes out the rows that are taken or full; the others are taken from now on. */
const keepFree = (picked: Int32Array, taken: Int32Array, full: Int32Array, words: number): void => {
  for (let i = 0; i < words; i++) {
    const free = (picked[i] as number) & ~((taken[i] as number) | (full[i] as number))
    picked[i] = free
    taken[i] = (taken[i] as number) | free
  }
}

/** One more in the rows of `carry`; those that had been counted before are carried on to the next. */
const count = (counted: Int32Array, carry: Int32Array, words: number): void => {
  for (let i = 0; i < words; i++) {
    const before = counted[i] as number
    counted[i] = before | (carry[i] as number)
    carry[i] = (carry[i] as number) & before
  }
}
