import { DEFAULT_LIMITS, parseRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { problemsIn } from '../support/problems.js'
import { BAR, FACTS, smallRulebook, words } from '../support/small-rulebook.js'

/** The small dictionary with one more fact. */
const withFact = (fact: unknown, name = 'extra') =>
  smallRulebook({
    'facts.json': { ...FACTS, [name]: fact },
    'parameters/bar.json': { 'bar.high': BAR, 'bar.name': { ...BAR, values: [{ from: '2026-01-01', value: 'tea' }] } },
  })

const number = { type: 'number', title: words('Extra') }

describe('An entry of the fact dictionary', () => {
  const ENTRIES = [
    [
      'needs a type and a title',
      {},
      ['RULE_MISSING_KEY facts.json#/extra/type', 'RULE_MISSING_KEY facts.json#/extra/title'],
    ],
    ['is an object', 'number', ['DOC_SHAPE facts.json#/extra']],
    ['has a type of the list', { ...number, type: 'numbr' }, ['VALUE_NOT_ALLOWED facts.json#/extra/type → number']],
    ['has a type that is a text', { ...number, type: {} }, ['DOC_SHAPE facts.json#/extra/type']],
    ['has no other keys', { ...number, maximum: 3 }, ['RULE_UNKNOWN_KEY facts.json#/extra/maximum']],
    [
      'has keys that are spelt right',
      { ...number, sensitivty: 'public' },
      ['RULE_UNKNOWN_KEY facts.json#/extra/sensitivty → sensitivity'],
    ],
    [
      'has a sensitivity of the list',
      { ...number, sensitivity: 'private' },
      ['VALUE_NOT_ALLOWED facts.json#/extra/sensitivity'],
    ],
    ['has a range of numbers', { ...number, min: '0' }, ['DOC_SHAPE facts.json#/extra/min']],
    ['has a range that holds something', { ...number, min: 5, max: 1 }, ['FACT_DEFINITION facts.json#/extra']],
    ['has whole decimals', { ...number, decimals: -1 }, ['DOC_SHAPE facts.json#/extra/decimals']],
    ['has a range only as a number', { ...number, type: 'text', max: 10 }, ['FACT_DEFINITION facts.json#/extra']],
    ['has a unit that is known', { ...number, unit: 'month' }, ['UNIT_UNKNOWN facts.json#/extra/unit → months']],
    ['may leave the currency to the region', { ...number, unit: 'currency/year' }, []],
    ['has members as an enum', { ...number, type: 'enum' }, ['FACT_DEFINITION facts.json#/extra']],
    [
      'has members with titles',
      { ...number, type: 'enum', members: { a: 'A' } },
      ['DOC_SHAPE facts.json#/extra/members/a'],
    ],
    [
      'has members only as an enum, a set or a list',
      { ...number, members: { a: words('A') } },
      ['FACT_DEFINITION facts.json#/extra'],
    ],
    ['has fields as an object', { ...number, type: 'object' }, ['FACT_DEFINITION facts.json#/extra']],
    [
      'has fields only as an object or a list',
      { ...number, fields: { a: number } },
      ['FACT_DEFINITION facts.json#/extra'],
    ],
    [
      'has fields that hold together',
      { ...number, type: 'object', fields: { a: { ...number, type: 'enum', unit: 'x' } } },
      ['FACT_DEFINITION facts.json#/extra/fields/a', 'UNIT_UNKNOWN facts.json#/extra/fields/a/unit'],
    ],
    [
      'has fields without a sensitivity of their own',
      { ...number, type: 'object', fields: { a: { ...number, sensitivity: 'public' } } },
      ['RULE_UNKNOWN_KEY facts.json#/extra/fields/a/sensitivity'],
    ],
  ] as const

  test.each(ENTRIES)('%s', (_, fact, problems) => {
    expect(problemsIn(withFact(fact))).toEqual(problems)
  })

  const NAMES = ['monthly revenue', 'monthly_revenue', '月收入', '1st', 'a.b', 'asOf', '']

  test.each(NAMES)('is not called “%s”', (name) => {
    expect(problemsIn(withFact(number, name))).toEqual([`NAME_FORM facts.json#/${name}`])
  })

  test.each(['toString', 'hasOwnProperty', 'valueOf'])('may be called “%s”, as any other', (name) => {
    expect(problemsIn(withFact(number, name))).toEqual([])
  })

  test('is personal unless it says otherwise, and protects nobody', () => {
    expect(parseRulebook(withFact(number)).rulebook?.facts['extra']).toMatchObject({
      sensitivity: 'personal',
      isProtected: false,
    })
  })
})

describe('A unit', () => {
  test('is a text, which may be empty', () => {
    expect(problemsIn(smallRulebook({ 'facts.json': {}, 'units.json': { ratio: words(''), kg: 'kg' } }))).toEqual([
      'DOC_SHAPE units.json#/kg',
    ])
  })
})

describe('A derived fact', () => {
  const AT = 'facts.json#/extra/derive'
  const DERIVATIONS = [
    ['adds numbers', { add: [{ fact: 'amount' }, { fact: 'age' }, { parameter: 'bar.high' }, 5] }, []],
    ['is one operation', { add: [1, 2], subtract: [1, 2] }, [`FACT_DEFINITION ${AT}`]],
    ['is an operation of the list', { power: [1, 2] }, [`FACT_DEFINITION ${AT}`]],
    ['is an operation, not a text', 'add', [`FACT_DEFINITION ${AT}`]],
    ['has operands in a list', { add: { fact: 'age' } }, [`DOC_SHAPE ${AT}/add`]],
    ['has as many operands as its operation takes', { subtract: [1, 2, 3] }, [`FACT_DEFINITION ${AT}/subtract`]],
    ['has at most twenty operands', { add: Array(21).fill(1) }, [`FACT_DEFINITION ${AT}/add`]],
    ['is made of known facts', { add: [{ fact: 'amout' }, 1] }, [`FACT_UNKNOWN ${AT}/add/0/fact → amount`]],
    [
      'is made of known parameters',
      { add: [{ parameter: 'bar.hihg' }, 1] },
      [`PARAMETER_UNKNOWN ${AT}/add/0/parameter → bar.high`],
    ],
    ['is made of names that are texts', { add: [{ fact: { a: 1 } }, 1] }, [`FACT_UNKNOWN ${AT}/add/0/fact`]],
    ['is made of operands', { add: [{ value: 1 }, 1] }, [`DOC_SHAPE ${AT}/add/0`]],
    [
      'adds no texts',
      { add: [{ fact: 'country' }, '1'] },
      [`FACT_DEFINITION ${AT}/add/0`, `FACT_DEFINITION ${AT}/add/1`],
    ],
    [
      'adds no lists, and nothing',
      { add: [[1], null] },
      [`FACT_DEFINITION ${AT}/add/0`, `FACT_DEFINITION ${AT}/add/1`],
    ],
    ['counts days between dates', { daysBetween: [{ fact: 'joined' }, { fact: 'asOf' }] }, []],
    [
      'counts days from a date that is written out',
      { daysBetween: ['2026-01-01', '2026-02-30'] },
      [`FACT_DEFINITION ${AT}/daysBetween/1`],
    ],
    ['counts what is in a set or list', { count: [{ fact: 'vip' }] }, [`FACT_DEFINITION ${AT}/count/0`]],
    ['finds the position of a member in a list', { position: ['tea', { fact: 'interests' }] }, []],
    [
      'finds no position in a set, which has no order',
      { position: ['tea', { fact: 'tags' }] },
      [`FACT_DEFINITION ${AT}/position/1`],
    ],
    ['takes the first known of facts of its own type', { firstKnown: [{ fact: 'amount' }, { fact: 'age' }, 0] }, []],
    [
      'takes no first known of another type',
      { firstKnown: [{ fact: 'amount' }, { fact: 'joined' }, 'a'] },
      [`FACT_DEFINITION ${AT}/firstKnown/1`, `FACT_DEFINITION ${AT}/firstKnown/2`],
    ],
  ] as const

  test.each(DERIVATIONS)('%s', (_, derive, problems) => {
    expect(problemsIn(withFact({ ...number, derive }))).toEqual(problems)
  })

  test.each(['add', 'divide', 'daysBetween', 'count', 'position'])('that comes from “%s” is a number', (operation) => {
    const operands = {
      daysBetween: [{ fact: 'joined' }, { fact: 'asOf' }],
      count: [{ fact: 'tags' }],
      position: ['tea', { fact: 'interests' }],
    }
    const derive = { [operation]: operands[operation as 'count'] ?? [1, 2] }
    expect(problemsIn(withFact({ ...number, type: 'integer', derive }))).toEqual([])
    expect(problemsIn(withFact({ ...number, type: 'boolean', derive }))).toEqual([`FACT_DEFINITION ${AT}`])
  })
})

describe('A slip of the pen', () => {
  test('in a name of thousands of letters is not looked for', () => {
    const name = 'a'.repeat(4_000)
    const facts = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${name}${'b'.repeat(i)}`, number]))
    const rules = Array.from({ length: 50 }, (_, i) => ({
      conditions: { fact: `${name}${'c'.repeat(i + 1)}`, operator: 'equal', value: 1 },
      event: { type: 'x' },
    }))
    const start = performance.now()
    expect(problemsIn({ 'facts.json': facts, 'decisions/d.rules.json': rules }, DEFAULT_LIMITS)).toHaveLength(50)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
