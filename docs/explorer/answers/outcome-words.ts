import type { DecisionTable, OutcomeValue, RowResult } from 'kam-rules'
import { inLocale } from '../in-locale.js'

type Outputs = Pick<DecisionTable<unknown>, 'outputs'>

/** The names that the outcomes of some rows use, with their titles, in the order in which they come up. */
export const outcomeNames = (
  { outputs = {} }: Outputs,
  rows: readonly Pick<RowResult, 'outcome'>[],
  locale: string,
): readonly { readonly name: string; readonly title: string }[] =>
  [...new Set(rows.flatMap(({ outcome }) => Object.keys(outcome)))].map((name) => {
    const output = outputs[name]
    return { name, title: output === undefined ? name : inLocale(output.title, locale) }
  })

/** One value of an outcome in the words of its table; codes without words stand as they are. */
export const outcomeWords = (table: Outputs, name: string, value: OutcomeValue | undefined, locale: string): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) {
    return value.map((one) => outcomeWords(table, name, one, locale)).join(locale === 'zh-CN' ? '、' : ', ')
  }
  const title = table.outputs?.[name]?.members?.[String(value)]
  if (title !== undefined) return inLocale(title, locale)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
