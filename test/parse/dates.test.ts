import type { Documents } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { problemsIn } from '../support/problems.js'
import {
  ADULT,
  BANDS,
  CHARACTERISTIC,
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

const SCORECARD = 'decisions/s.scorecard.json'
const TABLE = 'decisions/t.decision-table.json'
const ITEMS = 'decisions/r.recommendations.json'

const [adult, other] = CHARACTERISTIC.attributes
const step = { id: 'call', text: words('Call') }
const notice = { id: 'n', text: words('N'), conditions: ADULT }

/** Every element with the dates given, and its place. */
const ELEMENTS: readonly (readonly [element: string, with_: (dates: object) => Documents, place: string])[] = [
  [
    'characteristic',
    (dates) => ({ [SCORECARD]: scorecard({ characteristics: [{ ...CHARACTERISTIC, ...dates }] }) }),
    `${SCORECARD}#/characteristics/0`,
  ],
  [
    'attribute',
    (dates) => ({
      [SCORECARD]: scorecard({ characteristics: [{ ...CHARACTERISTIC, attributes: [{ ...adult, ...dates }, other] }] }),
    }),
    `${SCORECARD}#/characteristics/0/attributes/0`,
  ],
  [
    'band',
    (dates) => ({ [SCORECARD]: scorecard({ bands: [{ ...BANDS[0], ...dates }, BANDS[1]] }) }),
    `${SCORECARD}#/bands/0`,
  ],
  [
    'notice',
    (dates) => ({ [SCORECARD]: scorecard({ notices: [{ ...notice, ...dates }] }) }),
    `${SCORECARD}#/notices/0`,
  ],
  ['row', (dates) => ({ [TABLE]: table([row('a', dates)]) }), `${TABLE}#/rows/0`],
  ['item', (dates) => ({ [ITEMS]: recommendations([item('a', dates)]) }), `${ITEMS}#/items/0`],
  [
    'step',
    (dates) => ({ [ITEMS]: recommendations([item('a', { steps: [{ ...step, ...dates }] })]) }),
    `${ITEMS}#/items/0/steps/0`,
  ],
  [
    'row that a region adds',
    (dates) => ({
      [TABLE]: table([row('a')]),
      'regions/CN.json': region('CN', [{ add: { to: 'decisions/t', rows: [row('b', dates)] }, why: WHY }]),
    }),
    'regions/CN.json#/changes/0/add/rows/0',
  ],
  [
    'row that a region puts in place',
    (dates) => ({
      [TABLE]: table([row('a')]),
      'regions/CN.json': region('CN', [{ replace: 'decisions/t/a', with: row('a', dates), why: WHY }]),
    }),
    'regions/CN.json#/changes/0/with',
  ],
  [
    'step of an item that a region adds',
    (dates) => ({
      [ITEMS]: recommendations([item('a')]),
      'regions/CN.json': region('CN', [
        { add: { to: 'decisions/r', items: [item('b', { steps: [{ ...step, ...dates }] })] }, why: WHY },
      ]),
    }),
    'regions/CN.json#/changes/0/add/items/0/steps/0',
  ],
]

describe.each(ELEMENTS)('The dates of a %s', (_, withDates, place) => {
  const problemsOf = (dates: object) => problemsIn(smallRulebook(withDates(dates)))

  test('may be there or not', () => {
    expect(problemsOf({ effectiveFrom: '2026-01-01' })).toEqual([])
    expect(problemsOf({ effectiveUntil: '2026-01-01' })).toEqual([])
    expect(problemsOf({ effectiveFrom: '2026-01-01', effectiveUntil: '2026-01-02' })).toEqual([])
  })

  test('are days of the calendar', () => {
    expect(problemsOf({ effectiveFrom: '2026-02-30' })).toEqual([`DATE_INVALID ${place}/effectiveFrom`])
    expect(problemsOf({ effectiveUntil: '2026-01-01T00:00' })).toEqual([`DATE_NO_ZONE ${place}/effectiveUntil`])
    expect(problemsOf({ effectiveFrom: 20260101 })).toEqual([`DOC_SHAPE ${place}/effectiveFrom`])
  })

  test('leave a day at least between them', () => {
    const empty = { effectiveFrom: '2026-01-01', effectiveUntil: '2026-01-01' }
    expect(problemsOf(empty)).toEqual([`DATE_RANGE_EMPTY ${place}/effectiveUntil`])
  })
})

describe('A plain rule', () => {
  const problemsOf = (dates: object) =>
    problemsIn(
      smallRulebook({
        'decisions/d.rules.json': [{ conditions: { all: [ADULT] }, event: { type: 'flag' }, ...dates }],
      }),
    )

  test('calls its dates “effectiveFrom” and “effectiveTo”', () => {
    expect(problemsOf({ effectiveFrom: '2026-01-01', effectiveTo: '2026-02-01' })).toEqual([])
    expect(problemsOf({ effectiveFrom: '2026-02-30' })).toEqual([
      'DATE_INVALID decisions/d.rules.json#/0/effectiveFrom',
    ])
    expect(problemsOf({ effectiveFrom: '2026-02-01', effectiveTo: '2026-01-31' })).toEqual([
      'DATE_RANGE_EMPTY decisions/d.rules.json#/0/effectiveTo',
    ])
    expect(problemsOf({ effectiveUntil: '2026-02-01' })).toEqual([
      'RULE_UNKNOWN_KEY decisions/d.rules.json#/0/effectiveUntil → effectiveTo',
    ])
  })
})
