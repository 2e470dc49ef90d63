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
  WHY,
  words,
} from './small-rulebook.js'

/** Documents of every kind, with nothing wrong in them and something of everything. */
export const SOUND = {
  'rulebook.json': {
    id: 'small',
    version: '1.0.0',
    title: words('Small'),
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    locales: ['en', 'zh-CN'],
  },
  'facts.json': {
    ...FACTS,
    gap: {
      type: 'number',
      unit: 'currency/month',
      title: words('Gap'),
      derive: { subtract: [{ fact: 'amount' }, { parameter: 'bar.high' }] },
    },
  },
  'conditions.json': { adult: { title: words('Adult', '成年'), conditions: ADULT, provisions: ['A-01'] } },
  'parameters/bar.json': { 'bar.high': BAR },
  'decisions/maturity.scorecard.json': scorecard({
    notices: [{ id: 'vip', text: words('{vip}'), conditions: { fact: 'vip', operator: 'equal', value: true } }],
  }),
  'decisions/greeting.decision-table.json': table(
    [
      row('all', {
        conditions: { any: [{ condition: 'adult' }, { not: { fact: 'tags', operator: 'contains', value: 'new' } }] },
        text: words('{age}, {bar.high}'),
        effectiveFrom: '2026-01-01',
      }),
    ],
    {
      outputs: { code: { title: words('Code'), members: { all: words('All') } } },
    },
  ),
  'decisions/next.recommendations.json': recommendations(
    [
      item('call', {
        eligibility: ABOVE_BAR,
        rank: { base: 1, adjust: [{ conditions: ADULT, add: 2 }] },
        group: 'calls',
      }),
    ],
    { atMost: 3 },
  ),
  'decisions/plain.rules.json': [
    {
      name: 'flagged',
      priority: 2,
      conditions: { all: [{ fact: 'customer', operator: 'in', value: ['Suzhou'], path: '$.address.city' }] },
      event: { type: 'flag', params: { of: { fact: 'age' } } },
      effectiveFrom: '2026-01-01',
      effectiveTo: '2028-01-01',
    },
  ],
  'regions/CN.json': region('CN', [
    { parameter: 'bar.high', values: [{ from: '2026-07-01', value: 90, until: '2027-01-01' }], why: WHY },
    {
      add: { to: 'decisions/next/call', before: 'call', steps: [{ id: 'greet', text: words('Greet') }] },
      why: WHY,
      effectiveFrom: '2026-01-01',
    },
  ]),
  'regions/CN-HA.json': region(
    'CN-HA',
    [
      { disable: 'decisions/next/call/greet', why: WHY },
      { replace: 'decisions/maturity/maturity', with: { ...CHARACTERISTIC, baselineScore: 50 }, why: WHY },
      { replace: 'decisions/maturity/high', with: { ...BANDS[0], from: 40 }, why: WHY },
    ],
    { extends: 'CN' },
  ),
  'cases/maturity.json': {
    cases: [
      {
        name: words('An adult'),
        asOf: '2026-11-01',
        region: 'CN',
        facts: { age: 20 },
        expect: { maturity: { band: 'high' } },
      },
    ],
  },
  'provisions.json': {
    chapters: { A: { title: words('A') } },
    provisions: { 'A-01': { chapter: 'A', kind: 'rule', executable: true, title: words('One') } },
  },
}
