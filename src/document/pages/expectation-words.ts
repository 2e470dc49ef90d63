import { writeElementPath } from '../../model/element.js'
import type { Expectation, RuleCase } from '../../model/rule-case.js'
import type { Decision } from '../../model/rulebook.js'
import type { LocalizedText } from '../../model/text.js'
import { formatNumber } from '../format-value.js'
import { elementLink, factLink, writtenAt } from './links.js'
import { code } from './markdown.js'
import { outcomeWords } from './outcome-words.js'
import { type Pen, words } from './pen.js'

/** What must come out of a decision, a part for each thing that a case expects. */
export const expectationWords = (
  expectation: Expectation,
  decision: Decision,
  ruleCase: RuleCase,
  pen: Pen,
): readonly string[] => {
  const link = (...ids: readonly string[]) => elementLink(pathOf([decision.id, ...ids], ruleCase, pen), pen)
  const links = (ids: readonly string[]) => pen.list(ids.map((id) => link(id)))
  const outputs = decision.kind === 'decision-table' ? (decision.outputs ?? {}) : {}
  const say = <Value>(what: keyof typeof WORDS, value: Value | undefined, write: (value: Value) => string) =>
    value === undefined ? [] : [pen.say(WORDS[what], { value: write(value) })]
  const pairs =
    <Value>(write: (id: string, value: Value) => string) =>
    (entries: Readonly<Record<string, Value>>) =>
      pen.list(Object.entries(entries).map(([id, value]) => pen.say(PAIR, { name: link(id), value: write(id, value) })))
  return [
    ...say('score', expectation.score, formatNumber),
    ...say('band', expectation.band, (band) => link(band)),
    ...say(
      'attributes',
      expectation.attributes,
      pairs((id, attribute) => link(id, attribute)),
    ),
    ...say('reasons', expectation.reasons, (codes) => pen.list(codes.map(code))),
    ...say('notices', expectation.notices, links),
    ...say('rows', expectation.rows, links),
    ...say('outcomes', expectation.outcomes, (outcomes) =>
      pen.list(outcomes.map((outcome) => outcomeWords(outcome, outputs, pen).join(pen.say(COMMA)))),
    ),
    ...say('items', expectation.items, links),
    ...say(
      'ranks',
      expectation.ranks,
      pairs((_, rank) => formatNumber(rank)),
    ),
    ...say(
      'steps',
      expectation.steps,
      pairs((id, steps) => pen.list(steps.map((step) => link(id, step)))),
    ),
    ...say(
      'rejected',
      expectation.rejected,
      pairs((_, stage) => stageWords(stage, pen)),
    ),
    ...say('includes', expectation.includes, links),
    ...say('excludes', expectation.excludes, links),
    ...say('missingFacts', expectation.missingFacts, (facts) => pen.list(facts.map((fact) => factLink(fact, pen)))),
  ]
}

/** Where an element that a case speaks of is written. */
const pathOf = (ids: readonly string[], { region }: RuleCase, pen: Pen): string => {
  const path = writeElementPath(ids)
  return writtenAt(region === undefined ? path : `regions/${region}/${path}`, pen)
}

const STAGE_WORDS: Readonly<Record<string, LocalizedText>> = {
  eligibility: words('not eligible', '不具备资格'),
  applicability: words('does not apply', '不适用'),
  suitability: words('does not suit now', '当下不合适'),
  group: words('a better one of its group is taken', '同组另有更优项'),
  limit: words('beyond the limit', '超出推荐上限'),
}

const stageWords = (stage: string, pen: Pen): string => {
  const said = STAGE_WORDS[stage]
  return said === undefined ? code(stage) : pen.say(said)
}

const PAIR = words('{name} ({value})', '{name}（{value}）')
const COMMA = words(', ', '，')

const WORDS = {
  score: words('Score: {value}', '得分：{value}'),
  band: words('Band: {value}', '档位：{value}'),
  attributes: words('Points from: {value}', '计分情形：{value}'),
  reasons: words('Reasons: {value}', '原因：{value}'),
  notices: words('Notices: {value}', '提示：{value}'),
  rows: words('Rows: {value}', '满足的行：{value}'),
  outcomes: words('Outcomes: {value}', '结果：{value}'),
  items: words('Recommended: {value}', '推荐：{value}'),
  ranks: words('Ranks: {value}', '排序值：{value}'),
  steps: words('Steps: {value}', '步骤：{value}'),
  rejected: words('Left out: {value}', '未推荐：{value}'),
  includes: words('Among others: {value}', '其中包括：{value}'),
  excludes: words('But not: {value}', '不包括：{value}'),
  missingFacts: words('Still to be asked: {value}', '尚需了解：{value}'),
} as const satisfies Record<string, LocalizedText>
