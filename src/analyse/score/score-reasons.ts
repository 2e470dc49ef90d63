import { type Diagnostic, report } from '../../model/diagnostic.js'
import type { Location } from '../../model/location.js'
import type { LocalizedText } from '../../model/text.js'
import { quoted, reportOpen } from '../decision/study.js'
import { type Choice, type Outlook, type ResolvedScorecard, show } from './score-outlook.js'
import { pointsOf, reasonOf } from './score-points.js'
import { wayToName } from './score-rank.js'
import { greatestTotal, type Way } from './score-totals.js'

/** Reasons that are never named: they cannot have points, or others always have more. */
export const analyseReasons = (outlook: Outlook): readonly Diagnostic[] =>
  [...placesOf(outlook.scorecard)].flatMap(([code, at]) => problemsOf(code, at, outlook))

/** Every reason code, with the first place that brings it. */
const placesOf = ({ characteristics }: ResolvedScorecard): ReadonlyMap<string, Location> => {
  const found = characteristics.flatMap(({ reasonCode, attributes, at }) => [
    [reasonCode, at] as const,
    ...attributes.flatMap((attribute) =>
      attribute.reasonCode === undefined ? [] : [[attribute.reasonCode, attribute.at] as const],
    ),
  ])
  return new Map([...new Map(found.toReversed())].toReversed())
}

const problemsOf = (code: string, at: Location, outlook: Outlook): readonly Diagnostic[] => {
  const { combinations, choices } = outlook
  const unreachable = (problem: LocalizedText) => [report('REASON_UNREACHABLE', at, { reasonCode: code, problem })]
  const isCarrier = (choice: Choice): boolean => reasonOf(choice) === code
  const carriers = choices.flat().filter(isCarrier)
  if (carriers.length === 0) return unreachable(REPLACED)
  const isCarried = greatestTotal(combinations, (choice) => (isCarrier(choice) ? 1 : 0))
  // Its attributes are never reached, which is told where they stand.
  if (isCarried?.total === 0) return []
  const most = greatestTotal(combinations, (choice) => (isCarrier(choice) ? pointsOf(choice, outlook.scorecard) : 0))
  if (most === undefined || most.total <= 0) return unreachable(withoutPoints(carriers, outlook.scorecard))
  const named = wayToName(code, outlook)
  if (named === 'none') return unreachable(outranked(outlook.scorecard))
  const ways = named === 'tooMany' ? [] : [thatMatters(named, code, outlook)]
  const reply = show(outlook, ways, ({ reasons }) => reasons.some(({ reasonCode }) => reasonCode === code))
  return reply.kind === 'open' ? [reportOpen(reply, questionOf(code), at)] : []
}

/** Where all reasons are named, only the characteristics that can bring this one matter. */
const thatMatters = (way: Way<Choice>, code: string, { scorecard, choices }: Outlook): Way<Choice> => {
  const { size } = placesOf(scorecard)
  if (size > (scorecard.maximumReasons ?? size)) return way
  return way.filter(({ place }) => choices[place]?.some((choice) => reasonOf(choice) === code))
}

const questionOf = (code: string): LocalizedText => ({
  en: `that the reason “${code}” can appear.`,
  'zh-CN': `存在出现原因“${code}”的客户。`,
})

const REPLACED: LocalizedText = {
  en: 'every attribute names a reason of its own.',
  'zh-CN': '每个属性都指定了自己的原因。',
}

const withoutPoints = (carriers: readonly Choice[], { reasonCodeAlgorithm }: ResolvedScorecard): LocalizedText => {
  const ids = [...new Set(carriers.map(({ characteristic }) => characteristic.id))]
  const { en, 'zh-CN': zh } = quoted(ids)
  const isBelow = reasonCodeAlgorithm === 'pointsBelow'
  const [than, side] = isBelow ? ['fewer', '低于'] : ['more', '高于']
  return ids.length === 1
    ? { en: `${en} never gives ${than} points than its baseline.`, 'zh-CN': `${zh}的得分从不${side}其基准分。` }
    : {
        en: `${en} together never give ${than} points than their baselines.`,
        'zh-CN': `${zh}的得分合计从不${side}其基准分之和。`,
      }
}

const outranked = ({ maximumReasons = 0 }: ResolvedScorecard): LocalizedText => ({
  en: `only ${maximumReasons} may be named, and others always go before it.`,
  'zh-CN': `最多列出 ${maximumReasons} 个，而其他原因总是排在它前面。`,
})
