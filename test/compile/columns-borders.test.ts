import fc from 'fast-check'
import type { Bitmap, DecisionColumns } from 'kam-rules/compile'
import { describe, expect, test } from 'vitest'
import { compileColumnsOf } from '../../src/compile/columns/compile-columns.js'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { answerOf } from '../../src/model/result.js'
import {
  conditionsOf,
  documentsOf,
  practiceArbitrary,
  recommendationsArbitrary,
  scorecardArbitrary,
  tableArbitrary,
} from '../agreement/decisions.js'
import { constantsIn, factsFrom, holedDraws } from '../agreement/facts.js'
import { accountOf, bookOf } from '../agreement/practice-book.js'
import { columnsOf, expectedRow, isSet, rowOf } from './columns.js'

const MOST = 4_097

const sample = <Value>(arbitrary: fc.Arbitrary<Value>, seed: number, count = 1): Value[] =>
  fc.sample(arbitrary, { seed, numRuns: count })

const [practice] = sample(practiceArbitrary, 1) as [never]
const [scorecard] = sample(scorecardArbitrary, 2) as [never]
const [table] = sample(tableArbitrary, 3) as [never]
const [recommendations] = sample(recommendationsArbitrary, 4) as [never]

const book = bookOf(practice, documentsOf(scorecard, table, recommendations))
const constants = constantsIn(conditionsOf(scorecard, table, recommendations), practice['parameters'])
const accounts = sample(holedDraws, 5, 300).map((draws) => factsFrom(draws, constants))
const expected = accounts.map((facts) => {
  const account = accountOf(book, facts)
  return book.decisions.map((decision) => expectedRow(answerOf(evaluateDecision(decision, account)), decision))
})

const { allocate, evaluateRange } = compileColumnsOf(book, {
  decisions: book.decisions,
  withDetails: true,
  ignoresUnknown: false,
})
const accountAt = (row: number): number => (row * 7) % accounts.length
const batchOf = (rows: number) =>
  columnsOf(
    book.facts,
    Array.from({ length: rows }, (_, row) => accounts[accountAt(row)] as object),
    2,
  )

/** The rows of which an answer differs from that of the reference. */
const differences = (answers: ReturnType<typeof allocate>, rows: number): readonly number[] =>
  Array.from({ length: rows }, (_, row) => row).filter(
    (row) =>
      JSON.stringify(book.decisions.map((decision, index) => rowOf(answers[index] as never, decision, row))) !==
      JSON.stringify(expected[accountAt(row)]),
  )

const bitmapsOf = (columns: DecisionColumns): readonly Bitmap[] => {
  switch (columns.kind) {
    case 'scorecard':
      return columns.noted
    case 'decision-table':
      return columns.hits
    case 'recommendations':
      return [...columns.chosen, ...(columns.passed ?? []).flat()]
  }
}

/** Whether a bitmap has a bit beyond the last row. */
const goesBeyond = (bitmap: Bitmap, rows: number): boolean =>
  Array.from({ length: bitmap.length * 8 - rows }, (_, index) => rows + index).some((row) => isSet(bitmap, row))

describe('At the borders of words and chunks', () => {
  test.each([0, 1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 2_047, 2_048, 2_049, 4_095, 4_096, MOST])(
    '%i rows are answered as one by one',
    (rows) => {
      const answers = allocate(rows, false)
      evaluateRange(batchOf(rows), answers, 0, rows)
      expect(differences(answers, rows)).toEqual([])
      expect(answers.flatMap(bitmapsOf).filter((bitmap) => goesBeyond(bitmap, rows))).toEqual([])
    },
  )

  test.each([
    [MOST, [0, 32, 2_080, 2_112, 4_096, MOST]],
    [100, [0, 64, 100]],
  ])('%i rows answered in parts, the last part first, are answered all the same', (rows, borders) => {
    const answers = allocate(rows, true)
    const batch = batchOf(rows)
    for (let part = borders.length - 1; part > 0; part--)
      evaluateRange(batch, answers, borders[part - 1] as number, borders[part] as number)
    expect(differences(answers, rows)).toEqual([])
  })

  test.each([
    [1, 64],
    [0, 63],
    [-32, 32],
    [64, 32],
    [0, 128],
  ])('rows %i to %i of 100 are refused, since they do not end with a word', (from, to) => {
    expect(() => evaluateRange(batchOf(100), allocate(100, false), from, to)).toThrow('COLUMN_RANGE')
  })
})

describe('When facts are missing', () => {
  const nobody = accountOf(book, {})
  const answers = book.decisions.map((decision) => expectedRow(answerOf(evaluateDecision(decision, nobody)), decision))
  const rowsOf = (columns: ReturnType<typeof allocate>, row: number) =>
    book.decisions.map((decision, index) => rowOf(columns[index] as never, decision, row))

  test('a batch without columns is answered as accounts without facts', () => {
    const columns = allocate(100, false)
    evaluateRange({ rows: 100, columns: {} }, columns, 0, 100)
    for (const row of [0, 31, 32, 99]) expect(rowsOf(columns, row)).toEqual(answers)
  })

  test.each([0, 1, 2, 3])('columns all of whose rows are missing are like none at all, in layout %i', (variant) => {
    const batch = columnsOf(book.facts, accounts.slice(0, 100), variant)
    const validity = new Uint8Array(13)
    const hidden = Object.entries(batch.columns).map(([name, column]) => [name, { ...column, validity }])
    const columns = allocate(100, false)
    evaluateRange({ rows: 100, columns: Object.fromEntries(hidden) }, columns, 0, 100)
    for (const row of [0, 31, 32, 99]) expect(rowsOf(columns, row)).toEqual(answers)
  })

  test('what one batch held is forgotten in the next', () => {
    evaluateRange(batchOf(100), allocate(100, false), 0, 100)
    const columns = allocate(40, false)
    evaluateRange({ rows: 40, columns: {} }, columns, 0, 40)
    expect(rowsOf(columns, 39)).toEqual(answers)
  })
})
