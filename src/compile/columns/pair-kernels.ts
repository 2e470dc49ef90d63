import type { Operator } from '../../model/operator.js'

/** The operators that compare two facts as numbers; texts are numbers too, equal texts the same. */
export type PairOperator = Exclude<
  Operator,
  'in' | 'notIn' | 'contains' | 'doesNotContain' | 'mentions' | 'doesNotMention' | 'isKnown'
>

const LESS = 1
const SAME = 2
const GREATER = 4

/** How two numbers may lie for each operator. NaN is missing and lies in no way. */
export const WANTED = {
  equal: SAME,
  notEqual: LESS | GREATER,
  lessThan: LESS,
  lessThanInclusive: LESS | SAME,
  greaterThan: GREATER,
  greaterThanInclusive: GREATER | SAME,
} as const satisfies Record<PairOperator, number>

/** Packs the rows in which two numbers lie as wanted into a bitmap that begins at byte `at`. `rows` is a multiple of 8. */
export const comparePairs = (
  left: Float64Array,
  right: Float64Array,
  rows: number,
  wanted: number,
  bitmaps: Uint8Array,
  at: number,
): void => {
  for (let row = 0; row < rows; row += 8) {
    let byte = 0
    for (let bit = 0; bit < 8; bit++) {
      const a = left[row + bit] as number
      const b = right[row + bit] as number
      const lie = +(a < b) | (+(a === b) << 1) | (+(a > b) << 2)
      byte |= +((lie & wanted) !== 0) << bit
    }
    bitmaps[at + (row >>> 3)] = byte
  }
}
