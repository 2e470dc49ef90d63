import { literalsIn } from '../score/score-parts.js'
import { ALWAYS, allOf, anyOf, type Formula, NEVER } from '../space/formula.js'

/** Adds its weight to a sum unless its formula holds. */
export interface Weight {
  /** Above 0. */
  readonly weight: number
  readonly unless: Formula
}

/** Beyond this a sum of many different weights is no formula to search. */
const MOST_LITERALS = 2_000

/** Holds exactly where the weights that count add up to less than the bound; `undefined` where that is too long to say. */
export const sumBelow = (weights: readonly Weight[], bound: number): Formula | undefined => {
  const always = weights.filter(({ unless }) => isEmpty(unless, 'any'))
  const open = weights.filter((one) => !isEmpty(one.unless, 'all') && !always.includes(one))
  return openBelow(open, bound - sumOf(always))
}

/** Whether a group without members settles the matter: `all` of none holds, `any` of none does not. */
const isEmpty = (formula: Formula, kind: 'all' | 'any'): boolean =>
  formula.kind === kind && formula.members.length === 0

const sumOf = (weights: readonly Weight[]): number => weights.reduce((sum, { weight }) => sum + weight, 0)

/** The largest weights come first, so that little is left to decide soon. */
const openBelow = (weights: readonly Weight[], bound: number): Formula | undefined => {
  const sorted = weights.toSorted((a, b) => b.weight - a.weight)
  const rests = sorted.map((_, index) => sumOf(sorted.slice(index)))
  const sizes = sorted.map(({ unless }) => literalsIn(unless))
  let size = 0
  const below = (index: number, left: number): Formula => {
    const first = sorted[index]
    if (left <= 0) return NEVER
    if (first === undefined || (rests[index] as number) < left || size > MOST_LITERALS) return ALWAYS
    size += sizes[index] as number
    return allOf([below(index + 1, left), anyOf([first.unless, below(index + 1, left - first.weight)])])
  }
  const formula = below(0, bound)
  return size > MOST_LITERALS ? undefined : formula
}
