import { inspect } from 'node:util'
import { type Documents, isRulebookError, RulebookError } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import {
  decideRecommendations,
  decideRules,
  decideScorecard,
  decideTable,
  explainRules,
  fact,
  firing,
  members,
  openRules,
  openSmallBook,
} from '../evaluate/small-book.js'
import { deepFreeze } from '../support/deep-freeze.js'
import { problemsFor } from '../support/problems.js'
import { words } from '../support/small-rulebook.js'
import { EXAMPLE_ACCOUNTS, openHandbook } from './handbook-accounts.js'

const FACTS = {
  revenue: fact('number', { min: 0, decimals: 2 }),
  tenureMonths: fact('integer'),
  hasPbx: fact('boolean'),
  tier: fact('enum', { members: members('vip', 'key') }),
  products: fact('set'),
  signed: fact('date'),
  opens: fact('time'),
  note: fact('text'),
  birthYear: fact('integer', { sensitivity: 'personal' }),
  age: fact('integer', { sensitivity: 'personal', protected: true }),
  contact: fact('object', { fields: { stance: { type: 'integer', title: words('Stance') } } }),
}
const title = words('Title')
const dear = { fact: 'revenue', operator: 'greaterThan', value: 10 } as const
const rule = (conditions: unknown): Documents => ({
  'facts.json': FACTS,
  'decisions/rules.rules.json': [{ name: 'rule', conditions, event: { type: 'met' } }] as object,
})
const codesOf = (documents: Documents) => problemsFor(deepFreeze(documents)).map((line) => line.split(' ')[0])
const codesOfRule = (conditions: unknown) => codesOf(rule(conditions))

describe('Meaning 1: what is missing is unknown', () => {
  test('Meaning 1: absent and null are the same, and no comparison with them is met, nor its opposite', () => {
    const book = openRules(FACTS, {
      dear,
      cheap: { not: dear },
      'not vip': { fact: 'tier', operator: 'notEqual', value: 'vip' },
      'none of these': { fact: 'tier', operator: 'notIn', value: ['vip'] },
      'no vpn': { fact: 'products', operator: 'doesNotContain', value: 'vpn' },
    })
    expect(firing(book, {})).toEqual([])
    expect(firing(book, { revenue: null, tier: null, products: null })).toEqual([])
    expect(firing(book, { revenue: 1, tier: 'key', products: [] })).toEqual([
      'cheap',
      'not vip',
      'none of these',
      'no vpn',
    ])
  })

  test('Meaning 1: only isKnown asks for absence', () => {
    const book = openRules(FACTS, { unknown: { fact: 'revenue', operator: 'isKnown', value: false } })
    expect(firing(book, {})).toEqual(['unknown'])
    expect(firing(book, { revenue: 0 })).toEqual([])
  })

  test('Meaning 1: a result lists the missing facts that could change it', () => {
    const book = openRules(FACTS, { rule: { all: [dear, { fact: 'hasPbx', operator: 'equal', value: true }] } })
    expect(decideRules(book, { revenue: 50 }).missingFacts).toEqual(['hasPbx'])
    expect(decideRules(book, { revenue: 5 }).missingFacts).toEqual([])
  })
})

const tenure = (attributes: readonly object[]) => ({
  'facts.json': FACTS,
  'decisions/card.scorecard.json': {
    title,
    origin: 'convention',
    reasonCodeAlgorithm: 'pointsBelow',
    bands: [{ id: 'any', from: 0, title }],
    characteristics: [{ id: 'tenure', title, reason: title, reasonCode: 'TENURE', baselineScore: 10, attributes }],
  },
})
const UNKNOWN = {
  id: 'unknown',
  partialScore: 5,
  conditions: { fact: 'tenureMonths', operator: 'isKnown', value: false },
}
const SHORT = { id: 'short', partialScore: 1, conditions: { fact: 'tenureMonths', operator: 'lessThan', value: 12 } }

describe('Meaning 2: unknown can carry points', () => {
  test('Meaning 2: a characteristic may score a missing fact by an attribute of its own', () => {
    const book = openSmallBook(tenure([UNKNOWN, SHORT, { id: 'other', partialScore: 10 }]))
    expect(['unknown', 'short', 'other']).toEqual(
      [{}, { tenureMonths: 3 }, { tenureMonths: 30 }].map(
        (facts) => decideScorecard(book, 'card', facts).partialScores[0]?.attribute,
      ),
    )
  })

  test('Meaning 2: a characteristic without a catch-all is refused', () => {
    expect(codesOf(tenure([UNKNOWN, SHORT]))).toEqual(['SCORE_NO_CATCH_ALL'])
  })
})

describe('Meaning 3: types are strict', () => {
  test('Meaning 3: operator, value, member and range are checked when rules load', () => {
    expect(codesOfRule({ ...dear, value: '10' })).toEqual(['VALUE_TYPE'])
    expect(codesOfRule({ ...dear, value: -1 })).toEqual(['VALUE_RANGE'])
    expect(codesOfRule({ ...dear, value: 0.125 })).toEqual(['MONEY_SCALE'])
    expect(codesOfRule({ fact: 'tier', operator: 'equal', value: 'gold' })).toEqual(['VALUE_NOT_ALLOWED'])
    expect(codesOfRule({ fact: 'tier', operator: 'lessThan', value: 'vip' })).toEqual(['OP_NOT_FOR_TYPE'])
    expect(codesOfRule({ fact: 'revenu', operator: 'lessThan', value: 1 })).toEqual(['FACT_UNKNOWN'])
    expect(codesOfRule({ ...dear, value: { fact: 'tier' } })).toEqual(['VALUE_TYPE'])
  })

  test('Meaning 3: units are checked, in the currency of the region', () => {
    const documents = {
      ...rule({ ...dear, value: { parameter: 'limit.high' } }),
      'facts.json': { revenue: fact('number', { unit: 'currency/month' }) },
      'units.json': { 'CNY/month': words('CNY a month'), 'GBP/month': words('GBP a month') },
      'parameters/limits.json': {
        'limit.high': { title, unit: 'GBP/month', origin: 'convention', values: [{ from: '2026-01-01', value: 10 }] },
      },
    }
    expect(codesOf(documents)).toEqual(['UNIT_MISMATCH'])
  })

  test('Meaning 3: facts of a wrong type are refused by name, never converted', () => {
    const book = openRules(FACTS, { dear })
    expect(() => firing(book, { revenue: '50' })).toThrow('The fact “revenue” must be a number; received a text.')
    expect(() => firing(book, { revenue: true })).toThrow('“revenue”')
  })
})

describe('Meaning 4: nothing is guessed', () => {
  test.each([
    ['an empty “all”', { all: [] }, 'COND_EMPTY_GROUP'],
    ['an empty “any”', { any: [] }, 'COND_EMPTY_GROUP'],
    ['“all” beside “any”', { all: [dear], any: [dear] }, 'COND_AMBIGUOUS'],
    ['“not” beside a comparison', { ...dear, not: dear }, 'COND_AMBIGUOUS'],
    ['an unknown key', { ...dear, vale: 1 }, 'COND_UNKNOWN_KEY'],
    ['an unknown operator', { ...dear, operator: 'above' }, 'OP_UNKNOWN'],
  ])('Meaning 4: %s is refused', (_, conditions, code) => {
    expect(codesOfRule(conditions)).toEqual([code])
  })

  test('Meaning 4: a key that appears twice in a JSON text is refused', () => {
    const text =
      '[{"name":"rule","conditions":{"fact":"revenue","operator":"equal","value":1,"value":2},"event":{"type":"met"}}]'
    expect(codesOf({ 'facts.json': FACTS, 'decisions/rules.rules.json': text })).toEqual(['JSON_DUPLICATE_KEY'])
  })
})

describe('Meaning 5: a path is a list of field names', () => {
  test('Meaning 5: it leads to an own field of an object', () => {
    const book = openRules(FACTS, { against: { fact: 'contact', path: '$.stance', operator: 'lessThan', value: 0 } })
    expect(firing(book, { contact: { stance: -1 } })).toEqual(['against'])
    expect(firing(book, { contact: Object.create({ stance: -1 }) })).toEqual([])
  })

  test.each([
    ['$.stanc', 'PATH_UNKNOWN'],
    ['stance', 'PATH_FORM'],
    ['$..stance', 'PATH_WILDCARD'],
    ['$.*', 'PATH_WILDCARD'],
    ['$[?(@.stance)]', 'PATH_EXPRESSION'],
    ['$.__proto__', 'PATH_FORBIDDEN_SEGMENT'],
    ['$.stance.more', 'PATH_ON_SCALAR'],
  ])('Meaning 5: the path %s is refused, and nothing in it ever runs', (path, code) => {
    expect(codesOfRule({ fact: 'contact', path, operator: 'lessThan', value: 0 })).toEqual([code])
  })
})

describe('Meaning 6: order is decided', () => {
  const row = (id: string, priority?: number) => ({
    id,
    outcome: {},
    text: words(id),
    ...(priority === undefined ? {} : { priority }),
  })

  test('Meaning 6: rows come by priority, larger first, then as written', () => {
    const rows = [row('a'), row('b', 5), row('c', 9), row('d', 5), row('e', 1)]
    const book = openSmallBook({
      'facts.json': FACTS,
      'decisions/table.decision-table.json': { title, hitPolicy: 'collect', rows },
    })
    expect(decideTable(book, 'table', {}).hits.map((hit) => hit.row)).toEqual(['c', 'b', 'd', 'a', 'e'])
  })

  test('Meaning 6: items come by rank, larger first, then as written', () => {
    const items = [
      ['a', 1],
      ['b', 5],
      ['c', 9],
      ['d', 5],
    ].map(([id, base]) => ({ id, title, rank: { base }, steps: [] }))
    const book = openSmallBook({ 'facts.json': FACTS, 'decisions/offers.recommendations.json': { title, items } })
    expect(decideRecommendations(book, 'offers', {}).items.map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a'])
  })

  test('Meaning 6: the same input gives the same bytes', () => {
    const bytes = () => JSON.stringify(EXAMPLE_ACCOUNTS.map((account) => openedHandbook.assess(account)))
    expect(bytes()).toBe(bytes())
  })

  test('Meaning 6: the date of the question is an argument, not the clock', () => {
    const days = fact('integer', { derive: { daysBetween: [{ fact: 'signed' }, { fact: 'asOf' }] } })
    const documents = [{ ...FACTS, days }, { old: { fact: 'days', operator: 'greaterThan', value: 30 } }, {}] as const
    expect(firing(openRules(...documents, { asOf: '2026-02-01' }), { signed: '2026-01-01' })).toEqual(['old'])
    expect(firing(openRules(...documents, { asOf: '2026-01-31' }), { signed: '2026-01-01' })).toEqual([])
    expect(() => openRules(...documents, { asOf: '2026-02-29' })).toThrow('AS_OF_INVALID')
  })
})

describe('Meaning 7: whole numbers add up, texts and dates compare as they are written', () => {
  test('Meaning 7: a fraction of a point is refused', () => {
    expect(codesOf(tenure([{ id: 'other', partialScore: 0.5 }]))).toEqual(['DOC_SHAPE'])
  })

  test('Meaning 7: texts are equal code unit by code unit, whatever they look like', () => {
    const book = openRules(FACTS, { same: { fact: 'note', operator: 'equal', value: 'é' } })
    expect(firing(book, { note: 'é' })).toEqual(['same'])
    expect(firing(book, { note: 'e\u0301' })).toEqual([])
    expect(firing(book, { note: 'É' })).toEqual([])
  })

  test('Meaning 7: dates and times compare as calendar dates and clock times', () => {
    const book = openRules(FACTS, {
      before: { fact: 'signed', operator: 'lessThan', value: '2026-10-01' },
      early: { fact: 'opens', operator: 'lessThanInclusive', value: '09:30' },
    })
    expect(firing(book, { signed: '2026-09-30', opens: '09:30' })).toEqual(['before', 'early'])
    expect(firing(book, { signed: '2026-10-01', opens: '09:31' })).toEqual([])
  })
})

describe('Meaning 8: an explanation comes from the evaluation that gave the answer', () => {
  test('Meaning 8: it holds the answer itself, and a verdict for every condition, also for those that no longer mattered', () => {
    const book = openRules(FACTS, {
      rule: { any: [dear, { fact: 'hasPbx', operator: 'equal', value: true }, { not: dear }] },
    })
    const { result, elements } = explainRules(book, { revenue: 50 })
    expect(result).toEqual(decideRules(book, { revenue: 50 }))
    expect(elements[0]?.condition?.conditions.map(({ verdict }) => verdict)).toEqual(['met', 'unknown', 'unmet'])
  })
})

describe('Meaning 9: values of persons stay hidden', () => {
  const OLD = { fact: 'birthYear', operator: 'lessThan', value: 1970 } as const

  test('Meaning 9: reasons and explanations show no value of a personal fact, unless asked', () => {
    const hidden = openRules(FACTS, { old: OLD })
    const account = { birthYear: 1951 }
    expect(decideRules(hidden, account).hits[0]?.because[0]).not.toHaveProperty('actual')
    expect(inspect([decideRules(hidden, account), explainRules(hidden, account)], { depth: 20 })).not.toContain('1951')
    const shown = openRules(FACTS, { old: OLD }, {}, { revealPersonal: true })
    expect(decideRules(shown, account).hits[0]?.because[0]).toMatchObject({ actual: 1951 })
  })

  test('Meaning 9: a fact whose sensitivity nobody states is personal', () => {
    const book = openRules({ ...FACTS, birthYear: { type: 'integer', title } }, { old: OLD })
    expect(inspect(decideRules(book, { birthYear: 1951 }), { depth: 20 })).not.toContain('1951')
  })

  test('Meaning 9: errors show no value of any fact', () => {
    expect(() => firing(openRules(FACTS, { dear }), { revenue: -1951 })).toThrow(/^(?!.*1951)/s)
  })

  test('Meaning 9: age serves forms of address only: it may choose a step, but no row and no points', () => {
    const young = { fact: 'age', operator: 'lessThan', value: 30 }
    expect(codesOfRule(young)).toEqual(['PROTECTED_FACT'])
    expect(
      codesOf(
        tenure([
          { id: 'young', partialScore: 1, conditions: young },
          { id: 'other', partialScore: 0 },
        ]),
      ),
    ).toEqual(['PROTECTED_FACT'])
    const step = { id: 'greet', text: title, conditions: young }
    const items = [{ id: 'visit', title, rank: { base: 1 }, steps: [step] }]
    expect(codesOf({ 'facts.json': FACTS, 'decisions/visit.recommendations.json': { title, items } })).toEqual([])
  })

  test('Meaning 9: no personal fact is copied into an outcome', () => {
    const copying = [
      { name: 'rule', conditions: dear, event: { type: 'met', params: { year: { fact: 'birthYear' } } } },
    ]
    expect(codesOf({ 'facts.json': FACTS, 'decisions/rules.rules.json': copying })).toEqual(['EVENT_SENSITIVE_FACT'])
  })
})

describe('Meaning 10: rules are semi-trusted', () => {
  const HOSTILE: readonly unknown[] = [
    undefined,
    null,
    5,
    'text',
    [],
    [null],
    {},
    { all: 'x' },
    { fact: {} },
    { fact: 'revenue', operator: {}, value: [] },
    { ...dear, value: () => 1 },
    { ...dear, value: new Date(0) },
    { ...dear, value: Number.NaN },
    { ...dear, value: 1n },
    { condition: ['a'] },
    JSON.parse('{"__proto__": {"all": []}}'),
    { ...dear, path: '$.constructor.constructor' },
    { not: { not: { not: null } } },
    Object.create(dear),
    new Map(),
  ]

  test.each(HOSTILE.map((conditions) => [inspect(conditions), conditions] as const))(
    'Meaning 10: %s in place of a condition is refused with a RulebookError',
    (_, conditions) => {
      let error: unknown
      try {
        openSmallBook(rule(conditions))
      } catch (caught) {
        error = caught
      }
      expect(error).toBeInstanceOf(RulebookError)
      expect(isRulebookError(error)).toBe(true)
    },
  )

  test('Meaning 10: a document that contains itself is refused', () => {
    const circular: { all: unknown[] } = { all: [] }
    circular.all.push(circular)
    expect(() => openSmallBook(rule(circular))).toThrow(RulebookError)
  })

  test('Meaning 10: a decision or region that does not exist is refused by name, with what was probably meant', () => {
    expect(() => openedHandbook.decide('customer-valu' as 'customer-value', {})).toThrow(
      'Did you mean “customer-value”?',
    )
    expect(() => openedHandbook.decide('toString' as 'customer-value', {})).toThrow(RulebookError)
    expect(() => openHandbook({ region: 'CN-HE' })).toThrow('Unknown region “CN-HE”')
    expect(() => openHandbook({ region: '__proto__' })).toThrow(RulebookError)
  })
})

const openedHandbook = openHandbook()
