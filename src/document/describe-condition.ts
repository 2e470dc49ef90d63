import type { ResolvedComparison, ResolvedCondition } from '../model/condition.js'
import { definitionAt } from '../model/definition-at.js'
import type { FactValue, FieldDefinition } from '../model/fact.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { inLocale } from '../model/text.js'
import { formatValue } from './format-value.js'
import { type Grammar, grammarOf } from './grammar.js'

/** A condition as a sentence: the one source of words for explanations at run time and for the generated pages. */
export const describeCondition = (condition: ResolvedCondition, rulebook: ResolvedRulebook, locale: string): string =>
  grammarOf(locale).tidy(sentenceOf(condition, rulebook, locale))

const sentenceOf = (condition: ResolvedCondition, rulebook: ResolvedRulebook, locale: string): string => {
  const grammar = grammarOf(locale)
  const title = titleOfNamed(condition, rulebook, locale)
  if (title !== undefined) return title
  if (condition.kind === 'comparison') return describeComparison(condition, rulebook, locale)
  const parts = condition.conditions.map((inner, index) => {
    const sentence = sentenceOf(inner, rulebook, locale)
    const isGroup = inner.kind !== 'comparison' && inner.kind !== condition.kind && inner.name === undefined
    return isGroup ? grammar.group(sentence) : index === 0 ? sentence : inMidSentence(sentence)
  })
  return grammar[condition.kind](parts)
}

const titleOfNamed = (
  { name }: ResolvedCondition,
  { conditions }: ResolvedRulebook,
  locale: string,
): string | undefined => {
  const named = name === undefined ? undefined : conditions[name]
  return named && inLocale(named.title, locale)
}

/** `Monthly revenue` in the middle of a sentence; abbreviations such as `NPS` keep their capitals. */
const inMidSentence = (sentence: string): string =>
  /^[A-Z][a-z ]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence

/** One comparison as a sentence: `Monthly revenue is at least 5,000 CNY a month`. */
const describeComparison = (comparison: ResolvedComparison, rulebook: ResolvedRulebook, locale: string): string => {
  const grammar = grammarOf(locale)
  const field = definitionAt(rulebook.facts, comparison.fact, comparison.path)
  const fact = inLocale(field.title, locale)
  const { operator, value } = comparison
  if (operator === 'isKnown')
    return value.kind === 'literal' && value.value === true ? grammar.known(fact) : grammar.unknown(fact)
  if (value.kind === 'literal' && typeof value.value === 'boolean')
    return claim(fact, (operator === 'equal') === value.value, grammar)
  const isTime = field.type === 'date' || field.type === 'time'
  const say = (isTime ? grammar.compareTimes[operator] : undefined) ?? grammar.compare[operator]
  return say(fact, describeOperand(comparison, field, rulebook, locale))
}

const claim = (fact: string, holds: boolean, grammar: Grammar): string => (holds ? fact : grammar.denied(fact))

const describeOperand = (
  { value }: ResolvedComparison,
  field: FieldDefinition,
  rulebook: ResolvedRulebook,
  locale: string,
): string => {
  if (value.kind === 'literal') return formatValue(value.value, field, rulebook, locale)
  return inMidSentence(inLocale(definitionAt(rulebook.facts, value.fact).title, locale))
}

/** A comparison beside what the account has: `… (actual: 6,200 CNY a month)`. */
export const describeWithActual = (
  comparison: ResolvedComparison,
  actual: FactValue | undefined,
  isHidden: boolean,
  rulebook: ResolvedRulebook,
  locale: string,
): string => {
  const { operator, value } = comparison
  const grammar = grammarOf(locale)
  const sentence = describeComparison(comparison, rulebook, locale)
  const saysItself = operator === 'equal' && value.kind === 'literal' && value.value === actual
  if (saysItself || operator === 'isKnown') return grammar.tidy(sentence)
  if (actual === undefined) return grammar.tidy(grammar.withUnknown(sentence))
  const field = definitionAt(rulebook.facts, comparison.fact, comparison.path)
  const shown = isHidden ? grammar.hidden : formatValue(actual, field, rulebook, locale)
  return grammar.tidy(grammar.withActual(sentence, shown))
}
