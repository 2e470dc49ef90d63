import type { Facts } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { type Move, moveOf } from '../../src/analyse/score/monotone-tendency.js'
import { sideOf } from '../../src/analyse/space/side.js'
import type { PairVariable, Variable } from '../../src/analyse/space/variable.js'
import { meaningOf } from '../../src/meaning-of.js'
import { resolved } from '../support/resolved.js'
import { smallRulebook, words } from '../support/small-rulebook.js'

const fact = (extra: object) => ({ sensitivity: 'public', title: words('Fact', '事实'), ...extra })
const whole = (min: number, max: number) => fact({ type: 'integer', min, max })
const made = (derive: object) => fact({ type: 'number', derive })
const [any, positive, above, negative] = ['any', 'positive', 'above', 'negative'].map((name) => ({ fact: name }))

/** For each derived fact, by the facts that rise: what becomes of it (`?` for anything), and whether it stays known and missing. */
const DERIVED = {
  sum: [{ add: [any, positive] }, { any: 'up', positive: 'up' }],
  difference: [{ subtract: [any, positive] }, { any: 'up', positive: 'down' }],
  itself: [{ subtract: [any, any] }, { any: '?' }],
  least: [{ min: [any, positive, 1] }, { any: 'up', positive: 'up' }],
  most: [{ max: [any, { fact: 'negated' }] }, { any: '?' }],
  negated: [{ multiply: [any, -2] }, { any: 'down' }],
  product: [{ multiply: [positive, above, negative] }, { positive: 'down', above: 'down', negative: 'up' }],
  unsettled: [{ multiply: [any, positive] }, { any: 'up', positive: '?' }],
  share: [{ divide: [any, above] }, { any: 'up', above: '?, stays known' }],
  shareOfPositive: [{ divide: [positive, above] }, { positive: 'up', above: 'down, stays known' }],
  shareOfNegative: [{ divide: [negative, positive] }, { negative: 'up', positive: 'up, stays known' }],
  byNegative: [{ divide: [positive, negative] }, { positive: 'down', negative: 'down, stays missing' }],
  byAny: [{ divide: [positive, any] }, { positive: '?', any: '?, nothing stays' }],
  growing: [{ divide: [{ fact: 'sumOfPositive' }, positive] }, { above: 'up', positive: '?, stays known' }],
  sumOfPositive: [{ add: [positive, above] }, { positive: 'up' }],
  firstOfTwo: [{ firstKnown: [any, positive, 0] }, { any: 'up', positive: 'up' }],
  firstOpposite: [{ firstKnown: [{ fact: 'negated' }, any] }, { any: '?' }],
  firstShare: [{ firstKnown: [{ fact: 'shareOfPositive' }, positive] }, { above: '?, stays known' }],
  lowPart: [{ min: [{ fact: 'product' }, any] }, { any: 'up' }],
  byLow: [{ divide: [any, { fact: 'lowPart' }] }, { positive: '?, stays known' }],
  days: [{ daysBetween: [{ fact: 'start' }, { fact: 'end' }] }, { start: 'down', end: 'up' }],
} as const satisfies Record<string, readonly [object, Readonly<Record<string, string>>]>

const dictionary = {
  any: whole(-2, 2),
  positive: whole(0, 2),
  above: whole(0, 3),
  negative: whole(-2, 0),
  start: fact({ type: 'date' }),
  end: fact({ type: 'date' }),
  ...Object.fromEntries(Object.entries(DERIVED).map(([name, [derive]]) => [name, made(derive)])),
}

const book = resolved(smallRulebook({ 'facts.json': dictionary }))
const meaning = meaningOf(book)
const side = sideOf(book, meaning)

const DAYS = ['2026-01-01', '2026-01-02', '2026-01-03']
const VALUES: Readonly<Record<string, readonly (number | string)[]>> = {
  any: [-2, -1, 0, 1, 2],
  positive: [0, 1, 2],
  above: [0, 1, 2, 3],
  negative: [-2, -1, 0],
  start: DAYS,
  end: DAYS,
}

/** All accounts over some facts. */
const accountsOver = (names: readonly string[]): readonly Facts[] =>
  names.reduce<readonly Facts[]>(
    (accounts, name) =>
      accounts.flatMap((account) => [account, ...(VALUES[name] ?? []).map((value) => ({ ...account, [name]: value }))]),
    [{}],
  )

type Compared = readonly [lower: Facts, higher: Facts]

/** Accounts that differ in one fact only. */
const pairsOver = (names: readonly string[], moved: string): readonly Compared[] =>
  accountsOver(names.filter((name) => name !== moved)).flatMap((account) => {
    const values = VALUES[moved] ?? []
    return values.flatMap((lower, index) =>
      values.slice(index + 1).map(
        (higher): Compared => [
          { ...account, [moved]: lower },
          { ...account, [moved]: higher },
        ],
      ),
    )
  })

const valueIn = (facts: Facts, name: string): number | undefined => meaning.read(facts)?.get(name) as number | undefined

/** What a step is that keeps what a move says. */
const keeps = ({ tendency, staysKnown, staysMissing }: Move, before: number | undefined, after: number | undefined) => {
  if (before === undefined) return after === undefined || !staysMissing
  if (after === undefined) return !staysKnown
  return tendency === undefined || Math.sign(after - before) * tendency > 0 || after === before
}

const WORDS = { '1': 'up', '-1': 'down', '0': 'still' } as const

const wordsOf = ({ tendency, staysKnown, staysMissing }: Move): string => {
  const direction = tendency === undefined ? '?' : WORDS[`${tendency}`]
  if (staysKnown && staysMissing) return direction
  return `${direction}, ${staysKnown ? 'stays known' : staysMissing ? 'stays missing' : 'nothing stays'}`
}

const variableOf = (name: string) => ({ kind: 'ordered', fact: name }) as Variable
const pairOf = (name: string, other: string) => ({ kind: 'pair', fact: name, other }) as PairVariable

describe.each(Object.entries(DERIVED))('What becomes of “%s” when a fact rises', (name, [, expected]) => {
  test.each(Object.entries(expected))('is known for “%s”: %s', (moved, wanted) => {
    expect(wordsOf(moveOf(variableOf(name), moved, side))).toBe(wanted)
  })

  test('is so for every account', () => {
    const given = side.roots.givenBehind(name)
    for (const moved of given) {
      const move = moveOf(variableOf(name), moved, side)
      for (const [lower, higher] of pairsOver(given, moved)) {
        expect(keeps(move, valueIn(lower, name), valueIn(higher, name)), JSON.stringify([lower, higher])).toBe(true)
      }
    }
  })
})

describe('How one fact stands to another', () => {
  const PAIRS = [
    ['any', 'positive', { any: 'up', positive: 'down' }],
    ['sum', 'any', { any: '?', positive: 'up' }],
    ['negated', 'difference', { any: 'down', positive: 'up' }],
    ['positive', 'shareOfPositive', { above: 'up, stays known' }],
  ] as const

  test.each(PAIRS)('“%s” to “%s”, is known when a fact rises', (name, other, expected) => {
    for (const [moved, wanted] of Object.entries(expected)) {
      expect(wordsOf(moveOf(pairOf(name, other), moved, side)), moved).toBe(wanted)
    }
  })

  test.each(PAIRS)('“%s” to “%s”, is so for every account', (name, other) => {
    const given = [...new Set([...side.roots.givenBehind(name), ...side.roots.givenBehind(other)])]
    const standing = (facts: Facts): number | undefined => {
      const [left, right] = [valueIn(facts, name), valueIn(facts, other)]
      return left === undefined || right === undefined ? undefined : Math.sign(left - right)
    }
    for (const moved of given) {
      const move = moveOf(pairOf(name, other), moved, side)
      for (const [lower, higher] of pairsOver(given, moved)) {
        expect(keeps(move, standing(lower), standing(higher)), JSON.stringify([lower, higher])).toBe(true)
      }
    }
  })
})
