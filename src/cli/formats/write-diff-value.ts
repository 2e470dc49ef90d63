import type { PropertyValue } from '../../diff/difference.js'
import { describeCondition } from '../../document/describe-condition.js'
import { formatNumber, formatParameter } from '../../document/format-value.js'
import { grammarOf } from '../../document/grammar.js'
import type { Outcome, OutcomeValue, Output } from '../../model/decision-table.js'
import type { Literal, ResolvedOperand } from '../../model/fact.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import { fillPlaceholders, inLocale, type LocalizedText } from '../../model/text.js'
import type { Locale } from '../locale.js'
import { speaker } from '../messages/speaker.js'

/** The value of a property in words, with the amounts of its rulebook. An entry of a list has a line of its own. */
export const writeValue = (value: PropertyValue, rulebook: ResolvedRulebook, locale: Locale): readonly string[] => {
  switch (value.kind) {
    case 'data':
      return [writeLiteral(value.value, locale)]
    case 'text':
      return [writeText(value.text, rulebook, locale)]
    case 'amount':
      return [formatParameter(value.amount, rulebook, locale)]
    case 'condition':
      return [describeCondition(value.condition, rulebook, locale)]
    case 'adjustments':
      return value.adjustments.map(({ add, conditions }) =>
        speaker(locale)('rankAdded', {
          points: signed(add),
          condition: describeCondition(conditions, rulebook, locale),
        }),
      )
    case 'derivation': {
      const { operation, operands } = value.derivation
      return [`${operation}(${operands.map((operand) => writeOperand(operand, locale)).join(', ')})`]
    }
    case 'outcome':
      return [writeOutcome(value.outcome, value.outputs, locale)]
  }
}

/** A number with its sign, also a positive one; a minus as wide as a plus. */
export const signed = (number: number): string =>
  `${number < 0 ? '−' : number > 0 ? '+' : ''}${formatNumber(Math.abs(number), 2)}`

const writeLiteral = (value: Literal, locale: Locale): string => {
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'boolean') return grammarOf(locale).boolean(value)
  return typeof value === 'string' ? value : value.join(speaker(locale)('listSeparator'))
}

/** Braces with the name of a fact stay: no account is spoken of. */
const writeText = (text: LocalizedText, rulebook: ResolvedRulebook, locale: Locale): string =>
  grammarOf(locale).tidy(
    fillPlaceholders(inLocale(text, locale), (name) => {
      const amount = rulebook.parameters[name]
      return amount === undefined ? `{${name}}` : formatParameter(amount, rulebook, locale)
    }),
  )

const writeOperand = (operand: ResolvedOperand, locale: Locale): string =>
  operand.kind === 'fact' ? operand.fact : writeLiteral(operand.value, locale)

/** An outcome with the titles of its outputs and codes. */
export const writeOutcome = (outcome: Outcome, outputs: Readonly<Record<string, Output>>, locale: Locale): string =>
  Object.entries(outcome)
    .map(([name, value]) => writeOutput(name, value, outputs[name], locale))
    .join(speaker(locale)('listSeparator'))

/** `Segment: Large enterprise`: what the output and its code are called, where they have titles. */
const writeOutput = (name: string, value: OutcomeValue, output: Output | undefined, locale: Locale): string => {
  const code = typeof value === 'string' ? value : JSON.stringify(value)
  const member = output?.members?.[code]
  const title = output === undefined ? name : inLocale(output.title, locale)
  return speaker(locale)('propertyIs', {
    property: title,
    value: member === undefined ? code : inLocale(member, locale),
  })
}
