import type { Condition } from '../../model/condition.js'
import { type Item, STAGES, type Stage, type Step } from '../../model/recommendations.js'
import type { LocalizedText } from '../../model/text.js'
import { formatNumber } from '../format-value.js'
import { conditionLine } from './condition-lines.js'
import { footLines, inside, type Place, placeOf, whenLine } from './element-place.js'
import { fillText } from './fill-text.js'
import type { Line } from './markdown.js'
import { words } from './pen.js'

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

/** A number of points with its sign; a minus as wide as a plus. */
const signed = (points: number): string =>
  `${points < 0 ? '−' : points > 0 ? '+' : ''}${formatNumber(Math.abs(points))}`

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

/** A step, and when it appears. */
export const stepLine = (step: Step<Condition>, place: Place): Line => {
  const { pen, view } = place
  const line = placeOf(step.id, place) + fillText(step.text, view, pen)
  const below = [
    ...(step.conditions === undefined ? [] : [whenLine(WORDS.onlyIf, step.conditions, place)]),
    ...footLines(step, pen),
  ]
  return below.length === 0 ? line : { line, below }
}

const WORDS = {
  onlyIf: words('Only if', '仅当'),
  everybody: words('Open to every customer', '对所有客户开放'),
  rank: words('Rank: {base}', '排序值：{base}'),
  add: words('{points} if', '{points}，条件'),
  steps: words('Steps', '步骤'),
} as const satisfies Record<string, LocalizedText>
