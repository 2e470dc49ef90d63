import type { Codes } from './answers.js'
import type { Chunk } from './chunk.js'
import { FirstHit } from './first-hit.js'
import { Picker } from './picker.js'

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
