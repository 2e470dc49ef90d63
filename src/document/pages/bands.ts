import type { Condition } from '../../model/condition.js'
import { decisionInForce } from '../../model/decision-in-force.js'
import type { Operand } from '../../model/fact.js'
import { scoreRange } from '../../model/score-range.js'
import type { Band, Scorecard } from '../../model/scorecard.js'
import { holdsOn } from '../../model/stretch.js'
import { formatNumber } from '../format-value.js'
import { stretchWords } from './amount-words.js'
import { amountLink, provisionLinks } from './links.js'
import { anchor, table } from './markdown.js'
import { type Pen, words } from './pen.js'
import { bandStart } from './scorecard-lines.js'
import { elementAnchor } from './targets.js'
import type { View } from './view.js'

const WIDTH = 40

/** The bands of a scorecard as a table, each drawn over the scores that there can be. */
export const bandTable = (scorecard: Scorecard<Condition, Operand>, view: View, pen: Pen): readonly string[] => {
  const range = rangeOf(scorecard, pen)
  const scale = pen.say(WORDS.scale, { lowest: formatNumber(range.lowest), highest: formatNumber(range.highest) })
  return table(
    [pen.say(WORDS.band), pen.say(WORDS.scores), scale],
    scorecard.bands.map((band) => [bandName(band, pen), ...bandCells(band, scorecard, view, pen)]),
  )
}

/** The scores that there can be on the date of the pages. */
export const rangeOf = (scorecard: Scorecard<Condition, Operand>, pen: Pen): Range =>
  scoreRange(decisionInForce(scorecard, pen.site.asOf) as Scorecard<Condition, Operand>)

const bandName = (band: Band<Operand>, pen: Pen): string => {
  const { id, title, provisions } = band
  const remarks = [stretchWords(band, pen), provisions.length === 0 ? '' : provisionLinks(provisions, pen)]
  return anchor(elementAnchor([id])) + [pen.text(title), ...remarks.filter((remark) => remark !== '')].join('<br>')
}

/** From where to where a band goes, in figures and drawn; a band that is not in force has no end. */
const bandCells = (
  band: Band<Operand>,
  scorecard: Scorecard<Condition, Operand>,
  view: View,
  pen: Pen,
): readonly string[] => {
  const range = rangeOf(scorecard, pen)
  const bands = scorecard.bands.filter((one) => holdsOn(one, pen.site.asOf))
  const index = bands.indexOf(band)
  const above = bands[index - 1]
  const start = bandStart(band.from, view)
  const end = above === undefined ? range.highest + 1 : bandStart(above.from, view)
  const from = limitOf(band.from, start === undefined ? '?' : formatNumber(start), pen)
  if (index < 0 || start === undefined || end === undefined) return [from, '']
  return [pen.say(WORDS.range, { from, to: formatNumber(end - 1) }), `\`${drawn(start, end, range)}\``]
}

const limitOf = (from: Operand, limit: string, pen: Pen): string =>
  from.kind === 'parameter' ? pen.say(WORDS.amount, { limit, amount: amountLink(from.parameter, pen) }) : limit

interface Range {
  readonly lowest: number
  readonly highest: number
}

/** The scores of a band among all scores: every band that can be reached shows. */
const drawn = (start: number, end: number, { lowest, highest }: Range): string => {
  const width = Math.max(1, highest + 1 - lowest)
  const placeOf = (score: number) =>
    Math.round((Math.min(Math.max(score, lowest), highest + 1) - lowest) * (WIDTH / width))
  const [from, to] = [placeOf(start), placeOf(end)]
  const length = end > lowest && start <= highest ? Math.max(1, to - from) : 0
  const before = Math.min(from, WIDTH - length)
  return '░'.repeat(before) + '█'.repeat(length) + '░'.repeat(Math.max(0, WIDTH - before - length))
}

const WORDS = {
  band: words('Band', '档位'),
  scores: words('Score', '分数'),
  scale: words('{lowest} … {highest}', '{lowest} … {highest}'),
  range: words('{from} to {to}', '{from}至{to}'),
  amount: words('{limit} ({amount})', '{limit}（{amount}）'),
}
