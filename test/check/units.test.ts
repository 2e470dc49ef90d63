import type { Documents } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { problemsFor } from '../support/problems.js'
import {
  ABOVE_BAR,
  ADULT,
  BAR,
  CHARACTERISTIC,
  FACTS,
  item,
  recommendations,
  region,
  row,
  scorecard,
  smallRulebook,
  table,
  WHY,
  words,
} from '../support/small-rulebook.js'

const derived = (derive: object, unit?: string) => ({
  'facts.json': {
    ...FACTS,
    gap: { type: 'number', ...(unit === undefined ? {} : { unit }), title: words('Gap'), derive },
  },
})
const BAR_OPERAND = { parameter: 'bar.high' }
const attribute = { id: 'above', partialScore: 60, conditions: ABOVE_BAR }
const inRow = (conditions: object) => ({ 'decisions/d.decision-table.json': table([row('a', { conditions })]) })
const inItem = (extra: object) => ({ 'decisions/d.recommendations.json': recommendations([item('call', extra)]) })

/** Every way in which an amount gets into a decision, and the place at which a wrong unit of it is reported. */
const WAYS: readonly (readonly [way: string, documents: Documents, place: string])[] = [
  ['a row', inRow(ABOVE_BAR), 'decisions/d.decision-table.json#/rows/0/conditions/value'],
  ['a row, under “not”', inRow({ not: ABOVE_BAR }), 'decisions/d.decision-table.json#/rows/0/conditions/not/value'],
  [
    'a named condition',
    {
      'conditions.json': { above: { title: words('Above'), conditions: ABOVE_BAR } },
      ...inRow({ any: [ADULT, { condition: 'above' }] }),
    },
    'conditions.json#/above/conditions/value',
  ],
  [
    'a plain rule',
    { 'decisions/d.rules.json': { conditions: { all: [ABOVE_BAR] }, event: { type: 'flag' } } },
    'decisions/d.rules.json#/conditions/all/0/value',
  ],
  [
    'an attribute',
    {
      'decisions/d.scorecard.json': scorecard({
        characteristics: [{ ...CHARACTERISTIC, attributes: [attribute, CHARACTERISTIC.attributes[1]] }],
      }),
    },
    'decisions/d.scorecard.json#/characteristics/0/attributes/0/conditions/value',
  ],
  [
    'a notice',
    { 'decisions/d.scorecard.json': scorecard({ notices: [{ id: 'n', text: words('N'), conditions: ABOVE_BAR }] }) },
    'decisions/d.scorecard.json#/notices/0/conditions/value',
  ],
  ...['eligibility', 'applicability', 'suitability'].map(
    (stage) =>
      [
        `the ${stage} of an item`,
        inItem({ [stage]: ABOVE_BAR }),
        `decisions/d.recommendations.json#/items/0/${stage}/value`,
      ] as const,
  ),
  [
    'the rank of an item',
    inItem({ rank: { base: 1, adjust: [{ conditions: ABOVE_BAR, add: 1 }] } }),
    'decisions/d.recommendations.json#/items/0/rank/adjust/0/conditions/value',
  ],
  [
    'a step',
    inItem({ steps: [{ id: 's', text: words('S'), conditions: ABOVE_BAR }] }),
    'decisions/d.recommendations.json#/items/0/steps/0/conditions/value',
  ],
  [
    'a derived fact',
    derived({ subtract: [{ fact: 'amount' }, BAR_OPERAND] }, 'currency/month'),
    'facts.json#/gap/derive/subtract/1',
  ],
]

const bookIn = (documents: Documents, regions: Documents): Documents =>
  smallRulebook({ 'parameters/bar.json': { 'bar.high': BAR }, ...documents, ...regions })

const inGB = (unit?: string) => ({
  'regions/GB.json': region(
    'GB',
    unit === undefined ? [] : [{ parameter: 'bar.high', unit, values: [{ from: '2026-01-01', value: 90 }], why: WHY }],
    { currency: 'GBP' },
  ),
})

describe('The amount of a region has the unit of what it is compared with', () => {
  test.each(WAYS)('in %s', (_, documents, place) => {
    const problems = (unit?: string) => problemsFor(bookIn(documents, inGB(unit)), { region: 'GB', asOf: '2026-11-01' })
    expect(problems('GBP/month')).toEqual([])
    expect(problems('CNY/month'), 'the currency of the parent').toEqual([`UNIT_MISMATCH ${place}`])
    expect(problems('months'), 'another unit').toEqual([`UNIT_MISMATCH ${place}`])
    expect(problems(), 'inherited').toEqual([`UNIT_MISMATCH ${place}`])
    expect(problemsFor(bookIn(documents, inGB('months')), { asOf: '2026-11-01' }), 'in the base').toEqual([])
  })

  test('in what the region brings itself', () => {
    const added = { add: { to: 'decisions/d', rows: [row('b', { conditions: ABOVE_BAR })] }, why: WHY }
    const documents = {
      'decisions/d.decision-table.json': table([row('a')]),
      'regions/GB.json': region('GB', [added], { currency: 'GBP' }),
    }
    expect(problemsFor(bookIn(documents, {}), { region: 'GB', asOf: '2026-11-01' })).toEqual([
      'UNIT_MISMATCH regions/GB.json#/changes/0/add/rows/0/conditions/value',
    ])
  })
})

describe('Where units are multiplied or divided', () => {
  const problems = (unit?: string) =>
    problemsFor(bookIn(derived({ divide: [{ fact: 'amount' }, BAR_OPERAND] }), inGB(unit)), {
      region: 'GB',
      asOf: '2026-11-01',
    })

  test('money is the money of the region', () => {
    expect(problems('GBP/month')).toEqual([])
    expect(problems('months')).toEqual([])
    expect(problems()).toEqual(['UNIT_MISMATCH facts.json#/gap/derive/divide/1'])
  })
})

describe('An amount that a text names', () => {
  const problems = (documents: Documents) => problemsFor(documents, { region: 'GB', asOf: '2026-11-01' })
  const named = { 'decisions/d.decision-table.json': table([row('a', { text: words('{bar.high}') })]) }

  test('in the money of another region is worth a warning', () => {
    expect(problems(bookIn(named, inGB()))).toEqual(['CURRENCY_MISMATCH parameters/bar.json#/bar.high/values'])
    expect(problems(bookIn(named, inGB('CNY/month')))).toEqual(['CURRENCY_MISMATCH regions/GB.json#/changes/0/values'])
    expect(problems(bookIn(named, inGB('GBP/month')))).toEqual([])
  })

  test('is no matter where the region has taken the text away', () => {
    const taken = { disable: 'decisions/d/a', why: WHY }
    expect(problems(bookIn(named, { 'regions/GB.json': region('GB', [taken], { currency: 'GBP' }) }))).toEqual([])
  })
})
