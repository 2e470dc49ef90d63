import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PATIENCE, runs } from '../agreement/fuzz.js'
import { words } from '../support/small-rulebook.js'
import { decideRules, fact, openSmallBook } from './small-book.js'

const GIVEN = {
  a: fact('number'),
  b: fact('number'),
  from: fact('date'),
  to: fact('date'),
  steps: fact('list'),
  tags: fact('set'),
  text: fact('text'),
  other: fact('text'),
}

/** What a rulebook derives from the facts: the outcome of a rule that copies it; `null` when it is missing. */
const derived = (
  derive: object,
  facts: object,
  type: 'number' | 'integer' | 'text' = 'number',
  others: object = {},
): unknown => {
  const book = openSmallBook({
    'facts.json': { ...GIVEN, ...others, result: fact(type, { derive }) },
    'parameters/limits.json': {
      'limit.share': { title: words('Share'), origin: 'convention', values: [{ from: '2026-01-01', value: 0.5 }] },
    },
    'decisions/rules.rules.json': [
      {
        name: 'always',
        conditions: {
          any: [
            { fact: 'text', operator: 'isKnown', value: true },
            { fact: 'text', operator: 'isKnown', value: false },
          ],
        },
        event: { type: 'tell', params: { result: { fact: 'result' } } },
      },
    ],
  })
  const [hit] = decideRules(book, facts).hits
  const params = hit?.outcome['params'] as { readonly result: unknown } | undefined
  return params?.result
}

const a = { fact: 'a' }
const b = { fact: 'b' }

describe('A derived number', () => {
  test.each([
    ['add', 12],
    ['subtract', 4],
    ['multiply', 32],
    ['divide', 2],
    ['min', 4],
    ['max', 8],
  ])('%s of 8 and 4 is %d', (operation, expected) => {
    expect(derived({ [operation]: [a, b] }, { a: 8, b: 4 })).toBe(expected)
  })

  test('takes its operands from left to right', () => {
    expect(derived({ add: [0.1, 0.2, a] }, { a: 0.3 })).toBe(0.1 + 0.2 + 0.3)
    expect(derived({ subtract: [a, b] }, { a: 1, b: 3 })).toBe(-2)
    expect(derived({ divide: [a, b] }, { a: 1, b: 4 })).toBe(0.25)
  })

  test('may rest on an amount and on another derived fact, in whatever order the dictionary names them', () => {
    const half = fact('number', { derive: { multiply: [a, { parameter: 'limit.share' }] } })
    expect(derived({ add: [{ fact: 'zHalf' }, 1] }, { a: 8 }, 'number', { zHalf: half })).toBe(5)
  })

  test.each(['add', 'subtract', 'multiply', 'divide', 'min', 'max'])(
    'is missing when one operand of %s is',
    (operation) => {
      expect(derived({ [operation]: [a, b] }, { a: 8 })).toBeNull()
      expect(derived({ [operation]: [a, b] }, { b: 4, a: null })).toBeNull()
    },
  )

  test('is missing when it would be a division by zero', () => {
    expect(derived({ divide: [a, b] }, { a: 8, b: 0 })).toBeNull()
    expect(derived({ divide: [a, b] }, { a: 8, b: -0 })).toBeNull()
    expect(derived({ divide: [a, b] }, { a: 0, b: 0 })).toBeNull()
  })

  test('is missing when it is beyond all numbers', () => {
    expect(derived({ multiply: [a, 10] }, { a: 1e308 })).toBeNull()
    expect(derived({ add: [a, b] }, { a: -Number.MAX_VALUE, b: -Number.MAX_VALUE })).toBeNull()
  })
})

describe('The count', () => {
  const count = { count: [{ fact: 'tags' }] }

  test('of a set takes each member once', () => {
    expect(derived(count, { tags: ['a', 'b', 'a'] }, 'integer')).toBe(2)
  })

  test('of an ordered list takes every entry', () => {
    expect(derived({ count: [{ fact: 'steps' }] }, { steps: ['a', 'b', 'a'] }, 'integer')).toBe(3)
  })

  test('of nothing is zero, be it empty or missing', () => {
    expect(derived(count, { tags: [] }, 'integer')).toBe(0)
    expect(derived(count, {}, 'integer')).toBe(0)
    expect(derived(count, { tags: null }, 'integer')).toBe(0)
  })
})

describe('The position', () => {
  const position = { position: ['respond', { fact: 'steps' }] }

  test('of a member in an ordered list counts from one, and is that of its first appearance', () => {
    expect(derived(position, { steps: ['listen', 'respond', 'confirm', 'respond'] }, 'integer')).toBe(2)
  })

  test('is missing when the member is not in the list, or there is no list', () => {
    expect(derived(position, { steps: ['listen'] }, 'integer')).toBeNull()
    expect(derived(position, { steps: [] }, 'integer')).toBeNull()
    expect(derived(position, {}, 'integer')).toBeNull()
  })

  test('may be asked of a fact', () => {
    const ofText = { position: [{ fact: 'text' }, { fact: 'steps' }] }
    expect(derived(ofText, { text: 'listen', steps: ['listen'] }, 'integer')).toBe(1)
    expect(derived(ofText, { steps: ['listen'] }, 'integer')).toBeNull()
  })
})

describe('The first known', () => {
  const first = { firstKnown: [a, b, 7] }

  test('is the first operand that has a value, also when that value is zero', () => {
    expect(derived(first, { a: 1, b: 2 })).toBe(1)
    expect(derived(first, { a: 0, b: 2 })).toBe(0)
    expect(derived(first, { b: 2 })).toBe(2)
    expect(derived(first, {})).toBe(7)
  })

  test('is missing when none of them has a value', () => {
    expect(derived({ firstKnown: [{ fact: 'text' }, { fact: 'other' }] }, {}, 'text')).toBeNull()
    expect(derived({ firstKnown: [{ fact: 'text' }, { fact: 'other' }] }, { other: '' }, 'text')).toBe('')
  })
})

describe('The days between two dates', () => {
  const days = { daysBetween: [{ fact: 'from' }, { fact: 'to' }] }
  const daysBetween = (from: string, to: string) => derived(days, { from, to }, 'integer')

  test.each([
    ['a leap year has a 29 February', '2024-02-28', '2024-03-01', 2],
    ['a common year has none', '2026-02-28', '2026-03-01', 1],
    ['1900 was a common year', '1900-02-28', '1900-03-01', 1],
    ['2000 was a leap year', '2000-02-28', '2000-03-01', 2],
    ['2100 will be a common year', '2100-02-28', '2100-03-01', 1],
    ['the turn of a year is one day', '2026-12-31', '2027-01-01', 1],
    ['the day on which clocks change counts like any other', '2026-03-28', '2026-03-30', 2],
    ['a day is no days from itself', '2026-11-01', '2026-11-01', 0],
    ['an earlier date is a negative number of days away', '2026-11-01', '2026-10-30', -2],
    ['years below 100 are the years they say', '0001-01-01', '0099-12-31', 36_158],
    ['all dates that can be written lie within this', '0001-01-01', '9999-12-31', 3_652_058],
  ])('%s: from %s to %s', (_, from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected)
  })

  test('count to the date of the question by the built-in fact asOf', () => {
    expect(derived({ daysBetween: [{ fact: 'from' }, { fact: 'asOf' }] }, { from: '2026-10-02' }, 'integer')).toBe(30)
  })

  test('are missing when a date is', () => {
    expect(derived(days, { from: '2026-01-01' }, 'integer')).toBeNull()
  })

  test(
    "agree with the platform's calendar on any two dates, most of them near a turn of month or century",
    () => {
      const book = openSmallBook({
        'facts.json': { ...GIVEN, days: fact('integer', { derive: days }) },
        'decisions/rules.rules.json': [
          {
            name: 'always',
            conditions: { fact: 'from', operator: 'isKnown', value: true },
            event: { type: 'tell', params: { days: { fact: 'days' } } },
          },
        ],
      })
      fc.assert(
        fc.property(dates, dates, (from, to) => {
          const [hit] = decideRules(book, { from, to }).hits
          expect(hit?.outcome['params']).toEqual({ days: (Date.parse(to) - Date.parse(from)) / 86_400_000 })
        }),
        runs(5_000),
      )
    },
    PATIENCE,
  )

  const centuries = fc.constantFrom(
    0,
    99,
    100,
    101,
    400,
    401,
    1899,
    1900,
    1901,
    1999,
    2000,
    2001,
    2024,
    2025,
    2026,
    2100,
    9999,
  )
  const turns = fc.constantFrom('01-01', '01-31', '02-27', '02-28', '02-29', '03-01', '11-30', '12-01', '12-31')
  const dates = fc
    .oneof(
      fc.tuple(centuries, turns).map(([year, day]) => `${String(year).padStart(4, '0')}-${day}`),
      fc
        .integer({ min: Date.parse('0001-01-01'), max: Date.parse('9999-12-31') })
        .map((time) => new Date(time).toISOString().slice(0, 10)),
    )
    .filter((date) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date))
})
