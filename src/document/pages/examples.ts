import type { FactRecord, FactValue, FieldDefinition } from '../../model/fact.js'
import type { Expectation, RuleCase } from '../../model/rule-case.js'
import type { Decision } from '../../model/rulebook.js'
import type { LocalizedText } from '../../model/text.js'
import { formatValue } from '../format-value.js'
import { expectationWords } from './expectation-words.js'
import { factLink, regionLink } from './links.js'
import { escapeText, heading, type Line, numbered, paragraph } from './markdown.js'
import { type Pen, words } from './pen.js'
import type { View } from './view.js'

const MOST_EXAMPLES = 10

/** Cases of the rulebook about a decision: what is given, and what must come out. */
export const exampleBlocks = (decision: Decision, pen: Pen): readonly string[] => {
  const { book, regions } = pen.site
  const cases = book.cases.filter(
    ({ expect, region }) => expect[decision.id] !== undefined && (region === undefined || regions.includes(region)),
  )
  if (cases.length === 0) return []
  const shown = chosen(cases, decision.id)
  return [
    heading(2, pen.say(WORDS.examples)),
    paragraph(pen.say(WORDS.introduction, { shown: shown.length, cases: cases.length })),
    ...numbered(shown.map((one) => exampleLine(one, decision, pen))),
  ]
}

/** Few cases that show as many outcomes as they can; of two alike the one with fewer facts. */
const chosen = (cases: readonly RuleCase[], decision: string): readonly RuleCase[] => {
  const seen = new Set<string>()
  const found = new Set<RuleCase>()
  const byFacts = cases.toSorted((a, b) => Object.keys(a.facts).length - Object.keys(b.facts).length)
  for (const one of byFacts) {
    const outcomes = outcomesOf(one.expect[decision] ?? {})
    if (found.size < MOST_EXAMPLES && outcomes.some((outcome) => !seen.has(outcome))) found.add(one)
    if (found.has(one)) for (const outcome of outcomes) seen.add(outcome)
  }
  return cases.filter((one) => found.has(one))
}

/** What a case shows to come about; of cases that speak of points or ranks only, one of each kind is shown. */
const outcomesOf = (expectation: Expectation): readonly string[] => {
  const { band, rows = [], items = [], includes = [], notices = [], outcomes = [] } = expectation
  const shown = [
    ...(band === undefined ? [] : [band]),
    ...[...rows, ...items, ...includes, ...notices],
    ...outcomes.map((outcome) => JSON.stringify(outcome)),
  ]
  return shown.length > 0 ? shown : [Object.keys(expectation).join(' ')]
}

const exampleLine = (ruleCase: RuleCase, decision: Decision, pen: Pen): Line => {
  const { name, region, asOf, facts, expect } = ruleCase
  const view = pen.site.viewOf(region)
  const given = Object.entries(facts).map(([fact, value]) => givenWords(fact, value, view, pen))
  const isBroken = !pen.site.holds(ruleCase)
  return {
    line: pen.text(name),
    below: [
      pen.say(WORDS.scene, { region: regionLink(region, pen), asOf }),
      pen.say(WORDS.given, { facts: given.length === 0 ? pen.say(WORDS.nothing) : given.join(pen.say(WORDS.between)) }),
      { line: pen.say(WORDS.expected), below: expectationWords(expect[decision.id] ?? {}, decision, ruleCase, pen) },
      ...(isBroken ? [pen.say(WORDS.broken)] : []),
    ],
  }
}

const givenWords = (fact: string, value: unknown, view: View, pen: Pen): string => {
  const definition = view.facts[fact]
  const shown = definition === undefined ? escapeText(JSON.stringify(value)) : valueWords(value, definition, view, pen)
  return pen.say(WORDS.fact, { fact: factLink(fact, pen), value: shown })
}

const valueWords = (value: unknown, definition: FieldDefinition, view: View, pen: Pen): string => {
  if (value === null || value === undefined) return pen.grammar.missing
  if (definition.fields === undefined) return escapeText(formatValue(value as FactValue, definition, view, pen.locale))
  return Array.isArray(value)
    ? value.map((entry) => `[${recordWords(entry, definition, view, pen)}]`).join(' ')
    : recordWords(value as FactRecord, definition, view, pen)
}

const recordWords = (record: FactRecord, { fields = {} }: FieldDefinition, view: View, pen: Pen): string =>
  Object.entries(record)
    .map(([name, value]) => {
      const field = fields[name]
      return field === undefined
        ? escapeText(`${name}: ${JSON.stringify(value)}`)
        : pen.say(WORDS.fact, { fact: pen.text(field.title), value: valueWords(value, field, view, pen) })
    })
    .join(pen.say(WORDS.within))

const WORDS = {
  examples: words('Examples', '示例'),
  introduction: words(
    'Taken from the tests of the rulebook: {shown} of {cases} about this decision. `kam-rules test` runs them all.',
    '选自规则手册的测试用例：本项决策共{cases}例，此处列出{shown}例。`kam-rules test`会运行全部用例。',
  ),
  scene: words('{region}, {asOf}', '{region}，{asOf}'),
  given: words('Given: {facts}', '已知：{facts}'),
  nothing: words('nothing is known', '无'),
  between: words('; ', '；'),
  within: words(', ', '，'),
  fact: words('{fact}: {value}', '{fact}：{value}'),
  expected: words('Must come out', '应得结果'),
  broken: words('**At present something else comes out.**', '**目前的结果与此不符。**'),
} as const satisfies Record<string, LocalizedText>
