import { DEFAULT_LIMITS, parseRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { problemsIn } from '../support/problems.js'
import {
  ADULT,
  BANDS,
  BAR,
  CHARACTERISTIC,
  item,
  recommendations,
  row,
  scorecard,
  smallRulebook,
  table,
  words,
} from '../support/small-rulebook.js'

const BAD = { fact: 'age', operator: 'equal', value: '18' }

const problemsOf = (shape: string, decision: object) =>
  problemsIn(
    smallRulebook({ 'parameters/bar.json': { 'bar.high': BAR }, [`decisions/d.${shape}.json`]: decision }),
  ).map((line) => line.replace(`decisions/d.${shape}.json#`, ''))

describe('A scorecard', () => {
  const characteristic = (extra: object) => scorecard({ characteristics: [{ ...CHARACTERISTIC, ...extra }] })
  const attribute = (extra: object) => characteristic({ attributes: [{ id: 'a', partialScore: 1, ...extra }] })
  const band = (extra: object) => scorecard({ bands: [{ ...BANDS[0], ...extra }] })

  const SCORECARDS = [
    [
      'needs its parts',
      {},
      ['title', 'reasonCodeAlgorithm', 'origin', 'characteristics', 'bands'].map((key) => `RULE_MISSING_KEY /${key}`),
    ],
    ['has no other keys', scorecard({ initialscore: 1 }), ['RULE_UNKNOWN_KEY /initialscore → initialScore']],
    [
      'ranks its reasons in one of two ways',
      scorecard({ reasonCodeAlgorithm: 'pointsUnder' }),
      ['VALUE_NOT_ALLOWED /reasonCodeAlgorithm'],
    ],
    ['starts with whole points', scorecard({ initialScore: 0.5 }), ['DOC_SHAPE /initialScore']],
    ['has characteristics', scorecard({ characteristics: [] }), ['DOC_SHAPE /characteristics']],
    ['has bands', scorecard({ bands: [] }), ['DOC_SHAPE /bands']],
    ['names a reason at least', scorecard({ maximumReasons: 0 }), ['DOC_SHAPE /maximumReasons']],
    [
      'scores in whole points',
      attribute({ partialScore: 1.5 }),
      ['DOC_SHAPE /characteristics/0/attributes/0/partialScore'],
    ],
    ['has whole baselines', characteristic({ baselineScore: '60' }), ['DOC_SHAPE /characteristics/0/baselineScore']],
    [
      'has attributes in each characteristic',
      characteristic({ attributes: [] }),
      ['DOC_SHAPE /characteristics/0/attributes'],
    ],
    ['has ids that are names', characteristic({ id: 'my id' }), ['NAME_FORM /characteristics/0/id']],
    [
      'has conditions that hold together',
      attribute({ conditions: BAD }),
      ['VALUE_TYPE /characteristics/0/attributes/0/conditions/value'],
    ],
    [
      'has bands from an amount',
      band({ from: { parameter: 'bar.hgih' } }),
      ['PARAMETER_UNKNOWN /bands/0/from/parameter → bar.high'],
    ],
    [
      'has bands that start somewhere',
      scorecard({ bands: [{ id: 'low', title: words('Low') }] }),
      ['RULE_MISSING_KEY /bands/0/from'],
    ],
    [
      'has notices with a condition',
      scorecard({ notices: [{ id: 'n', text: words('N') }] }),
      ['RULE_MISSING_KEY /notices/0/conditions'],
    ],
    [
      'has notices whose condition holds together',
      scorecard({ notices: [{ id: 'n', text: words('N'), conditions: BAD }] }),
      ['VALUE_TYPE /notices/0/conditions/value'],
    ],
    [
      'gives every attribute an id of its own',
      characteristic({ attributes: [...CHARACTERISTIC.attributes, { id: 'adult', partialScore: 1 }] }),
      ['RULE_DUPLICATE_NAME /characteristics/0/attributes/2'],
    ],
    [
      'gives characteristics, bands and notices ids of their own',
      scorecard({ bands: [{ ...BANDS[1], id: 'maturity' }] }),
      ['RULE_DUPLICATE_NAME /bands/0'],
    ],
    [
      'promises about numbers, dates and times',
      scorecard({ monotone: { age: 'increasing', joined: 'decreasing', opens: 'increasing' } }),
      [],
    ],
    [
      'promises about nothing else',
      scorecard({ monotone: { asOf: 'increasing', vip: 'increasing', agee: 'increasing' } }),
      ['PROMISE_FACT /monotone/asOf', 'PROMISE_FACT /monotone/vip', 'FACT_UNKNOWN /monotone/agee → age'],
    ],
    [
      'promises one of two things',
      scorecard({ monotone: { age: 'up', tenure: 'incraesing' } }),
      ['VALUE_NOT_ALLOWED /monotone/age', 'VALUE_NOT_ALLOWED /monotone/tenure → increasing'],
    ],
  ] as const

  test.each(SCORECARDS)('%s', (_, decision, problems) => {
    expect(problemsOf('scorecard', decision)).toEqual(problems)
  })
})

describe('A decision table', () => {
  const TABLES = [
    ['needs its parts', {}, ['RULE_MISSING_KEY /title', 'RULE_MISSING_KEY /hitPolicy', 'RULE_MISSING_KEY /rows']],
    [
      'has a hit policy of the list',
      table([row('a')], { hitPolicy: 'firts' }),
      ['VALUE_NOT_ALLOWED /hitPolicy → first'],
    ],
    ['has a hit policy that is a text', table([row('a')], { hitPolicy: ['first'] }), ['DOC_SHAPE /hitPolicy']],
    ['has rows', table([]), ['DOC_SHAPE /rows']],
    [
      'has rows with an outcome and a text',
      table([{ id: 'a' }]),
      ['RULE_MISSING_KEY /rows/0/outcome', 'RULE_MISSING_KEY /rows/0/text'],
    ],
    [
      'has rows with keys that are spelt right',
      table([row('a', { condition: ADULT })]),
      ['RULE_UNKNOWN_KEY /rows/0/condition → conditions'],
    ],
    [
      'has rows whose conditions hold together',
      table([row('a', { conditions: BAD })]),
      ['VALUE_TYPE /rows/0/conditions/value'],
    ],
    [
      'has whole priorities from one up',
      table([row('a', { priority: 0 }), row('b', { priority: '1' })]),
      ['PRIO_INVALID /rows/0/priority', 'PRIO_INVALID /rows/1/priority'],
    ],
    [
      'has priorities up to a million',
      table([row('a', { priority: 1_000_001 }), row('b', { priority: 1_000_000 })]),
      ['PRIO_INVALID /rows/0/priority'],
    ],
    ['has rows of different ids', table([row('a'), row('b'), row('a')]), ['RULE_DUPLICATE_NAME /rows/2']],
    [
      'fills public facts and parameters into outcomes',
      table([row('a', { outcome: { x: { fact: 'age' }, y: [{ parameter: 'bar.high' }] } })]),
      [],
    ],
    [
      'fills in facts that exist',
      table([row('a', { outcome: { x: { fact: 'agee' } } })]),
      ['FACT_UNKNOWN /rows/0/outcome/x → age'],
    ],
    [
      'fills in parameters that exist',
      table([row('a', { outcome: { x: [{ parameter: 'bar' }] } })]),
      ['PARAMETER_UNKNOWN /rows/0/outcome/x/0'],
    ],
    [
      'copies no personal facts into outcomes',
      table([row('a', { outcome: { x: { y: { fact: 'remark' } } } })]),
      ['EVENT_SENSITIVE_FACT /rows/0/outcome/x/y'],
    ],
    [
      'declares the members of its outputs with titles',
      table([row('a')], { outputs: { code: { members: { a: {} } } } }),
      [
        'RULE_MISSING_KEY /outputs/code/title',
        'TEXT_LANGUAGES /outputs/code/members/a/en',
        'TEXT_LANGUAGES /outputs/code/members/a/zh-CN',
      ],
    ],
  ] as const

  test.each(TABLES)('%s', (_, decision, problems) => {
    expect(problemsOf('decision-table', decision)).toEqual(problems)
  })

  test('has as many rows as the limit says', () => {
    const documents = smallRulebook({ 'decisions/d.decision-table.json': table(['a', 'b', 'c'].map((id) => row(id))) })
    expect(problemsIn(documents, { ...DEFAULT_LIMITS, rulesPerDecision: 3 })).toEqual([])
    expect(problemsIn(documents, { ...DEFAULT_LIMITS, rulesPerDecision: 2 })).toEqual([
      'DOC_TOO_MANY_RULES decisions/d.decision-table.json#/rows',
    ])
  })
})

describe('Recommendations', () => {
  const one = (extra: object) => recommendations([item('call', extra)])
  const ITEMS = [
    ['need their parts', {}, ['RULE_MISSING_KEY /title', 'RULE_MISSING_KEY /items']],
    ['have items', recommendations([]), ['DOC_SHAPE /items']],
    ['hold one item at least', recommendations([item('a')], { atMost: 0 }), ['DOC_SHAPE /atMost']],
    [
      'have items with a rank and steps',
      recommendations([{ id: 'a', title: words('A') }]),
      ['RULE_MISSING_KEY /items/0/rank', 'RULE_MISSING_KEY /items/0/steps'],
    ],
    ['have whole ranks', one({ rank: { base: 0.5 } }), ['DOC_SHAPE /items/0/rank/base']],
    [
      'have stages that are spelt right',
      one({ elegibility: ADULT }),
      ['RULE_UNKNOWN_KEY /items/0/elegibility → eligibility'],
    ],
    [
      'have stages that hold together',
      one({ eligibility: BAD, suitability: BAD }),
      ['VALUE_TYPE /items/0/eligibility/value', 'VALUE_TYPE /items/0/suitability/value'],
    ],
    [
      'adjust ranks under a condition',
      one({ rank: { base: 1, adjust: [{ add: 1 }] } }),
      ['RULE_MISSING_KEY /items/0/rank/adjust/0/conditions'],
    ],
    [
      'adjust ranks under a condition that holds together',
      one({ rank: { base: 1, adjust: [{ conditions: BAD, add: 1 }] } }),
      ['VALUE_TYPE /items/0/rank/adjust/0/conditions/value'],
    ],
    [
      'have steps whose conditions hold together',
      one({ steps: [{ id: 's', text: words('S'), conditions: BAD }] }),
      ['VALUE_TYPE /items/0/steps/0/conditions/value'],
    ],
    [
      'have steps of different ids',
      one({ steps: ['s', 's'].map((id) => ({ id, text: words('S') })) }),
      ['RULE_DUPLICATE_NAME /items/0/steps/1'],
    ],
    ['have items of different ids', recommendations([item('a'), item('a')]), ['RULE_DUPLICATE_NAME /items/1']],
  ] as const

  test.each(ITEMS)('%s', (_, decision, problems) => {
    expect(problemsOf('recommendations', decision)).toEqual(problems)
  })
})

describe('Plain rules of json-rules-engine', () => {
  const rule = (extra: object = {}) => ({ conditions: { all: [ADULT] }, event: { type: 'flag' }, ...extra })

  const RULES = [
    ['need conditions and an event', [{}], ['RULE_MISSING_KEY /0/conditions', 'RULE_MISSING_KEY /0/event']],
    ['are rules, not texts', ['rule'], ['DOC_SHAPE /0']],
    ['are at least one', [], ['DOC_SHAPE ']],
    ['have an event with a type', rule({ event: { params: {} } }), ['RULE_MISSING_KEY /event/type']],
    [
      'have an event and nothing beside its params',
      rule({ event: { type: 'flag', param: {} } }),
      ['RULE_UNKNOWN_KEY /event/param → params'],
    ],
    ['leave the events of the engine alone', rule({ event: { type: 'success' } }), ['EVENT_RESERVED_TYPE /event/type']],
    ['call nothing that hosts must hand over', rule({ onSuccess: 'x' }), ['RULE_UNKNOWN_KEY /onSuccess']],
    ['have names of their own', [rule({ name: 'a' }), rule({ name: 'a' })], ['RULE_DUPLICATE_NAME /1']],
    [
      'have names that do not merely look different',
      [rule({ name: 'VIP' }), rule({ name: 'VІP' })],
      ['RULE_CONFUSABLE_NAME /1'],
    ],
    ['have names in any script', [rule({ name: '贵宾 1' }), rule({ name: '贵宾 2' })], []],
    [
      'copy no personal fact',
      rule({ event: { type: 'flag', params: { who: { fact: 'customer' } } } }),
      ['EVENT_SENSITIVE_FACT /event/params/who'],
    ],
  ] as const

  test.each(RULES)('%s', (_, decision, problems) => {
    expect(problemsOf('rules', decision)).toEqual(problems)
  })

  test('become the rows of a table that collects, with the event for an outcome', () => {
    const rules = [
      rule({ name: 'grown-up', priority: 5 }),
      rule({ event: { type: 'flag', params: { colour: 'red' } } }),
    ]
    const { rulebook } = parseRulebook(smallRulebook({ 'decisions/d.rules.json': rules }))
    expect(rulebook?.decisions[0]).toMatchObject({
      kind: 'decision-table',
      hitPolicy: 'collect',
      rows: [
        { id: 'grown-up', priority: 5, outcome: { type: 'flag' } },
        { id: 'rule-2', priority: 1, outcome: { type: 'flag', params: { colour: 'red' } } },
      ],
    })
  })
})
