import { describe, expect, test } from 'vitest'
import { problemsOfReferences } from '../support/problems.js'
import {
  ABOVE_BAR,
  BAR,
  item,
  recommendations,
  region,
  row,
  smallRulebook,
  table,
  WHY,
  words,
} from '../support/small-rulebook.js'

const TABLE = 'decisions/d.decision-table.json'

/** What is said of the changes of China, and of Henan within it, to a table with the rows a, b and c. */
const changing = (inChina: readonly object[], inHenan: readonly object[] = [], documents: object = {}) => {
  const withWhy = (changes: readonly object[]) => changes.map((change) => ({ why: WHY, ...change }))
  return problemsOfReferences(
    smallRulebook({
      'parameters/bar.json': { 'bar.high': BAR },
      [TABLE]: table([row('a', { conditions: ABOVE_BAR }), row('b'), row('c')]),
      'decisions/next.recommendations.json': recommendations([item('call')]),
      'regions/CN.json': region('CN', withWhy(inChina)),
      'regions/CN-HA.json': region('CN-HA', withWhy(inHenan), { extends: 'CN' }),
      ...documents,
    }),
  )
}

const china = (...places: readonly string[]) =>
  places.map((place) => `CHANGE_NO_EFFECT regions/CN.json#/changes/${place}`)
const henan = (...places: readonly string[]) =>
  places.map((place) => `CHANGE_NO_EFFECT regions/CN-HA.json#/changes/${place}`)

const amount = (value: number, extra: object = {}) => ({
  parameter: 'bar.high',
  values: [{ from: '2026-01-01', value }],
  ...extra,
})
const disable = (id: string, extra: object = {}) => ({ disable: `decisions/d/${id}`, ...extra })
const replace = (id: string, extra: object = {}, dates: object = {}) => ({
  replace: `decisions/d/${id}`,
  with: row(id, extra),
  ...dates,
})
const add = (rows: readonly object[], extra: object = {}) => ({ add: { to: 'decisions/d', rows, ...extra } })

describe('A change of an amount changes nothing', () => {
  test('when its parent has the same', () => {
    expect(changing([amount(100)])).toEqual(china('0/parameter'))
    expect(changing([amount(90)], [amount(90)])).toEqual(henan('0/parameter'))
    expect(changing([amount(90)], [amount(100)])).toEqual([])
  })

  test('unless that is so on some of its days only', () => {
    const values = [
      { from: '2026-01-01', value: 100 },
      { from: '2027-01-01', value: 110 },
    ]
    expect(changing([amount(100)], [], { 'parameters/bar.json': { 'bar.high': { ...BAR, values } } })).toEqual([])
    const limited = { parameter: 'bar.high', values: [{ from: '2026-01-01', until: '2027-01-01', value: 100 }] }
    expect(changing([limited], [], { 'parameters/bar.json': { 'bar.high': { ...BAR, values } } })).toEqual(
      china('0/parameter'),
    )
  })

  test('unless it gives another source, origin or unit', () => {
    expect(changing([amount(100, { source: words('Tariff') })])).toEqual([])
    expect(changing([amount(100, { origin: 'handbook' })])).toEqual([])
    expect(changing([amount(100, { unit: 'GBP/month' })])).toEqual([])
  })

  test('from a day on when the day before had the same value', () => {
    const twice = (from: string, until?: string) => [
      { from: '2026-01-01', value: 90, ...(until === undefined ? {} : { until }) },
      { from, value: 90 },
    ]
    expect(changing([{ parameter: 'bar.high', values: twice('2026-07-01') }])).toEqual(china('0/values/1'))
    expect(changing([{ parameter: 'bar.high', values: twice('2026-07-01', '2026-07-01') }])).toEqual(
      china('0/values/1'),
    )
    const base = { 'parameters/bar.json': { 'bar.high': { ...BAR, values: twice('2026-07-01') } } }
    expect(changing([], [], base)).toEqual(['CHANGE_NO_EFFECT parameters/bar.json#/bar.high/values/1'])
    const bySources = [
      amount(90, { source: words('First') }),
      { ...amount(90), values: [{ from: '2026-07-01', value: 90 }] },
    ]
    expect(changing(bySources)).toEqual([])
  })
})

describe('A change of an element changes nothing', () => {
  test('when it puts the same in its place', () => {
    expect(changing([replace('b')])).toEqual(china('0/replace'))
    expect(changing([replace('b', { text: words('Ours') })])).toEqual([])
    expect(changing([replace('b', { text: words('Ours') })], [replace('b', { text: words('Ours') })])).toEqual(
      henan('0/replace'),
    )
    expect(changing([replace('b', { text: words('Ours') })], [replace('b')])).toEqual([])
  })

  test('unless its parent has something else on some of the days', () => {
    const inSummer = replace(
      'b',
      { text: words('Summer') },
      { effectiveFrom: '2026-07-01', effectiveUntil: '2026-10-01' },
    )
    expect(changing([inSummer], [replace('b')])).toEqual([])
    expect(changing([inSummer], [replace('b', {}, { effectiveFrom: '2026-10-01' })])).toEqual(henan('0/replace'))
  })

  test('when another puts back what it takes away, at the same place', () => {
    expect(changing([disable('c'), add([row('c')])])).toEqual(china('0/disable'))
    expect(changing([add([row('b')], { before: 'c' }), disable('b')])).toEqual(china('1/disable'))
    expect(changing([disable('b'), add([row('b')])]), 'moved to the end').toEqual([])
    expect(changing([disable('c'), add([row('c', { text: words('Ours') })])]), 'changed').toEqual([])
    expect(changing([disable('c', { effectiveFrom: '2026-07-01' }), add([row('c')])]), 'for other days').not.toEqual([])
  })

  test('when what it brings never holds', () => {
    const never = add([row('x', { effectiveUntil: '2026-04-01' })])
    expect(changing([{ ...never, effectiveFrom: '2026-04-01' }])).toEqual(china('0/add'))
    expect(changing([{ ...never, effectiveFrom: '2026-03-31' }])).toEqual([])
  })

  test('when what it takes away holds on none of its days', () => {
    const documents = {
      [TABLE]: table([row('a', { conditions: ABOVE_BAR }), row('b', { effectiveUntil: '2026-04-01' })]),
    }
    expect(changing([disable('b', { effectiveFrom: '2026-04-01' })], [], documents)).toEqual(china('0/disable'))
    expect(changing([disable('b', { effectiveFrom: '2026-03-31' })], [], documents)).toEqual([])
  })

  test('unless it is an orphan, of which more is said elsewhere', () => {
    expect(changing([disable('b')], [replace('b')])).toEqual([])
  })
})
