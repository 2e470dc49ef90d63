import type { Condition } from '../../model/condition.js'
import type { Operand } from '../../model/fact.js'
import type { Attribute, Band, Characteristic, Notice } from '../../model/scorecard.js'
import type { LocalizedText } from '../../model/text.js'
import { formatNumber } from '../format-value.js'
import { conditionLine } from './condition-lines.js'
import { footLines, inside, type Place, placeOf, whenLine } from './element-place.js'
import { fillText } from './fill-text.js'
import { amountLink } from './links.js'
import { code, type Line } from './markdown.js'
import { words } from './pen.js'
import type { View } from './view.js'

/** A characteristic with its attributes. */
export const characteristicLines = (characteristic: Characteristic<Condition>, place: Place): readonly Line[] => {
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

/** The points of an attribute, and when they are given. */
export const attributeLine = (attribute: Attribute<Condition>, place: Place): Line => {
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

/** A band, and from where it goes. */
export const bandLines = (band: Band<Operand>, { view, pen }: Place): readonly Line[] => {
  const start = bandStart(band.from, view)
  const limit = start === undefined ? '?' : formatNumber(start)
  const from =
    band.from.kind === 'parameter'
      ? pen.say(WORDS.amount, { limit, amount: amountLink(band.from.parameter, pen) })
      : limit
  return [pen.say(WORDS.band, { title: pen.text(band.title), from }), ...footLines(band, pen)]
}

/** A notice, and when it is given. */
export const noticeLines = (notice: Notice<Condition>, place: Place): readonly Line[] => [
  place.pen.say(WORDS.says, { text: fillText(notice.text, place.view, place.pen) }),
  whenLine(WORDS.when, notice.conditions, place),
  ...footLines(notice, place.pen),
]

const WORDS = {
  always: words('{what}: always', '{what}：总是'),
  when: words('When', '条件'),
  characteristic: words('Characteristic: {title}', '评分项：{title}'),
  reason: words(
    'Reason {code}, measured from {baseline} points: {text}',
    '原因代码{code}，以{baseline}分为基准：{text}',
  ),
  points: words('{points} points if', '{points}分，条件'),
  says: words('It says: {text}', '提示语：{text}'),
  band: words('Band: {title}, from a score of {from}', '档位：{title}，{from}分起'),
  amount: words('{limit} ({amount})', '{limit}（{amount}）'),
} as const satisfies Record<string, LocalizedText>
