import { type Documents, openRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import {
  ABOVE_BAR,
  BANDS,
  BAR,
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

/** The day before a change, its first day, its last day, and the day after. */
const AROUND = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01']
const SUMMER = { effectiveFrom: '2026-07-01', effectiveUntil: '2026-10-01' }

const FACTS = { age: 30, amount: 100, vip: true }
const IS_VIP = { fact: 'vip', operator: 'equal', value: true }

const BOOK: Documents = {
  'parameters/bar.json': { 'bar.high': BAR },
  'decisions/points.scorecard.json': scorecard(),
  'decisions/rows.decision-table.json': table([row('above', { conditions: { not: ABOVE_BAR } }), row('last')]),
  'decisions/next.recommendations.json': recommendations([item('call')]),
}

/** What the four days answer, told by one thing of the answer. */
const answers = (
  documents: Documents,
  decision: string,
  tell: (answer: object) => unknown,
  scene: { readonly region?: string } = {},
): readonly unknown[] =>
  AROUND.map((asOf) => {
    const rulebook = openRulebook(smallRulebook({ ...BOOK, ...documents }), { ...scene, asOf })
    return tell(rulebook.decide(decision, FACTS))
  })

const score = (answer: object) => (answer as { score: number }).score
const band = (answer: object) => (answer as { band: string }).band
const notices = (answer: object) =>
  (answer as { notices: { text: { en: string } }[] }).notices.map(({ text }) => text.en)
const hits = (answer: object) => (answer as { hits: { row: string }[] }).hits.map(({ row }) => row).join()
const texts = (answer: object) =>
  (answer as { hits: { text: { en: string } }[] }).hits.map(({ text }) => text.en).join()
const items = (answer: object) => (answer as { items: { id: string }[] }).items.map(({ id }) => id).join()
const steps = (answer: object) =>
  (answer as { items: { steps: { id: string }[] }[] }).items.flatMap(({ steps }) => steps.map(({ id }) => id)).join()

describe('A question about an earlier day gets the answer of that day', () => {
  const adult = CHARACTERISTIC.attributes[0]
  const step = { id: 'greet', text: words('Greet') }
  const CHANGES = [
    [
      'an amount is changed',
      { parameter: 'bar.high', values: [{ from: '2026-07-01', until: '2026-10-01', value: 90 }] },
      'rows',
      hits,
      ['above,last', 'last', 'last', 'above,last'],
    ],
    [
      'the points of an attribute are changed',
      { replace: 'decisions/points/maturity/adult', with: { ...adult, partialScore: 70 } },
      'points',
      score,
      [60, 70, 70, 60],
    ],
    ['an attribute is taken away', { disable: 'decisions/points/maturity/adult' }, 'points', score, [60, 20, 20, 60]],
    [
      'an attribute is added',
      {
        add: {
          to: 'decisions/points/maturity',
          before: 'adult',
          attributes: [{ id: 'vip', partialScore: 80, conditions: IS_VIP }],
        },
      },
      'points',
      score,
      [60, 80, 80, 60],
    ],
    [
      'a band is moved',
      { replace: 'decisions/points/high', with: { ...BANDS[0], from: 61 } },
      'points',
      band,
      ['high', 'low', 'low', 'high'],
    ],
    [
      'a notice is added',
      { add: { to: 'decisions/points', notices: [{ id: 'n', conditions: IS_VIP, text: words('A VIP') }] } },
      'points',
      notices,
      [[], ['A VIP'], ['A VIP'], []],
    ],
    [
      'a row is added',
      { add: { to: 'decisions/rows', rows: [row('new')] } },
      'rows',
      hits,
      ['above,last', 'above,last,new', 'above,last,new', 'above,last'],
    ],
    [
      'a row is taken away',
      { disable: 'decisions/rows/above' },
      'rows',
      hits,
      ['above,last', 'last', 'last', 'above,last'],
    ],
    [
      'a text is changed',
      { replace: 'decisions/rows/last', with: row('last', { text: words('In summer') }) },
      'rows',
      texts,
      ['above,last', 'above,In summer', 'above,In summer', 'above,last'],
    ],
    [
      'an item is added',
      { add: { to: 'decisions/next', items: [item('visit')] } },
      'next',
      items,
      ['call', 'call,visit', 'call,visit', 'call'],
    ],
    ['an item is taken away', { disable: 'decisions/next/call' }, 'next', items, ['call', '', '', 'call']],
    [
      'a step is added',
      { add: { to: 'decisions/next/call', before: 'call', steps: [step] } },
      'next',
      steps,
      ['call', 'greet,call', 'greet,call', 'call'],
    ],
    [
      'a step is changed',
      { replace: 'decisions/next/call/call', with: step },
      'next',
      steps,
      ['call', 'greet', 'greet', 'call'],
    ],
  ] as const

  test.each(CHANGES)('when %s for a summer', (_, change, decision, tell, expected) => {
    const dates = 'parameter' in change ? {} : SUMMER
    const documents = { 'regions/CN.json': region('CN', [{ ...change, ...dates, why: WHY }]) }
    expect(answers(documents, decision, tell, { region: 'CN' })).toEqual(expected)
    expect(new Set(answers(documents, decision, tell).map(String)).size, 'in the base book').toBe(1)
  })
})

describe('An element with dates of its own', () => {
  const ELEMENTS = [
    [
      'a characteristic',
      {
        'decisions/points.scorecard.json': scorecard({
          characteristics: [
            CHARACTERISTIC,
            { ...CHARACTERISTIC, id: 'more', ...SUMMER, attributes: [{ id: 'all', partialScore: 5 }] },
          ],
        }),
      },
      'points',
      score,
      [60, 65, 65, 60],
    ],
    [
      'an attribute',
      {
        'decisions/points.scorecard.json': scorecard({
          characteristics: [
            {
              ...CHARACTERISTIC,
              attributes: [{ ...CHARACTERISTIC.attributes[0], ...SUMMER }, CHARACTERISTIC.attributes[1]],
            },
          ],
        }),
      },
      'points',
      score,
      [20, 60, 60, 20],
    ],
    [
      'a band',
      { 'decisions/points.scorecard.json': scorecard({ bands: [{ ...BANDS[0], ...SUMMER }, BANDS[1]] }) },
      'points',
      band,
      ['low', 'high', 'high', 'low'],
    ],
    [
      'a notice',
      {
        'decisions/points.scorecard.json': scorecard({
          notices: [{ id: 'n', conditions: IS_VIP, text: words('A VIP'), ...SUMMER }],
        }),
      },
      'points',
      notices,
      [[], ['A VIP'], ['A VIP'], []],
    ],
    [
      'a row',
      { 'decisions/rows.decision-table.json': table([row('summer', SUMMER), row('last')]) },
      'rows',
      hits,
      ['last', 'summer,last', 'summer,last', 'last'],
    ],
    [
      'an item',
      { 'decisions/next.recommendations.json': recommendations([item('call'), item('visit', SUMMER)]) },
      'next',
      items,
      ['call', 'call,visit', 'call,visit', 'call'],
    ],
    [
      'a step',
      {
        'decisions/next.recommendations.json': recommendations([
          item('call', { steps: [{ id: 'call', text: words('Call'), ...SUMMER }] }),
        ]),
      },
      'next',
      steps,
      ['', 'call', 'call', ''],
    ],
    [
      'a plain rule',
      {
        'decisions/plain.rules.json': {
          name: 'summer',
          conditions: { all: [IS_VIP] },
          event: { type: 'flag' },
          effectiveFrom: SUMMER.effectiveFrom,
          effectiveTo: SUMMER.effectiveUntil,
        },
      },
      'plain',
      hits,
      ['', 'summer', 'summer', ''],
    ],
  ] as const

  test.each(ELEMENTS)(
    'holds from its first day until the day before its last: %s',
    (_, documents, decision, tell, expected) => {
      expect(answers(documents, decision, tell)).toEqual(expected)
    },
  )

  test('may be brought by a region, whose change may have dates as well', () => {
    const change = { add: { to: 'decisions/rows', rows: [row('new', { effectiveFrom: '2026-07-01' })] }, why: WHY }
    const documents = { 'regions/CN.json': region('CN', [{ ...change, effectiveUntil: '2026-10-01' }]) }
    expect(answers(documents, 'rows', hits, { region: 'CN' })).toEqual([
      'above,last',
      'above,last,new',
      'above,last,new',
      'above,last',
    ])
  })

  test('is changed by a region also on days on which it does not hold', () => {
    const documents = {
      'decisions/rows.decision-table.json': table([row('summer', SUMMER), row('last')]),
      'regions/CN.json': region('CN', [{ disable: 'decisions/rows/summer', why: WHY }]),
      'regions/GB.json': region('GB', [{ replace: 'decisions/rows/summer', with: row('summer'), why: WHY }]),
    }
    expect(answers(documents, 'rows', hits, { region: 'CN' })).toEqual(['last', 'last', 'last', 'last'])
    expect(new Set(answers(documents, 'rows', hits, { region: 'GB' }))).toEqual(new Set(['summer,last']))
  })

  test('gives the same rules, and so the same hash, on all days on which the same elements hold', () => {
    const hashOn = (asOf: string, extra: object) =>
      openRulebook(smallRulebook({ 'decisions/rows.decision-table.json': table([row('a', extra)]) }), { asOf }).resolved
        .hash
    expect(hashOn('2026-08-01', SUMMER)).toBe(hashOn('2026-08-01', {}))
    expect(hashOn('2026-10-01', SUMMER)).not.toBe(hashOn('2026-10-01', {}))
  })
})
