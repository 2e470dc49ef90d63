import fc from 'fast-check'
import type { Documents } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import type { Comparison, Condition, ResolvedCondition } from '../../src/model/condition.js'
import type { Operand } from '../../src/model/fact.js'
import { OPERATORS, type Operator } from '../../src/model/operator.js'
import { resolveCondition } from '../../src/resolve/resolve-conditions.js'
import { deepFreeze } from '../support/deep-freeze.js'
import { problemsFor } from '../support/problems.js'
import { resolved } from '../support/resolved.js'
import { ADULT, FACTS, row, smallRulebook, table, words } from '../support/small-rulebook.js'

const AT = { file: 'x.json', pointer: '' }
const all = (...conditions: readonly Condition[]): Condition => ({ kind: 'all', conditions })
const any = (...conditions: readonly Condition[]): Condition => ({ kind: 'any', conditions })
const not = (condition: Condition): Condition => ({ kind: 'not', condition })
const refer = (name: string): Condition => ({ kind: 'reference', name })
const compare = (fact: string, operator: Operator, value: number | boolean): Comparison<Operand> => ({
  kind: 'comparison',
  fact,
  path: [],
  operator,
  value: { kind: 'literal', value },
  at: AT,
})

const OLD = compare('age', 'greaterThan', 60)
const VIP = compare('vip', 'equal', true)
const NAMED = { old: { title: words('Old'), conditions: OLD, provisions: [], at: AT } }

const resolve = (condition: Condition): ResolvedCondition => resolveCondition(deepFreeze(condition), NAMED, {})

describe('Negation is pushed down to the comparisons', () => {
  test('“not all” becomes “any not”, “not any” becomes “all not”', () => {
    expect(resolve(not(all(OLD, VIP)))).toEqual(resolve(any(not(OLD), not(VIP))))
    expect(resolve(not(any(OLD, VIP)))).toEqual(resolve(all(not(OLD), not(VIP))))
  })

  test('“not greater” becomes “less or equal”', () => {
    expect(resolve(not(OLD))).toMatchObject({ operator: 'lessThanInclusive', value: { value: 60 } })
  })

  test('“not known” turns the value around, for the operator has no opposite', () => {
    expect(resolve(not(compare('age', 'isKnown', true)))).toMatchObject({
      operator: 'isKnown',
      value: { value: false },
    })
  })

  test('A named condition keeps its name, but not under “not”, where it would say the opposite', () => {
    expect(resolve(refer('old'))).toMatchObject({ name: 'old', operator: 'greaterThan' })
    expect(resolve(not(refer('old')))).not.toHaveProperty('name')
    expect(resolve(not(not(refer('old'))))).toMatchObject({ name: 'old' })
  })

  const operator = fc.constantFrom(...(Object.keys(OPERATORS) as Operator[]))
  const comparison = fc
    .tuple(fc.constantFrom('a', 'b'), operator, fc.boolean())
    .map(([fact, operator, value]) => compare(fact, operator, value))
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      comparison,
      fc.constant(refer('old')),
      tie('condition').map(not),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((conditions) => all(...conditions)),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((conditions) => any(...conditions)),
    ),
  }))

  test('Twice “not” changes nothing', () => {
    fc.assert(
      fc.property(condition, (written) => {
        expect(resolve(not(not(written)))).toEqual(resolve(written))
      }),
    )
  })

  test('De Morgan’s laws hold', () => {
    fc.assert(
      fc.property(condition, condition, (a, b) => {
        expect(resolve(not(all(a, b)))).toEqual(resolve(any(not(a), not(b))))
        expect(resolve(not(any(a, b)))).toEqual(resolve(all(not(a), not(b))))
      }),
    )
  })

  test('No “not” and no name of a condition is left', () => {
    fc.assert(
      fc.property(condition, (written) => {
        expect(JSON.stringify(resolve(written))).not.toMatch(/"kind":"(not|reference)"/)
      }),
    )
  })
})

describe('Named conditions', () => {
  /** A rulebook with the named conditions, and a row with the condition if there is one. */
  const book = (named: Readonly<Record<string, object>>, conditions?: object): Documents =>
    smallRulebook({
      'conditions.json': Object.fromEntries(
        Object.entries(named).map(([name, condition]) => [name, { title: words(name), conditions: condition }]),
      ),
      ...(conditions ? { 'decisions/d.decision-table.json': table([row('a', { conditions })]) } : {}),
    })
  const chain = (length: number, link: (name: string) => object) =>
    Object.fromEntries(Array.from({ length }, (_, i) => [`c${i}`, i === length - 1 ? ADULT : link(`c${i + 1}`)]))
  const AT_C = (name: string) => `conditions.json#/${name}`

  test('may name each other in any order', () => {
    const [decision] = resolved(
      book(
        { b: ADULT, a: { all: [{ condition: 'b' }, { not: { condition: 'c' } }] }, c: { condition: 'b' } },
        { condition: 'a' },
      ),
    ).decisions
    expect(decision).toMatchObject({
      rows: [
        {
          conditions: {
            kind: 'all',
            name: 'a',
            conditions: [{ name: 'b', operator: 'greaterThanInclusive' }, { operator: 'lessThan' }],
          },
        },
      ],
    })
  })

  const REFUSED = [
    ['that name themselves are refused', { a: { all: [ADULT, { condition: 'a' }] } }, [`REF_CYCLE ${AT_C('a')}`]],
    [
      'that name each other in a circle are refused once',
      { a: { condition: 'b' }, b: { not: { condition: 'c' } }, c: { any: [{ condition: 'a' }] } },
      [`REF_CYCLE ${AT_C('a')}`],
    ],
    ['of 32 levels are put in place', chain(32, (condition) => ({ condition })), []],
    ['of 33 levels are refused', chain(33, (condition) => ({ condition })), [`REF_EXPANSION_TOO_LARGE ${AT_C('c32')}`]],
  ] as const

  test.each(REFUSED)('%s', (_, named, problems) => {
    expect(problemsFor(book(named))).toEqual(problems)
  })

  test('of too many levels are refused in whatever order they stand', () => {
    const backwards = Object.fromEntries(Object.entries(chain(33, (condition) => ({ condition }))).reverse())
    expect(problemsFor(book(backwards))).toEqual([`REF_EXPANSION_TOO_LARGE ${AT_C('c0')}`])
  })

  const withinASecond = (name: string, documents: () => Documents, problems: readonly string[]) =>
    test(name, () => {
      const written = documents()
      const start = performance.now()
      expect(problemsFor(written)).toEqual(problems)
      expect(performance.now() - start).toBeLessThan(1_000)
    })

  withinASecond(
    'that repeat each other without end (“billion laughs”) are refused at the first that is too large',
    () => book(chain(30, (condition) => ({ all: [{ condition }, { condition }, { condition }] }))),
    [`REF_EXPANSION_TOO_LARGE ${AT_C('c19')}`],
  )

  const LARGE = chain(11, (condition) => ({ all: [{ condition }, { condition }] }))

  withinASecond(
    'that a rule names too often are refused where it does',
    () => book(LARGE, { any: Array(49).fill({ condition: 'c0' }) }),
    ['REF_EXPANSION_TOO_LARGE decisions/d.decision-table.json#/rows/0/conditions'],
  )

  withinASecond(
    'that a decision names too often are refused for the decision',
    () =>
      smallRulebook({
        ...book(LARGE),
        'decisions/d.decision-table.json': table(
          Array.from({ length: 1_000 }, (_, i) => row(`r${i}`, { conditions: { condition: 'c0' } })),
        ),
      }),
    ['REF_EXPANSION_TOO_LARGE decisions/d.decision-table.json#'],
  )

  withinASecond(
    'in a chain of thousands are refused wherever 32 levels are full',
    () => book(chain(3_300, (condition) => ({ condition }))),
    Array.from({ length: 100 }, (_, i) => `REF_EXPANSION_TOO_LARGE ${AT_C(`c${32 + i * 33}`)}`),
  )
})

describe('Derived facts', () => {
  const book = (derived: Readonly<Record<string, object>>): Documents =>
    smallRulebook({
      'facts.json': {
        ...FACTS,
        ...Object.fromEntries(
          Object.entries(derived).map(([name, derive]) => [name, { type: 'number', title: words(name), derive }]),
        ),
      },
    })
  const plusOne = (fact: string) => ({ add: [{ fact }, 1] })
  const chain = (length: number) =>
    Object.fromEntries(Array.from({ length }, (_, i) => [`f${i}`, plusOne(i === length - 1 ? 'amount' : `f${i + 1}`)]))

  test('come after the facts they are made from, whatever the order of the dictionary', () => {
    const derived = {
      total: { add: [{ fact: 'twice' }, { fact: 'more' }] },
      more: plusOne('twice'),
      twice: { add: [{ fact: 'amount' }, { fact: 'amount' }] },
    }
    const orders = [derived, Object.fromEntries(Object.entries(derived).reverse())].map((one) =>
      resolved(book(one)).derivedFacts.map(({ name }) => name),
    )
    expect(orders).toEqual([
      ['twice', 'more', 'total'],
      ['twice', 'more', 'total'],
    ])
  })

  const REFUSED = [
    ['are not made from themselves', { a: plusOne('a') }, ['FACT_CYCLE facts.json#/a']],
    [
      'are not made from each other in a circle, which is told once',
      { a: plusOne('b'), b: plusOne('c'), c: plusOne('a') },
      ['FACT_CYCLE facts.json#/a'],
    ],
    ['may go over 32 levels', chain(32), []],
    ['go over no more levels', chain(33), ['FACT_DEFINITION facts.json#/f32']],
  ] as const

  test.each(REFUSED)('%s', (_, derived, problems) => {
    expect(problemsFor(book(derived))).toEqual(problems)
  })

  test('that repeat each other without end cost no time', () => {
    const laughs = Object.fromEntries(
      Array.from({ length: 32 }, (_, i) => [
        `f${i}`,
        { add: Array(20).fill({ fact: i === 31 ? 'amount' : `f${i + 1}` }) },
      ]),
    )
    const start = performance.now()
    expect(
      problemsFor({
        ...book(laughs),
        'decisions/d.decision-table.json': table([
          row('a', { conditions: { fact: 'f0', operator: 'equal', value: 1 } }),
        ]),
      }),
    ).toEqual([])
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
