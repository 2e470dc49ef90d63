import { describe, expect, test } from 'vitest'
import type { RawCondition } from '../agreement/rules.js'
import { words } from '../support/small-rulebook.js'
import { decideTable, fact, openSmallBook } from './small-book.js'

const FACTS = {
  revenue: fact('number'),
  hasPbx: fact('boolean'),
  products: fact('set'),
  doubled: fact('number', { derive: { add: [{ fact: 'revenue' }, { fact: 'revenue' }] } }),
}
const above = (value: number): RawCondition => ({ fact: 'revenue', operator: 'greaterThan', value })
const row = (id: string, conditions?: RawCondition, rest: object = {}) => ({
  id,
  outcome: { code: id },
  text: words(id),
  ...(conditions ? { conditions } : {}),
  ...rest,
})
const open = (rows: readonly object[], hitPolicy = 'collect') =>
  openSmallBook({
    'facts.json': FACTS,
    'parameters/limits.json': {
      'limit.high': { title: words('High'), origin: 'convention', values: [{ from: '2026-01-01', value: ['a', 'b'] }] },
    },
    'decisions/table.decision-table.json': { title: words('Table'), hitPolicy, rows },
  })
const hits = (facts: object, rows: readonly object[], hitPolicy?: string) =>
  decideTable(open(rows, hitPolicy), 'table', facts).hits
const ids = (...args: Parameters<typeof hits>) => hits(...args).map((hit) => hit.row)

describe('A table', () => {
  const ROWS = [
    row('large', above(100)),
    row('medium', above(50)),
    row('with-pbx', { fact: 'hasPbx', operator: 'equal', value: true }),
    row('other'),
  ]

  test('that collects shows every row that is met, in order', () => {
    expect(ids({ revenue: 60, hasPbx: true }, ROWS)).toEqual(['medium', 'with-pbx', 'other'])
    expect(ids({}, ROWS)).toEqual(['other'])
  })

  test('that stops at the first shows only that one', () => {
    expect(ids({ revenue: 60, hasPbx: true }, ROWS, 'first')).toEqual(['medium'])
    expect(ids({}, ROWS, 'first')).toEqual(['other'])
  })

  test('that stops at the first looks at rows of larger priority first', () => {
    const rows = [row('plain', above(1)), row('urgent', above(1), { priority: 9 })]
    expect(ids({ revenue: 2 }, rows, 'first')).toEqual(['urgent'])
  })

  test('whose rows should be unique shows all of them when they are not, rather than hide one', () => {
    expect(ids({ revenue: 150 }, ROWS.slice(0, 3), 'unique')).toEqual(['large', 'medium'])
  })

  test('of which no row is met shows none', () => {
    expect(ids({ revenue: 1, hasPbx: false }, ROWS.slice(0, 3))).toEqual([])
  })
})

describe('An outcome', () => {
  const outcomeOf = (outcome: object, facts: object) => hits(facts, [row('row', undefined, { outcome })])[0]?.outcome

  test('is given as it is written', () => {
    const outcome = {
      code: 'a',
      rank: 1,
      isUrgent: false,
      nothing: null,
      list: [1, 'x', [true]],
      inner: { deep: { code: 'b' } },
    }
    expect(outcomeOf(outcome, {})).toEqual(outcome)
  })

  test('is filled in with facts, derived ones too, and with amounts, on every level', () => {
    const outcome = {
      revenue: { fact: 'revenue' },
      lists: [{ fact: 'products' }, { parameter: 'limit.high' }],
      inner: { doubled: { fact: 'doubled' }, day: { fact: 'asOf' } },
    }
    expect(outcomeOf(outcome, { revenue: 7, products: ['x'] })).toEqual({
      revenue: 7,
      lists: [['x'], ['a', 'b']],
      inner: { doubled: 14, day: '2026-11-01' },
    })
  })

  test('has null where a fact is missing', () => {
    expect(outcomeOf({ revenue: { fact: 'revenue' } }, {})).toEqual({ revenue: null })
  })

  test('keeps objects that only look like a reference', () => {
    expect(outcomeOf({ told: { fact: 'revenue', by: 'phone' } }, { revenue: 7 })).toEqual({
      told: { fact: 'revenue', by: 'phone' },
    })
  })
})

describe('A hit', () => {
  test('names the comparisons that were met, and those alone', () => {
    const either: RawCondition = { any: [above(10), above(1_000), { fact: 'hasPbx', operator: 'equal', value: true }] }
    const [hit] = hits({ revenue: 50, hasPbx: true }, [row('either', either)])
    expect(hit?.because.map(({ fact: name, value }) => [name, value])).toEqual([
      ['revenue', 10],
      ['hasPbx', true],
    ])
  })

  test('of a row without conditions needs no comparison', () => {
    expect(hits({}, [row('always')])[0]?.because).toEqual([])
  })
})
