import type { FactType, FieldDefinition } from '../../model/fact.js'
import type { LocalizedText } from '../../model/text.js'
import { inLocale } from '../../model/text.js'
import { unitIn } from '../../model/unit.js'
import { formatNumber } from '../format-value.js'
import { code, escapeText } from './markdown.js'
import { type Pen, words } from './pen.js'
import type { View } from './view.js'

const TYPE_WORDS = {
  number: words('number', '数值'),
  integer: words('whole number', '整数'),
  boolean: words('yes or no', '是或否'),
  text: words('text', '文本'),
  enum: words('one code of a list', '列表中的一项'),
  date: words('date', '日期'),
  time: words('clock time', '时刻'),
  set: words('any number of codes', '可含多项'),
  list: words('ordered list', '有序列表'),
  object: words('record with fields', '含多个字段的记录'),
} as const satisfies Record<FactType, LocalizedText>

/** What a fact is, in a few words: type, unit and range. */
export const factKind = (fact: string, pen: Pen): string => {
  const definition = pen.site.book.facts[fact]
  return definition === undefined ? code(fact) : kindOfField(definition, pen.site.base, pen)
}

/** What the value of a fact, or of a field of one, is. */
export const kindOfField = (field: FieldDefinition, view: View, pen: Pen): string => {
  return [pen.say(typeWords(field)), ...unitOf(field, view, pen), ...rangeOf(field, pen)].join(pen.say(WORDS.comma))
}

/** A set without codes holds texts of any kind. */
const typeWords = ({ type, members }: FieldDefinition): LocalizedText =>
  type === 'set' && members === undefined ? WORDS.texts : TYPE_WORDS[type]

/** A share of one is handed over as such; sentences show it in percent. */
const unitOf = ({ unit }: FieldDefinition, { units, info }: View, pen: Pen): readonly string[] => {
  if (unit === undefined) return []
  if (unit === 'ratio') return [pen.say(WORDS.share)]
  const said = units[unitIn(unit, info.currency) ?? unit]
  const shown = said === undefined ? code(unit) : escapeText(inLocale(said, pen.locale))
  return shown === '' ? [] : [pen.say(WORDS.unit, { unit: shown })]
}

const rangeOf = ({ min, max }: FieldDefinition, pen: Pen): readonly string[] => {
  const show = (limit: number) => formatNumber(limit)
  if (min !== undefined && max !== undefined) return [pen.say(WORDS.between, { min: show(min), max: show(max) })]
  if (min !== undefined) return [pen.say(WORDS.least, { min: show(min) })]
  return max === undefined ? [] : [pen.say(WORDS.most, { max: show(max) })]
}

const WORDS = {
  comma: words(', ', '，'),
  texts: words('any number of texts', '可含多段文本'),
  unit: words('in {unit}', '单位：{unit}'),
  share: words('as a share (0.5 is 50%)', '以比例表示（0.5即50%）'),
  between: words('{min} to {max}', '{min}至{max}'),
  least: words('at least {min}', '不小于{min}'),
  most: words('at most {max}', '不大于{max}'),
} as const satisfies Record<string, LocalizedText>
