import fc from 'fast-check'
import { type Entry, GIVEN_FACTS } from './dictionary.js'
import type { RawFacts } from './facts.js'

/** What is wrong with an account: another account altogether, a fact too many, a near miss, or any value anywhere. */
export type Damage = { readonly value: unknown } & (
  | { readonly kind: 'whole' }
  | { readonly kind: 'more'; readonly name: string }
  | { readonly kind: 'near'; readonly fact: string }
  | { readonly kind: 'any'; readonly place: number }
)

const WHOLES: readonly unknown[] = [null, undefined, [], [{}], 'text', 5, true]

/** Names that the dictionary lacks, that are derived, or that every object has. */
const NAMES = ['revenu', 'total', 'asOf', 'firstTier', 'hasOwnProperty', '__proto__', 'constructor', 'a/b~c']

const LISTS: readonly unknown[] = [[1], ['voice', null], [undefined], new Array(2), [['voice']], [{}], {}, 'voice']

/** Values that are nearly of a type. */
const NEAR: Readonly<Record<Entry['type'], readonly unknown[]>> = {
  number: ['5', '', Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, [5], true, 5n, new Date(0)],
  integer: [0.5, 1.5, -0.1, 2 ** 31 + 0.5, '5', Number.NaN, Number.POSITIVE_INFINITY, [5], true],
  boolean: [0, 1, 'true', '', [true]],
  text: [0, false, ['a'], {}, new Date(0)],
  enum: ['VIP', 'vip ', 'toString', '__proto__', 'constructor', 0, ['vip'], {}],
  date: [
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-1-01',
    '2026-11-01T00:00',
    '2026-13-01',
    '2026-00-10',
    20_261_101,
  ],
  time: ['24:00', '9:30', '09:60', '23:59:00', '', 930],
  set: [...LISTS, ['VOICE'], ['toString']],
  list: [...LISTS, ['LISTEN'], ['__proto__']],
  object: [[], 'x', 0, new Date(0)],
}

/** Numbers beyond their range, and what objects and lists of them must not hold. */
const NEAR_FOR: ReadonlyMap<string, readonly unknown[]> = new Map(
  Object.entries({
    rating: [0, 11, -1, 1e21],
    ratio: [-Number.MIN_VALUE, 1 + Number.EPSILON, -1],
    contacts: [[{ name: 1 }], [{ age: -1 }], [{ age: 1.5, phone: 'x' }], [null], ['A'], [[]]],
    profile: [
      { score: 'x' },
      { grade: 'VIP', inner: [] },
      { inner: { level: 1.5, codes: ['a', 1] } },
      { inner: { codes: [undefined] } },
      { since: '2026-02-30' },
      { phone: '1' },
      { toString: 1 },
    ],
  }),
)

const nearMiss: fc.Arbitrary<Damage> = fc.oneof(
  ...Object.entries(GIVEN_FACTS).map(([fact, { type }]) =>
    fc
      .constantFrom(...NEAR[type], ...(NEAR_FOR.get(fact) ?? []))
      .map((value) => ({ kind: 'near' as const, fact, value })),
  ),
)

const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  nearMiss.map(({ value }) => value),
)

const oneDamage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 12, arbitrary: nearMiss },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('any' as const), place: fc.nat(0xffff), value: anyValue }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('more' as const), name: fc.constantFrom(...NAMES), value: anyValue }),
  },
  { weight: 1, arbitrary: fc.constantFrom(...WHOLES).map((value) => ({ kind: 'whole' as const, value })) },
)

export const damageArbitrary: fc.Arbitrary<readonly Damage[]> = fc.noBias(
  fc.oneof(
    { weight: 3, arbitrary: oneDamage.map((damage) => [damage]) },
    { weight: 1, arbitrary: fc.array(oneDamage, { minLength: 2, maxLength: 3 }) },
  ),
)

/** The account with what is wrong in it, one after the other. */
export const damaged = (facts: RawFacts, damages: readonly Damage[]): unknown =>
  damages.reduce<unknown>(
    (account, damage) => (typeof account === 'object' && account ? after(account, damage) : account),
    facts,
  )

const after = (account: object, damage: Damage): unknown => {
  switch (damage.kind) {
    case 'whole':
      return damage.value
    case 'more':
      return withOwn(account, damage.name, damage.value)
    case 'near':
      return withOwn(account, damage.fact, damage.value)
    case 'any':
      return replaced(account, damage.place, damage.value)
  }
}

/** A copy with one more property of its own, be it called `__proto__`. */
const withOwn = (account: object, name: string, value: unknown): object =>
  Object.defineProperty({ ...account }, name, { value, enumerable: true, configurable: true, writable: true })

/** A copy in which something is replaced: an entry of the object or list, or something inside it. */
const replaced = (holder: object, place: number, value: unknown): unknown => {
  const keys = Object.keys(holder)
  const key = keys[place % keys.length]
  if (key === undefined) return value
  const inner = (holder as RawFacts)[key]
  const goesOn = typeof inner === 'object' && inner !== null && !(inner instanceof Date) && place % 3 !== 0
  const next = goesOn ? replaced(inner, Math.floor(place / keys.length), value) : value
  return Array.isArray(holder) ? holder.with(Number(key), next) : withOwn(holder, key, next)
}
