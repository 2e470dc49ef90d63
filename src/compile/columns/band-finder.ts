import { partitionOf } from '../partition.js'
import type { Codes, WholeNumbers } from './answers.js'
import { CHUNK } from './bind-column.js'
import type { Chunk } from './chunk.js'
import { classifyIntegers } from './classify-integers.js'
import { MOST_CLASSES, NumberTables } from './number-tables.js'

/** Writes for each row of a chunk the place of the band that holds its score. */
export type FindBands = (score: WholeNumbers, chunk: Chunk, out: Codes) => void

/** `starts` are the scores from which on the bands hold, highest first. */
export const bandFinder = (starts: readonly number[]): FindBands => {
  const count = findByCounting(starts)
  const tables = new NumberTables(partitionOf(starts, {}))
  if (!tables.isNarrow || starts.length > MOST_CLASSES) return count
  const bandOf = tables.partition.values.map((least) =>
    starts.findIndex((start) => typeof least === 'number' && start <= least),
  )
  const table = tables.integers(Uint8Array.from(bandOf))
  const found = new Uint8Array(CHUNK)
  return (score, chunk, out) => {
    if (!(score instanceof Int32Array)) return count(score, chunk, out)
    classifyIntegers(score, chunk.from, chunk.rows, table, found)
    out.set(found.subarray(0, chunk.rows), chunk.from)
  }
}

/** Where scores spread too wide for a table: the place of a band is how many begin above the score. */
const findByCounting =
  (starts: readonly number[]): FindBands =>
  (score, { from, rows }, out) => {
    for (let row = from; row < from + rows; row++) {
      let above = 0
      for (let band = 0; band < starts.length; band++) above += +((score[row] as number) < (starts[band] as number))
      out[row] = above
    }
  }
