import type { Derivation, DerivationOperation, FactDefinition, FieldDefinition, Operand } from '../../model/fact.js'
import type { LocalizedText } from '../../model/text.js'
import { formatNumber } from '../format-value.js'
import { factLink } from './links.js'
import { escapeText } from './markdown.js'
import { amountInSentence } from './operand-words.js'
import { type Pen, words } from './pen.js'
import type { View } from './view.js'

/** How a derived fact is worked out, as a sentence. */
export const derivationWords = (fact: FactDefinition, view: View, pen: Pen): string => {
  const { derive } = fact
  if (derive === undefined) return ''
  const operands = derive.operands.map((operand, index) =>
    operandWords(operand, fieldFor(operand, index, derive, fact, view), view, pen),
  )
  const [first = '', second = ''] = operands
  return pen.say(SENTENCES[derive.operation], { operands: pen.list(operands), first, second })
}

const SENTENCES = {
  add: words('The sum of {operands}.', '{operands}之和。'),
  subtract: words('{first} less {second}.', '{first}减去{second}。'),
  multiply: words('The product of {operands}.', '{operands}的乘积。'),
  divide: words(
    '{first} divided by {second}; not known where the latter is zero.',
    '{first}除以{second}；后者为零时未知。',
  ),
  min: words('The smallest of {operands}.', '{operands}中的最小值。'),
  max: words('The largest of {operands}.', '{operands}中的最大值。'),
  daysBetween: words(
    'The days from {first} to {second}; negative where the latter comes first.',
    '从{first}到{second}的天数；后者在前时为负数。',
  ),
  count: words('How many entries {first} has; none where it is not known.', '{first}的项数；未知时为零。'),
  position: words('The place of {first} in {second}, beginning with 1.', '{first}在{second}中的位置，从1起计。'),
  firstKnown: words('The first that is known of {operands}.', '{operands}中首个已知的值。'),
} as const satisfies Record<DerivationOperation, LocalizedText>

/** Amounts and values stand beside facts, and are written as the result is where that has the same unit. */
const fieldFor = (
  operand: Operand,
  index: number,
  { operation, operands }: Derivation<Operand>,
  fact: FactDefinition,
  view: View,
): FieldDefinition => {
  if (operand.kind === 'parameter') {
    const unit = view.amounts[operand.parameter]?.unit
    return { type: 'number', title: fact.title, ...(unit === undefined ? {} : { unit }) }
  }
  const [first] = operands
  const isCode = operation === 'position' && index === 0 && first?.kind === 'literal'
  const list = isCode && operands[1]?.kind === 'fact' ? view.facts[operands[1].fact] : undefined
  const isFactor = operation === 'multiply' || operation === 'divide'
  return (
    list ?? { type: fact.type, title: fact.title, ...(isFactor || fact.unit === undefined ? {} : { unit: fact.unit }) }
  )
}

const operandWords = (operand: Operand, field: FieldDefinition, view: View, pen: Pen): string => {
  switch (operand.kind) {
    case 'fact':
      return pen.say(NAMED, { fact: factLink(operand.fact, pen) })
    case 'parameter':
      return amountInSentence(operand.parameter, field, view, pen)
    case 'literal': {
      const { value } = operand
      if (typeof value === 'number') return escapeText(formatNumber(value))
      const title = typeof value === 'string' ? field.members?.[value] : undefined
      return title === undefined ? escapeText(String(value)) : pen.text(title)
    }
  }
}

const NAMED = words('“{fact}”', '“{fact}”')
