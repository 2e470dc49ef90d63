import type { ResolvedCondition } from '../../model/condition.js'
import { type Diagnostic, report } from '../../model/diagnostic.js'
import type { LocalizedText } from '../../model/text.js'
import type { Reply } from '../account/ask.js'
import type { Formula } from '../space/formula.js'
import { askReceived, type Candidate, candidateOf, passesStages } from './ask-received.js'
import { alwaysBetter, type ResolvedItem, type ResolvedRecommendations, rivalsOf } from './received.js'
import { askIn, quoted, reportOpen, reportShown, type Study } from './study.js'

/** Items that no account can receive, and steps and adjustments that none of their accounts can see. */
export const analyseRecommendations = (recommendations: ResolvedRecommendations, study: Study): readonly Diagnostic[] =>
  recommendations.items.flatMap((item) => {
    const candidate = candidateOf(item, recommendations, study)
    const unreachable = problemsOfItem(candidate, study)
    return unreachable.length > 0 ? unreachable : problemsInside(candidate, study)
  })

const problemsOfItem = (candidate: Candidate, study: Study): readonly Diagnostic[] => {
  const { item, stages } = candidate
  const received = askReceived(candidate, [], () => true, study)
  if (received.kind === 'example') return []
  if (received.kind === 'open') {
    const question = { en: `that an account can receive “${item.id}”.`, 'zh-CN': `存在得到“${item.id}”的客户。` }
    return [reportOpen(received, question, item.at)]
  }
  const passes = askIn(study, { formulas: [stages], isSought: (values) => passesStages(item, values, study) })
  if (passes.kind === 'none') return [report('ITEM_UNREACHABLE', item.at, { item: item.id, problem: CONTRADICTION })]
  const details = { item: item.id, problem: obstacleTo(candidate, study) }
  return [reportShown(passes, 'ITEM_UNREACHABLE', item.at, details)]
}

/** What keeps an item from everybody who comes through its stages. */
const obstacleTo = (
  { item, recommendations: { items }, stages, isNotOutdone, received }: Candidate,
  study: Study,
): LocalizedText => {
  const isNone = (formulas: readonly Formula[]) =>
    askIn(study, { formulas: [stages, ...formulas], isSought: () => true }).kind === 'none'
  if (isNone(isNotOutdone)) return outrankedBy(alwaysBetter(item, items))
  const { isBestOfGroup } = received()
  return isBestOfGroup !== undefined && isNone([isBestOfGroup]) ? outrankedBy(rivalsOf(item, items)) : NO_PLACE
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

const NO_PLACE: LocalizedText = {
  en: 'for whoever could receive it, better items take all the places that the list has.',
  'zh-CN': '符合条件的客户总有更优先的建议占满名额。',
}

/** What nobody sees of an item: a step among those who receive it, an adjustment among those who come through its stages. */
const problemsInside = (candidate: Candidate, study: Study): readonly Diagnostic[] => {
  const { item, stages } = candidate
  const inSteps = item.steps.flatMap(({ id, conditions, at }) => {
    if (conditions === undefined) return []
    const formula = study.space.formulaOf(conditions, study.side)
    const seen = askReceived(candidate, [formula], (steps) => steps.includes(id), study)
    return idle(item, conditions, seen, report('STEP_UNREACHABLE', at, { step: id, item: item.id }), study)
  })
  const inRank = item.rank.adjust.flatMap(({ conditions, at }) => {
    const made = askIn(study, {
      formulas: [stages, study.space.formulaOf(conditions, study.side)],
      isSought: (values) => passesStages(item, values, study) && study.side.meaning.isMet(conditions, values),
    })
    return idle(item, conditions, made, report('ADJUSTMENT_UNREACHABLE', at, { item: item.id }), study)
  })
  return [...inSteps, ...inRank]
}

/** A condition that is impossible by itself is told elsewhere. */
const idle = (
  item: ResolvedItem,
  condition: ResolvedCondition,
  reply: Reply,
  problem: Diagnostic,
  study: Study,
): readonly Diagnostic[] => {
  if (reply.kind === 'example') return []
  if (reply.kind === 'open') {
    const { en, 'zh-CN': zh } = study.describe(condition)
    const question = { en: `that “${item.id}” can come with “${en}”.`, 'zh-CN': `“${item.id}”可与“${zh}”同时成立。` }
    return [reportOpen(reply, question, problem)]
  }
  const formula = study.space.formulaOf(condition, study.side)
  const isPossible = askIn(study, { formulas: [formula], isSought: () => true }).kind !== 'none'
  return isPossible ? [problem] : []
}
