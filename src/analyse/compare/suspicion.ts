import type { ResolvedCondition } from '../../model/condition.js'
import { areSame } from '../space/cells.js'
import { allOf, type Formula, negate } from '../space/formula.js'
import type { Side } from '../space/side.js'
import type { Space } from '../space/space.js'

/** Accounts to which two versions of a decision may give different answers. Outside of all suspicions the answers are the same. */
export type Suspicion = Formula

/** A version of something, on its side. */
export interface Version<T> {
  readonly side: Side
  readonly it: T
}

/** Two versions of something in their common space. */
export interface Versions<T> {
  readonly space: Space
  readonly a: Version<T>
  readonly b: Version<T>
}

/** The accounts for which one formula holds and the other does not. */
export const differing = (a: Formula, b: Formula, { everything }: Space): readonly Suspicion[] =>
  isSame(a, b) ? [] : [allOf([a, negate(b, everything)]), allOf([b, negate(a, everything)])]

const isSame = (a: Formula, b: Formula): boolean => {
  if (a.kind === 'within' || b.kind === 'within') {
    return a.kind === 'within' && b.kind === 'within' && a.variable === b.variable && areSame(a.cells, b.cells)
  }
  if (a.kind !== b.kind || a.members.length !== b.members.length) return false
  return a.members.every((member, index) => isSame(member, b.members[index] as Formula))
}

/** A list of which each entry takes what the ones before it have left: formulas of who gets which. */
export const firstOf = (
  conditions: readonly (ResolvedCondition | undefined)[],
  { everything, formulaOf }: Space,
  side: Side,
): readonly Formula[] => {
  const formulas = conditions.map((condition) => formulaOf(condition, side))
  return formulas.map((formula, index) =>
    allOf([formula, ...formulas.slice(0, index).map((before) => negate(before, everything))]),
  )
}

/** Both versions of what has the same name; one is `undefined` where only the other side has it. */
export const paired = <T>(
  a: readonly T[],
  b: readonly T[],
  nameOf: (one: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] => {
  const named = (list: readonly T[]) => new Map(list.map((one) => [nameOf(one), one]))
  const [inA, inB] = [named(a), named(b)]
  return [...new Set([...inA.keys(), ...inB.keys()])].map((name) => [inA.get(name), inB.get(name)])
}

/** Pairs of names that stand in one order on one side and in the other on the other. */
export const turnedAround = (a: readonly string[], b: readonly string[]): readonly (readonly [string, string])[] => {
  const common = a.filter((name) => b.includes(name))
  return common.flatMap((first, index) =>
    common
      .slice(index + 1)
      .flatMap((second) => (b.indexOf(first) > b.indexOf(second) ? [[first, second] as const] : [])),
  )
}
