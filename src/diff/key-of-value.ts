import { canonicalJson } from '../model/hash.js'
import type { ResolvedParameter } from '../model/parameter.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { eachLocale, fillPlaceholders, inLocale, type LocalizedText } from '../model/text.js'
import { sumsByCondition } from './adjustments.js'
import type { PropertyValue } from './difference.js'
import { keyOfCondition, plainLiteral, plainOperand, type Reading } from './normal-condition.js'

/** A text that is equal for values that say the same, with the amounts in place or as written. */
export const keyOfValue = (value: PropertyValue, rulebook: ResolvedRulebook, reading: Reading): string => {
  switch (value.kind) {
    case 'data':
      return canonicalJson(plainLiteral(value.value))
    case 'text':
      return canonicalJson(reading === 'written' ? value.text : withAmounts(value.text, rulebook))
    case 'amount':
      return canonicalJson(plainAmount(value.amount))
    case 'condition':
      return keyOfCondition(value.condition, reading)
    case 'adjustments':
      return canonicalJson(
        [...sumsByCondition(value.adjustments, reading)].map(([key, { add }]) => `${key} ${add}`).sort(),
      )
    case 'derivation': {
      const { operation, operands } = value.derivation
      return canonicalJson([operation, ...operands.map((operand) => plainOperand(operand, reading))])
    }
    case 'outcome':
      return canonicalJson(value.outcome)
  }
}

const plainAmount = ({ value, unit }: ResolvedParameter): unknown => ({ value: plainLiteral(value), unit })

/** A text that names an amount says something else when the amount is another. */
const withAmounts = (text: LocalizedText, { parameters }: ResolvedRulebook): LocalizedText =>
  eachLocale(Object.keys(text), (locale) =>
    fillPlaceholders(inLocale(text, locale), (name) => {
      const amount = parameters[name]
      return amount === undefined ? `{${name}}` : canonicalJson(plainAmount(amount))
    }),
  )
