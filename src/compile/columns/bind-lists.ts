import { isKnownAt } from './bind-column.js'
import { type BoundMembers, bitsOf, startOf } from './bind-members.js'
import type { ListColumn } from './column.js'
import type { Field } from './field.js'
import type { Lexicon } from './lexicon.js'

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
