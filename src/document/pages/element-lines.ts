import type { Condition } from '../../model/condition.js'
import type { DecisionTable, Row } from '../../model/decision-table.js'
import type { Operand } from '../../model/fact.js'
import type { Element, ElementList } from '../../model/overlay.js'
import { type Item, STAGES, type Stage, type Step } from '../../model/recommendations.js'
import type { Attribute, Band, Characteristic, Notice } from '../../model/scorecard.js'
import type { Stretch } from '../../model/stretch.js'
import type { LocalizedText } from '../../model/text.js'
import { formatNumber } from '../format-value.js'
import { stretchWords } from './amount-words.js'
import { fillText } from './fill-text.js'
import { amountLink, provisionLinks } from './links.js'
import { anchor, code, type Line } from './markdown.js'
import { outcomeWords } from './outcome-words.js'
import { type Pen, words } from './pen.js'
import { conditionLine } from './sentence.js'
import type { View } from './view.js'

/** Where elements are described, and under which names links find them. */
export interface Place {
  readonly view: View
  readonly pen: Pen
  /** The name of the place of an element, by the ids that lead to it; nothing where links find it elsewhere. */
  readonly anchorOf: ((ids: readonly string[]) => string) | undefined
  /** The ids that lead to the parent. */
  readonly ids: readonly string[]
}

/** All that an element says, as the lines of a list. */
export const elementLines = (
  element: Element,
  list: ElementList,
  place: Place,
  table?: DecisionTable<Condition>,
): readonly Line[] => {
  switch (list) {
    case 'characteristics':
      return characteristicLines(element as Characteristic<Condition>, place)
    case 'attributes':
      return [attributeLine(element as Attribute<Condition>, place)]
    case 'bands':
      return bandLines(element as Band<Operand>, place)
    case 'notices':
      return noticeLines(element as Notice<Condition>, place)
    case 'rows':
      return rowLines(element as Row<Condition>, place, table)
    case 'items':
      return itemLines(element as Item<Condition>, place)
    case 'steps':
      return [stepLine(element as Step<Condition>, place)]
  }
}

/** The place of an element, for links. */
export const placeOf = (id: string, { anchorOf, ids }: Place): string =>
  anchorOf === undefined ? '' : anchor(anchorOf([...ids, id]))

const inside = (id: string, place: Place): Place => ({ ...place, ids: [...place.ids, id] })

/** On which days an element holds, and which provisions it carries; nothing where neither is said. */
export const footLines = (element: Stretch & { readonly provisions: readonly string[] }, pen: Pen): readonly Line[] => {
  const { provisions } = element
  const days = stretchWords(element, pen)
  return [
    ...(days === '' ? [] : [pen.say(WORDS.holds, { days })]),
    ...(provisions.length === 0 ? [] : [pen.say(WORDS.handbook, { provisions: provisionLinks(provisions, pen) })]),
  ]
}

/** A condition behind the words that say what it decides. */
const whenLine = (what: LocalizedText, condition: Condition | undefined, { view, pen }: Place): Line =>
  condition === undefined
    ? pen.say(WORDS.always, { what: pen.say(what) })
    : conditionLine(pen.say(what), condition, view, pen)

/** A number of points with its sign; a minus as wide as a plus. */
const signed = (points: number): string =>
  `${points < 0 ? '−' : points > 0 ? '+' : ''}${formatNumber(Math.abs(points))}`

const characteristicLines = (characteristic: Characteristic<Condition>, place: Place): readonly Line[] => {
  const { pen, view } = place
  return [
    pen.say(WORDS.characteristic, { title: pen.text(characteristic.title) }),
    pen.say(WORDS.reason, {
      code: code(characteristic.reasonCode),
      baseline: formatNumber(characteristic.baselineScore),
      text: fillText(characteristic.reason, view, pen),
    }),
    ...characteristic.attributes.map((one) => attributeLine(one, inside(characteristic.id, place))),
    ...footLines(characteristic, pen),
  ]
}

const attributeLine = (attribute: Attribute<Condition>, place: Place): Line => {
  const { pen, view } = place
  const points = placeOf(attribute.id, place) + pen.say(WORDS.points, { points: formatNumber(attribute.partialScore) })
  const below = [
    ...(attribute.reason === undefined ? [] : [pen.say(WORDS.says, { text: fillText(attribute.reason, view, pen) })]),
    ...footLines(attribute, pen),
  ]
  const line =
    attribute.conditions === undefined
      ? pen.say(WORDS.always, { what: points })
      : conditionLine(points, attribute.conditions, view, pen)
  if (below.length === 0) return line
  return typeof line === 'string' ? { line, below } : { ...line, below: [...line.below, ...below] }
}

/** The score from which a band goes. */
export const bandStart = (from: Operand, { amounts }: View): number | undefined => {
  const value =
    from.kind === 'literal' ? from.value : from.kind === 'parameter' ? amounts[from.parameter]?.value : undefined
  return typeof value === 'number' ? value : undefined
}

const bandLines = (band: Band<Operand>, { view, pen }: Place): readonly Line[] => {
  const start = bandStart(band.from, view)
  const limit = start === undefined ? '?' : formatNumber(start)
  const from =
    band.from.kind === 'parameter'
      ? pen.say(WORDS.amount, { limit, amount: amountLink(band.from.parameter, pen) })
      : limit
  return [pen.say(WORDS.band, { title: pen.text(band.title), from }), ...footLines(band, pen)]
}

const noticeLines = (notice: Notice<Condition>, place: Place): readonly Line[] => [
  place.pen.say(WORDS.says, { text: fillText(notice.text, place.view, place.pen) }),
  whenLine(WORDS.when, notice.conditions, place),
  ...footLines(notice, place.pen),
]

const rowLines = (row: Row<Condition>, place: Place, table?: DecisionTable<Condition>): readonly Line[] => {
  const { pen, view } = place
  return [
    ...outcomeWords(row.outcome, table?.outputs ?? {}, pen),
    pen.say(WORDS.says, { text: fillText(row.text, view, pen) }),
    whenLine(WORDS.when, row.conditions, place),
    ...footLines(row, pen),
  ]
}

const STAGE_WORDS = {
  eligibility: words('Eligible', '资格'),
  applicability: words('Applicable', '适用'),
  suitability: words('Suitable', '合适'),
} as const satisfies Record<Stage, LocalizedText>

/** An item with its stages, its rank and its steps. */
export const itemLines = (item: Item<Condition>, place: Place): readonly Line[] => {
  const { pen, view } = place
  const stages = STAGES.flatMap((stage) =>
    item.stages[stage] === undefined ? [] : [whenLine(STAGE_WORDS[stage], item.stages[stage], place)],
  )
  const adjustments = item.rank.adjust.map(({ add, conditions }) =>
    conditionLine(pen.say(WORDS.add, { points: signed(add) }), conditions, view, pen),
  )
  const base = pen.say(WORDS.rank, { base: formatNumber(item.rank.base) })
  return [
    ...(stages.length === 0 ? [pen.say(WORDS.everybody)] : stages),
    adjustments.length === 0 ? base : { line: base, below: adjustments },
    ...stepsLine(item, place),
    ...footLines(item, pen),
  ]
}

const stepsLine = (item: Item<Condition>, place: Place): readonly Line[] =>
  item.steps.length === 0
    ? []
    : [
        {
          line: place.pen.say(WORDS.steps),
          below: item.steps.map((step) => stepLine(step, inside(item.id, place))),
          isOrdered: true,
        },
      ]

const stepLine = (step: Step<Condition>, place: Place): Line => {
  const { pen, view } = place
  const line = placeOf(step.id, place) + fillText(step.text, view, pen)
  const below = [
    ...(step.conditions === undefined ? [] : [whenLine(WORDS.onlyIf, step.conditions, place)]),
    ...footLines(step, pen),
  ]
  return below.length === 0 ? line : { line, below }
}

const WORDS = {
  always: words('{what}: always', '{what}：总是'),
  when: words('When', '条件'),
  onlyIf: words('Only if', '仅当'),
  holds: words('In force {days}', '生效期：{days}'),
  handbook: words('Handbook: {provisions}', '手册条款：{provisions}'),
  characteristic: words('Characteristic: {title}', '评分项：{title}'),
  reason: words(
    'Reason {code}, measured from {baseline} points: {text}',
    '原因代码{code}，以{baseline}分为基准：{text}',
  ),
  points: words('{points} points if', '{points}分，条件'),
  says: words('It says: {text}', '提示语：{text}'),
  band: words('Band: {title}, from a score of {from}', '档位：{title}，{from}分起'),
  amount: words('{limit} ({amount})', '{limit}（{amount}）'),
  everybody: words('Open to every customer', '对所有客户开放'),
  rank: words('Rank: {base}', '排序值：{base}'),
  add: words('{points} if', '{points}，条件'),
  steps: words('Steps', '步骤'),
} as const satisfies Record<string, LocalizedText>
