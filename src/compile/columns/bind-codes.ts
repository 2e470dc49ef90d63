import type { FieldDefinition } from '../../model/fact.js'
import { REFUSED, type Representative } from '../partition.js'
import type { ClassColumn } from './bind-column.js'
import { ofBytes, ofSmallIntegers } from './bind-numbers.js'
import type { CodeColumn, Column, IntegerArray } from './column.js'
import type { Lexicon } from './lexicon.js'
import { integerTable } from './number-tables.js'

/** A column of codes. Those of an enumeration have a class for each member, those of free texts one for each entry. */
export const bindCodes = (
  { codes, dictionary }: CodeColumn,
  { members }: FieldDefinition,
  values: readonly Representative[],
  lexicon: Lexicon,
): ClassColumn => {
  const refused = values.length - 1
  const places = members && new Map(values.map((member, place) => [member, place]))
  const classes = dictionary.map((text, entry) => {
    if (text === null) return 0
    return places ? (places.get(text) ?? refused) : entry + 1
  })
  const ids = lexicon.idsOf(dictionary)
  return {
    values,
    numbers: (from, rows, out) => {
      for (let row = 0; row < rows; row++) out[row] = ids[codes[from + row] as number] ?? Number.NaN
    },
    ...(codes instanceof Uint8Array ? ofBytes(codes, classOfByte(classes, refused)) : ofCodes(codes, classes, refused)),
  }
}

const classOfByte = (classes: readonly number[], refused: number): ArrayLike<number> => {
  const padded = new Uint32Array(256).fill(refused)
  padded.set(classes.slice(0, 256))
  return padded
}

/** With an entry for what is below the first code and one for what is above the last. */
const ofCodes = (
  codes: IntegerArray,
  classes: readonly number[],
  refused: number,
): ReturnType<typeof ofSmallIntegers> =>
  ofSmallIntegers(codes, (byClass) => integerTable([refused, ...classes, refused], -1, byClass))

/** What the classes of codes stand for; `texts` are the members of an enumeration, or the entries of a dictionary. */
export const valuesOfCodes = (texts: readonly (string | null)[]): readonly Representative[] => [
  undefined,
  ...texts.map((text) => text ?? undefined),
  REFUSED,
]

const PRESENT: readonly Representative[] = [undefined, '', REFUSED]

/** A column of objects, or of lists of them: a row is there or missing. */
export const bindPresence = (column: Column): ClassColumn => {
  const offsets = 'offsets' in column ? column.offsets : undefined
  const lengthAt = (row: number): number => (offsets?.[row + 1] ?? 0) - (offsets?.[row] ?? 0)
  return {
    values: PRESENT,
    read: (byClass) => (from, rows, out) => {
      for (let row = 0; row < rows; row++) out[row] = byClass[lengthAt(from + row) < 0 ? 2 : 1] as number
    },
    numbers: (_, rows, out) => out.fill(Number.NaN, 0, rows),
    counts: (from, rows, out) => {
      for (let row = 0; row < rows; row++) out[row] = lengthAt(from + row)
    },
  }
}
