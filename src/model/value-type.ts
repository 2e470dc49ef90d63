import { daysInMonth, hasDateForm, isCalendarDate, isClockTime } from './calendar.js'
import { type Details, type DiagnosticCode, suggestionFor } from './diagnostic.js'
import type { FactType, FieldDefinition } from './fact.js'
import type { LocalizedText } from './text.js'

/** Why a value does not fit a definition: the code of the diagnostic and its details. */
export interface Misfit {
  readonly code: DiagnosticCode
  readonly details: Details
}

/** What a type is called in a message. */
export const TYPE_WORDS = {
  number: { en: 'a number', 'zh-CN': '数值' },
  integer: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
  text: { en: 'a text', 'zh-CN': '文本' },
  enum: { en: 'a code of its list', 'zh-CN': '列表中的代码' },
  date: { en: 'a date YYYY-MM-DD', 'zh-CN': 'YYYY-MM-DD 格式的日期' },
  time: { en: 'a time HH:mm', 'zh-CN': 'HH:mm 格式的时间' },
  set: { en: 'a set of texts', 'zh-CN': '文本集合' },
  list: { en: 'an ordered list', 'zh-CN': '有序列表' },
  object: { en: 'an object', 'zh-CN': '对象' },
} as const satisfies Record<FactType, LocalizedText>

/** What was found, without showing it: for facts, whose values may be confidential. */
export const kindOf = (value: unknown): LocalizedText => {
  if (value === null) return { en: 'null', 'zh-CN': 'null' }
  if (Array.isArray(value)) return { en: 'a list', 'zh-CN': '列表' }
  if (value instanceof Date) return { en: 'a Date object', 'zh-CN': 'Date 对象' }
  return KIND_WORDS[typeof value]
}

const KIND_WORDS: Readonly<
  Record<'string' | 'number' | 'bigint' | 'boolean' | 'symbol' | 'undefined' | 'object' | 'function', LocalizedText>
> = {
  string: { en: 'a text', 'zh-CN': '文本' },
  number: { en: 'a number', 'zh-CN': '数值' },
  bigint: { en: 'a bigint', 'zh-CN': 'bigint' },
  boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
  symbol: { en: 'a symbol', 'zh-CN': 'symbol' },
  undefined: { en: 'nothing', 'zh-CN': '空值' },
  object: { en: 'an object', 'zh-CN': '对象' },
  function: { en: 'a function', 'zh-CN': '函数' },
}

/** Why a value written in a rule does not fit one single value of a fact; `undefined` when it fits. */
export const misfitOfValue = (fact: string, definition: FieldDefinition, value: unknown): Misfit | undefined => {
  switch (definition.type) {
    case 'number':
    case 'integer':
      return misfitOfNumber(fact, definition, value)
    case 'boolean':
      return typeof value === 'boolean' ? undefined : wrongType(fact, definition.type, value)
    case 'date':
      return typeof value === 'string' ? misfitOfDate(value) : wrongType(fact, definition.type, value)
    case 'time':
      if (typeof value !== 'string') return wrongType(fact, definition.type, value)
      return isClockTime(value) ? undefined : { code: 'TIME_FORMAT', details: { value } }
    case 'text':
    case 'enum':
      return typeof value === 'string' ? misfitOfText(fact, definition, value) : wrongType(fact, definition.type, value)
    case 'set':
    case 'list':
    case 'object':
      return wrongType(fact, definition.type, value)
  }
}

/** Why a value is no member that a set or list could hold. */
export const misfitOfMember = (fact: string, definition: FieldDefinition, value: unknown): Misfit | undefined =>
  typeof value === 'string' ? misfitOfText(fact, definition, value) : wrongType(fact, 'text', value)

const misfitOfNumber = (fact: string, definition: FieldDefinition, value: unknown): Misfit | undefined => {
  if (typeof value !== 'number') return wrongType(fact, definition.type, value)
  if (definition.type === 'integer' && !Number.isInteger(value)) return wrongType(fact, 'integer', value)
  if (!isInRange(definition, value))
    return { code: 'VALUE_RANGE', details: { fact, value, range: rangeOf(definition) } }
  return hasTooManyDecimals(definition, value)
    ? { code: 'MONEY_SCALE', details: { fact, value, decimals: definition.decimals ?? 0 } }
    : undefined
}

/** Whether a number lies between the ends of a definition, both inclusive. */
export const isInRange = ({ min, max }: FieldDefinition, value: number): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max)

/** `0 … 100`; an open end is left out. */
export const rangeOf = ({ min, max }: FieldDefinition): string => `${min ?? ''} … ${max ?? ''}`.trim()

const hasTooManyDecimals = ({ decimals }: FieldDefinition, value: number): boolean =>
  decimals !== undefined && Number(value.toFixed(Math.min(decimals, 100))) !== value

const misfitOfDate = (value: string): Misfit | undefined => {
  if (isCalendarDate(value)) return undefined
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(value)) return { code: 'DATE_NO_ZONE', details: { value } }
  if (!hasDateForm(value)) return { code: 'DATE_FORMAT', details: { value } }
  const [year = 0, month = 0] = value.split('-').map(Number)
  return { code: 'DATE_INVALID', details: { value, days: daysInMonth(year, month) } }
}

/** Why a text is not a calendar date; for dates outside conditions. */
export const misfitOfDateText = misfitOfDate

const OUTER_SPACE = /^\s|\s$/

const misfitOfText = (fact: string, { members }: FieldDefinition, value: string): Misfit | undefined => {
  const space = OUTER_SPACE.exec(value)
  if (space !== null) return { code: 'VALUE_WHITESPACE', details: { codePoint: codePointOf(space[0]) } }
  if (members === undefined || Object.hasOwn(members, value)) return undefined
  const allowed = Object.keys(members)
  const lookAlike = allowed.find((member) => latinForm(member) === latinForm(value))
  if (lookAlike !== undefined) return confusable(value, lookAlike)
  return {
    code: 'VALUE_NOT_ALLOWED',
    details: { value, fact, allowed: allowed.join(', '), ...suggestionFor(value, allowed) },
  }
}

const confusable = (value: string, other: string): Misfit => {
  const character = [...value].find((letter) => latinForm(letter) !== letter) ?? value
  return { code: 'VALUE_CONFUSABLE', details: { value, other, character, codePoint: codePointOf(character) } }
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

// Cyrillic and Greek letters that look like Latin ones in most fonts.
const CONFUSABLE_LETTERS = 'АВСЕНІЈКМОРЅТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'
const LATIN_LETTERS = 'ABCEHIJKMOPSTXaeopcyxijsABEZHIKMNOPTYXo'

/** The text as it looks: full-width forms and look-alike letters as Latin ones. */
export const latinForm = (text: string): string =>
  [...text.normalize('NFKC')].map((letter) => LATIN_LETTERS[CONFUSABLE_LETTERS.indexOf(letter)] ?? letter).join('')

const wrongType = (fact: string, type: FactType, value: unknown): Misfit => ({
  code: 'VALUE_TYPE',
  details: { fact, type: TYPE_WORDS[type], found: foundInRule(value), remedy: remedyFor(type, value) },
})

/** What was found, shown: for values of rules, which are no secret to their author. */
const foundInRule = (value: unknown): LocalizedText => {
  const { en, 'zh-CN': zh } = kindOf(value)
  if (typeof value === 'string') return { en: `the text “${value}”`, 'zh-CN': `文本“${value}”` }
  return typeof value === 'number' ? { en: `the number ${value}`, 'zh-CN': `数值 ${value}` } : { en, 'zh-CN': zh }
}

const remedyFor = (type: FactType, value: unknown): LocalizedText => {
  if (value === null)
    return {
      en: 'Enter a value, or ask with the operator “isKnown”.',
      'zh-CN': '请填写取值，或使用运算符“isKnown”判断。',
    }
  const digits = typeof value === 'string' ? value.normalize('NFKC').replace(/[,\s]/g, '') : ''
  if ((type === 'number' || type === 'integer') && digits !== '' && Number.isFinite(Number(digits))) {
    return { en: `Write ${digits}, without quotes and separators.`, 'zh-CN': `请写成 ${digits}，不加引号与分隔符。` }
  }
  return { en: `Write ${TYPE_WORDS[type].en}.`, 'zh-CN': `请填写${TYPE_WORDS[type]['zh-CN']}。` }
}
