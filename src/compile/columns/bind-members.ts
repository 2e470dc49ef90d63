import { isKnownAt, type Write } from './bind-column.js'
import { classifyBytes } from './classify.js'
import type { ListColumn, MaskColumn } from './column.js'
import { type Field, KNOWN, REFUSAL } from './field.js'
import type { Lexicon } from './lexicon.js'

/** How to read a set or a list. */
export interface BoundMembers {
  /** The tests from 8 × `group` on, a bit each; also for rows that `validities` call missing. */
  readonly masks: (group: number) => Write<Uint8Array>
  /** Bitmaps that all have to say that a row is known. */
  readonly validities: readonly Uint8Array[]
  /** How many members; 0 where the set or list is missing. */
  readonly counts: Write<Float64Array>
  /** The place of a member, given by its id for each row, from 1; NaN where it is not in the list. */
  readonly positions: (members: Float64Array) => Write<Float64Array>
}

/** The bits that a member sets in a group of tests; a text outside the vocabulary is refused. */
const bitsOf = (field: Field, group: number, text: string | null): number => {
  const { members } = field.slot.definition
  if (text === null || (members !== undefined && !Object.hasOwn(members, text))) return group === 0 ? 1 << REFUSAL : 0
  return field.tests
    .slice(group * 8, group * 8 + 8)
    .reduce((bits, holds, bit) => (holds(text) ? bits | (1 << bit) : bits), 0)
}

/** What every known row has. */
const startOf = (group: number): number => (group === 0 ? 1 << KNOWN : 0)

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

/** A column of offsets into codes. */
export const bindLists = (
  { offsets, codes, dictionary }: ListColumn,
  field: Field,
  lexicon: Lexicon,
  validities: readonly Uint8Array[],
): BoundMembers => {
  const ids = lexicon.idsOf(dictionary)
  const isSet = field.slot.definition.type === 'set'
  const seen = new Int32Array(lexicon.texts.length).fill(-1)
  // Offsets may be rubbish where a row is missing.
  const startAt = (row: number): number => Math.max(0, offsets[row] as number)
  const endAt = (row: number): number => Math.min(codes.length, offsets[row + 1] as number)
  return {
    validities,
    masks: (group) => {
      const bits = Uint8Array.from(dictionary, (text) => bitsOf(field, group, text))
      const [start, refused] = [startOf(group), bitsOf(field, group, null)]
      return (from, rows, out) => {
        for (let row = 0; row < rows; row++) {
          const end = endAt(from + row)
          let mask = areOffsets(offsets, from + row, codes.length) ? start : refused
          for (let at = startAt(from + row); at < end; at++) mask |= bits[codes[at] as number] ?? refused
          out[row] = mask
        }
      }
    },
    counts: (from, rows, out) => {
      for (let row = 0; row < rows; row++) {
        const [first, end] = [startAt(from + row), endAt(from + row)]
        let count = 0
        for (let at = first; at < end; at++) {
          const id = ids[codes[at] as number] as number
          if (!isSet || seen[id] !== from + row) count++
          seen[id] = from + row
        }
        out[row] = isKnownAt(validities, from + row) ? count : 0
      }
    },
    positions: (wanted) => (from, rows, out) => {
      for (let row = 0; row < rows; row++) {
        const [first, end] = [startAt(from + row), endAt(from + row)]
        let at = first
        while (at < end && ids[codes[at] as number] !== wanted[row]) at++
        out[row] = at < end && isKnownAt(validities, from + row) ? at - first + 1 : Number.NaN
      }
    },
  }
}

/** Whether the offsets of a row lead into codes of the given length. */
export const areOffsets = (offsets: Int32Array, row: number, length: number): boolean => {
  const [first, end] = [offsets[row] as number, offsets[row + 1] as number]
  return first >= 0 && first <= end && end <= length
}
