import { describe, expect, test } from 'vitest'
import { problemsOfDates, problemsOfReferences } from '../support/problems.js'
import { ABOVE_BAR, BAR, region, row, smallRulebook, table, WHY } from '../support/small-rulebook.js'

type Dated = readonly [from: string, value: unknown, until?: string]

const dated = (...values: readonly Dated[]) =>
  values.map(([from, value, until]) => ({ from, value, ...(until === undefined ? {} : { until }) }))

const TABLE = 'decisions/d.decision-table.json'
const BAR_FILE = 'parameters/bar.json'

/** A rulebook whose one amount has these values, in the base and, where given, in China. */
const amounts = (base: readonly Dated[], inChina?: readonly Dated[]) =>
  smallRulebook({
    [BAR_FILE]: { 'bar.high': { ...BAR, values: dated(...base) } },
    [TABLE]: table([row('above', { conditions: ABOVE_BAR })]),
    ...(inChina === undefined
      ? {}
      : { 'regions/CN.json': region('CN', [{ parameter: 'bar.high', values: dated(...inChina), why: WHY }]) }),
  })

describe('Days between two values', () => {
  test('on which there is none are worth a warning', () => {
    expect(
      problemsOfReferences(
        amounts([
          ['2026-01-01', 1, '2026-04-01'],
          ['2026-07-01', 2],
        ]),
      ),
    ).toEqual([`PARAMETER_HOLE ${BAR_FILE}#/bar.high/values/0/until`])
    expect(
      problemsOfReferences(
        amounts([
          ['2026-01-01', 1, '2026-07-01'],
          ['2026-07-01', 2],
        ]),
      ),
    ).toEqual([])
  })

  test('of a region are worth one as well: the amount of its parent comes back in between', () => {
    const inChina: readonly Dated[] = [
      ['2026-01-01', 2, '2026-04-01'],
      ['2026-07-01', 3],
    ]
    expect(problemsOfReferences(amounts([['2026-01-01', 1]], inChina))).toEqual([
      'PARAMETER_HOLE regions/CN.json#/changes/0/values/0/until',
    ])
  })
})

describe('A day on which something', () => {
  const on = (extra: object) => smallRulebook({ [TABLE]: table([row('a', extra), row('b')]) })
  const FROM = { effectiveFrom: '2026-07-01' }
  const UNTIL = { effectiveUntil: '2026-07-01' }
  const changing = (...changes: readonly object[]) =>
    smallRulebook({
      [TABLE]: table([row('a'), row('b')]),
      'regions/CN.json': region(
        'CN',
        changes.map((change) => ({ ...change, why: WHY })),
      ),
    })
  const disable = { disable: 'decisions/d/a' }
  const add = (id: string) => ({ add: { to: 'decisions/d', rows: [row(id)] } })

  const BEGINNINGS = [
    [
      'an amount',
      amounts([
        ['2026-01-01', 1],
        ['2026-07-01', 2],
      ]),
      `${BAR_FILE}#/bar.high/values/1`,
    ],
    ['an amount of a region', amounts([['2026-01-01', 1]], [['2026-07-01', 2]]), 'regions/CN.json#/changes/0/values/0'],
    ['a change', changing({ ...disable, ...FROM }), 'regions/CN.json#/changes/0'],
    ['an element', on(FROM), `${TABLE}#/rows/0`],
    [
      'an element of a region',
      changing({ add: { to: 'decisions/d', rows: [row('x', FROM)] } }),
      'regions/CN.json#/changes/0/add/rows/0',
    ],
  ] as const

  test.each(BEGINNINGS)(
    'begins is its first: until then a note says that %s is still to come',
    (_, documents, place) => {
      expect(problemsOfDates(documents, '2026-06-30')).toEqual([`DATE_FUTURE ${place}`])
      expect(problemsOfDates(documents, '2026-07-01')).toEqual([])
    },
  )

  const ENDS = [
    [
      'an amount',
      amounts([
        ['2026-01-01', 1],
        ['2026-04-01', 2, '2026-07-01'],
      ]),
      `${BAR_FILE}#/bar.high/values/1`,
    ],
    [
      'an amount of a region',
      amounts([['2026-01-01', 1]], [['2026-01-01', 2, '2026-07-01']]),
      'regions/CN.json#/changes/0/values/0',
    ],
    ['a change', changing({ ...disable, ...UNTIL }), 'regions/CN.json#/changes/0'],
    ['an element', on(UNTIL), `${TABLE}#/rows/0`],
  ] as const

  test.each(ENDS)(
    'ends is the first without it: from then on a warning says that %s is over',
    (_, documents, place) => {
      expect(problemsOfDates(documents, '2026-06-30')).toEqual([])
      expect(problemsOfDates(documents, '2026-07-01')).toEqual([`DATE_EXPIRED ${place}`])
    },
  )

  test('ends and is followed by something else needs no warning', () => {
    const followed = changing({ ...disable, ...UNTIL }, { ...disable, ...FROM })
    expect(problemsOfDates(followed, '2026-11-01')).toEqual([])
    expect(
      problemsOfDates(
        amounts([
          ['2026-01-01', 1, '2026-03-01'],
          ['2026-07-01', 2],
        ]),
        '2026-11-01',
      ),
    ).toEqual([])
  })

  test('of two additions ends says which of them is over', () => {
    expect(problemsOfDates(changing({ ...add('x'), ...UNTIL }, { ...add('y'), ...FROM }), '2026-11-01')).toEqual([
      'DATE_EXPIRED regions/CN.json#/changes/0',
    ])
  })
})
