import { STAGES } from '../../model/recommendations.js'
import type { Question, Reply } from '../account/ask.js'
import { type Formula, negate } from '../space/formula.js'
import type { Values } from '../space/meaning.js'
import {
  alwaysBetter,
  type Received,
  type ResolvedItem,
  type ResolvedRecommendations,
  receivedBy,
  stagesOf,
} from './received.js'
import { askIn, type Study } from './study.js'

/** An item among the others of its list. */
export interface Candidate {
  readonly item: ResolvedItem
  readonly recommendations: ResolvedRecommendations
  readonly stages: Formula
  /** What must hold at the least for those who receive it. */
  readonly isNotOutdone: readonly Formula[]
  /** All that must hold; worked out when it is asked for. */
  received(): Received
}

/** The item as a candidate. */
export const candidateOf = (item: ResolvedItem, recommendations: ResolvedRecommendations, study: Study): Candidate => {
  let received: Received | undefined
  return {
    item,
    recommendations,
    stages: stagesOf(item, study),
    isNotOutdone: alwaysBetter(item, recommendations.items).map((rival) =>
      negate(stagesOf(rival, study), study.space.everything),
    ),
    received: () => {
      received ??= receivedBy(item, recommendations, study)
      return received
    },
  }
}

/**
 * Asks whether some account receives the item with what else is sought. What the ranks come to is a long formula: often the first
 * account that comes to hand shows itself without.
 */
export const askReceived = (
  { item, recommendations, stages, isNotOutdone, received }: Candidate,
  formulas: readonly Formula[],
  isSought: (steps: readonly string[]) => boolean,
  study: Study,
): Reply => {
  const ask = (more: readonly Formula[], how: Pick<Question, 'mustTry' | 'attempts' | 'accounts'>): Reply =>
    askIn(study, {
      formulas: [stages, ...formulas, ...more],
      isSought: (values) => {
        const steps = stepsOf(item, recommendations, values, study)
        return steps !== undefined && isSought(steps)
      },
      ...how,
    })
  const first = ask(isNotOutdone, { mustTry: true, attempts: 0, accounts: [] })
  if (first.kind !== 'open') return first
  const { isBestOfGroup, hasPlace } = received()
  if (isBestOfGroup !== undefined && hasPlace !== undefined) return ask([isBestOfGroup, hasPlace], {})
  const found = ask(isBestOfGroup === undefined ? isNotOutdone : [isBestOfGroup], { mustTry: true })
  return found.kind === 'open' ? { ...found, isBudget: true } : found
}

/** The steps with which an account receives an item; `undefined` when it does not. */
const stepsOf = (
  item: ResolvedItem,
  decision: ResolvedRecommendations,
  values: Values,
  study: Study,
): readonly string[] | undefined => {
  if (!passesStages(item, values, study)) return undefined
  const answer = study.side.meaning.answer(decision, values)
  return answer.kind === 'recommendations' ? answer.items.find(({ id }) => id === item.id)?.steps : undefined
}

/** Whether an account comes through all stages of an item. */
export const passesStages = ({ stages }: ResolvedItem, values: Values, { side }: Study): boolean =>
  STAGES.every((stage) => {
    const condition = stages[stage]
    return condition === undefined || side.meaning.isMet(condition, values)
  })
