import type { Details, Diagnostic } from '../../model/diagnostic.js'
import type { Location } from '../../model/location.js'
import { eachLocale, type LocalizedText } from '../../model/text.js'
import type { Position } from '../../parse/position.js'
import { LOCALES } from '../locale.js'
import { fillDetails } from '../messages/speaker.js'

/** A diagnostic of the library, or one about a file of accounts or a mapping, which only the command line reads. */
export type Problem = Omit<Diagnostic, 'code'> & { readonly code: string }

const text = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh })

const CATALOGUE = {
  COLUMN_UNKNOWN: {
    message: text('There is no column “{column}”.', '没有名为“{column}”的列。'),
    hint: text('Columns: {known}.', '现有的列：{known}。'),
  },
  COLUMN_NO_FACT: {
    message: text('The column “{column}” is not the name of a fact.', '列名“{column}”不是事实名称。'),
    hint: text(
      'Rename it, pass a --mapping, or use --unknown-facts ignore. `kam-rules facts` lists the facts.',
      '请改名，或使用 --mapping 指定映射，或使用 --unknown-facts ignore 忽略；`kam-rules facts` 可列出全部事实。',
    ),
  },
  COLUMN_DERIVED: {
    message: text('The fact “{column}” is derived and cannot be a column.', '事实“{column}”由规则派生，不能作为列。'),
    hint: text(
      'Leave the column out, or use --unknown-facts ignore.',
      '请去掉该列，或使用 --unknown-facts ignore 忽略。',
    ),
  },
  COLUMN_UNNAMED: {
    message: text('Column {number} has no name.', '第 {number} 列没有列名。'),
    hint: text('Name it in the first line, or delete the column.', '请在首行填写列名，或删除该列。'),
  },
  COLUMN_TWICE: {
    message: text('Two columns are called “{column}”.', '有两列都叫“{column}”。'),
    hint: text('Rename one of them.', '请为其中一列改名。'),
  },
  COLUMN_NEVER_SEEN: {
    severity: 'warning',
    message: text(
      'No record has the key “{column}”, which the mapping reads.',
      '映射读取键“{column}”，但没有任何记录包含该键。',
    ),
    hint: text('Check its spelling in the mapping.', '请检查映射中的拼写。'),
  },
  ROW_LENGTH: {
    message: text(
      'The row has {found} cells, the first line {expected}.',
      '该行有 {found} 个单元格，而首行有 {expected} 个。',
    ),
    hint: text(
      'A text with a comma or a line break needs quotation marks around it.',
      '含有逗号或换行的文本须用引号括起。',
    ),
  },
  CELL_FORM: {
    message: text(
      'The column “{column}” needs {type}; this cell is written otherwise.',
      '列“{column}”的取值应为{type}，该单元格的写法不符。',
    ),
    hint: text('{remedy}', '{remedy}'),
  },
  VALUE_UNLISTED: {
    message: text(
      'The column “{column}” holds {found}, which the mapping of “{fact}” does not list.',
      '列“{column}”中有{found}，“{fact}”的映射未列出该取值。',
    ),
    hint: text(
      'Add it to “values”, or to “missing”. Listed: {known}.',
      '请将其加入“values”或“missing”。已列出：{known}。',
    ),
  },
  MAPPING_SOURCE: {
    message: text('“{fact}” needs either a “column” or a “constant”.', '“{fact}”须写明“column”或“constant”之一。'),
    hint: text('Write {"column": "…"} or {"constant": …}.', '请写成 {"column": "…"} 或 {"constant": …}。'),
  },
  MAPPING_CONVERSION: {
    message: text('“{key}” does not go with “{other}”.', '“{key}”不能与“{other}”同时使用。'),
    hint: text(
      '“scale” multiplies the number in a column, “values” translates the texts in a column.',
      '“scale”用于换算列中的数值，“values”用于翻译列中的文本。',
    ),
  },
  MAPPING_SCALE: {
    message: text('“scale” is for numbers; “{fact}” is {type}.', '“scale”仅用于数值，而“{fact}”为{type}。'),
    hint: text('Remove "scale", or use "values".', '请删除“scale”，或改用“values”。'),
  },
} as const satisfies Record<string, { severity?: 'warning'; message: LocalizedText; hint: LocalizedText }>

/** Builds a problem. A detail named `suggestion` turns the hint into “did you mean …”. */
export const reportInput = (
  code: keyof typeof CATALOGUE,
  at: Location & Partial<Position>,
  details: Details = {},
): Problem => {
  const entry: { severity?: 'warning'; message: LocalizedText; hint: LocalizedText } = CATALOGUE[code]
  const say = (words: LocalizedText) => eachLocale(LOCALES, (locale) => fillDetails(words, details, locale))
  return {
    ...at,
    code,
    severity: entry.severity ?? 'error',
    message: say(entry.message),
    hint: say('suggestion' in details ? DID_YOU_MEAN : entry.hint),
  }
}

const DID_YOU_MEAN = text('Did you mean “{suggestion}”?', '您想写的是“{suggestion}”吗？')
