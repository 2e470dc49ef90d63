import type { Comparison, Condition } from '../../model/condition.js'
import { definitionAt } from '../../model/definition-at.js'
import type { FieldDefinition, Literal, Operand } from '../../model/fact.js'
import type { Location } from '../../model/location.js'
import { inMidSentence } from '../describe-condition.js'
import { formatValue } from '../format-value.js'
import { isLong, quoted, quotedPhrases, SHOWN_VALUES } from './amount-value.js'
import { amountLink } from './links.js'
import { escapeText } from './markdown.js'
import { type Pen, words } from './pen.js'
import { amountTarget, anchorOf, factTarget } from './targets.js'
import type { View } from './view.js'

/** The right side of a comparison in words. */
export const operandWords = (comparison: Comparison<Operand>, field: FieldDefinition, view: View, pen: Pen): string => {
  const { value } = comparison
  switch (value.kind) {
    case 'fact':
      return inMidSentence(pen.to(factTarget(value.fact), pen.text(definitionAt(view.facts, value.fact).title)))
    case 'parameter':
      return amountInSentence(value.parameter, field, view, pen)
    case 'literal':
      return Array.isArray(value.value)
        ? sayList(comparison, valuesIn(comparison, field, view, pen), pen)
        : pen.list(entriesOf(value.value, field, view, pen))
  }
}

/** An amount as it stands in the view, leading to all that is known of it. A long list goes by its title. */
export const amountInSentence = (parameter: string, field: FieldDefinition, view: View, pen: Pen): string => {
  const { value } = view.amounts[parameter] ?? {}
  if (value === undefined) return pen.to(amountTarget(parameter), pen.say(NO_AMOUNT))
  if (isLong(value)) return pen.say(LISTED, { list: amountLink(parameter, pen) })
  return pen.to(amountTarget(parameter), pen.list(entriesOf(value, field, view, pen)))
}

/** The entries of a value, one where it is no list; phrases stand in quotation marks, titles of codes do not. */
const entriesOf = (value: Literal, field: FieldDefinition, view: View, pen: Pen): readonly string[] => {
  const values: readonly (number | string | boolean)[] = Array.isArray(value) ? value : [value]
  const written = values.map((one) => escapeText(formatValue(one, field, view, pen.locale)))
  const isFree = field.members === undefined && field.type !== 'boolean'
  return isFree ? quotedPhrases(values as readonly string[], written) : written
}

const LISTED = words('the list “{list}”', '“{list}”列表')

const NO_AMOUNT = words('an amount that has no value on this date', '当日未设定的金额')

/** The values of a list in words; phrases that are looked for stand in quotation marks. */
export const valuesIn = (
  { operator, value }: Comparison<Operand>,
  field: FieldDefinition,
  view: View,
  pen: Pen,
): readonly string[] => {
  if (value.kind !== 'literal' || !Array.isArray(value.value)) return []
  const isSought = operator === 'mentions' || operator === 'doesNotMention'
  return isSought ? value.value.map((one) => quoted(escapeText(String(one)))) : entriesOf(value.value, field, view, pen)
}

const sayList = ({ at }: Comparison<Operand>, values: readonly string[], pen: Pen): string => {
  if (!isLong(values)) return pen.list(values)
  const rest = pen.say(MORE, { count: values.length - SHOWN_VALUES })
  return pen.say(AND_MORE, {
    shown: pen.list(values.slice(0, SHOWN_VALUES)),
    rest: `[${rest}](#${listAnchor(at)})`,
  })
}

const MORE = words('{count} more', '其他{count}项')
const AND_MORE = words('{shown} and {rest}', '{shown}以及{rest}')

/** The place of the values of a comparison, where its sentence cuts them short. */
export const listAnchor = ({ file, pointer }: Location): string => `list-${anchorOf(file + pointer)}`

/** The comparisons of a condition as written; those of the named conditions in it are theirs. */
export const comparisonsIn = (condition: Condition): readonly Comparison<Operand>[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(comparisonsIn)
    case 'not':
      return comparisonsIn(condition.condition)
    case 'reference':
      return []
    case 'comparison':
      return [condition]
  }
}
