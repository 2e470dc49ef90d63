import type { Condition } from '../../model/condition.js'
import type { Operand } from '../../model/fact.js'
import {
  type Attribute,
  type Characteristic,
  DIRECTIONS,
  type Direction,
  type Scorecard,
} from '../../model/scorecard.js'
import type { LocalizedText } from '../../model/text.js'
import { formatNumber } from '../format-value.js'
import { ORIGIN_WORDS, stretchWords } from './amount-words.js'
import { bandTable, rangeOf } from './bands.js'
import { conditionCell } from './condition-lines.js'
import { elementLines } from './element-lines.js'
import { footLines, type Place, placeOf } from './element-place.js'
import { fillText } from './fill-text.js'
import { factLink, provisionLinks } from './links.js'
import { anchor, bullets, code, heading, paragraph, table } from './markdown.js'
import { type Pen, words } from './pen.js'
import { elementAnchor } from './targets.js'

/** How a scorecard comes to its score: bands, characteristics with their points, notices. */
export const scorecardBlocks = (scorecard: Scorecard<Condition, Operand>, place: Place): readonly string[] => {
  const { pen, view } = place
  return [
    paragraph(introduction(scorecard, pen)),
    ...bullets(promises(scorecard, pen)),
    heading(2, pen.say(WORDS.bands)),
    ...bandTable(scorecard, view, pen),
    heading(2, pen.say(WORDS.characteristics)),
    paragraph(pen.say(WORDS.firstCounts)),
    ...scorecard.characteristics.flatMap((one) => characteristicBlocks(one, place)),
    ...noticeBlocks(scorecard, place),
  ]
}

const introduction = (scorecard: Scorecard<Condition, Operand>, pen: Pen): string => {
  const { lowest, highest } = rangeOf(scorecard, pen)
  const { initialScore, reasonCodeAlgorithm, maximumReasons, origin } = scorecard
  return pen.grammar.tidy(
    [
      pen.say(initialScore === 0 ? WORDS.sum : WORDS.sumFrom, { initial: formatNumber(initialScore) }),
      pen.say(WORDS.between, { lowest: formatNumber(lowest), highest: formatNumber(highest) }),
      pen.say(WORDS[reasonCodeAlgorithm]),
      ...(maximumReasons === undefined ? [] : [pen.say(WORDS.atMost, { count: maximumReasons })]),
      pen.say(WORDS.origin, { origin: pen.say(ORIGIN_WORDS[origin]) }),
    ].join(' '),
  )
}

const PROMISES = {
  increasing: words('More of any of these never lowers the score: {facts}.', '以下各项增加，得分不会降低：{facts}。'),
  decreasing: words('More of any of these never raises the score: {facts}.', '以下各项增加，得分不会提高：{facts}。'),
} as const satisfies Record<Direction, LocalizedText>

const promises = ({ monotone = {} }: Scorecard<Condition, Operand>, pen: Pen): readonly string[] =>
  DIRECTIONS.flatMap((direction) => {
    const facts = Object.keys(monotone).filter((fact) => monotone[fact] === direction)
    if (facts.length === 0) return []
    return [pen.say(PROMISES[direction], { facts: pen.list(facts.map((fact) => factLink(fact, pen))) })]
  })

const characteristicBlocks = (characteristic: Characteristic<Condition>, place: Place): readonly string[] => {
  const { pen, view } = place
  const { id, title, reasonCode, baselineScore, reason, attributes } = characteristic
  const inside = { ...place, ids: [...place.ids, id] }
  const heads = [WORDS.points, WORDS.case, WORDS.when].map((head) => pen.say(head))
  const reasons = attributes.flatMap((one) =>
    one.reason === undefined
      ? []
      : [pen.say(WORDS.reasonOf, { case: caseName(one, pen), text: fillText(one.reason, view, pen) })],
  )
  return [
    heading(3, pen.text(title), elementAnchor([...place.ids, id])),
    ...table(
      heads,
      attributes.map((one) => attributeCells(one, inside)),
    ),
    ...bullets([
      {
        line: pen.say(WORDS.reason, {
          code: code(reasonCode),
          baseline: formatNumber(baselineScore),
          text: fillText(reason, view, pen),
        }),
        below: reasons,
      },
      ...footLines(characteristic, pen),
    ]),
  ]
}

const caseName = ({ id, title }: Attribute<Condition>, pen: Pen): string =>
  title === undefined ? code(id) : pen.text(title)

const attributeCells = (attribute: Attribute<Condition>, place: Place): readonly string[] => {
  const { pen, view } = place
  const { provisions } = attribute
  const remarks = [stretchWords(attribute, pen), provisions.length === 0 ? '' : provisionLinks(provisions, pen)].filter(
    (remark) => remark !== '',
  )
  const when =
    attribute.conditions === undefined ? pen.say(WORDS.otherwise) : conditionCell(attribute.conditions, view, pen)
  return [
    formatNumber(attribute.partialScore),
    placeOf(attribute.id, place) + [caseName(attribute, pen), ...remarks].join('<br>'),
    when,
  ]
}

const noticeBlocks = ({ notices }: Scorecard<Condition, Operand>, place: Place): readonly string[] =>
  notices.length === 0
    ? []
    : [
        heading(2, place.pen.say(WORDS.notices)),
        paragraph(place.pen.say(WORDS.aboutNotices)),
        ...bullets(
          notices.map((notice) => ({
            line: anchor(elementAnchor([...place.ids, notice.id])) + code(notice.id),
            below: elementLines(notice, 'notices', place),
          })),
        ),
      ]

const WORDS = {
  sum: words('The score is the sum of the points of all characteristics.', '得分为各评分项分数之和。'),
  sumFrom: words(
    'The score is {initial}, plus the points of all characteristics.',
    '得分为{initial}加各评分项分数之和。',
  ),
  between: words('It lies between {lowest} and {highest}.', '取值在{lowest}至{highest}之间。'),
  pointsBelow: words(
    'Reasons name what kept it below the baselines, the largest gap first.',
    '原因列出低于基准分的评分项，差距最大者在前。',
  ),
  pointsAbove: words(
    'Reasons name what raised it above the baselines, the largest gap first.',
    '原因列出高于基准分的评分项，差距最大者在前。',
  ),
  atMost: words('Reasons named at most: {count}.', '最多列出{count}条原因。'),
  origin: words('Where the points come from: {origin}.', '分值来源：{origin}。'),
  bands: words('Bands', '档位'),
  characteristics: words('Characteristics', '评分项'),
  firstCounts: words(
    'Of each characteristic the first case that is met gives its points.',
    '每个评分项取首个满足条件的情形计分。',
  ),
  points: words('Points', '分数'),
  case: words('Case', '情形'),
  when: words('When', '条件'),
  otherwise: words('In all other cases', '其他情形'),
  reason: words(
    'Reason {code}, measured from {baseline} points: {text}',
    '原因代码{code}，以{baseline}分为基准：{text}',
  ),
  reasonOf: words('{case}: {text}', '{case}：{text}'),
  notices: words('Notices', '提示'),
  aboutNotices: words('Said beside the score, without points.', '随得分一并给出，不影响分数。'),
} as const satisfies Record<string, LocalizedText>
