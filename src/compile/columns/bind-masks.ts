import { isKnownAt } from './bind-column.js'
import { type BoundMembers, bitsOf, startOf } from './bind-members.js'
import { classifyBytes } from './classify-integers.js'
import type { MaskColumn } from './column.js'
import type { Field } from './field.js'
import type { Lexicon } from './lexicon.js'

const BITS = Array.from({ length: 32 }, (_, bit) => bit)

/** A column of masks, by four tables of 256 entries, one for each byte. */
export const bindMasks = (
  { masks, members }: MaskColumn,
  field: Field,
  lexicon: Lexicon,
  validities: readonly Uint8Array[],
): BoundMembers => {
  const ids = BITS.map((bit) => (bit < members.length ? lexicon.idOf(members[bit] as string) : -1))
  return {
    validities,
    masks: (group) => {
      const bits = BITS.map((bit) => bitsOf(field, group, members[bit] ?? null))
      const [a, b, c, d] = [0, 8, 16, 24].map((shift) => tableOf(bits.slice(shift, shift + 8))) as Tables
      const start = startOf(group)
      if (masks instanceof Uint8Array) {
        const table = a.map((one) => one | start)
        return (from, rows, out) => classifyBytes(masks, from, rows, table, out)
      }
      return (from, rows, out) => {
        for (let row = 0; row < rows; row++) {
          const mask = masks[from + row] as number
          out[row] =
            start |
            (a[mask & 255] as number) |
            (b[(mask >>> 8) & 255] as number) |
            (c[(mask >>> 16) & 255] as number) |
            (d[mask >>> 24] as number)
        }
      }
    },
    counts: (from, rows, out) => {
      for (let row = 0; row < rows; row++)
        out[row] = isKnownAt(validities, from + row) ? bitCount(masks[from + row] as number) : 0
    },
    positions: (wanted) => (from, rows, out) => {
      for (let row = 0; row < rows; row++) {
        const bit = ids.indexOf(wanted[row] as number)
        const holds = bit >= 0 && ((masks[from + row] as number) >>> bit) & 1 && isKnownAt(validities, from + row)
        out[row] = holds ? bit + 1 : Number.NaN
      }
    },
  }
}

type Tables = [Uint8Array, Uint8Array, Uint8Array, Uint8Array]

const tableOf = (bits: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) =>
    bits.reduce((found, one, bit) => ((byte >>> bit) & 1 ? found | one : found), 0),
  )

/** How many bits of a 32-bit number are set. */
const bitCount = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
