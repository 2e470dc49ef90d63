import { type Documents, openRulebook } from 'kam-rules'
import { type Column, compileColumns, type DecisionColumns } from 'kam-rules/compile'
import { expect, test } from 'vitest'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { readFacts } from '../../src/evaluate/read-facts.js'
import { answerOf } from '../../src/model/result.js'
import { fact, members } from '../evaluate/small-book.js'
import { item, recommendations, row, scorecard, table, words } from '../support/small-rulebook.js'
import { bitsOf, columnsOf, expectedRow, rowOf } from './columns.js'

const above = (name: string, value: number) => ({ fact: name, operator: 'greaterThan', value })
const counted = (count: number) => Array.from({ length: count }, (_, index) => index)

/** One characteristic over one fact, with an attribute for each condition. */
const characteristic = (id: string, conditions: readonly object[], points: (index: number) => number) => ({
  id,
  title: words(id),
  reasonCode: id,
  baselineScore: 0,
  reason: words(id),
  attributes: [
    ...conditions.map((one, index) => ({ id: `${id}-${index}`, partialScore: points(index), conditions: one })),
    { id: `${id}-other`, partialScore: 1 },
  ],
})

const TOPICS = counted(300).map((index) => `topic${index}`)
const NEEDS = counted(60).map((index) => `need${index}`)

/** More of everything than fits into a byte, a mask or a small table. */
const documents: Documents = {
  'facts.json': {
    minutes: fact('integer', { min: 0, max: 1_000_000 }),
    seats: fact('integer', { min: 0, max: 1_000_000 }),
    balance: fact('integer'),
    revenue: fact('number', { min: 0 }),
    remark: fact('text'),
    topic: fact('enum', { members: members(...TOPICS) }),
    needs: fact('set', { members: members(...NEEDS) }),
  },
  'decisions/score.scorecard.json': scorecard({
    characteristics: [
      characteristic(
        'revenue',
        counted(200).map((index) => above('revenue', 2_000 - index * 10)),
        (index) => index,
      ),
      characteristic(
        'topic',
        counted(290).map((index) => ({ fact: 'topic', operator: 'equal', value: TOPICS[index] })),
        (index) => -index,
      ),
      characteristic(
        'remark',
        counted(5).map((index) => ({ fact: 'remark', operator: 'mentions', value: [`no ${index}`] })),
        (index) => index * 7,
      ),
      characteristic(
        'both',
        counted(20).map((index) => ({ all: [above('seats', index * 5), above('balance', index * 5)] })),
        (index) => index,
      ),
    ],
    bands: [
      { id: 'top', from: 150, title: words('Top') },
      { id: 'middle', from: 0, title: words('Middle') },
      { id: 'low', from: -10_000, title: words('Low') },
    ],
  }),
  'decisions/points.scorecard.json': scorecard({
    characteristics: [
      characteristic('millions', [above('seats', 500), above('seats', 100)], (index) => 2_000_000_000 - index),
      characteristic('more', [above('minutes', 500)], () => 2_000_000_000),
      characteristic('needs', [{ fact: 'needs', operator: 'contains', value: 'need7' }], () => 5),
    ],
    bands: [{ id: 'any', from: 0, title: words('Any') }],
  }),
  'decisions/rows.decision-table.json': table(
    counted(300).map((index) =>
      row(`row${index}`, {
        conditions: {
          all: [
            above('revenue', 1_900 - index * 6),
            {
              fact: 'topic',
              operator: index % 3 === 0 ? 'notIn' : 'in',
              value: TOPICS.slice(index % 7, (index % 7) + 9 + (index % 3)),
            },
            { any: [{ fact: 'needs', operator: 'contains', value: NEEDS[index % 60] }, above('seats', index)] },
          ],
        },
      }),
    ),
  ),
  'decisions/items.recommendations.json': recommendations(
    counted(270).map((index) =>
      item(`item${index}`, {
        eligibility: {
          fact: 'needs',
          operator: index % 2 === 0 ? 'contains' : 'doesNotContain',
          value: NEEDS[index % 60],
        },
        group: `group${index % 5}`,
        rank: {
          base: (index * 31) % 50,
          adjust: index % 90 === 0 ? [{ add: 60, conditions: above('balance', 0) }] : [],
        },
      }),
    ),
    { atMost: 3 },
  ),
  'decisions/ranked.recommendations.json': recommendations(
    counted(270).map((index) =>
      item(`item${index}`, {
        eligibility: above('minutes', index * 3),
        rank: { base: index },
        group: `group${Math.floor(index / 3)}`,
      }),
    ),
    { atMost: 2 },
  ),
}

const rulebook = openRulebook(documents, { asOf: '2026-11-01' })
const { resolved } = rulebook

const maybe = (index: number, value: unknown) => (index % 11 === 3 ? null : value)
const accounts = counted(400).map((index) => ({
  minutes: maybe(index, (index * 977) % 1_000_001),
  seats: maybe(index + 1, (index * 13) % 700),
  balance: maybe(index + 2, ((index * 7_919) % 4_000_000_000) - 2_000_000_000),
  revenue: maybe(index + 3, (index * 37.5) % 2_300),
  remark: maybe(index + 4, `remark no ${index % 9} of ${index}`),
  topic: maybe(index + 5, TOPICS[(index * 17) % 300]),
  needs: maybe(
    index + 6,
    NEEDS.filter((_, need) => (index * need) % 7 === 1),
  ),
}))

const expected = accounts.map((facts) => {
  const { account } = readFacts(resolved, facts)
  if (account === undefined) throw new Error('the facts do not fit')
  return resolved.decisions.map((decision) => expectedRow(answerOf(evaluateDecision(decision, account)), decision))
})

const compiled = compileColumns(rulebook, { details: true })

const answersFor = (columns: Readonly<Record<string, Column>> = {}, variant = 0) => {
  const batch = columnsOf(resolved.facts, accounts, variant)
  const answers = compiled.evaluate({ ...batch, columns: { ...batch.columns, ...columns } } as never) as Readonly<
    Record<string, DecisionColumns>
  >
  return accounts.map((_, at) =>
    resolved.decisions.map((decision) => rowOf(answers[decision.id] as DecisionColumns, decision, at)),
  )
}

test.each([0, 1, 2, 3])(
  'More than bytes, masks and small tables hold is answered as the reference does, in layout %i',
  (variant) => {
    expect(answersFor({}, variant)).toEqual(expected)
  },
)

const known = (values: readonly unknown[]) => ({ validity: bitsOf(values.map((value) => value !== null)) })
const seats = accounts.map((account) => account.seats)
const numbers = seats.map((value) => (value ?? 0) as number)

test.each<[string, Column]>([
  ['16 bits', { values: Uint16Array.from(numbers), ...known(seats) }],
  ['16 bits with a sign', { values: Int16Array.from(numbers), ...known(seats) }],
  ['32 bits without a sign', { values: Uint32Array.from(numbers), ...known(seats) }],
  ['64-bit floats', { values: Float64Array.from(seats, (value) => (value as number | null) ?? Number.NaN) }],
])('Whole numbers may come as %s', (_, column) => {
  expect(answersFor({ seats: column })).toEqual(expected)
})

test('Rubbish in rows that are missing does no harm', () => {
  const rubbish = Int32Array.from(seats, (value) => (value as number | null) ?? -2_147_483_648)
  const topics = accounts.map(({ topic }) => topic)
  const codes = Int32Array.from(topics, (topic) => (topic === null ? 70_000 : TOPICS.indexOf(topic as string)))
  const needs = accounts.map((account) => (account.needs ?? ['need0', 'need7']) as readonly string[])
  const offsets = Int32Array.from([0, ...needs.map((_, index) => needs.slice(0, index + 1).flat().length)])
  expect(
    answersFor({
      seats: { values: rubbish, ...known(seats) },
      topic: { codes, dictionary: TOPICS, ...known(topics) },
      needs: {
        offsets,
        codes: Uint8Array.from(needs.flat(), (need) => NEEDS.indexOf(need)),
        dictionary: NEEDS,
        ...known(accounts.map((account) => account.needs)),
      },
    }),
  ).toEqual(expected)
})
