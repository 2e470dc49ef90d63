import type { Documents } from 'kam-rules'
import { expect, test } from 'vitest'
import { compileRulebook } from '../../src/compile/js/compile-rulebook.js'
import { countMigration } from '../../src/diff/count-migration.js'
import type { Migration } from '../../src/diff/migration.js'
import { resolved } from '../support/resolved.js'
import {
  BANDS,
  CHARACTERISTIC,
  FACTS,
  item,
  recommendations,
  row,
  scorecard,
  smallRulebook,
  table,
  words,
} from '../support/small-rulebook.js'

type Account = Readonly<Record<string, unknown>>

/** What changes for these accounts, called A1, A2 and so on. */
const migrate = (a: Documents, b: Documents, accounts: readonly Account[]): Migration => {
  const [bookA, bookB] = [resolved(smallRulebook(a)), resolved(smallRulebook(b))]
  const [answersOfA, answersOfB] = [compileRulebook(bookA), compileRulebook(bookB)]
  const counter = countMigration(bookA, bookB)
  accounts.forEach((facts, index) => {
    const name = { accountId: `A${index + 1}`, line: index + 2 }
    counter.add(name, answersOfA.answer(facts) ?? {}, answersOfB.answer(facts) ?? {})
  })
  return counter.migration()
}

/** Adults from that age on get 60 points, others 20; the upper band begins at 50. */
const standing = (age: number, points = 60): Documents => ({
  'decisions/standing.scorecard.json': scorecard({
    characteristics: [
      {
        ...CHARACTERISTIC,
        attributes: [
          {
            id: 'adult',
            partialScore: points,
            conditions: { fact: 'age', operator: 'greaterThanInclusive', value: age },
          },
          { id: 'other', partialScore: 20 },
        ],
      },
    ],
    bands: BANDS,
  }),
})

const ages = (...values: readonly number[]) => values.map((age) => ({ age }))

test('Of a scorecard every pair of bands is counted, with the mean change of its scores', () => {
  const { decisions, moved, accounts } = migrate(standing(18), standing(21, 70), ages(17, 19, 20, 30))
  expect(decisions['standing']).toEqual({
    kind: 'scorecard',
    moved: 2,
    rescored: 3,
    meanScoreChange: (-40 - 40 + 10) / 4,
    bands: [
      { a: 'low', b: 'low', accounts: 1, meanScoreChange: 0, examples: [] },
      {
        a: 'high',
        b: 'low',
        accounts: 2,
        meanScoreChange: -40,
        examples: [
          { accountId: 'A2', line: 3 },
          { accountId: 'A3', line: 4 },
        ],
      },
      { a: 'high', b: 'high', accounts: 1, meanScoreChange: 10, examples: [] },
    ],
  })
  expect({ accounts, moved }).toEqual({ accounts: 4, moved: 2 })
})

test('Five accounts at most serve as examples, however many go the same way', () => {
  const { decisions } = migrate(standing(18), standing(40), ages(...Array.from({ length: 20 }, () => 30)))
  const { standing: migration } = decisions
  const [move] = migration?.kind === 'scorecard' ? migration.bands : []
  expect(move?.accounts).toBe(20)
  expect(move?.examples.map(({ accountId }) => accountId)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5'])
})

test('Of no accounts nothing is counted, and no mean is made up', () => {
  expect(migrate(standing(18), standing(21), [])).toEqual({
    accounts: 0,
    skipped: 0,
    moved: 0,
    decisions: { standing: { kind: 'scorecard', moved: 0, rescored: 0, meanScoreChange: 0, bands: [] } },
  })
})

const VIP = { fact: 'vip', operator: 'equal', value: true }
const CHINA = { fact: 'country', operator: 'equal', value: 'CN' }
const labels = (rows: readonly object[], hitPolicy = 'collect'): Documents => ({
  'decisions/labels.decision-table.json': table(rows, { hitPolicy }),
})

test('Of a table that collects, rows are gained, lost, and met with another outcome', () => {
  const [a, b] = [
    labels([row('vip', { conditions: VIP }), row('old', { conditions: CHINA }), row('all')]),
    labels([
      row('vip', { conditions: CHINA }),
      row('new', { conditions: CHINA }),
      row('all', { outcome: { code: 'everybody' } }),
    ]),
  ]
  const { decisions } = migrate(a, b, [{ vip: true }, { country: 'CN' }, {}])
  const [one, two] = [
    { accountId: 'A1', line: 2 },
    { accountId: 'A2', line: 3 },
  ]
  const none = { accounts: 0, examples: [] }
  expect(decisions['labels']).toEqual({
    kind: 'decision-table',
    moved: 3,
    rows: [
      {
        id: 'vip',
        a: 1,
        b: 1,
        gained: { accounts: 1, examples: [two] },
        lost: { accounts: 1, examples: [one] },
        changed: 0,
      },
      { id: 'new', a: 0, b: 1, gained: { accounts: 1, examples: [two] }, lost: none, changed: 0 },
      { id: 'all', a: 3, b: 3, gained: none, lost: none, changed: 3 },
      { id: 'old', a: 1, b: 0, gained: none, lost: { accounts: 1, examples: [two] }, changed: 0 },
    ],
  })
})

test('A row that copies a fact yields what the account has, on both sides the same', () => {
  const copying = labels([row('said', { outcome: { said: { fact: 'country' } } })])
  expect(migrate(copying, copying, [{ country: 'CN' }, { country: 'SG' }]).moved).toBe(0)
})

test('A row that copies another fact than before has another outcome', () => {
  const copying = (fact: string) => labels([row('said', { outcome: { said: { fact } } })])
  expect(
    migrate(copying('amount'), copying('spent'), [
      { amount: 1, spent: 1 },
      { amount: 1, spent: 2 },
    ]).moved,
  ).toBe(1)
})

test('A row that copies a fact derived otherwise than before has another outcome', () => {
  const copying = (operation: string): Documents => ({
    ...labels([row('said', { outcome: { said: { fact: 'both' } } })]),
    'facts.json': {
      ...FACTS,
      both: {
        type: 'number',
        sensitivity: 'public',
        title: words('Both'),
        derive: { [operation]: [{ fact: 'amount' }, { fact: 'spent' }] },
      },
    },
  })
  const accounts = [
    { amount: 2, spent: 2 },
    { amount: 3, spent: 2 },
  ]
  expect(migrate(copying('add'), copying('multiply'), accounts).moved).toBe(1)
})

test('Of a table that gives one row, it is told from which to which accounts go', () => {
  const rows = [row('vip', { conditions: VIP }), row('china', { conditions: CHINA })]
  const { decisions } = migrate(labels(rows, 'first'), labels(rows.toReversed(), 'first'), [
    { vip: true, country: 'CN' },
    {},
  ])
  expect(decisions['labels']).toMatchObject({
    moved: 1,
    firsts: [
      { a: 'vip', b: 'china', accounts: 1, examples: [{ accountId: 'A1', line: 2 }] },
      { a: null, b: null, accounts: 1, examples: [] },
    ],
  })
})

test('Of recommendations items are gained and lost, and another one comes first', () => {
  const next = (...items: readonly object[]): Documents => ({
    'decisions/next.recommendations.json': recommendations(items),
  })
  const [greet, thank] = [item('greet', { rank: { base: 2 } }), item('thank', { rank: { base: 1 } })]
  const { decisions } = migrate(
    next(greet, thank),
    next(thank, item('call', { eligibility: VIP, rank: { base: 9 } })),
    [{ vip: true }, {}],
  )
  expect(decisions['next']).toMatchObject({
    moved: 2,
    items: [
      { id: 'thank', a: 2, b: 2, gained: { accounts: 0 }, lost: { accounts: 0 } },
      { id: 'call', a: 0, b: 1, gained: { accounts: 1 } },
      { id: 'greet', a: 2, b: 0, lost: { accounts: 2 } },
    ],
    firsts: [
      { a: 'greet', b: 'call', accounts: 1 },
      { a: 'greet', b: 'thank', accounts: 1 },
    ],
  })
})

test('Decisions that only one rulebook has, or in another shape, are left out', () => {
  const { decisions } = migrate(
    standing(18),
    { ...labels([row('all')]), 'decisions/standing.decision-table.json': table([row('x')]) },
    [{}],
  )
  expect(decisions).toEqual({})
})
