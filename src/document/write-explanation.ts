import type { DecisionResult, ExplainedCondition, ExplainedElement, Explanation } from '../model/assessment.js'
import type { Trace, TracedElement } from '../model/result.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import { eachLocale, type LocalizedText } from '../model/text.js'
import { describeCondition, describeWithActual } from './describe-condition.js'
import { grammarOf } from './grammar.js'
import { byId } from './write-result.js'
import { isHidden, type Writer, writeText } from './writer.js'

/** The traced decision in words. */
export const writeExplanation = (
  decision: ResolvedDecision,
  result: DecisionResult,
  traced: readonly TracedElement[],
  writer: Writer,
): Explanation => ({
  decision: decision.id,
  title: writeText(decision.title, writer),
  result,
  elements: traced.map((element) => writeElement(element, decision, writer)),
})

const writeElement = (traced: TracedElement, parent: object, writer: Writer): ExplainedElement => {
  const element = traced.kind === 'stage' ? {} : elementIn(parent, traced)
  const { partialScore } = element
  return {
    kind: traced.kind,
    id: traced.id,
    text: textOf(traced, element, writer),
    isChosen: traced.isChosen,
    ...(partialScore === undefined ? {} : { partialScore }),
    ...(traced.trace ? { condition: writeTrace(traced.trace, writer) } : {}),
    elements: traced.children.map((child) => writeElement(child, element, writer)),
  }
}

interface SomeElement {
  readonly title?: LocalizedText
  readonly text?: LocalizedText
  readonly partialScore?: number
}

const LIST_OF = {
  characteristic: 'characteristics',
  attribute: 'attributes',
  notice: 'notices',
  row: 'rows',
  item: 'items',
  step: 'steps',
} as const

const elementIn = (parent: object, { kind, id }: TracedElement): SomeElement =>
  kind === 'stage'
    ? {}
    : byId((parent as Record<string, readonly (SomeElement & { readonly id: string })[]>)[LIST_OF[kind]] ?? [], id)

const STAGE_WORDS: Readonly<Record<string, LocalizedText>> = {
  eligibility: { en: 'Eligibility', 'zh-CN': '资格' },
  applicability: { en: 'Applicability', 'zh-CN': '适用' },
  suitability: { en: 'Suitability', 'zh-CN': '适宜' },
}

/** What an element is called: its title or text, or what its condition says. */
const textOf = ({ id, trace }: TracedElement, { title, text }: SomeElement, writer: Writer): LocalizedText => {
  const words = title ?? text ?? STAGE_WORDS[id]
  if (words !== undefined) return writeText(words, writer)
  return trace
    ? conditionWords(trace, writer)
    : eachLocale(writer.rulebook.info.locales, (locale) => grammarOf(locale).always)
}

const writeTrace = (trace: Trace, writer: Writer): ExplainedCondition => {
  if (trace.kind !== 'comparison') {
    const conditions = trace.conditions.map((inner) => writeTrace(inner, writer))
    return { kind: trace.kind, verdict: trace.verdict, text: conditionWords(trace, writer), conditions }
  }
  const { comparison, verdict, actual } = trace
  const { rulebook } = writer
  const hidden = isHidden(comparison.fact, rulebook, writer.revealsPersonal)
  const text = eachLocale(rulebook.info.locales, (locale) =>
    describeWithActual(comparison, actual, hidden, rulebook, locale),
  )
  return { kind: 'comparison', verdict, text, conditions: [], ...(hidden || actual === undefined ? {} : { actual }) }
}

const conditionWords = (trace: Trace, { rulebook }: Writer): LocalizedText =>
  eachLocale(rulebook.info.locales, (locale) => describeCondition(conditionOf(trace), rulebook, locale))

const conditionOf = (trace: Trace): Parameters<typeof describeCondition>[0] => {
  if (trace.kind === 'comparison') return trace.comparison
  const { kind, name, conditions } = trace
  return { kind, conditions: conditions.map(conditionOf), ...(name === undefined ? {} : { name }) }
}
