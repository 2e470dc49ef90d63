import type { ResolvedCondition } from '../../model/condition.js'
import { type Item, type Recommendations, STAGES } from '../../model/recommendations.js'
import { allOf, anyOf, type Formula, negate } from '../space/formula.js'
import type { Study } from './study.js'
import { sumBelow, type Weight } from './sum-below.js'

export type ResolvedItem = Item<ResolvedCondition>
export type ResolvedRecommendations = Recommendations<ResolvedCondition>

/** What must hold of the accounts that receive an item; `undefined` where that is too long to say. */
export interface Received {
  /** No item of its group goes before it. */
  readonly isBestOfGroup: Formula | undefined
  /** Fewer items and groups go before it than the list has places. */
  readonly hasPlace: Formula | undefined
}

/** Who receives an item that has come through its stages, exactly: by its rank and those of the others, its group and the limit. */
export const receivedBy = (
  item: ResolvedItem,
  { items, atMost = Number.POSITIVE_INFINITY }: ResolvedRecommendations,
  study: Study,
): Received => {
  const behindAll = (list: readonly ResolvedItem[]): Formula | undefined =>
    everyOne(list.map((other) => goesNotBefore(other, item, items.indexOf(other) < items.indexOf(item), study)))
  const others = items.filter((other) => !isSameGroup(other, item))
  const groups = others.filter((one, index) => others.findIndex((other) => isSameGroup(other, one)) === index)
  const places = groups.map((one) => behindAll(others.filter((other) => isSameGroup(other, one))))
  return {
    isBestOfGroup: behindAll(rivalsOf(item, items)),
    hasPlace: places.every((place) => place !== undefined)
      ? sumBelow(
          places.map((unless): Weight => ({ weight: 1, unless })),
          atMost,
        )
      : undefined,
  }
}

/** The other items of the group: of them all only one stays. */
export const rivalsOf = (item: ResolvedItem, items: readonly ResolvedItem[]): readonly ResolvedItem[] =>
  items.filter((other) => other !== item && isSameGroup(other, item))

/** Rivals whose rank is the better one whatever the account. */
export const alwaysBetter = (item: ResolvedItem, items: readonly ResolvedItem[]): readonly ResolvedItem[] =>
  rivalsOf(item, items).filter((other) => {
    const [lowest, highest] = [ranksOf(other).lowest, ranksOf(item).highest]
    return lowest > highest || (lowest === highest && items.indexOf(other) < items.indexOf(item))
  })

/** All stages of the item together. */
export const stagesOf = ({ stages }: ResolvedItem, { space, side }: Study): Formula =>
  allOf(STAGES.map((stage) => space.formulaOf(stages[stage], side)))

const isSameGroup = (a: ResolvedItem, b: ResolvedItem): boolean =>
  a === b || (a.group !== undefined && a.group === b.group)

const everyOne = (formulas: readonly (Formula | undefined)[]): Formula | undefined =>
  formulas.every((formula) => formula !== undefined) ? allOf(formulas) : undefined

const ranksOf = ({ rank }: ResolvedItem) => {
  const moves = rank.adjust.map(({ add }) => add)
  const sumOf = (list: readonly number[]) => list.reduce((sum, add) => sum + add, rank.base)
  return { lowest: sumOf(moves.filter((add) => add < 0)), highest: sumOf(moves.filter((add) => add > 0)) }
}

/** The other item drops out, or its rank is the worse one. */
const goesNotBefore = (
  other: ResolvedItem,
  item: ResolvedItem,
  isEarlier: boolean,
  study: Study,
): Formula | undefined => {
  const [more, less] = [adjustmentsOf(other, 1, study), adjustmentsOf(item, -1, study)]
  const least = other.rank.base - item.rank.base + more.least + less.least
  const isBehind = sumBelow([...more.weights, ...less.weights], isEarlier ? -least : 1 - least)
  return isBehind && anyOf([negate(stagesOf(other, study), study.space.everything), isBehind])
}

/** What the adjustments of an item come to at the least, and what is added to that. */
const adjustmentsOf = ({ rank }: ResolvedItem, sign: 1 | -1, { space, side }: Study) => {
  const adds = rank.adjust.map(({ conditions, add }) => ({
    formula: space.formulaOf(conditions, side),
    add: sign * add,
  }))
  return {
    least: adds.reduce((sum, { add }) => sum + Math.min(add, 0), 0),
    weights: adds.map(
      ({ formula, add }): Weight => ({
        weight: Math.abs(add),
        unless: add > 0 ? negate(formula, space.everything) : formula,
      }),
    ),
  }
}
