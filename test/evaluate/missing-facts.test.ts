import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STEADY_TARGETS } from '../agreement/dictionary.js'
import { completeDraws, constantsIn, factsFrom, holedDraws, type RawFacts } from '../agreement/facts.js'
import { PATIENCE, runs } from '../agreement/fuzz.js'
import { bookOfRules, firedIn } from '../agreement/practice-book.js'
import { conditionArbitrary, parametersArbitrary, type RawComparison, type RawCondition } from '../agreement/rules.js'
import { type AnyBook, explainRules, fact, firing, members, openRules } from './small-book.js'

const FACTS = {
  revenue: fact('number'),
  spend: fact('number'),
  hasPbx: fact('boolean'),
  tier: fact('enum', { members: members('vip', 'key') }),
  note: fact('text'),
  products: fact('set'),
  known: fact('boolean'),
  contact: fact('object', { fields: { stance: { type: 'integer', title: { en: 'Stance', 'zh-CN': '态度' } } } }),
}

const COMPARISONS: readonly RawComparison[] = [
  { fact: 'revenue', operator: 'equal', value: 0 },
  { fact: 'revenue', operator: 'notEqual', value: 0 },
  { fact: 'revenue', operator: 'lessThan', value: 1 },
  { fact: 'revenue', operator: 'lessThanInclusive', value: 1 },
  { fact: 'revenue', operator: 'greaterThan', value: -1 },
  { fact: 'revenue', operator: 'greaterThanInclusive', value: -1 },
  { fact: 'revenue', operator: 'in', value: [0] },
  { fact: 'tier', operator: 'notIn', value: ['key'] },
  { fact: 'hasPbx', operator: 'notEqual', value: true },
  { fact: 'products', operator: 'contains', value: 'vpn' },
  { fact: 'products', operator: 'doesNotContain', value: 'vpn' },
  { fact: 'note', operator: 'mentions', value: ['no'] },
  { fact: 'note', operator: 'doesNotMention', value: ['no'] },
  { fact: 'revenue', operator: 'lessThan', value: { fact: 'spend' } },
  { fact: 'contact', path: '$.stance', operator: 'notEqual', value: 1 },
]

describe('A comparison on a missing fact', () => {
  test.each(COMPARISONS)('is not met, and neither is its opposite: $fact $operator $value', (comparison) => {
    const book = openRules(FACTS, {
      itself: comparison,
      opposite: { not: comparison },
      again: { not: { not: comparison } },
    })
    for (const facts of [{}, { [comparison.fact]: null }, { [comparison.fact]: undefined }]) {
      expect(firing(book, facts)).toEqual([])
    }
  })

  test('is not met when the fact on its right side is missing', () => {
    const book = openRules(FACTS, { below: { fact: 'revenue', operator: 'lessThan', value: { fact: 'spend' } } })
    expect(firing(book, { revenue: 1, spend: null })).toEqual([])
    expect(firing(book, { revenue: 1, spend: 2 })).toEqual(['below'])
  })

  test('is not met when an object is there but its field is absent or null', () => {
    const stance: RawCondition = { fact: 'contact', path: '$.stance', operator: 'notEqual', value: 1 }
    const book = openRules(FACTS, { stance, opposite: { not: stance } })
    expect(firing(book, { contact: {} })).toEqual([])
    expect(firing(book, { contact: { stance: null } })).toEqual([])
    expect(firing(book, { contact: { stance: 0 } })).toEqual(['stance'])
  })

  test('is unknown rather than unmet, and an explanation says so', () => {
    const book = openRules(FACTS, { dear: { fact: 'revenue', operator: 'notEqual', value: 0 } })
    const [rule] = explainRules(book, {}).elements
    expect(rule?.condition?.verdict).toBe('unknown')
    expect(rule?.condition?.text.en).toContain('not known')
  })
})

describe('Only the operator isKnown asks for absence', () => {
  const book = openRules(FACTS, {
    known: { fact: 'revenue', operator: 'isKnown', value: true },
    unknown: { fact: 'revenue', operator: 'isKnown', value: false },
    'not known': { not: { fact: 'revenue', operator: 'isKnown', value: true } },
    'not unknown': { not: { fact: 'revenue', operator: 'isKnown', value: false } },
    'field unknown': { fact: 'contact', path: '$.stance', operator: 'isKnown', value: false },
  })

  test('an absent fact is unknown, and so is null', () => {
    const expected = ['unknown', 'not known', 'field unknown']
    expect(firing(book, {})).toEqual(expected)
    expect(firing(book, { revenue: null, contact: null })).toEqual(expected)
    expect(firing(book, { revenue: null, contact: { stance: null } })).toEqual(expected)
  })

  test('zero, no, an empty text and an empty list are known', () => {
    expect(firing(book, { revenue: 0, contact: { stance: 0 } })).toEqual(['known', 'not unknown'])
    const others = openRules(FACTS, {
      text: { fact: 'note', operator: 'isKnown', value: true },
      list: { fact: 'products', operator: 'isKnown', value: true },
      no: { fact: 'hasPbx', operator: 'isKnown', value: true },
    })
    expect(firing(others, { note: '', products: [], hasPbx: false })).toEqual(['text', 'list', 'no'])
  })
})

describe("Kleene's logic", () => {
  const met: RawCondition = { fact: 'known', operator: 'equal', value: true }
  const unmet: RawCondition = { fact: 'known', operator: 'equal', value: false }
  const unknown: RawCondition = { fact: 'hasPbx', operator: 'equal', value: true }
  const MEMBERS = { met, unmet, unknown }
  type Verdict = keyof typeof MEMBERS

  const verdictOf = (condition: RawCondition): Verdict | undefined =>
    explainRules(openRules(FACTS, { rule: condition }), { known: true }).elements[0]?.condition?.verdict

  test.each<[Verdict, Verdict, Verdict, Verdict]>([
    ['met', 'met', 'met', 'met'],
    ['met', 'unmet', 'unmet', 'met'],
    ['met', 'unknown', 'unknown', 'met'],
    ['unmet', 'unmet', 'unmet', 'unmet'],
    ['unmet', 'unknown', 'unmet', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s with %s: all of them is %s, any of them is %s', (first, second, all, any) => {
    const [a, b] = [MEMBERS[first], MEMBERS[second]]
    expect([verdictOf({ all: [a, b] }), verdictOf({ all: [b, a] })]).toEqual([all, all])
    expect([verdictOf({ any: [a, b] }), verdictOf({ any: [b, a] })]).toEqual([any, any])
  })

  test.each<[Verdict, Verdict]>([
    ['met', 'unmet'],
    ['unmet', 'met'],
    ['unknown', 'unknown'],
  ])('not %s is %s', (inner, outer) => {
    expect(verdictOf({ not: MEMBERS[inner] })).toBe(outer)
    expect(verdictOf({ not: { all: [MEMBERS[inner]] } })).toBe(outer)
    expect(verdictOf({ not: { any: [MEMBERS[inner]] } })).toBe(outer)
  })
})

describe('On random rules that do not ask for absence', () => {
  // `count` of nothing is 0 and `firstKnown` looks further: by decision these two do not pass on that something is missing.
  const targets = STEADY_TARGETS
  const rules = fc.array(conditionArbitrary({ targets, names: ['named'] }), { minLength: 10, maxLength: 10 })
  const practice = fc.record({
    parameters: parametersArbitrary,
    named: fc.record({ named: conditionArbitrary({ targets }) }),
  })

  test(
    'a rule never starts to fire because a fact was removed',
    () => {
      fc.assert(
        fc.property(practice, rules, fc.oneof(completeDraws, holedDraws), (book, conditions, draws) => {
          const rulebook = bookOfRules(book, conditions)
          const facts = factsFrom(draws, constantsIn([...conditions, ...Object.values(book.named)], book.parameters))
          const fired = firedIn(rulebook, facts)
          for (const fewer of withOneFewer(facts))
            expect(fired).toEqual(expect.arrayContaining([...firedIn(rulebook, fewer)]))
        }),
        runs(250),
      )
    },
    PATIENCE,
  )

  /** The account without each of its facts, and without each field of an object, in turn. */
  const withOneFewer = (facts: RawFacts): readonly RawFacts[] =>
    Object.entries(facts).flatMap(([name, value]) => {
      const { [name]: _, ...rest } = facts
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
      return [rest, ...(isObject ? withOneFewer(value as RawFacts).map((fewer) => ({ ...facts, [name]: fewer })) : [])]
    })
})

test('A missing fact that a rule does not look at changes nothing', () => {
  const book: AnyBook = openRules(FACTS, { dear: { fact: 'revenue', operator: 'greaterThan', value: 10 } })
  expect(firing(book, { revenue: 11 })).toEqual(['dear'])
  expect(firing(book, { revenue: 11, spend: 1, tier: 'vip' })).toEqual(['dear'])
})
