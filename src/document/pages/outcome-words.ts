import type { Outcome, OutcomeValue, Output } from '../../model/decision-table.js'
import { formatNumber } from '../format-value.js'
import { amountLink, factLink } from './links.js'
import { code, escapeText } from './markdown.js'
import { type Pen, words } from './pen.js'

/** What a row yields, a part for each name: what it is called and the title of its code, where they have titles. */
export const outcomeWords = (
  outcome: Outcome,
  outputs: Readonly<Record<string, Output>>,
  pen: Pen,
): readonly string[] =>
  Object.entries(outcome).map(([name, value]) => {
    const output = outputs[name]
    const title = output === undefined ? code(name) : pen.text(output.title)
    return pen.say(NAMED, { name: title, value: valueWords(value, output, pen) })
  })

const NAMED = words('{name}: {value}', '{name}：{value}')
const VALUE_OF = words('the value of {fact}', '“{fact}”的取值')

const valueWords = (value: OutcomeValue, output: Output | undefined, pen: Pen): string => {
  if (typeof value === 'string') return codeWords(value, output, pen)
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'boolean') return pen.grammar.boolean(value)
  if (Array.isArray(value)) return pen.list(value.map((entry: OutcomeValue) => valueWords(entry, output, pen)))
  return value === null ? pen.grammar.missing : dataWords(value as Outcome, pen)
}

const codeWords = (value: string, output: Output | undefined, pen: Pen): string => {
  const members = output?.members ?? {}
  const title = Object.hasOwn(members, value) ? members[value] : undefined
  return title === undefined ? code(value) : pen.text(title)
}

/** A fact or an amount that is filled in, or data that only programs read. */
const dataWords = (value: Outcome, pen: Pen): string => {
  const { fact, parameter } = value
  if (typeof fact === 'string') return pen.say(VALUE_OF, { fact: factLink(fact, pen) })
  return typeof parameter === 'string' ? amountLink(parameter, pen) : escapeText(JSON.stringify(value))
}
