import { seeded } from '../seeded.js'
import { type Account, FACTS, type FactSpec } from './facts.js'
import { BANDS, CHARACTERISTICS, type Condition, RECOMMENDATIONS, SEGMENTS, wholeOf } from './rules.js'

const MISSING_SHARE = 0.1
const BOUNDARY_SHARE = 0.3
const MEMBER_SHARE = 0.3
const USUAL_SHARE = 0.6

/** Amounts near which the rules change their mind, by fact. */
const limitsOf = (conditions: readonly Condition[], limits = new Map<string, number[]>()): Map<string, number[]> => {
  for (const condition of conditions) {
    if ('not' in condition) limitsOf([condition.not], limits)
    else if ('all' in condition) limitsOf(condition.all, limits)
    else if ('any' in condition) limitsOf(condition.any, limits)
    else if (typeof condition.value === 'number')
      limits.set(condition.fact, [...(limits.get(condition.fact) ?? []), condition.value])
  }
  return limits
}

const ALL_CONDITIONS = [
  ...CHARACTERISTICS.flatMap(({ attributes }) => attributes.map(({ alone }) => alone)),
  ...[...SEGMENTS, ...RECOMMENDATIONS].map(wholeOf),
]

const LIMITS = limitsOf(ALL_CONDITIONS)

const pick = <Value>(values: readonly Value[], random: () => number): Value =>
  values[Math.floor(random() * values.length)] as Value

/** A third of the numbers are a limit of a rule or one beside it; the others spread to twice the largest limit. */
const makeNumber = (
  fact: string,
  { min, max, isWhole }: { min: number; max: number; isWhole: boolean },
  random: () => number,
) => {
  const limits = LIMITS.get(fact) ?? [1]
  const near = pick(limits, random) + pick([-1, 0, 1], random)
  const wide = random() * 2 * Math.max(...limits.map(Math.abs)) - (min < 0 ? Math.max(...limits.map(Math.abs)) : 0)
  const value = random() < BOUNDARY_SHARE ? near : isWhole ? Math.round(wide) : Math.round(wide * 100) / 100
  return Math.min(max, Math.max(min, value))
}

const makeValue = (fact: string, spec: FactSpec, random: () => number): unknown => {
  if (spec.usual !== undefined && random() < USUAL_SHARE) return spec.usual
  switch (spec.type) {
    case 'integer':
    case 'number':
      return makeNumber(fact, { ...spec, isWhole: spec.type === 'integer' }, random)
    case 'boolean':
      return random() < 0.5
    case 'enum':
      return pick(spec.codes, random)
    case 'set':
      return spec.codes.filter(() => random() < MEMBER_SHARE)
  }
}

/**
 * Accounts as a host gets them, from JSON; always the same for the same seed. One in ten facts is `null`. With more
 * than one `shapes`, the keys stand in as many different orders.
 */
export const makeAccounts = (count: number, shapes = 1, seed = 1): readonly Account[] => {
  const random = seeded(seed)
  const names = Object.keys(FACTS) as (keyof Account)[]
  const orders = Array.from({ length: shapes }, (_, shape) => [...names.slice(shape * 5), ...names.slice(0, shape * 5)])
  const accounts = Array.from({ length: count }, (_, index) => {
    const values = new Map(
      names.map((name) => [name, random() < MISSING_SHARE ? null : makeValue(name, FACTS[name], random)]),
    )
    const order = orders[index % shapes] as readonly (keyof Account)[]
    return Object.fromEntries(order.map((name) => [name, values.get(name)]))
  })
  return JSON.parse(JSON.stringify(accounts)) as readonly Account[]
}

/** How many rules the workload has. */
export const RULE_COUNT =
  CHARACTERISTICS.flatMap(({ attributes }) => attributes).length +
  BANDS.length +
  SEGMENTS.length +
  RECOMMENDATIONS.length
