import type { Documents } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { problemsFor } from '../support/problems.js'
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
  smallRulebook,
  table,
  WHY,
  words,
} from '../support/small-rulebook.js'

/** One way of writing a rulebook that is refused, and the nearest one that is not. */
interface Pair {
  readonly wrong: Documents
  readonly right: Documents
  readonly problems: readonly string[]
}

const expectPair = ({ wrong, right, problems }: Pair) => {
  expect(problemsFor(smallRulebook(right))).toEqual([])
  expect(problemsFor(smallRulebook(wrong))).toEqual(problems)
}

describe('Scorecards', () => {
  const SCORECARD = 'decisions/s.scorecard.json'
  const [adult, other] = CHARACTERISTIC.attributes
  const attributes = (...attributes: readonly object[]) => ({
    [SCORECARD]: scorecard({ characteristics: [{ ...CHARACTERISTIC, attributes }] }),
  })
  const bands = (...froms: readonly number[]) => ({
    [SCORECARD]: scorecard({ bands: froms.map((from, i) => ({ id: `band-${i}`, from, title: words('Band') })) }),
  })
  const bandFrom = (value: unknown) => ({
    'parameters/bar.json': { 'bar.high': { ...BAR, values: [{ from: '2026-01-01', value }] } },
    [SCORECARD]: scorecard({ bands: [{ ...BANDS[0], from: { parameter: 'bar.high' } }, BANDS[1]] }),
  })

  const PAIRS: Readonly<Record<string, Pair>> = {
    'A characteristic catches all accounts': {
      wrong: attributes(adult, { ...other, conditions: { not: ADULT } }),
      right: attributes(adult, other),
      problems: [`SCORE_NO_CATCH_ALL ${SCORECARD}#/characteristics/0/attributes`],
    },
    'The attribute that catches all stands last': {
      wrong: attributes(other, adult),
      right: attributes(adult, other),
      problems: [`SCORE_MASKED ${SCORECARD}#/characteristics/0/attributes/1`],
    },
    'Bands go down': { wrong: bands(20, 50), right: bands(50, 20), problems: [`BAND_ORDER ${SCORECARD}#/bands/1`] },
    'Bands start at different scores': {
      wrong: bands(50, 50, 0),
      right: bands(50, 49, 0),
      problems: [`BAND_ORDER ${SCORECARD}#/bands/1`],
    },
    'The lowest score has a band': {
      wrong: bands(50, 21),
      right: bands(50, 20),
      problems: [`BAND_HOLE ${SCORECARD}#/bands`],
    },
    'Some score reaches the highest band': {
      wrong: bands(61, 0),
      right: bands(60, 0),
      problems: [`BAND_UNREACHABLE ${SCORECARD}#/bands/0`],
    },
    'Some score falls to the lowest band': {
      wrong: bands(20, 0),
      right: bands(21, 0),
      problems: [`BAND_UNREACHABLE ${SCORECARD}#/bands/1`],
    },
    'A band starts from a number': {
      wrong: bandFrom('high'),
      right: bandFrom(50),
      problems: [`BAND_ORDER ${SCORECARD}#/bands/0`],
    },
  }

  test.each(Object.entries(PAIRS))('%s', (_, pair) => expectPair(pair))

  test('that go beyond 100, or might if one account could have all points, are opened: that is for the analysis', () => {
    const generous = attributes({ ...adult, partialScore: 120 }, other)
    expect(problemsFor(smallRulebook(generous))).toEqual([])
  })

  test('whose least points nobody can have together need a band for them all the same', () => {
    const fine = (id: string, conditions: object) => ({
      ...CHARACTERISTIC,
      id,
      attributes: [
        { ...adult, conditions, partialScore: 10 },
        { ...other, partialScore: 0 },
      ],
    })
    const characteristics = [fine('adult', ADULT), fine('minor', { not: ADULT })]
    const from = (lowest: number) => ({
      [SCORECARD]: scorecard({ characteristics, bands: [{ ...BANDS[1], from: lowest }] }),
    })
    expectPair({ wrong: from(10), right: from(0), problems: [`BAND_HOLE ${SCORECARD}#/bands`] })
  })

  test('that a region empties are reported, not divided by nothing', () => {
    const disable = (path: string) => ({ disable: `decisions/s/${path}`, why: WHY })
    const changes = ['maturity/adult', 'maturity/other', 'high', 'low'].map(disable)
    const documents = smallRulebook({ [SCORECARD]: scorecard(), 'regions/CN.json': region('CN', changes) })
    expect(problemsFor(documents, { region: 'CN', asOf: '2026-11-01' })).toEqual([
      `SCORE_NO_CATCH_ALL ${SCORECARD}#/characteristics/0/attributes`,
      `BAND_HOLE ${SCORECARD}#/bands`,
    ])
  })
})

describe('Decision tables', () => {
  const TABLE = 'decisions/t.decision-table.json'
  const OUTPUTS = { code: { title: words('Code'), members: { a: words('A'), b: words('B') } } }
  const rows = (hitPolicy: string, ...rows: readonly object[]) => ({ [TABLE]: table(rows, { hitPolicy }) })
  const outcome = (outcome: object, outputs: object = OUTPUTS) => ({
    [TABLE]: table([row('a', { outcome })], { outputs }),
  })
  const conditional = row('adult', { conditions: ADULT })

  const PAIRS: Readonly<Record<string, Pair>> = {
    'Behind a row that is always met no row can be the first': {
      wrong: rows('first', row('all'), conditional),
      right: rows('first', conditional, row('all')),
      problems: [`ROW_MASKED ${TABLE}#/rows/1`],
    },
    'Beside a row that is always met no row can be the only one': {
      wrong: rows('unique', row('all'), conditional),
      right: rows('collect', row('all'), conditional),
      problems: [`ROW_MASKED ${TABLE}#/rows/1`],
    },
    'A row of higher priority comes before the one that is always met': {
      wrong: rows('first', row('all', { priority: 2 }), conditional),
      right: rows('first', row('all'), { ...conditional, priority: 2 }),
      problems: [`ROW_MASKED ${TABLE}#/rows/1`],
    },
    'An outcome uses the names that the table declares': {
      wrong: outcome({ coed: 'a' }),
      right: outcome({ code: 'a' }),
      problems: [`RULE_UNKNOWN_KEY ${TABLE}#/rows/0/outcome/coed → code`],
    },
    'An outcome uses the codes that the table declares': {
      wrong: outcome({ code: 'c' }),
      right: outcome({ code: 'b' }),
      problems: [`OUTCOME_UNKNOWN ${TABLE}#/rows/0/outcome/code → a`],
    },
    'An outcome without declared codes is free': {
      wrong: outcome({ code: 'zzz' }),
      right: outcome({ code: 'zzz' }, { code: { title: words('Code') } }),
      problems: [`OUTCOME_UNKNOWN ${TABLE}#/rows/0/outcome/code`],
    },
  }

  test.each(Object.entries(PAIRS))('%s', (_, pair) => expectPair(pair))
})

describe('Amounts', () => {
  const TABLE = 'decisions/t.decision-table.json'
  const amount = (condition: object, value: unknown, unit?: string) => ({
    'parameters/bar.json': {
      'bar.high': {
        title: BAR.title,
        origin: BAR.origin,
        ...(unit ? { unit } : {}),
        values: [{ from: '2026-01-01', value }],
      },
    },
    [TABLE]: table([row('a', { conditions: { value: { parameter: 'bar.high' }, ...condition } })]),
  })
  const AT = `${TABLE}#/rows/0/conditions/value`
  const age = { fact: 'age', operator: 'lessThan' }
  const money = { fact: 'amount', operator: 'lessThan' }
  const country = { fact: 'country', operator: 'in' }

  const PAIRS: Readonly<Record<string, Pair>> = {
    'have the type of the fact': { wrong: amount(age, '18'), right: amount(age, 18), problems: [`VALUE_TYPE ${AT}`] },
    'lie in the range of the fact': {
      wrong: amount(age, 151),
      right: amount(age, 150),
      problems: [`VALUE_RANGE ${AT}`],
    },
    'have no more decimals than the fact': {
      wrong: amount(money, 0.125, 'CNY/month'),
      right: amount(money, 0.12, 'CNY/month'),
      problems: [`MONEY_SCALE ${AT}`],
    },
    'are lists where the operator takes a list': {
      wrong: amount(country, 'CN'),
      right: amount(country, ['CN']),
      problems: [`VALUE_NOT_LIST ${AT}`],
    },
    'are codes of the fact': {
      wrong: amount(country, ['CN', 'GB']),
      right: amount(country, ['CN', 'SG']),
      problems: [`VALUE_NOT_ALLOWED ${AT}`],
    },
    'are yes or no where the question is whether something is known': {
      wrong: amount({ fact: 'age', operator: 'isKnown' }, 1),
      right: amount({ fact: 'age', operator: 'isKnown' }, true),
      problems: [`VALUE_TYPE ${AT}`],
    },
    'have the unit of the fact': {
      wrong: amount(money, 1, 'months'),
      right: amount(money, 1, 'CNY/month'),
      problems: [`UNIT_MISMATCH ${AT}`],
    },
    'have a unit if the fact has one': {
      wrong: amount(money, 1),
      right: amount(money, 1, 'CNY/month'),
      problems: [`UNIT_MISMATCH ${AT}`],
    },
    'have no unit if the fact has none': {
      wrong: amount(age, 1, 'months'),
      right: amount(age, 1),
      problems: [`UNIT_MISMATCH ${AT}`],
    },
    'of facts have one unit when they are compared': {
      wrong: { [TABLE]: table([row('a', { conditions: { ...money, value: { fact: 'tenure' } } })]) },
      right: { [TABLE]: table([row('a', { conditions: { ...money, value: { fact: 'spent' } } })]) },
      problems: [`UNIT_MISMATCH ${AT}`],
    },
    'in derived facts have a type that the operation takes': {
      wrong: { 'facts.json': withFact({ add: [{ fact: 'amount' }, { parameter: 'bar.high' }] }), ...bar('100') },
      right: { 'facts.json': withFact({ add: [{ fact: 'amount' }, { parameter: 'bar.high' }] }), ...bar(100) },
      problems: ['FACT_DEFINITION facts.json#/extra/derive/add/1'],
    },
    'in derived facts are dates where days are counted': {
      wrong: {
        'facts.json': withFact({ daysBetween: [{ fact: 'joined' }, { parameter: 'bar.high' }] }),
        ...bar('2026-02-30'),
      },
      right: {
        'facts.json': withFact({ daysBetween: [{ fact: 'joined' }, { parameter: 'bar.high' }] }),
        ...bar('2026-02-28'),
      },
      problems: ['FACT_DEFINITION facts.json#/extra/derive/daysBetween/1'],
    },
  }

  test.each(Object.entries(PAIRS))('%s', (_, pair) => expectPair(pair))

  test('of a region with another currency must be its own', () => {
    const own = { parameter: 'bar.high', unit: 'GBP/month', values: BAR.values, why: WHY }
    const british = (changes: readonly object[]) =>
      smallRulebook({
        'parameters/bar.json': { 'bar.high': BAR },
        [TABLE]: table([row('a', { conditions: ABOVE_BAR })]),
        'regions/GB.json': region('GB', changes, { currency: 'GBP' }),
      })
    expect(problemsFor(british([]), { asOf: '2026-11-01' })).toEqual([])
    expect(problemsFor(british([]), { region: 'GB', asOf: '2026-11-01' })).toEqual([`UNIT_MISMATCH ${AT}`])
    expect(problemsFor(british([own]), { region: 'GB', asOf: '2026-11-01' })).toEqual([])
  })

  test('that are wrong on another date are no matter on this one', () => {
    const values = [
      { from: '2026-01-01', value: 18 },
      { from: '2027-01-01', value: '18' },
    ]
    const documents = smallRulebook({
      ...amount(age, 18),
      'parameters/bar.json': { 'bar.high': { title: BAR.title, origin: BAR.origin, values } },
    })
    expect(problemsFor(documents, { asOf: '2026-12-31' })).toEqual([])
    expect(problemsFor(documents, { asOf: '2027-01-01' })).toEqual([`VALUE_TYPE ${AT}`])
  })

  test('in a named condition are reported once, however often it is used', () => {
    const documents = smallRulebook({
      'parameters/bar.json': { 'bar.high': { ...BAR, unit: 'months' } },
      'conditions.json': { above: { title: words('Above'), conditions: ABOVE_BAR } },
      [TABLE]: table(['a', 'b', 'c'].map((id) => row(id, { conditions: { condition: 'above' } }))),
    })
    expect(problemsFor(documents)).toEqual(['UNIT_MISMATCH conditions.json#/above/conditions/value'])
  })
})

function withFact(derive: object) {
  return { ...FACTS, extra: { type: 'number', unit: 'currency/month', title: words('Extra'), derive } }
}

function bar(value: unknown) {
  return { 'parameters/bar.json': { 'bar.high': { ...BAR, values: [{ from: '2026-01-01', value }] } } }
}

describe('A protected fact', () => {
  const WOMAN = { fact: 'gender', operator: 'equal', value: 'female' }
  const book = (documents: object): Documents =>
    smallRulebook({
      'conditions.json': { woman: { title: words('Woman', '女性'), conditions: { all: [ADULT, WOMAN] } } },
      'facts.json': {
        ...FACTS,
        title: {
          type: 'text',
          title: words('Form of address'),
          derive: { firstKnown: [{ fact: 'remark' }, { fact: 'gender' }] },
        },
        address: { type: 'text', title: words('Salutation'), derive: { firstKnown: [{ fact: 'title' }, 'Customer'] } },
      },
      ...documents,
    })
  const inRow = (conditions: object) => book({ 'decisions/d.decision-table.json': table([row('a', { conditions })]) })
  const inItem = (extra: object) => book({ 'decisions/d.recommendations.json': recommendations([item('call', extra)]) })
  const attribute = { id: 'woman', partialScore: 60, conditions: WOMAN }

  const REFUSED = [
    ['a row', inRow(WOMAN), ['decisions/d.decision-table.json#/rows/0/conditions/fact']],
    [
      'a row through a named condition',
      inRow({ condition: 'woman' }),
      ['conditions.json#/woman/conditions/all/1/fact'],
    ],
    ['a row under “not”', inRow({ not: { condition: 'woman' } }), ['conditions.json#/woman/conditions/all/1/fact']],
    [
      'a row through a fact derived from it',
      inRow({ fact: 'title', operator: 'equal', value: 'Ms' }),
      ['decisions/d.decision-table.json#/rows/0/conditions/fact'],
    ],
    [
      'a row through facts derived over two levels',
      inRow({ fact: 'address', operator: 'isKnown', value: true }),
      ['decisions/d.decision-table.json#/rows/0/conditions/fact'],
    ],
    [
      'a row from the right side of a comparison',
      inRow({ fact: 'remark', operator: 'equal', value: { fact: 'gender' } }),
      ['decisions/d.decision-table.json#/rows/0/conditions/value/fact'],
    ],
    [
      'points',
      book({
        'decisions/d.scorecard.json': scorecard({
          characteristics: [{ ...CHARACTERISTIC, attributes: [attribute, CHARACTERISTIC.attributes[1]] }],
        }),
      }),
      ['decisions/d.scorecard.json#/characteristics/0/attributes/0/conditions/fact'],
    ],
    [
      'a notice',
      book({
        'decisions/d.scorecard.json': scorecard({ notices: [{ id: 'n', text: words('N'), conditions: WOMAN }] }),
      }),
      ['decisions/d.scorecard.json#/notices/0/conditions/fact'],
    ],
    [
      'who gets an item',
      inItem({ eligibility: WOMAN, applicability: WOMAN, suitability: WOMAN }),
      ['eligibility', 'applicability', 'suitability'].map(
        (stage) => `decisions/d.recommendations.json#/items/0/${stage}/fact`,
      ),
    ],
    [
      'the rank of an item',
      inItem({ rank: { base: 1, adjust: [{ conditions: WOMAN, add: 1 }] } }),
      ['decisions/d.recommendations.json#/items/0/rank/adjust/0/conditions/fact'],
    ],
  ] as const

  test.each(REFUSED)('must not decide %s', (_, documents, places) => {
    expect(problemsFor(documents)).toEqual(places.map((place) => `PROTECTED_FACT ${place}`))
  })

  test('may choose the words of a step', () => {
    expect(
      problemsFor(
        inItem({
          steps: [
            { id: 'greet', text: words('Dear Ms {customer}', '{customer}女士'), conditions: { condition: 'woman' } },
          ],
        }),
      ),
    ).toEqual([])
  })

  test('that decides is found in no time, however facts are derived from each other', () => {
    const derived = Array.from({ length: 32 }, (_, i) => [
      `f${i}`,
      {
        type: 'number',
        title: words('F'),
        derive: { add: Array(20).fill(i === 31 ? { fact: 'amount' } : { fact: `f${i + 1}` }) },
      },
    ])
    const rule = table([row('a', { conditions: { fact: 'f0', operator: 'equal', value: 1 } })])
    const facts = { ...FACTS, ...Object.fromEntries(derived), amount: { ...FACTS.amount, protected: true } }
    const start = performance.now()
    expect(problemsFor(smallRulebook({ 'facts.json': facts, 'decisions/d.decision-table.json': rule }))).toEqual([
      'PROTECTED_FACT decisions/d.decision-table.json#/rows/0/conditions/fact',
    ])
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
