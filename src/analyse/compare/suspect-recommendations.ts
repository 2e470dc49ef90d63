import type { ResolvedCondition } from '../../model/condition.js'
import { type Item, type Recommendations, STAGES } from '../../model/recommendations.js'
import { ALWAYS, allOf, type Formula, NEVER, negate } from '../space/formula.js'
import type { Space } from '../space/space.js'
import { differing, paired, type Suspicion, turnedAround, type Version, type Versions } from './suspicion.js'

type ResolvedRecommendations = Recommendations<ResolvedCondition>
type ResolvedItem = Item<ResolvedCondition>

/** Where two versions of recommendations may let other items through, rank them otherwise, or show other steps. */
export const suspectRecommendations = (versions: Versions<ResolvedRecommendations>): readonly Suspicion[] => {
  const { space, a, b } = versions
  const items = paired(a.it.items, b.it.items, ({ id }) => id)
  const passing = new Map(a.it.items.map((item) => [item.id, passes({ side: a.side, it: item }, space)]))
  const ids = (list: readonly ResolvedItem[]) => list.map(({ id }) => id)
  return [
    ...items.flatMap(([one, other]) =>
      one === undefined || other === undefined
        ? [ALWAYS]
        : suspectItem({ space, a: { side: a.side, it: one }, b: { side: b.side, it: other } }),
    ),
    ...turnedAround(ids(a.it.items), ids(b.it.items)).map((pair) => allOf(pair.map((id) => passing.get(id) ?? NEVER))),
    ...(a.it.atMost === b.it.atMost ? [] : [ALWAYS]),
  ]
}

const suspectItem = (versions: Versions<ResolvedItem>): readonly Suspicion[] => {
  const { space, a, b } = versions
  const passed = passes(a, space)
  const within = (suspicions: readonly Suspicion[]) => suspicions.map((suspicion) => allOf([passed, suspicion]))
  const hasOtherFrame = a.it.group !== b.it.group || a.it.rank.base !== b.it.rank.base
  return [
    ...STAGES.flatMap((_, index) => differing(dropsAt(a, index, space), dropsAt(b, index, space), space)),
    ...(hasOtherFrame ? [passed] : []),
    ...within(suspectRank(versions)),
    ...within(suspectSteps(versions)),
  ]
}

const stage = ({ side, it }: Version<ResolvedItem>, index: number, space: Space): Formula => {
  const name = STAGES[index]
  return name === undefined ? ALWAYS : space.formulaOf(it.stages[name], side)
}

/** Who drops out at a stage: it does not hold, and those before it do. */
const dropsAt = (version: Version<ResolvedItem>, index: number, space: Space): Formula =>
  allOf([
    ...STAGES.slice(0, index).map((_, before) => stage(version, before, space)),
    negate(stage(version, index, space), space.everything),
  ])

const passes = (version: Version<ResolvedItem>, space: Space): Formula =>
  allOf(STAGES.map((_, index) => stage(version, index, space)))

/** Adjustments are taken one beside the other; one that has no counterpart adds nothing on the other side. */
const suspectRank = ({ space, a, b }: Versions<ResolvedItem>): readonly Suspicion[] => {
  const [one, other] = [a.it.rank.adjust, b.it.rank.adjust]
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index).flatMap((index) => {
    const [left, right] = [one[index], other[index]]
    const formulas = [
      left ? space.formulaOf(left.conditions, a.side) : NEVER,
      right ? space.formulaOf(right.conditions, b.side) : NEVER,
    ] as const
    return left?.add === right?.add ? differing(...formulas, space) : formulas
  })
}

const suspectSteps = ({ space, a, b }: Versions<ResolvedItem>): readonly Suspicion[] => {
  const shown = ({ side, it }: Version<ResolvedItem>, id: string): Formula => {
    const step = it.steps.find((one) => one.id === id)
    return step === undefined ? NEVER : space.formulaOf(step.conditions, side)
  }
  const ids = ({ it }: Version<ResolvedItem>) => it.steps.map(({ id }) => id)
  return [
    ...[...new Set([...ids(a), ...ids(b)])].flatMap((id) => differing(shown(a, id), shown(b, id), space)),
    ...turnedAround(ids(a), ids(b)).map((pair) => allOf(pair.map((id) => shown(a, id)))),
  ]
}
