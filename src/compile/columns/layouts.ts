import type { FactType, FieldDefinition } from '../../model/fact.js'
import { isRecord } from '../../model/fact-problems.js'
import type { LocalizedText } from '../../model/text.js'

/** A property of a column: whether it is of the right kind, and how long it has to be. */
export interface Part {
  readonly fits: (value: unknown) => boolean
  /** `least` where a longer one does no harm. */
  readonly length?: (rows: number) => { readonly exactly: number } | { readonly least: number }
}

const isIntegers = (value: unknown): boolean =>
  [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array].some((one) => value instanceof one)
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => text === null || typeof text === 'string')
const isMembers = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= 32 &&
  new Set(value).size === value.length &&
  value.every((member) => typeof member === 'string')
/** One bit a row. */
export const bitmap: Part = {
  fits: (value) => value instanceof Uint8Array,
  length: (rows) => ({ least: Math.ceil(rows / 8) }),
}
const each: Required<Part>['length'] = (rows) => ({ exactly: rows })
const offsets: Part = { fits: (value) => value instanceof Int32Array, length: (rows) => ({ exactly: rows + 1 }) }

/** The parts of which a column is made, and what it is called in a message. */
export interface Layout {
  readonly parts: Readonly<Record<string, Part>>
  readonly words: LocalizedText
}

const LAYOUTS = {
  values: {
    parts: { values: { fits: (value) => value instanceof Float64Array || isIntegers(value), length: each } },
    words: { en: '{ values } of 64-bit floats or whole numbers', 'zh-CN': '{ values }，即 64 位浮点数或整数的数组' },
  },
  bits: { parts: { bits: bitmap }, words: { en: '{ bits }, one bit a row', 'zh-CN': '{ bits }，每行一位' } },
  codes: {
    parts: { codes: { fits: isIntegers, length: each }, dictionary: { fits: isTexts } },
    words: {
      en: '{ codes, dictionary } of whole numbers and their texts',
      'zh-CN': '{ codes, dictionary }，即整数代码及其文本',
    },
  },
  masks: {
    parts: { masks: { fits: isIntegers, length: each }, members: { fits: isMembers } },
    words: {
      en: '{ masks, members } of up to 32 members, each once',
      'zh-CN': '{ masks, members }，成员至多 32 个且不重复',
    },
  },
  list: {
    parts: { offsets, codes: { fits: isIntegers }, dictionary: { fits: isTexts } },
    words: {
      en: '{ offsets, codes, dictionary } with 32-bit offsets',
      'zh-CN': '{ offsets, codes, dictionary }，偏移为 32 位整数',
    },
  },
  lengths: {
    parts: { offsets },
    words: { en: '{ offsets } of 32 bits', 'zh-CN': '{ offsets }，偏移为 32 位整数' },
  },
  struct: {
    parts: { fields: { fits: isRecord } },
    words: { en: '{ fields }, a column for each', 'zh-CN': '{ fields }，每个字段一列' },
  },
} as const satisfies Record<string, Layout>

type LayoutName = keyof typeof LAYOUTS

const LAYOUTS_OF = {
  number: ['values'],
  integer: ['values'],
  boolean: ['values', 'bits'],
  date: ['values'],
  time: ['values'],
  text: ['codes'],
  enum: ['codes'],
  set: ['masks', 'list'],
  list: ['list'],
  object: ['struct'],
} as const satisfies Record<FactType, readonly LayoutName[]>

/** The layouts in which the values of a field may come. */
export const layoutsOf = ({ type, fields }: FieldDefinition): readonly Layout[] => {
  const names: readonly LayoutName[] = type === 'list' && fields !== undefined ? ['lengths'] : LAYOUTS_OF[type]
  return names.map((name) => LAYOUTS[name])
}
