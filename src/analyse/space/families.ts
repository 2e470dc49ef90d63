import type { ResolvedComparison } from '../../model/condition.js'
import type { FactValue } from '../../model/fact.js'
import { firstWhere } from './intervals.js'
import { type Scale, scaleOf } from './scale.js'
import { comparesFacts, constantsOf, type Side, type Target, targetOf, valuesWith } from './side.js'

/** Everything that comparisons with constants ask about one fact, or one field of it. */
export interface Family extends Target {
  readonly scale?: Scale
  readonly cuts: Set<number>
  readonly codes: Set<FactValue>
  readonly members: Set<string>
  /** Lists of phrases, by what they hold. */
  readonly phrases: Map<string, readonly string[]>
}

/** A comparison on one of the sides. */
export interface Placed {
  readonly comparison: ResolvedComparison
  readonly side: Side
}

/** The families of some comparisons, by their keys. */
export const familiesOf = (comparisons: readonly Placed[]): ReadonlyMap<string, Family> => {
  const families = new Map<string, Family>()
  for (const { comparison, side } of comparisons) {
    if (comparesFacts(comparison) || comparison.fact === 'asOf') continue
    const target = targetOf(comparison, side)
    const family = families.get(target.key) ?? newFamily(target)
    families.set(target.key, family)
    collect(comparison, side, target, family)
  }
  return families
}

const newFamily = (target: Target): Family => {
  const scale = scaleOf(target.field)
  return {
    ...target,
    ...(scale === undefined ? {} : { scale }),
    cuts: new Set(),
    codes: new Set(),
    members: new Set(),
    phrases: new Map(),
  }
}

const collect = (comparison: ResolvedComparison, side: Side, target: Target, family: Family): void => {
  const constants = constantsOf(comparison, side)
  const { operator } = comparison
  if (family.scale !== undefined) for (const cut of cutsOf(comparison, side, target, family.scale)) family.cuts.add(cut)
  else if (operator === 'contains' || operator === 'doesNotContain') family.members.add(constants[0] as string)
  else if (operator === 'mentions' || operator === 'doesNotMention') {
    family.phrases.set(phrasesKey(constants as readonly string[]), constants as readonly string[])
  } else for (const code of constants) family.codes.add(code)
}

/** Lists of the same phrases are one question. */
export const phrasesKey = (phrases: readonly string[]): string => JSON.stringify([...new Set(phrases)].sort())

/** Where on the scale of the root the comparison can change: at the constant itself, or where what is derived reaches and passes it. */
const cutsOf = (comparison: ResolvedComparison, side: Side, target: Target, scale: Scale): readonly number[] => {
  const own = scaleOf(side.rulebook.facts[comparison.fact] ?? target.field)
  if (target.derived.length === 0 || own === undefined) {
    return constantsOf(comparison, side).map((constant) => scale.toNumber(constant))
  }
  const ends = [scale.lowest, scale.highest].map((end) => derivedNumber(comparison.fact, side, target, scale, own, end))
  const isRising = (ends[0] ?? Number.NEGATIVE_INFINITY) <= (ends[1] ?? Number.POSITIVE_INFINITY)
  return constantsOf(comparison, side).flatMap((constant) => {
    const bar = own.toNumber(constant)
    const numberAt = (at: number) => derivedNumber(comparison.fact, side, target, scale, own, at)
    const reaches = (at: number) => isPast(numberAt(at), bar, isRising, true, at > 0)
    const passes = (at: number) => isPast(numberAt(at), bar, isRising, false, at > 0)
    return [firstWhere(scale, reaches), firstWhere(scale, passes)].filter((cut) => cut !== undefined)
  })
}

/** A result too large for a number lies beyond everything, on the side where it was looked for. */
const isPast = (
  value: number | undefined,
  bar: number,
  isRising: boolean,
  orEqual: boolean,
  isHigh: boolean,
): boolean => {
  if (value === undefined) return isHigh
  if (value === bar) return orEqual
  return isRising ? value > bar : value < bar
}

const derivedNumber = (
  name: string,
  side: Side,
  target: Target,
  scale: Scale,
  own: Scale,
  at: number,
): number | undefined => {
  const given = valuesWith(side, target, scale.toValue(at))
  const value = side.meaning.derive(given, target.derived).get(name)
  return value === undefined ? undefined : own.toNumber(value)
}
