import { describe, expect, test } from 'vitest'
import {
  ABOVE_BAR,
  ADULT,
  BANDS,
  BAR,
  CHARACTERISTIC,
  FACTS,
  item,
  recommendations,
  region,
  row,
  scorecard,
  table,
  words,
} from '../support/small-rulebook.js'
import { diffLines, onlyChange } from './lines-of.js'

const VIP = { fact: 'vip', operator: 'equal', value: true }
const CHINA = { fact: 'country', operator: 'equal', value: 'CN' }

const tableOf = (rows: readonly object[], extra: object = {}) => ({
  'decisions/labels.decision-table.json': table(rows, extra),
})
const itemsOf = (...items: readonly object[]) => ({ 'decisions/next.recommendations.json': recommendations(items) })
const attributesOf = (...attributes: readonly object[]) => ({
  'decisions/standing.scorecard.json': scorecard({ characteristics: [{ ...CHARACTERISTIC, attributes }] }),
})
const rowWhen = (conditions: object) => tableOf([row('one', { conditions })])

const ADULT_POINTS = { id: 'adult', partialScore: 60, conditions: ADULT }
const VIP_POINTS = { id: 'vip', partialScore: 70, conditions: VIP }
const OTHER_POINTS = { id: 'other', partialScore: 20 }

describe('An element', () => {
  test('that is written alike on both sides is no difference', () => {
    const documents = { ...attributesOf(ADULT_POINTS, OTHER_POINTS), ...itemsOf(item('greet', { eligibility: VIP })) }
    expect(diffLines(documents, structuredClone(documents))).toEqual([])
  })

  test('that gives other points is shown with both', () => {
    const change = onlyChange(
      attributesOf(ADULT_POINTS, OTHER_POINTS),
      attributesOf({ ...ADULT_POINTS, partialScore: 55 }, OTHER_POINTS),
    )
    expect(change).toEqual({
      property: 'partialScore',
      a: { kind: 'data', value: 60 },
      b: { kind: 'data', value: 55 },
      through: [],
    })
  })

  test('that only one side has is added or removed, and what it holds goes without saying', () => {
    const [one, two] = [itemsOf(item('greet')), itemsOf(item('greet'), item('thank'))]
    expect(diffLines(one, two)).toEqual(['added decisions/next/thank'])
    expect(diffLines(two, one)).toEqual(['removed decisions/next/thank'])
  })

  test('of a decision of another kind has nothing to do with the one before', () => {
    const asTable = { 'decisions/standing.decision-table.json': table([row('adult')]) }
    expect(diffLines(attributesOf(ADULT_POINTS, OTHER_POINTS), asTable)).toEqual([
      'removed decisions/standing',
      'added decisions/standing',
    ])
  })

  test('is found by its path, as deep as it stands', () => {
    const step = (text: string) => item('greet', { steps: [{ id: 'call', text: words(text) }] })
    expect(diffLines(itemsOf(step('Call')), itemsOf(step('Write')))).toEqual([
      'changed decisions/next/greet/call: text',
    ])
  })

  test('can get a condition that it had not', () => {
    expect(diffLines(tableOf([row('one')]), rowWhen(VIP))).toEqual(['changed decisions/labels/one: conditions'])
  })

  test('whose outcome names another code is changed', () => {
    const lines = diffLines(tableOf([row('one')]), tableOf([row('one', { outcome: { code: 'two' } })]))
    expect(lines).toEqual(['changed decisions/labels/one: outcome'])
  })
})

test('An element that begins to hold between two dates is added', () => {
  const documents = tableOf([row('one'), row('two', { effectiveFrom: '2026-05-01' })])
  expect(diffLines(documents, documents, [{ asOf: '2026-04-30' }, { asOf: '2026-05-01' }])).toEqual([
    'added decisions/labels/two',
  ])
})

describe('A condition', () => {
  const all = (...conditions: readonly object[]) => rowWhen({ all: conditions })

  test.each([
    ['the order of its members', all(VIP, CHINA), all(CHINA, VIP)],
    ['a group of one', rowWhen(VIP), rowWhen({ any: [VIP] })],
    ['a group within a group of its kind', all(VIP, CHINA, ADULT), all(VIP, { all: [CHINA, ADULT] })],
    ['a group of one around a group', all(VIP, CHINA, ADULT), all(VIP, { any: [{ all: [CHINA, ADULT] }] })],
    ['a member said twice', all(VIP, CHINA), all(VIP, CHINA, VIP)],
    ['where “not” stands', rowWhen({ not: { any: [VIP, CHINA] } }), all({ not: VIP }, { not: CHINA })],
    [
      'the order of listed values',
      rowWhen({ fact: 'country', operator: 'in', value: ['CN', 'SG'] }),
      rowWhen({ fact: 'country', operator: 'in', value: ['SG', 'CN'] }),
    ],
  ])('says the same whatever %s', (_, a, b) => {
    expect(diffLines(a, b)).toEqual([])
  })

  test.each([
    ['another member', all(VIP, CHINA), all(VIP, ADULT)],
    ['“any” for “all”', all(VIP, CHINA), rowWhen({ any: [VIP, CHINA] })],
    ['another field', rowWhen(known('$.name')), rowWhen(known('$.address'))],
  ])('with %s is another one', (_, a, b) => {
    expect(diffLines(a, b)).toEqual(['changed decisions/labels/one: conditions'])
  })
})

function known(path: string) {
  return { fact: 'customer', path, operator: 'isKnown', value: true }
}

describe('Order', () => {
  const [a, b, c] = [row('a', { conditions: VIP }), row('b', { conditions: CHINA }), row('c')]
  const inOrder = (rows: readonly object[], hitPolicy: string) => tableOf(rows, { hitPolicy })

  test('counts in a table that takes the first row, and only the row that was moved is named', () => {
    expect(diffLines(inOrder([a, b, c], 'first'), inOrder([c, a, b], 'first'))).toEqual([
      'moved decisions/labels/c: position',
    ])
  })

  test('counts in a table that collects, whose rows are shown in it', () => {
    expect(diffLines(inOrder([a, b, c], 'collect'), inOrder([c, a, b], 'collect'))).toEqual([
      'moved decisions/labels/c: position',
    ])
  })

  test('does not count in a table that promises one row at most', () => {
    expect(diffLines(inOrder([a, b, c], 'unique'), inOrder([c, a, b], 'unique'))).toEqual([])
  })

  test('of rows is what their priorities make it', () => {
    const first = row('c', { priority: 5 })
    expect(diffLines(inOrder([c, a, b], 'first'), inOrder([a, b, first], 'first'))).toEqual([])
    expect(diffLines(inOrder([a, b, c], 'collect'), inOrder([a, b, first], 'collect'))).toEqual([
      'moved decisions/labels/c: position',
    ])
  })

  test('counts among characteristics only where their reasons can tie or share a code', () => {
    const points = (id: string, reasonCode: string, baselineScore: number) => ({
      ...CHARACTERISTIC,
      id,
      reasonCode,
      baselineScore,
    })
    const card = (...characteristics: readonly object[]) => ({
      'decisions/standing.scorecard.json': scorecard({ characteristics }),
    })
    const [few, many, never] = [points('few', 'FEW', 30), points('many', 'MANY', 60), points('never', 'NEVER', 0)]
    const [tied, shared] = [points('tied', 'TIED', 30), points('shared', 'FEW', 25)]
    expect(diffLines(card(few, many, never), card(never, many, few))).toEqual([])
    expect(diffLines(card(few, tied), card(tied, few))).toEqual(['moved decisions/standing/tied: position'])
    expect(diffLines(card(few, shared), card(shared, few))).toEqual(['moved decisions/standing/shared: position'])
  })

  test('counts among attributes, of which the first that is met gives the points', () => {
    const [one, two] = [
      attributesOf(ADULT_POINTS, VIP_POINTS, OTHER_POINTS),
      attributesOf(VIP_POINTS, ADULT_POINTS, OTHER_POINTS),
    ]
    expect(diffLines(one, two)).toEqual(['moved decisions/standing/maturity/vip: position'])
  })

  test('counts among items only where they can get the same rank', () => {
    const [low, high] = [item('low', { rank: { base: 1 } }), item('high', { rank: { base: 5 } })]
    const climbing = item('low', { rank: { base: 1, adjust: [{ conditions: VIP, add: 4 }] } })
    expect(diffLines(itemsOf(low, high), itemsOf(high, low))).toEqual([])
    expect(diffLines(itemsOf(climbing, high), itemsOf(high, climbing))).toHaveLength(1)
  })

  test('counts among steps, which are shown one after the other', () => {
    const steps = [
      { id: 'a', text: words('a') },
      { id: 'b', text: words('b') },
    ]
    const lines = diffLines(itemsOf(item('greet', { steps })), itemsOf(item('greet', { steps: steps.toReversed() })))
    expect(lines).toEqual(['moved decisions/next/greet/b: position'])
  })

  test('does not change by what is added in between', () => {
    expect(diffLines(inOrder([a, c], 'first'), inOrder([a, b, c], 'first'))).toEqual(['added decisions/labels/b'])
  })
})

describe('An amount', () => {
  const bar = (value: unknown, extra: object = {}) => ({
    'parameters/bar.json': { 'bar.high': { ...BAR, values: [{ from: '2026-01-01', value }], ...extra } },
  })

  test('that differs is named behind every condition and text that is written alike', () => {
    const rows = tableOf([row('above', { conditions: ABOVE_BAR }), row('said', { text: words('From {bar.high} on') })])
    expect(diffLines({ ...bar(100), ...rows }, { ...bar(200), ...rows })).toEqual([
      'changed parameters/bar.high: value',
      'changed decisions/labels/above: conditions < parameters/bar.high',
      'changed decisions/labels/said: text < parameters/bar.high',
    ])
  })

  test('is no reason where the condition is written otherwise as well', () => {
    const [a, b] = [
      { ...bar(100), ...rowWhen(ABOVE_BAR) },
      { ...bar(200), ...rowWhen({ ...ABOVE_BAR, operator: 'lessThan' }) },
    ]
    expect(diffLines(a, b)).toContain('changed decisions/labels/one: conditions')
  })

  test('brings its unit, its origin and its source', () => {
    const other = { origin: 'market', source: words('A price list'), unit: 'GBP/month' }
    expect(diffLines(bar(100), bar(100, other))).toEqual(['changed parameters/bar.high: value, origin, source'])
  })

  test('has its day and the region that set it, where two dates or two regions are compared', () => {
    const values = [
      { from: '2026-01-01', value: 100 },
      { from: '2026-07-01', value: 100 },
    ]
    const regions = {
      'regions/CN.json': region('CN', [
        { parameter: 'bar.high', values: [{ from: '2026-01-01', value: 100 }], why: words('x') },
      ]),
    }
    const documents = { ...bar(100, { values }), ...regions }
    expect(diffLines(documents, documents, [{ asOf: '2026-06-30' }, { asOf: '2026-07-01' }])).toEqual([
      'changed parameters/bar.high: since',
    ])
    expect(diffLines(documents, documents, [{ asOf: '2026-06-30' }, { asOf: '2026-06-30', region: 'CN' }])).toEqual([
      'changed parameters/bar.high: region',
    ])
  })

  test('moves the limit of a band', () => {
    const banded = {
      'decisions/standing.scorecard.json': scorecard({
        bands: [{ ...BANDS[0], from: { parameter: 'bar.high' } }, BANDS[1]],
      }),
    }
    const { unit: _, ...points } = BAR
    const [a, b] = [50, 60].map((value) => ({
      'parameters/bar.json': { 'bar.high': { ...points, values: [{ from: '2026-01-01', value }] } },
    }))
    expect(diffLines({ ...a, ...banded }, { ...b, ...banded })).toContain('changed decisions/standing/high: limit')
  })
})

describe('A named condition', () => {
  const named = (conditions: object) => ({
    'conditions.json': { favoured: { title: words('Favoured', '优待'), conditions } },
  })
  const used = rowWhen({ condition: 'favoured' })

  test('that says something else is named where it is used', () => {
    expect(diffLines({ ...named(VIP), ...used }, { ...named(ADULT), ...used })).toEqual([
      'changed conditions/favoured: conditions',
      'changed decisions/labels/one: conditions < conditions/favoured',
    ])
  })

  test('says the same as its conditions written out', () => {
    expect(diffLines({ ...named(VIP), ...used }, { ...named(VIP), ...rowWhen(VIP) })).toEqual([])
  })

  test('that asks for an amount without a value on the date, and that no rule uses, stands in nobody’s way', () => {
    const documents = {
      'parameters/bar.json': { 'bar.high': { ...BAR, values: [{ from: '2027-01-01', value: 1 }] } },
      ...named({ all: [{ not: ABOVE_BAR }] }),
    }
    expect(diffLines(documents, documents)).toEqual([])
  })
})

describe('A rank adjustment', () => {
  const adjusted = (...adjust: readonly object[]) => itemsOf(item('greet', { rank: { base: 1, adjust } }))
  const [vip, china] = [
    { conditions: VIP, add: 5 },
    { conditions: CHINA, add: 3 },
  ]

  test('does not depend on its place, nor on being one sum or two', () => {
    expect(diffLines(adjusted(vip, china), adjusted(china, vip))).toEqual([])
    expect(diffLines(adjusted(vip), adjusted({ ...vip, add: 2 }, { ...vip, add: 3 }))).toEqual([])
  })

  test('that differs is shown without those that do not', () => {
    const { a, b } = onlyChange(adjusted(vip, china), adjusted(vip, { ...china, add: 4 }))
    expect([a, b].map((value) => value?.kind === 'adjustments' && value.adjustments.map(({ add }) => add))).toEqual([
      [3],
      [4],
    ])
  })
})

describe('A fact', () => {
  const facts = (changes: object) => ({ 'facts.json': { ...FACTS, ...changes } })

  test('gains and loses codes, each by its name', () => {
    const { CN, SG } = FACTS.country.members
    const members = { CN, SG: words('Republic of Singapore', SG['zh-CN']), GB: words('United Kingdom', '英国') }
    expect(diffLines({}, facts({ country: { ...FACTS.country, members } }))).toEqual([
      'changed facts/country: members SG, members US, members GB',
    ])
  })

  test('has fields, which are looked into', () => {
    const { name } = FACTS.customer.fields
    expect(diffLines({}, facts({ customer: { ...FACTS.customer, fields: { name } } }))).toEqual([
      'removed facts/customer/address',
    ])
  })

  test('that is derived otherwise says so, also by an amount', () => {
    const derived = (parameter: string, value: number) => ({
      ...facts({
        rest: {
          type: 'number',
          sensitivity: 'public',
          title: words('Rest'),
          derive: { subtract: [{ parameter }, { fact: 'spent' }] },
        },
      }),
      'parameters/bar.json': { 'bar.high': { ...BAR, values: [{ from: '2026-01-01', value }] }, 'bar.low': BAR },
    })
    expect(diffLines(derived('bar.high', 100), derived('bar.high', 90))).toContain(
      'changed facts/rest: derive < parameters/bar.high',
    )
    expect(diffLines(derived('bar.high', 90), derived('bar.low', 90))).toEqual(['changed facts/rest: derive'])
  })
})
