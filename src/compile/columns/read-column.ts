import { dateOfDay, timeOfMinute } from '../../model/calendar.js'
import type { FactRecord, FactValue, FieldDefinition } from '../../model/fact.js'
import type { LocalizedText } from '../../model/text.js'

import { bitAt, isKnownAt } from './bind-column.js'
import { areOffsets } from './bind-lists.js'
import { rangeOfField } from './bind-numbers.js'
import type { CodeColumn, Column, ListColumn, MaskColumn } from './column.js'

/** A value as a host would hand it over, or what the row should have held. */
export type ReadValue = { readonly value: FactValue | undefined } | { readonly expected: LocalizedText }

const MISSING: ReadValue = { value: undefined }

/** The value of one row. Of lists of objects only the length is known. */
export const readColumn = (column: Column, definition: FieldDefinition, row: number): ReadValue => {
  if (column.validity && !isKnownAt([column.validity], row)) return MISSING
  if ('values' in column) return readNumber(column.values[row] as number, definition)
  if ('bits' in column) return { value: bitAt(column.bits, row) === 1 }
  if ('masks' in column) return readMask(column, row)
  if ('fields' in column) return readRecord(column.fields, definition, row)
  if (!('offsets' in column)) return readCode(column, row)
  if (!areOffsets(column.offsets, row, 'codes' in column ? column.codes.length : Number.POSITIVE_INFINITY))
    return { expected: { en: 'offsets that lead into the codes', 'zh-CN': '指向代码范围之内的偏移' } }
  return 'codes' in column ? readList(column, row) : readLength(column.offsets, row)
}

const readNumber = (number: number, definition: FieldDefinition): ReadValue => {
  if (Number.isNaN(number)) return MISSING
  const { type } = definition
  if (type === 'number' || type === 'integer') return { value: number }
  const { min = 0, max = 0 } = rangeOfField(definition)
  if (!Number.isInteger(number) || number < min || number > max) return { expected: EXPECTED[type] ?? EXPECTED.boolean }
  if (type === 'boolean') return { value: number === 1 }
  return { value: type === 'date' ? dateOfDay(number) : timeOfMinute(number) }
}

const EXPECTED: { readonly boolean: LocalizedText } & Readonly<Partial<Record<string, LocalizedText>>> = {
  boolean: { en: '0 or 1', 'zh-CN': '0 或 1' },
  date: {
    en: 'days from 1970-01-01 to a date of the years 0 to 9999',
    'zh-CN': '距 1970-01-01 的天数，年份为 0 至 9999',
  },
  time: { en: 'minutes from 0 to 1439', 'zh-CN': '0 至 1439 的分钟数' },
}

const readCode = ({ codes, dictionary }: CodeColumn, row: number): ReadValue => {
  const text = dictionary[codes[row] as number]
  return text === undefined ? { expected: codeOf(dictionary) } : { value: text ?? undefined }
}

const codeOf = ({ length }: readonly unknown[]): LocalizedText => ({
  en: `a code of its dictionary, from 0 to ${length - 1}`,
  'zh-CN': `字典中的代码，即 0 至 ${length - 1}`,
})

const readMask = ({ masks, members }: MaskColumn, row: number): ReadValue => {
  const mask = (masks[row] as number) >>> 0
  if (mask >= 2 ** members.length)
    return {
      expected: {
        en: `a mask of ${members.length} members, below ${2 ** members.length}`,
        'zh-CN': `${members.length} 个成员的掩码，即小于 ${2 ** members.length}`,
      },
    }
  return { value: members.filter((_, bit) => ((mask >>> bit) & 1) === 1) }
}

const readList = ({ offsets, codes, dictionary }: ListColumn, row: number): ReadValue => {
  const texts = Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => dictionary[code])
  if (texts.some((text) => typeof text !== 'string')) return { expected: codeOf(dictionary) }
  return { value: texts as string[] }
}

const readLength = (offsets: Int32Array, row: number): ReadValue => {
  const length = (offsets[row + 1] as number) - (offsets[row] as number)
  return { value: Array.from({ length }, () => ({})) }
}

/** What is amiss in a field is said where the field itself is read. */
const readRecord = (
  columns: Readonly<Record<string, Column>>,
  { fields = {} }: FieldDefinition,
  row: number,
): ReadValue => {
  const entries = Object.entries(fields).flatMap(([name, field]): readonly (readonly [string, FactValue])[] => {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined
    const read = column && readColumn(column, field, row)
    return read && 'value' in read && read.value !== undefined ? [[name, read.value]] : []
  })
  return { value: Object.fromEntries(entries) as FactRecord }
}
