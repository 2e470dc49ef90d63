import type { Codes } from './answers.js'
import type { Chunk } from './chunk.js'
import { FirstHit } from './first-hit.js'

/** The items of recommendations, in the order written. */
export interface Candidates {
  /** A number for each group; -1 for items without one. */
  readonly groups: readonly number[]
  readonly bases: readonly number[]
  readonly atMost: number
  /** Where the bitmaps begin that say who passes all stages. */
  readonly places: readonly number[]
  /** By item and row; absent where an item always has its base rank. */
  readonly ranks: readonly (Float64Array | undefined)[]
}

/** Which items are picked, all candidates where that is left out, and the best one for each row. The same memory for every chunk. */
interface Choice {
  readonly picked?: readonly Int32Array[]
  readonly codes: Codes
}

type Choose = (candidates: Candidates, stride: number) => (chunk: Chunk) => Choice

/** Where ranks are constant, items come in the same order for every row, and whole bitmaps can be chosen at once. */
export const chooseInOrder: Choose = ({ groups, bases, atMost, places }, stride) => {
  const order = bases.map((_, item) => item).sort((a, b) => (bases[b] as number) - (bases[a] as number))
  const firstHit = new FirstHit(bases.length, stride)
  const isLimited = atMost < bases.length || groups.some((group) => group >= 0)
  const picker = isLimited ? new Picker(groups, atMost, stride) : undefined
  return ({ bitmaps, rows, words }) => {
    firstHit.begin()
    picker?.begin()
    for (const item of order) {
      const place = places[item] as number
      firstHit.add(item, bitmaps, place, words)
      picker?.add(item, bitmaps, place, words)
    }
    return { ...(picker ? { picked: picker.picked } : {}), codes: firstHit.codes(rows) }
  }
}

/** Picks candidates, the best first: of each group one, and no more in all than the limit. */
class Picker {
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

/** Where ranks depend on the account, every row is sorted by itself. */
export const chooseByRank: Choose = (candidates, stride) => {
  const { places } = candidates
  const picked = places.map(() => new Int32Array(stride))
  const codes = places.length < 256 ? new Uint8Array(stride * 32) : new Uint16Array(stride * 32)
  const ranked: number[] = []
  return ({ bitmaps, rows }) => {
    for (const bitmap of picked) bitmap.fill(0)
    for (let row = 0; row < rows; row++) {
      rank(candidates, bitmaps, row, ranked)
      codes[row] = ranked[0] ?? places.length
      pickRow(candidates, ranked, row, picked)
    }
    return { picked, codes }
  }
}

/** The candidates of a row, best first; those of the same rank in the order written. */
const rank = ({ places, ranks, bases }: Candidates, bitmaps: Int32Array, row: number, ranked: number[]): void => {
  ranked.length = 0
  const [word, bit] = [row >>> 5, row & 31]
  const rankOf = (item: number): number => ranks[item]?.[row] ?? (bases[item] as number)
  for (let item = 0; item < places.length; item++) {
    if ((((bitmaps[(places[item] as number) + word] as number) >>> bit) & 1) === 0) continue
    const own = rankOf(item)
    let place = ranked.length
    while (place > 0 && rankOf(ranked[place - 1] as number) < own) place--
    ranked.splice(place, 0, item)
  }
}

const pickRow = (
  { groups, atMost }: Candidates,
  ranked: readonly number[],
  row: number,
  picked: readonly Int32Array[],
): void => {
  const taken = new Set<number>()
  let count = 0
  for (const item of ranked) {
    if (count >= atMost) break
    const group = groups[item] as number
    if (taken.has(group)) continue
    if (group >= 0) taken.add(group)
    const bitmap = picked[item] as Int32Array
    bitmap[row >>> 5] = (bitmap[row >>> 5] as number) | (1 << (row & 31))
    count++
  }
}
