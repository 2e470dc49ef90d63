import type { Documents } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { problemsFor } from '../support/problems.js'
import { resolved } from '../support/resolved.js'
import { ABOVE_BAR, BAR, FACTS, region, row, smallRulebook, table, WHY, words } from '../support/small-rulebook.js'

const dated = (...values: readonly (readonly [from: string, value: unknown, until?: string])[]) =>
  values.map(([from, value, until]) => ({ from, value, ...(until === undefined ? {} : { until }) }))

const amount = (values: readonly object[], extra: object = {}) => ({
  parameter: 'bar.high',
  values,
  why: WHY,
  ...extra,
})

const book = (values: readonly object[], regions: Readonly<Record<string, object>> = {}): Documents =>
  smallRulebook({
    'parameters/bar.json': { 'bar.high': { ...BAR, values } },
    'decisions/d.decision-table.json': table([
      row('above', { conditions: ABOVE_BAR, outcome: { bar: { parameter: 'bar.high' } } }),
    ]),
    ...regions,
  })

const barIn = (documents: Documents, region: string | undefined, asOf: string) =>
  resolved(documents, region === undefined ? { asOf } : { region, asOf }).parameters['bar.high']

const days = (documents: Documents, region: string | undefined, ...dates: readonly string[]) =>
  dates.map((date) => barIn(documents, region, date)?.value)

describe('An amount', () => {
  test('holds from its day until the day of the next one', () => {
    const documents = book(dated(['2026-01-01', 100], ['2026-07-01', 200]))
    expect(days(documents, undefined, '2026-01-01', '2026-06-30', '2026-07-01', '2030-01-01')).toEqual([
      100, 100, 200, 200,
    ])
  })

  test('that ends holds up to the day before', () => {
    const documents = book(dated(['2026-01-01', 100, '2026-04-01'], ['2026-07-01', 200]))
    expect(days(documents, undefined, '2026-03-31', '2026-07-01')).toEqual([100, 200])
    expect(problemsFor(documents, { asOf: '2026-04-01' })).toEqual([
      'PARAMETER_NO_VALUE parameters/bar.json#/bar.high/values',
    ])
    expect(problemsFor(documents, { asOf: '2026-06-30' })).toEqual([
      'PARAMETER_NO_VALUE parameters/bar.json#/bar.high/values',
    ])
  })

  test('that has ended does not come back when the one after it ends', () => {
    const documents = book(dated(['2026-01-01', 100], ['2026-04-01', 200, '2026-07-01']))
    expect(days(documents, undefined, '2026-03-31', '2026-06-30')).toEqual([100, 200])
    expect(problemsFor(documents, { asOf: '2026-07-01' })).toEqual([
      'PARAMETER_NO_VALUE parameters/bar.json#/bar.high/values',
    ])
  })

  test('without a value on the day stands in nobody’s way unless something in force asks for it', () => {
    const later = { 'parameters/bar.json': { 'bar.high': { ...BAR, values: dated(['2027-01-01', 100]) } } }
    const asking = (extra: object, documents: object = later) =>
      problemsFor(
        smallRulebook({
          ...documents,
          'conditions.json': {
            above: { title: words('Above'), conditions: { not: ABOVE_BAR } },
            outer: { title: words('Outer'), conditions: { any: [{ condition: 'above' }] } },
          },
          'decisions/d.decision-table.json': table([row('a', extra)]),
        }),
        { asOf: '2026-11-01' },
      )
    const refused = ['PARAMETER_NO_VALUE parameters/bar.json#/bar.high/values']
    expect(asking({})).toEqual([])
    expect(asking({ conditions: ABOVE_BAR, effectiveFrom: '2027-01-01' })).toEqual([])
    expect(asking({ conditions: { condition: 'outer' }, effectiveFrom: '2027-01-01' })).toEqual([])
    expect(asking({ conditions: { condition: 'outer' } })).toEqual(refused)
    expect(asking({ text: words('{bar.high}') })).toEqual(refused)
    expect(asking({ outcome: { bar: { parameter: 'bar.high' } } })).toEqual(refused)
  })

  test('stands in conditions and outcomes, and says where it came from', () => {
    const table = resolved(book(dated(['2026-01-01', 100]))).decisions[0]
    expect(table).toMatchObject({
      rows: [{ conditions: { value: { kind: 'literal', value: 100, parameter: 'bar.high' } }, outcome: { bar: 100 } }],
    })
  })

  test('that is missing on the date is no reason to fail where a derived fact uses it', () => {
    const documents = smallRulebook({
      'facts.json': {
        ...FACTS,
        gap: {
          type: 'number',
          title: words('Gap'),
          derive: { subtract: [{ fact: 'amount' }, { parameter: 'bar.high' }] },
        },
      },
      'parameters/bar.json': { 'bar.high': BAR },
    })
    expect(problemsFor(documents, { asOf: '2025-12-31' })).toEqual([
      'PARAMETER_NO_VALUE parameters/bar.json#/bar.high/values',
    ])
    expect(resolved(documents).derivedFacts).toMatchObject([
      { name: 'gap', operands: [{ kind: 'fact' }, { kind: 'literal', value: 100 }] },
    ])
  })
})

describe('The amount of a region', () => {
  const documents = book(dated(['2026-01-01', 100]), {
    'regions/CN.json': region('CN', [amount(dated(['2026-03-01', 90]))]),
    'regions/CN-HA.json': region('CN-HA', [amount(dated(['2026-05-01', 80, '2026-06-01']))], { extends: 'CN' }),
    'regions/CN-GD.json': region('CN-GD', [], { extends: 'CN' }),
  })

  test('comes from the innermost region that has one on the day, then from its parents, then from the base', () => {
    const dates = ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01']
    expect(days(documents, 'CN-HA', ...dates)).toEqual([100, 90, 90, 80, 80, 90])
    expect(days(documents, 'CN-GD', ...dates)).toEqual([100, 90, 90, 90, 90, 90])
    expect(days(documents, undefined, ...dates)).toEqual([100, 100, 100, 100, 100, 100])
  })

  test('says which region set it, and since when', () => {
    expect(barIn(documents, 'CN-HA', '2026-05-10')).toMatchObject({
      region: 'CN-HA',
      from: '2026-05-01',
      at: { file: 'regions/CN-HA.json' },
    })
    expect(barIn(documents, 'CN-HA', '2026-04-10')).toMatchObject({ region: 'CN', from: '2026-03-01' })
    expect(barIn(documents, 'CN-HA', '2026-01-10')).not.toHaveProperty('region')
  })

  test('may have a unit, an origin and a source of its own', () => {
    const own = { unit: 'GBP/month', origin: 'market', source: words('Tariff') }
    const british = book(BAR.values, {
      'regions/GB.json': region('GB', [amount(BAR.values, own)], { currency: 'GBP' }),
    })
    expect(barIn(british, 'GB', '2026-11-01')).toMatchObject(own)
    expect(barIn(british, undefined, '2026-11-01')).toMatchObject({ unit: 'CNY/month', origin: 'convention' })
  })

  test('may be there when the base has none', () => {
    const late = book(dated(['2030-01-01', 100]), {
      'regions/CN.json': region('CN', [amount(dated(['2026-01-01', 90]))]),
    })
    expect(days(late, 'CN', '2026-11-01')).toEqual([90])
  })

  test('may be given by several changes for different days, each with its own source', () => {
    const spring = amount(dated(['2026-03-01', 90]), { source: words('Spring tariff') })
    const autumn = amount(dated(['2026-09-01', 80, '2026-12-01']), { source: words('Autumn tariff') })
    const both = book(BAR.values, { 'regions/CN.json': region('CN', [autumn, spring]) })
    expect(days(both, 'CN', '2026-02-28', '2026-03-01', '2026-08-31', '2026-09-01', '2026-12-01')).toEqual([
      100, 90, 90, 80, 100,
    ])
    expect(barIn(both, 'CN', '2026-06-01')).toMatchObject({ source: words('Spring tariff') })
    expect(barIn(both, 'CN', '2026-10-01')).toMatchObject({ source: words('Autumn tariff') })
  })

  test('is given by no two changes for the same day', () => {
    const whole = amount(dated(['2026-01-01', 90, '2027-01-01']))
    const part = amount(dated(['2026-06-01', 80]))
    const overlapping = book(BAR.values, { 'regions/CN.json': region('CN', [whole, part]) })
    expect(problemsFor(overlapping, { region: 'CN', asOf: '2026-11-01' })).toEqual([
      'CHANGE_CLASH regions/CN.json#/changes/1/parameter',
    ])
  })

  test('is given once', () => {
    const twice = book(BAR.values, { 'regions/CN.json': region('CN', [amount(BAR.values), amount(BAR.values)]) })
    expect(problemsFor(twice, { region: 'CN', asOf: '2026-11-01' })).toEqual([
      'CHANGE_CLASH regions/CN.json#/changes/1/parameter',
    ])
  })
})
