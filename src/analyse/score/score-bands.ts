import { type Diagnostic, report } from '../../model/diagnostic.js'
import type { Facts } from '../../model/fact.js'
import { within } from '../../model/location.js'
import { scoreRange } from '../../model/score-range.js'
import { reportOpen, reportWith } from '../decision/study.js'
import type { Values } from '../space/meaning.js'
import { type Choice, judge, NO_BAND, type Outlook, show } from './score-outlook.js'
import { greatestTotal, type Total, totalsOf, type Way } from './score-totals.js'

/** A score that accounts have, as far as the formulas can tell. */
interface Reached {
  readonly score: number
  readonly way: Way<Choice>
}

/** What scores there are. */
interface Scores {
  readonly lowest: Reached
  readonly highest: Reached
  /** Only the lowest and the highest when there are too many. */
  readonly known: readonly Reached[]
  readonly areAllKnown: boolean
}

/** Scores outside 0 to 100, bands without a score and scores without a band. */
export const analyseBands = (outlook: Outlook): readonly Diagnostic[] => {
  const scores = scoresOf(outlook)
  return [
    ...problemsOfRange(scores, outlook),
    ...unreachableBands(scores, outlook),
    ...scoresWithoutBand(scores, outlook),
  ]
}

const scoresOf = ({ scorecard: { initialScore }, combinations }: Outlook): Scores => {
  const least = greatestTotal(combinations, ({ attribute }) => -attribute.partialScore) as Total<Choice>
  const most = greatestTotal(combinations, ({ attribute }) => attribute.partialScore) as Total<Choice>
  const totals = totalsOf(combinations, ({ attribute }) => attribute.partialScore)
  const lowest = { score: initialScore - least.total, way: least.way }
  const highest = { score: initialScore + most.total, way: most.way }
  const known = totals?.map(({ total, way }) => ({ score: initialScore + total, way })) ?? [lowest, highest]
  return { lowest, highest, known, areAllKnown: totals !== undefined }
}

const isOutside = (score: number): boolean => score < 0 || score > 100

/** Both ends are those of accounts, also where facts depend on each other and the formulas only say what lies beyond. */
const problemsOfRange = ({ lowest, highest }: Scores, outlook: Outlook): readonly Diagnostic[] => {
  if (!isOutside(lowest.score) && !isOutside(highest.score)) return []
  const at = within(outlook.scorecard.at, 'characteristics')
  const replies = [lowest, highest].map((end) => furthest(end, outlook))
  const shown = replies.filter((reply) => reply.kind === 'example').map((reply) => scored(reply.facts(), outlook))
  const fault = shown.find(({ score }) => isOutside(score))
  const open = replies.find((reply) => reply.kind === 'open')
  if (fault === undefined) return open === undefined ? [] : [reportOpen(open, RANGE_QUESTION, at)]
  const scores = shown.map(({ score }) => score)
  const details = { lowest: Math.min(...scores), highest: Math.max(...scores) }
  return [reportWith(fault.facts, 'SCORE_RANGE', at, details)]
}

/** An account at one end, or at least outside on that side. */
const furthest = ({ score: end, way }: Reached, outlook: Outlook) => {
  const atEnd = show(outlook, [way], ({ score }) => score === end)
  return atEnd.kind === 'open' && isOutside(end)
    ? show(outlook, [way], ({ score }) => isOutside(score) && score < 0 === end < 0)
    : atEnd
}

const scored = (facts: Facts, outlook: Outlook) => ({
  facts,
  score: judge(outlook.study.side.meaning.read(facts) as Values, outlook).score,
})

const RANGE_QUESTION = { en: 'that a score can lie outside 0 to 100.', 'zh-CN': '得分可能超出 0 至 100。' }

/** Those that lie outside of what the points add up to at all are told when the rules are loaded. */
const unreachableBands = (scores: Scores, outlook: Outlook): readonly Diagnostic[] => {
  const { bands } = outlook.scorecard
  const crude = scoreRange(outlook.scorecard)
  return bands.flatMap(({ id, from, at }, index) => {
    const above = bands[index - 1]?.from ?? Number.POSITIVE_INFINITY
    if (from > crude.highest || above <= crude.lowest) return []
    const ways = scores.known.filter(({ score }) => score >= from && score < above).map(({ way }) => way)
    const isBeyond = from > scores.highest.score || above <= scores.lowest.score
    if (isBeyond || (scores.areAllKnown && ways.length === 0)) return [report('BAND_UNREACHABLE', at, { band: id })]
    const reply = show(outlook, ways, ({ band }) => band === id)
    return reply.kind === 'open' ? [reportOpen(reply, bandQuestion(id), at)] : []
  })
}

const bandQuestion = (band: string) => ({
  en: `that a score can lie in the band “${band}”.`,
  'zh-CN': `存在得分落在档位“${band}”的客户。`,
})

const scoresWithoutBand = ({ lowest, known }: Scores, outlook: Outlook): readonly Diagnostic[] => {
  const { bands, at } = outlook.scorecard
  const from = bands.at(-1)?.from ?? Number.POSITIVE_INFINITY
  if (lowest.score >= from) return []
  const ways = known.filter(({ score }) => score < from).map(({ way }) => way)
  const reply = show(outlook, ways, ({ band }) => band === NO_BAND)
  if (reply.kind === 'open') return [reportOpen(reply, HOLE_QUESTION, within(at, 'bands'))]
  const details = { lowest: lowest.score, from, least: scoreRange(outlook.scorecard).lowest }
  return [reportWith(reply.facts(), 'BAND_HOLE', within(at, 'bands'), details)]
}

const HOLE_QUESTION = { en: 'that a score can lie below all bands.', 'zh-CN': '存在得分低于所有档位的客户。' }
