import type { Facts, ResolvedComparison, ResolvedCondition, ResolvedRulebook } from 'kam-rules'
import { resolved } from '../support/resolved.js'
import { smallRulebook, words } from '../support/small-rulebook.js'
import { type Chance, pick } from './random-tables.js'

const whole = (min: number, max: number) => ({
  type: 'integer',
  sensitivity: 'public',
  min,
  max,
  title: words('Whole number', '整数'),
})

const derived = (derive: object) => ({
  type: 'number',
  sensitivity: 'public',
  title: words('Made of others', '派生'),
  derive,
})

const [a, b, c] = ['a', 'b', 'c'].map((fact) => ({ fact }))

/** Facts that depend on each other in every way that derived facts can. */
const dictionary = {
  a: whole(0, 4),
  b: whole(-2, 2),
  c: whole(1, 3),
  sum: derived({ add: [a, b] }),
  difference: derived({ subtract: [a, b] }),
  product: derived({ multiply: [a, b] }),
  productOfPositive: derived({ multiply: [a, c] }),
  negated: derived({ multiply: [a, -1] }),
  share: derived({ divide: [a, c] }),
  inverse: derived({ divide: [c, a] }),
  quotient: derived({ divide: [b, a] }),
  lower: derived({ min: [a, b] }),
  higher: derived({ max: [a, b] }),
  first: derived({ firstKnown: [a, b] }),
  other: derived({ firstKnown: [b, a, 0] }),
  firstInverse: derived({ firstKnown: [{ fact: 'inverse' }, a] }),
  total: derived({ subtract: [{ fact: 'sum' }, c] }),
  rest: derived({ subtract: [a, { fact: 'lower' }] }),
}

/** The rulebook over that dictionary, without any decision. */
export const boundBook: ResolvedRulebook = resolved(smallRulebook({ 'facts.json': dictionary }), { asOf: '2026-11-01' })

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** All accounts there are. */
export const ALL_ACCOUNTS: readonly Facts[] = [undefined, ...numbers(0, 4)].flatMap((a) =>
  [undefined, ...numbers(-2, 2)].flatMap((b) =>
    [undefined, ...numbers(1, 3)].map((c) =>
      Object.fromEntries(Object.entries({ a, b, c }).filter(([, value]) => value !== undefined)),
    ),
  ),
)

/** The facts that hosts hand over. */
export const GIVEN = ['a', 'b', 'c'] as const

const NAMES = Object.keys(dictionary)
const ORDER = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const

/** A comparison with a constant or another fact, or two of them. */
export const boundCondition = (chance: Chance): ResolvedCondition =>
  chance(3) > 0
    ? comparison(chance)
    : { kind: pick(['all', 'any'], chance), conditions: [comparison(chance), comparison(chance)] }

const comparison = (chance: Chance): ResolvedComparison => {
  const shape = {
    kind: 'comparison' as const,
    fact: pick(NAMES, chance),
    path: [],
    at: { file: 'random', pointer: '' },
  }
  if (chance(8) === 0) return { ...shape, operator: 'isKnown', value: { kind: 'literal', value: chance(2) === 0 } }
  const value: ResolvedComparison['value'] =
    chance(3) === 0
      ? { kind: 'fact', fact: pick(NAMES, chance) }
      : { kind: 'literal', value: pick([-2, -1, 0, 0.5, 1, 1.5, 2, 3, 4], chance) }
  return { ...shape, operator: pick(ORDER, chance), value }
}
