import type { ResolvedCondition } from '../model/condition.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import type { Location } from '../model/location.js'
import { type Item, type Recommendations, STAGES } from '../model/recommendations.js'
import type { LocalizedText } from '../model/text.js'
import { allOf, type Formula, negate } from './formula.js'
import type { Values } from './meaning.js'
import { askIn, quoted, reportOpen, type Study } from './study.js'

type ResolvedItem = Item<ResolvedCondition>
type ResolvedRecommendations = Recommendations<ResolvedCondition>

/** Items that no account can receive, and steps and adjustments that none of their accounts can see. */
export const analyseRecommendations = (recommendations: ResolvedRecommendations, study: Study): readonly Diagnostic[] =>
  recommendations.items.flatMap((item) => {
    const unreachable = problemsOfItem(item, recommendations, study)
    return unreachable.length > 0 ? unreachable : problemsInside(item, study)
  })

const problemsOfItem = (
  item: ResolvedItem,
  recommendations: ResolvedRecommendations,
  study: Study,
): readonly Diagnostic[] => {
  const stages = stagesOf(item, study)
  const passes = askIn(study, { formulas: [stages], isSought: (values) => passesStages(item, values, study) })
  if (passes.kind === 'none') return [report('ITEM_UNREACHABLE', item.at, { item: item.id, problem: CONTRADICTION })]
  const rivals = alwaysBetter(item, recommendations)
  const received = askIn(study, {
    formulas: [stages, ...rivals.map((rival) => negate(stagesOf(rival, study), study.space.everything))],
    isSought: (values) => passesStages(item, values, study) && isReceived(item, recommendations, values, study),
  })
  if (received.kind === 'example') return []
  if (received.kind === 'none')
    return [report('ITEM_UNREACHABLE', item.at, { item: item.id, problem: outrankedBy(rivals) })]
  const question = { en: `that an account can receive “${item.id}”.`, 'zh-CN': `存在得到“${item.id}”的客户。` }
  return [reportOpen(received, question, item.at)]
}

const CONTRADICTION: LocalizedText = {
  en: 'the conditions of its stages contradict each other.',
  'zh-CN': '其各阶段的条件相互矛盾。',
}

const outrankedBy = (rivals: readonly ResolvedItem[]): LocalizedText => {
  const { en, 'zh-CN': zh } = quoted(rivals.map(({ id }) => id))
  return {
    en: `whoever could receive it receives ${en} of the same group instead.`,
    'zh-CN': `符合条件的客户总会得到同组的${zh}。`,
  }
}

/** All stages of the item together. */
const stagesOf = ({ stages }: ResolvedItem, { space, side }: Study): Formula =>
  allOf(STAGES.map((stage) => space.formulaOf(stages[stage], side)))

const passesStages = ({ stages }: ResolvedItem, values: Values, { side }: Study): boolean =>
  STAGES.every((stage) => {
    const condition = stages[stage]
    return condition === undefined || side.meaning.isMet(condition, values)
  })

/** Items of the same group whose rank is the better one whatever the account. */
const alwaysBetter = (item: ResolvedItem, { items }: ResolvedRecommendations): readonly ResolvedItem[] =>
  items.filter((other) => {
    if (other === item || item.group === undefined || other.group !== item.group) return false
    const [lowest, highest] = [ranksOf(other).lowest, ranksOf(item).highest]
    return lowest > highest || (lowest === highest && items.indexOf(other) < items.indexOf(item))
  })

const ranksOf = ({ rank }: ResolvedItem) => {
  const moves = rank.adjust.map(({ add }) => add)
  const sumOf = (list: readonly number[]) => list.reduce((sum, add) => sum + add, rank.base)
  return { lowest: sumOf(moves.filter((add) => add < 0)), highest: sumOf(moves.filter((add) => add > 0)) }
}

const isReceived = (
  { id }: ResolvedItem,
  decision: ResolvedRecommendations,
  values: Values,
  { side }: Study,
): boolean => {
  const answer = side.meaning.answer(decision, values)
  return answer.kind === 'recommendations' && answer.items.some((item) => item.id === id)
}

/** What only some accounts of an item see must not contradict the stages that they came through. */
const problemsInside = (item: ResolvedItem, study: Study): readonly Diagnostic[] => [
  ...item.steps.flatMap(({ id, conditions, at }) =>
    conditions === undefined
      ? []
      : idle(item, conditions, study, at, (place) => report('STEP_UNREACHABLE', place, { step: id, item: item.id })),
  ),
  ...item.rank.adjust.flatMap(({ conditions, at }) =>
    idle(item, conditions, study, at, (place) => report('ADJUSTMENT_UNREACHABLE', place, { item: item.id })),
  ),
]

/** A condition that is impossible by itself is told elsewhere. */
const idle = (
  item: ResolvedItem,
  condition: ResolvedCondition,
  study: Study,
  at: Location,
  problem: (at: Location) => Diagnostic,
): readonly Diagnostic[] => {
  const formula = study.space.formulaOf(condition, study.side)
  const seen = askIn(study, {
    formulas: [stagesOf(item, study), formula],
    isSought: (values) => passesStages(item, values, study) && study.side.meaning.isMet(condition, values),
  })
  if (seen.kind === 'example') return []
  if (seen.kind === 'open') {
    const { en, 'zh-CN': zh } = study.describe(condition)
    return [
      reportOpen(
        seen,
        { en: `that “${item.id}” can come with “${en}”.`, 'zh-CN': `“${item.id}”可与“${zh}”同时成立。` },
        at,
      ),
    ]
  }
  const isPossible = askIn(study, { formulas: [formula], isSought: () => true }).kind !== 'none'
  return isPossible ? [problem(at)] : []
}
