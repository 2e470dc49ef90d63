import type { Comparison, ResolvedComparison, ResolvedCondition } from '../model/condition.js'
import { definitionAt } from '../model/definition-at.js'
import type { FactValue, FieldDefinition, Operand } from '../model/fact.js'
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
  const parts = condition.conditions.map((inner) => ({
    sentence: sentenceOf(inner, rulebook, locale),
    isGroup: inner.kind !== 'comparison' && inner.kind !== condition.kind && inner.name === undefined,
  }))
  return joinParts(condition.kind, parts, grammar)
}

/** A member of a group, in words. */
export interface Part {
  readonly sentence: string
  /** Whether it is a group of the other kind, which needs brackets. */
  readonly isGroup: boolean
}

/** The members of `all` or `any` as one sentence. */
export const joinParts = (kind: 'all' | 'any', parts: readonly Part[], grammar: Grammar): string =>
  grammar[kind](
    parts.map(({ sentence, isGroup }, index) => {
      const words = index === 0 ? sentence : inMidSentence(sentence)
      return isGroup ? grammar.group(words) : words
    }),
  )

const titleOfNamed = (
  { name }: ResolvedCondition,
  { conditions }: ResolvedRulebook,
  locale: string,
): string | undefined => {
  const named = name === undefined ? undefined : conditions[name]
  return named && inLocale(named.title, locale)
}

/** `Monthly revenue` in the middle of a sentence, be it the text of a link or not; abbreviations such as `NPS` keep their capitals. */
export const inMidSentence = (sentence: string): string =>
  sentence.replace(/^\[?[A-Z](?=[a-z ])/, (beginning) => beginning.toLowerCase())

/** One comparison as a sentence: `Monthly revenue is at least 5,000 CNY a month`. */
const describeComparison = (comparison: ResolvedComparison, rulebook: ResolvedRulebook, locale: string): string => {
  const grammar = grammarOf(locale)
  const field = definitionAt(rulebook.facts, comparison.fact, comparison.path)
  const words = {
    fact: inLocale(field.title, locale),
    value: () => describeOperand(comparison, field, rulebook, locale),
  }
  return sayComparison(comparison, field, words, grammar)
}

/** A comparison in a language, once it is known how its two sides are written. */
export const sayComparison = (
  { operator, value }: Pick<Comparison<Operand>, 'operator' | 'value'>,
  { type }: Pick<FieldDefinition, 'type'>,
  words: { readonly fact: string; readonly value: () => string },
  grammar: Grammar,
): string => {
  if (operator === 'isKnown')
    return value.kind === 'literal' && value.value === true ? grammar.known(words.fact) : grammar.unknown(words.fact)
  if (value.kind === 'literal' && typeof value.value === 'boolean')
    return claim(words.fact, (operator === 'equal') === value.value, grammar)
  const isTime = type === 'date' || type === 'time'
  const isSingle = value.kind === 'literal' && Array.isArray(value.value) && value.value.length === 1
  const say =
    (isTime ? grammar.compareTimes[operator] : undefined) ??
    (isSingle ? grammar.compareOne[operator] : undefined) ??
    grammar.compare[operator]
  return say(words.fact, words.value())
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
  const sentence = describeComparison(comparison, rulebook, locale)
  const saysItself = operator === 'equal' && value.kind === 'literal' && value.value === actual
  if (saysItself || operator === 'isKnown') return grammarOf(locale).tidy(sentence)
  return besideActual(sentence, comparison, actual, isHidden, rulebook, locale)
}

/** A sentence about a fact, and what the account has of it. */
export const besideActual = (
  sentence: string,
  { fact, path }: Pick<ResolvedComparison, 'fact' | 'path'>,
  actual: FactValue | undefined,
  isHidden: boolean,
  rulebook: ResolvedRulebook,
  locale: string,
): string => {
  const grammar = grammarOf(locale)
  if (actual === undefined) return grammar.tidy(grammar.withUnknown(sentence))
  const field = definitionAt(rulebook.facts, fact, path)
  const shown = isHidden ? grammar.hidden : formatValue(actual, field, rulebook, locale)
  return grammar.tidy(grammar.withActual(sentence, shown))
}
