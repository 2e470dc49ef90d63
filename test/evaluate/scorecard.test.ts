import { describe, expect, test } from 'vitest'
import type { RawCondition } from '../agreement/rules.js'
import { words } from '../support/small-rulebook.js'
import { decideScorecard, fact, members, openSmallBook } from './small-book.js'

const title = words('Title')

const open = (facts: object, scorecard: object) =>
  openSmallBook({
    'facts.json': facts,
    'decisions/card.scorecard.json': {
      title,
      origin: 'convention',
      reasonCodeAlgorithm: 'pointsBelow',
      bands: [{ id: 'all', from: -1_000, title }],
      ...scorecard,
    },
  })

describe('The scorecard of the PMML standard, for an engineer of 18 to 29 with an income of at most 1,000', () => {
  const FACTS = {
    department: fact('enum', { members: members('marketing', 'engineering', 'business') }),
    age: fact('integer'),
    income: fact('number'),
  }
  const above = (name: string, value: number): RawCondition => ({ fact: name, operator: 'greaterThan', value })
  const atMost = (name: string, value: number): RawCondition => ({ fact: name, operator: 'lessThanInclusive', value })
  const is = (value: string): RawCondition => ({ fact: 'department', operator: 'equal', value })
  const missing = (name: string): RawCondition => ({ fact: name, operator: 'isKnown', value: false })
  const attribute = (id: string, partialScore: number, conditions: RawCondition) => ({ id, partialScore, conditions })
  const never = { id: 'never', partialScore: 0 }

  const CHARACTERISTICS = [
    {
      id: 'department',
      reasonCode: 'RC1',
      baselineScore: 19,
      title,
      reason: title,
      attributes: [
        attribute('1', -9, missing('department')),
        attribute('2', 19, is('marketing')),
        attribute('3', 3, is('engineering')),
        attribute('4', 6, is('business')),
        never,
      ],
    },
    {
      id: 'age',
      reasonCode: 'RC2',
      baselineScore: 18,
      title,
      reason: title,
      attributes: [
        attribute('1', -1, missing('age')),
        attribute('2', -3, atMost('age', 18)),
        attribute('3', 0, { all: [above('age', 18), atMost('age', 29)] }),
        attribute('4', 12, { all: [above('age', 29), atMost('age', 39)] }),
        attribute('5', 18, above('age', 39)),
        never,
      ],
    },
    {
      id: 'income',
      reasonCode: 'RC3',
      baselineScore: 10,
      title,
      reason: title,
      attributes: [
        attribute('1', 5, missing('income')),
        attribute('2', 26, atMost('income', 1_000)),
        attribute('3', 5, { all: [above('income', 1_000), atMost('income', 1_500)] }),
        attribute('4', -3, above('income', 1_500)),
        never,
      ],
    },
  ]
  const WITH_CODES_OF_ATTRIBUTES = CHARACTERISTICS.map((characteristic, index) => ({
    ...characteristic,
    attributes: characteristic.attributes.map((one) => ({
      ...one,
      reasonCode: index === 0 ? 'RC1' : `RC${index + 1}_${one.id}`,
    })),
  }))
  const engineer = { department: 'engineering', age: 25, income: 1_000 }

  test('the score is 3 + 0 + 26 = 29', () => {
    const { score, partialScores } = decideScorecard(
      open(FACTS, { characteristics: CHARACTERISTICS }),
      'card',
      engineer,
    )
    expect(score).toBe(29)
    expect(partialScores.map(({ partialScore }) => partialScore)).toEqual([3, 0, 26])
  })

  test('with codes on the attributes, the reasons are RC2_3 (18 points), then RC1 (16), and no third', () => {
    const { reasons } = decideScorecard(open(FACTS, { characteristics: WITH_CODES_OF_ATTRIBUTES }), 'card', engineer)
    expect(reasons.map(({ reasonCode, points }) => [reasonCode, points])).toEqual([
      ['RC2_3', 18],
      ['RC1', 16],
    ])
  })

  test('with codes on the characteristics alone, the reasons are RC2, then RC1', () => {
    const { reasons } = decideScorecard(open(FACTS, { characteristics: CHARACTERISTICS }), 'card', engineer)
    expect(reasons.map(({ reasonCode }) => reasonCode)).toEqual(['RC2', 'RC1'])
  })

  test('a missing department, age and income score by their own attributes', () => {
    const { score, partialScores } = decideScorecard(open(FACTS, { characteristics: CHARACTERISTICS }), 'card', {})
    expect(score).toBe(-9 - 1 + 5)
    expect(partialScores.map(({ attribute: id }) => id)).toEqual(['1', '1', '1'])
  })

  test.each([
    [18, '2'],
    [19, '3'],
    [29, '3'],
    [30, '4'],
    [39, '4'],
    [40, '5'],
  ])('at the age of %d attribute %s applies', (age, id) => {
    const { partialScores } = decideScorecard(open(FACTS, { characteristics: CHARACTERISTICS }), 'card', {
      ...engineer,
      age,
    })
    expect(partialScores[1]?.attribute).toBe(id)
  })
})

describe('Reasons', () => {
  const FACTS = { a: fact('boolean'), b: fact('boolean') }
  const isTrue = (name: string): RawCondition => ({ fact: name, operator: 'equal', value: true })

  /** A characteristic that always gives the same points. */
  const fixed = (id: string, reasonCode: string, baselineScore: number, partialScore: number) => ({
    id,
    reasonCode,
    baselineScore,
    title,
    reason: words(`Reason of ${id}`),
    attributes: [{ id: 'always', partialScore }],
  })
  const reasonsOf = (scorecard: object) =>
    decideScorecard(open(FACTS, scorecard), 'card', {}).reasons.map(
      ({ reasonCode, points }) => `${reasonCode} ${points}`,
    )

  test('sum the points of characteristics that share a code, also where they cancel out', () => {
    const characteristics = [
      fixed('one', 'A', 10, 4),
      fixed('two', 'B', 10, 3),
      fixed('three', 'A', 10, 8),
      fixed('four', 'B', 10, 18),
    ]
    expect(reasonsOf({ characteristics })).toEqual(['A 8'])
  })

  test('of no points, or of negative ones, are dropped', () => {
    const characteristics = [fixed('one', 'A', 10, 10), fixed('two', 'B', 10, 11), fixed('three', 'C', 10, 9)]
    expect(reasonsOf({ characteristics })).toEqual(['C 1'])
  })

  test('are ranked by what raised the score where the scorecard says pointsAbove', () => {
    const characteristics = [fixed('one', 'A', 10, 12), fixed('two', 'B', 10, 15), fixed('three', 'C', 10, 9)]
    expect(reasonsOf({ characteristics, reasonCodeAlgorithm: 'pointsAbove' })).toEqual(['B 5', 'A 2'])
    expect(reasonsOf({ characteristics })).toEqual(['C 1'])
  })

  test('are at most as many as the scorecard says', () => {
    const characteristics = [fixed('one', 'A', 10, 1), fixed('two', 'B', 10, 3), fixed('three', 'C', 10, 2)]
    expect(reasonsOf({ characteristics, maximumReasons: 2 })).toEqual(['A 9', 'C 8'])
  })

  test('of equal points keep the order in which their characteristics are defined', () => {
    const characteristics = ['Z', 'M', 'A', 'K'].map((code) => fixed(`of-${code}`, code, 10, 5))
    expect(reasonsOf({ characteristics })).toEqual(['Z 5', 'M 5', 'A 5', 'K 5'])
  })

  test('speak with the words of the attribute that applied, else with those of the characteristic', () => {
    const attributes = [
      { id: 'special', partialScore: 0, conditions: isTrue('a'), reason: words('Special reason') },
      { id: 'other', partialScore: 0 },
    ]
    const book = open(FACTS, { characteristics: [{ ...fixed('one', 'A', 5, 0), attributes }] })
    expect(decideScorecard(book, 'card', { a: true }).reasons[0]?.text.en).toBe('Special reason')
    expect(decideScorecard(book, 'card', { a: false }).reasons[0]?.text.en).toBe('Reason of one')
  })
})

describe('A score', () => {
  const FACTS = { months: fact('integer') }
  const characteristics = [
    {
      id: 'tenure',
      reasonCode: 'TENURE',
      baselineScore: 0,
      title,
      reason: title,
      attributes: [
        { id: 'long', partialScore: 30, conditions: { fact: 'months', operator: 'greaterThanInclusive', value: 24 } },
        {
          id: 'also-long',
          partialScore: 20,
          conditions: { fact: 'months', operator: 'greaterThanInclusive', value: 12 },
        },
        { id: 'other', partialScore: 5 },
      ],
    },
  ]
  const bands = [
    { id: 'top', from: 40, title },
    { id: 'middle', from: 30, title },
    { id: 'low', from: 0, title },
  ]
  const book = open(FACTS, { initialScore: 10, characteristics, bands })

  test('starts at the initial score', () => {
    expect(decideScorecard(book, 'card', {}).score).toBe(15)
  })

  test('takes the first attribute that is met, though later ones are met too', () => {
    expect(decideScorecard(book, 'card', { months: 30 }).partialScores[0]).toMatchObject({
      attribute: 'long',
      partialScore: 30,
    })
  })

  test('takes the catch-all when the fact is missing', () => {
    expect(decideScorecard(book, 'card', {}).partialScores[0]).toMatchObject({ attribute: 'other', because: [] })
  })

  test.each([
    [24, 40, 'top'],
    [23, 30, 'middle'],
    [11, 15, 'low'],
  ])('after %d months is %d and lies in the band %s, whose lower end belongs to it', (months, score, band) => {
    expect(decideScorecard(book, 'card', { months })).toMatchObject({ score, band })
  })

  test('names the comparison that gave its points, with the actual value', () => {
    const [tenure] = decideScorecard(book, 'card', { months: 30 }).partialScores
    expect(tenure?.because).toMatchObject([{ fact: 'months', operator: 'greaterThanInclusive', value: 24, actual: 30 }])
  })

  test('shows a notice beside it only when its condition is met', () => {
    const notices = [
      { id: 'stale', conditions: { fact: 'months', operator: 'greaterThan', value: 100 }, text: words('Stale') },
    ]
    const withNotice = open(FACTS, { characteristics, notices })
    expect(decideScorecard(withNotice, 'card', { months: 101 }).notices.map(({ id }) => id)).toEqual(['stale'])
    expect(decideScorecard(withNotice, 'card', { months: 100 }).notices).toEqual([])
    expect(decideScorecard(withNotice, 'card', {}).notices).toEqual([])
  })
})
