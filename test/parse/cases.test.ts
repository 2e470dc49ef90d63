import { describe, expect, test } from 'vitest'
import { problemsIn } from '../support/problems.js'
import { row, scorecard, smallRulebook, table, words } from '../support/small-rulebook.js'

const BOOK = {
  'decisions/greeting.decision-table.json': table([row('all')]),
  'decisions/maturity.scorecard.json': scorecard(),
}

describe('A case', () => {
  const CASES = [
    ['needs its parts', [{}], ['name', 'asOf', 'facts', 'expect'].map((key) => `RULE_MISSING_KEY /cases/0/${key}`)],
    [
      'is asked on a date of the calendar',
      [{ name: words('A'), asOf: 'today', facts: {}, expect: {} }],
      ['DATE_FORMAT /cases/0/asOf'],
    ],
    [
      'expects something of decisions that exist',
      [{ name: words('A'), asOf: '2026-11-01', facts: {}, expect: { greetings: {} } }],
      ['DECISION_UNKNOWN /cases/0/expect/greetings → greeting'],
    ],
    [
      'expects something that results have',
      [{ name: words('A'), asOf: '2026-11-01', facts: {}, expect: { greeting: { row: ['a'] } } }],
      ['RULE_UNKNOWN_KEY /cases/0/expect/greeting/row → rows'],
    ],
    [
      'expects values of the right type',
      [{ name: words('A'), asOf: '2026-11-01', facts: {}, expect: { maturity: { score: '60' } } }],
      ['DOC_SHAPE /cases/0/expect/maturity/score'],
    ],
  ] as const

  test.each(CASES)('%s', (_, cases, problems) => {
    const documents = smallRulebook({ ...BOOK, 'cases/a.json': { cases } })
    expect(problemsIn(documents).map((line) => line.replace('cases/a.json#', ''))).toEqual(problems)
  })

  test('may stand in a document by itself', () => {
    const one = {
      $schema: '../schema/cases.json',
      name: words('A'),
      asOf: '2026-11-01',
      facts: {},
      expect: { greeting: { rows: ['all'] } },
    }
    expect(problemsIn(smallRulebook({ ...BOOK, 'cases/a.json': one }))).toEqual([])
  })
})
