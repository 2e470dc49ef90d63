import type { FieldDefinition } from '../../model/fact.js'
import { classOf, type Range, REFUSED } from '../partition.js'
import { bitAt, CHUNK, type ClassColumn, type Write } from './bind-column.js'
import { classifyDoubles, markFractions } from './classify-doubles.js'
import { classifyBytes, classifyIntegers, countIntegers, MOST_COUNTED } from './classify-integers.js'
import type { BitColumn, IntegerArray, ValueColumn } from './column.js'
import { bytesOf, type IntegerTable, type NumberTables } from './number-tables.js'
import { sliceEight, sliceFour } from './slice-bytes.js'
import { sliceEightIntegers, sliceFourIntegers } from './slice-integers.js'

const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896

/** The numbers that a field can hold: days from the year 0 to the year 9999, minutes of one day. */
export const rangeOfField = ({ type, min, max }: FieldDefinition): Range => {
  switch (type) {
    case 'boolean':
      return { min: 0, max: 1 }
    case 'date':
      return { min: FIRST_DAY, max: LAST_DAY }
    case 'time':
      return { min: 0, max: 1439 }
    default:
      return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  }
}

/** A column of numbers. */
export const bindValues = ({ values }: ValueColumn, { type }: FieldDefinition, tables: NumberTables): ClassColumn => ({
  values: tables.partition.values,
  numbers: (from, rows, out) => out.set(values.subarray(from, from + rows)),
  ...(values instanceof Float64Array ? { read: ofDoubles(values, type, tables) } : ofIntegers(values, tables)),
})

type Readers = Pick<ClassColumn, 'read' | 'slice'>

const ofDoubles =
  (values: Float64Array, type: FieldDefinition['type'], { cuts, partition }: NumberTables): Readers['read'] =>
  (byClass) => {
    if (type === 'number') return (from, rows, out) => classifyDoubles(values, from, rows, cuts, byClass, out)
    const refused = byClass[partition.values.indexOf(REFUSED)] as number
    return (from, rows, out) => {
      classifyDoubles(values, from, rows, cuts, byClass, out)
      markFractions(values, from, rows, refused, out)
    }
  }

const ofIntegers = (values: IntegerArray, tables: NumberTables): Readers => {
  if (values instanceof Uint8Array) return ofBytes(values, tables.bytes)
  // They do not fit into 32 bits with a sign.
  if (values instanceof Uint32Array) return { read: ofManyIntegers(values, tables) }
  if (tables.isNarrow) return ofSmallIntegers(values, (byClass) => tables.integers(byClass))
  const { lowest, integerCuts } = tables
  if (!(values instanceof Int32Array) || integerCuts.length > MOST_COUNTED)
    return { read: ofManyIntegers(values, tables) }
  return {
    read: (byClass) => (from, rows, out) =>
      countIntegers(values, from, rows, integerCuts, byClass.subarray(lowest), out),
  }
}

/** A column of bytes, with the class for every byte. */
export const ofBytes = (bytes: Uint8Array, classes: ArrayLike<number>): Readers => ({
  read: (byClass) => {
    const table = bytesOf(classes, byClass)
    return (from, rows, out) => classifyBytes(bytes, from, rows, table, out)
  },
  slice: (byClass, isFour) => {
    const table = bytesOf(classes, byClass)
    const kernel = isFour ? sliceFour : sliceEight
    return (from, rows, bitmaps, at, stride) => {
      kernel(bytes, from, rows, table, bitmaps, at, stride)
      return true
    }
  },
})

/** Whole numbers by a table of them. */
export const ofSmallIntegers = (values: IntegerArray, tableFor: (byClass: Uint8Array) => IntegerTable): Readers => {
  if (!(values instanceof Int32Array)) return { read: (byClass) => ofConverted(values, tableFor(byClass)) }
  return {
    read: (byClass) => {
      const table = tableFor(byClass)
      return (from, rows, out) => classifyIntegers(values, from, rows, table, out)
    },
    slice: (byClass, isFour) => {
      const table = tableFor(byClass)
      const kernel = isFour ? sliceFourIntegers : sliceEightIntegers
      return (from, rows, bitmaps, at, stride) => kernel(values, from, rows, table, bitmaps, at, stride) === 0
    },
  }
}

const ofConverted = (values: IntegerArray, table: IntegerTable): Write<Uint8Array> => {
  const integers = new Int32Array(CHUNK)
  return (from, rows, out) => {
    integers.set(values.subarray(from, from + rows))
    classifyIntegers(integers, 0, rows, table, out)
  }
}

const ofManyIntegers =
  (values: IntegerArray, { cuts }: NumberTables): Readers['read'] =>
  (byClass) => {
    const doubles = new Float64Array(CHUNK)
    return (from, rows, out) => {
      doubles.set(values.subarray(from, from + rows))
      classifyDoubles(doubles, 0, rows, cuts, byClass, out)
    }
  }

/** A column of bits: the numbers 0 and 1. */
export const bindBits = ({ bits }: BitColumn, { partition: { cuts, values } }: NumberTables): ClassColumn => ({
  values,
  read: (byClass) => {
    const table = Uint8Array.of(byClass[classOf(cuts, 0)] as number, byClass[classOf(cuts, 1)] as number)
    return (from, rows, out) => {
      for (let row = 0; row < rows; row++) out[row] = table[bitAt(bits, from + row)] as number
    }
  },
  numbers: (from, rows, out) => {
    for (let row = 0; row < rows; row++) out[row] = bitAt(bits, from + row)
  },
})
