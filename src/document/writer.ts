import type { Because } from '../model/assessment.js'
import { definitionAt } from '../model/definition-at.js'
import type { FactValue, Literal } from '../model/fact.js'
import type { Evidence } from '../model/result.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { eachLocale, fillPlaceholders, inLocale, type LocalizedText } from '../model/text.js'
import { describeWithActual } from './describe-condition.js'
import { formatParameter, formatValue } from './format-value.js'
import { grammarOf } from './grammar.js'

/** What is needed to put the findings of one account into words. */
export interface Writer {
  readonly rulebook: ResolvedRulebook
  readonly values: ReadonlyMap<string, FactValue>
  /** Whether values of personal and secret facts may be shown. */
  readonly revealsPersonal: boolean
}

/** A text with its placeholders filled in, in every language of the rulebook. */
export const writeText = (text: LocalizedText, writer: Writer): LocalizedText =>
  eachLocale(writer.rulebook.info.locales, (locale) =>
    grammarOf(locale).tidy(fillPlaceholders(inLocale(text, locale), (name) => wordsFor(name, writer, locale))),
  )

/** The words for a name in braces: an amount of the rulebook, or what the account has, unless that is unknown or not to be shown. */
export const wordsFor = (name: string, { rulebook, values, revealsPersonal }: Writer, locale: string): string => {
  const parameter = rulebook.parameters[name]
  if (parameter !== undefined) return formatParameter(parameter, rulebook, locale)
  const value = values.get(name)
  if (value === undefined) return grammarOf(locale).missing
  if (isHidden(name, rulebook, revealsPersonal)) return grammarOf(locale).hidden
  return formatValue(value, definitionAt(rulebook.facts, name), rulebook, locale)
}

/** Whether the value of a fact stays out of texts and traces. */
export const isHidden = (fact: string, rulebook: ResolvedRulebook, revealsPersonal: boolean): boolean => {
  const sensitivity = rulebook.facts[fact]?.sensitivity
  return sensitivity !== 'public' && sensitivity !== 'internal' && !revealsPersonal
}

/** Each comparison with its sentence and, where it may be shown, its actual value. */
export const writeEvidence = (evidence: readonly Evidence[], writer: Writer): readonly Because[] =>
  evidence.map(({ comparison, actual }) => {
    const { rulebook } = writer
    const hidden = isHidden(comparison.fact, rulebook, writer.revealsPersonal)
    const { operator, value } = comparison
    return {
      fact: [comparison.fact, ...comparison.path].join('.'),
      operator,
      value: value.kind === 'literal' ? copyOf(value.value) : { fact: value.fact },
      ...(hidden || actual === undefined ? {} : { actual }),
      text: eachLocale(rulebook.info.locales, (locale) =>
        describeWithActual(comparison, actual, hidden, rulebook, locale),
      ),
    }
  })

/** An answer belongs to the host, which may change it; a list of the rulebook must not change along. */
const copyOf = (value: Literal): Literal => (Array.isArray(value) ? [...value] : value)
