import { inspect } from 'node:util'
import { type DecisionResult, type Diagnostic, isRulebookError, RulebookError } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'
import { describe, expect, test } from 'vitest'
import type { FieldDefinition } from '../../src/model/fact.js'
import { type AnyBook, decideRules, fact, firing, members, openRules } from '../evaluate/small-book.js'
import { deepFreeze } from '../support/deep-freeze.js'
import { linesOf } from '../support/problems.js'
import { words } from '../support/small-rulebook.js'
import { EXAMPLE_ACCOUNTS, GIVEN, openHandbook } from './handbook-accounts.js'

const FACTS = {
  monthlyRevenue: fact('number', { min: 0, max: 1_000_000 }),
  tenureMonths: fact('integer', { min: 0 }),
  hasPbx: fact('boolean'),
  note: fact('text'),
  tier: fact('enum', { members: members('vip', 'key') }),
  signed: fact('date'),
  opens: fact('time'),
  products: fact('set', { members: members('vpn', 'sms') }),
  tags: fact('list'),
  contact: fact('object', {
    fields: {
      stance: { type: 'integer', title: words('Stance') },
      since: { type: 'date', title: words('Since') },
      address: { type: 'object', title: words('Address'), fields: { city: { type: 'text', title: words('City') } } },
    },
  }),
  contacts: fact('list', { fields: { name: { type: 'text', title: words('Name') } } }),
  yearlyRevenue: fact('number', { derive: { multiply: [{ fact: 'monthlyRevenue' }, 12] } }),
}

const RULES = {
  dear: { fact: 'monthlyRevenue', operator: 'greaterThan', value: 10 },
  'not in favour': { fact: 'contact', path: '$.stance', operator: 'lessThan', value: 1 },
  'no vpn': { fact: 'products', operator: 'doesNotContain', value: 'vpn' },
  'not hot': { fact: 'tags', operator: 'doesNotContain', value: 'hot' },
} as const

const book: AnyBook = openRules(FACTS, RULES)

/** What is wrong with the facts; nothing when they are taken. */
const diagnosticsFor = (facts: unknown, rulebook = book): readonly Diagnostic[] => {
  try {
    rulebook.assess(facts as never)
    return []
  } catch (error) {
    if (!isRulebookError(error)) throw error
    return error.diagnostics
  }
}
const problemsFor = (facts: unknown, rulebook = book): readonly string[] => linesOf(diagnosticsFor(facts, rulebook))

describe('Facts of an unknown name', () => {
  test('are refused, with the name that was probably meant', () => {
    expect(problemsFor({ monthlyRevenu: 5 })).toEqual(['FACT_UNKNOWN facts#/monthlyRevenu → monthlyRevenue'])
    expect(problemsFor({ haspbx: true })).toEqual(['FACT_UNKNOWN facts#/haspbx → hasPbx'])
    expect(problemsFor({ shoeSize: 42 })).toEqual(['FACT_UNKNOWN facts#/shoeSize'])
  })

  test('are refused also when their value is missing, and inside objects', () => {
    expect(problemsFor({ monthlyRevenu: null })).toEqual(['FACT_UNKNOWN facts#/monthlyRevenu → monthlyRevenue'])
    expect(problemsFor({ contact: { stanc: 1 } })).toEqual(['FACT_UNKNOWN facts#/contact/stanc → stance'])
    expect(problemsFor({ contacts: [{ name: 'A' }, { nam: 'B' }] })).toEqual([
      'FACT_UNKNOWN facts#/contacts/1/nam → name',
    ])
  })

  test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', '', '0'])(
    'are refused when they are called “%s”',
    (name) => {
      expect(problemsFor(JSON.parse(`{ "${name}": 1 }`))).toEqual([`FACT_UNKNOWN facts#/${name}`])
    },
  )

  test('pass when the host asks for it, on every level, and change nothing', () => {
    const lenient = openRules(FACTS, RULES, {}, { unknownFacts: 'ignore' })
    const record = {
      id: 7,
      monthlyRevenue: 50,
      contact: { stance: 0, phone: '1' },
      contacts: [{ name: 'A', phone: '2' }],
    }
    expect(firing(lenient, record)).toEqual(['dear', 'not in favour'])
    expect(firing(book, { monthlyRevenue: 50, contact: { stance: 0 } })).toEqual(['dear', 'not in favour'])
  })

  test('that pass do not take known facts of a wrong type along', () => {
    const lenient = openRules(FACTS, RULES, {}, { unknownFacts: 'ignore' })
    expect(problemsFor({ id: 7, monthlyRevenue: '50' }, lenient)).toEqual(['FACT_TYPE facts#/monthlyRevenue'])
  })
})

describe('Facts that the rulebook works out itself', () => {
  test('are refused, naming what they are made from', () => {
    const [derived] = diagnosticsFor({ yearlyRevenue: 5 })
    expect(derived?.code).toBe('FACT_DERIVED')
    expect(derived?.hint.en).toContain('monthlyRevenue')
    expect(problemsFor({ asOf: '2026-01-01' })).toEqual(['FACT_DERIVED facts#/asOf'])
  })

  test('are left aside when unknown facts are', () => {
    const lenient = openRules(
      FACTS,
      { dear: { fact: 'yearlyRevenue', operator: 'greaterThan', value: 1_000 } },
      {},
      { unknownFacts: 'ignore' },
    )
    expect(firing(lenient, { monthlyRevenue: 1, yearlyRevenue: 9_999, asOf: '1999-01-01' })).toEqual([])
  })
})

describe('Facts of a wrong type are refused by name', () => {
  const SAMPLES: Readonly<Record<string, unknown>> = {
    number: 1,
    fraction: 0.5,
    text: 'x',
    yes: true,
    list: ['x'],
    object: { x: 1 },
    date: new Date(0),
    bigint: 1n,
    symbol: Symbol('x'),
    function: () => 1,
    map: new Map(),
    digits: '1',
    day: '2026-01-01',
    hour: '07:45',
    'boxed number': Object(1),
  }
  const FITTING: Readonly<Record<string, readonly string[]>> = {
    monthlyRevenue: ['number', 'fraction'],
    tenureMonths: ['number'],
    hasPbx: ['yes'],
    note: ['text', 'digits', 'day', 'hour'],
    tier: [],
    signed: ['day'],
    opens: ['hour'],
    products: [],
    tags: ['list'],
    contact: ['map', 'boxed number', 'function'].slice(0, 2),
    contacts: [],
  }
  const cases = Object.keys(FITTING).flatMap((name) => Object.keys(SAMPLES).map((sample) => [name, sample] as const))

  test.each(cases.filter(([name, sample]) => !FITTING[name]?.includes(sample)))('%s cannot be a %s', (name, sample) => {
    const problems = diagnosticsFor({ [name]: SAMPLES[sample] })
    expect(problems.length).toBe(1)
    expect(problems[0]?.message.en).toContain(`“${name}`)
    expect(problems[0]?.message['zh-CN']).toContain(`“${name}`)
  })

  test.each(cases.filter(([name, sample]) => FITTING[name]?.includes(sample)))('%s can be a %s', (name, sample) => {
    expect(problemsFor({ [name]: SAMPLES[sample] })).toEqual([])
  })

  test('numbers that are no numbers are refused', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(problemsFor({ monthlyRevenue: value, tenureMonths: value })).toEqual([
        'FACT_NOT_FINITE facts#/monthlyRevenue',
        'FACT_NOT_FINITE facts#/tenureMonths',
      ])
    }
  })

  test('numbers outside their range are refused, its ends are not', () => {
    expect(problemsFor({ monthlyRevenue: -0.01 })).toEqual(['FACT_RANGE facts#/monthlyRevenue'])
    expect(problemsFor({ monthlyRevenue: 1_000_000.01 })).toEqual(['FACT_RANGE facts#/monthlyRevenue'])
    expect(problemsFor({ monthlyRevenue: 0 })).toEqual([])
    expect(problemsFor({ monthlyRevenue: 1_000_000, tenureMonths: 1e15 })).toEqual([])
  })

  test('codes that are not in their list are refused, in sets too', () => {
    expect(problemsFor({ tier: 'VIP', products: ['vpn', 'fax'] })).toEqual([
      'FACT_NOT_ALLOWED facts#/tier',
      'FACT_NOT_ALLOWED facts#/products/1',
    ])
    expect(problemsFor({ tier: 'toString' })).toEqual(['FACT_NOT_ALLOWED facts#/tier'])
  })

  test.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '２０２６-01-01',
  ])('“%s” is no day of the calendar', (signed) => {
    expect(problemsFor({ signed })).toEqual(['FACT_TYPE facts#/signed'])
  })

  test.each(['24:00', '7:45', '07:60', '07:45:00', ''])('“%s” is no time of the day', (opens) => {
    expect(problemsFor({ opens })).toEqual(['FACT_TYPE facts#/opens'])
  })

  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('“%s” is a day of the calendar', (signed) => {
    expect(problemsFor({ signed })).toEqual([])
  })

  test('lists with holes, or with entries of another type, are refused at the entry', () => {
    const holed = ['a', 'b']
    delete holed[0]
    expect(problemsFor({ tags: holed })).toEqual(['FACT_TYPE facts#/tags/0'])
    expect(problemsFor({ products: new Array(1e9) })).toEqual(['FACT_TYPE facts#/products/0'])
    expect(problemsFor({ tags: ['a', 1, null] })).toEqual(['FACT_TYPE facts#/tags/1', 'FACT_TYPE facts#/tags/2'])
    expect(problemsFor({ contacts: [{ name: 'A' }, 'B'] })).toEqual(['FACT_TYPE facts#/contacts/1'])
  })

  test('fields of objects are refused with the path to them', () => {
    expect(problemsFor({ contact: { stance: 'for', address: { city: 1 } } })).toEqual([
      'FACT_TYPE facts#/contact/stance',
      'FACT_TYPE facts#/contact/address/city',
    ])
  })

  test('and all of them at once', () => {
    expect(problemsFor({ monthlyRevenue: '1', shoeSize: 1, signed: 'x', yearlyRevenue: 1 })).toHaveLength(4)
  })

  test.each([null, undefined, 'text', 5, true, [], [{}]])('something that is no object (%j) is no account', (facts) => {
    expect(diagnosticsFor(facts).map(({ code }) => code)).toEqual(['FACTS_NOT_OBJECT'])
  })
})

describe('Reading facts', () => {
  test('takes objects without a prototype', () => {
    const facts = Object.assign(Object.create(null), {
      monthlyRevenue: 11,
      contact: Object.assign(Object.create(null), { stance: 0 }),
    })
    expect(firing(book, facts)).toEqual(['dear', 'not in favour'])
  })

  test('never reads inherited properties', () => {
    const inheriting = Object.create({ monthlyRevenue: 11, nonsense: 1 })
    inheriting.contact = Object.create({ stance: 0 })
    expect(firing(book, inheriting)).toEqual([])
    const oddly = { card: fact('object', { fields: { toString: { type: 'text', title: words('Text') } } }) }
    const odd = openRules(oddly, { rule: { fact: 'card', path: '$.toString', operator: 'notEqual', value: 'x' } })
    expect(firing(odd, { card: {} })).toEqual([])
    expect(firing(odd, { card: { toString: 'y' } })).toEqual(['rule'])
  })

  test('reads each property once, so that what was checked is what is evaluated', () => {
    let reads = 0
    const turncoat = (values: readonly unknown[]) => ({ enumerable: true, get: () => values[reads++] })
    const contact = Object.defineProperty({}, 'stance', turncoat([0, 'no number']))
    expect(rowsOf(book.decide('rules', { contact }))).toEqual(['not in favour'])
    expect(reads).toBe(1)
    const facts = Object.defineProperty({}, 'monthlyRevenue', turncoat([null, 11, 'no number']))
    expect(rowsOf(book.decide('rules', facts))).toEqual(['dear'])
    expect(reads).toBe(2)
  })

  const rowsOf = (result: DecisionResult) => (result.kind === 'decision-table' ? result.hits.map(({ row }) => row) : [])

  test('says so when a property cannot be read, and does not pass on what the host threw', () => {
    const facts = {
      get note() {
        throw new Error('SECRET')
      },
    }
    const failing = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('SECRET')
        },
      },
    )
    for (const account of [
      facts,
      failing,
      {
        contact: {
          get stance() {
            throw new Error('SECRET')
          },
        },
      },
    ]) {
      expect(diagnosticsFor(account).map(({ code }) => code)).toEqual(['FACTS_UNREADABLE'])
      expect(inspect(diagnosticsFor(account), { depth: 9 })).not.toContain('SECRET')
    }
  })

  test('takes each member of a set once, and every entry of a list', () => {
    const counting = openRules(
      { ...FACTS, kinds: fact('integer', { derive: { count: [{ fact: 'products' }] } }) },
      { two: { fact: 'kinds', operator: 'equal', value: 2 } },
    )
    expect(firing(counting, { products: ['vpn', 'sms', 'vpn'] })).toEqual(['two'])
  })

  test('keeps no hold of the host’s lists: changing them later changes no answer', () => {
    const facts = { products: ['sms'], tags: ['cold'] }
    const before = decideRules(book, deepFreeze(structuredClone(facts)))
    const answer = book.decide('rules', facts)
    facts.products.push('vpn')
    facts.tags.push('hot')
    expect(answer).toEqual(before)
  })

  test('asks no fact of an account that has none', () => {
    expect(firing(book, {})).toEqual([])
    expect(decideRules(book, {}).missingFacts).toEqual(['contact', 'monthlyRevenue', 'products', 'tags'])
  })
})

describe('No error shows the value of a fact', () => {
  const MARK = 'CANARY-8c1f'
  const handbookBook = openHandbook()

  /** A value of a wrong type, or outside the list, that carries the mark. */
  const markedFor = ({ type, members: codes }: FieldDefinition): unknown => {
    if (type === 'text') return { inner: MARK }
    if (type === 'set' || type === 'list') return codes ? [MARK] : [{ inner: MARK }, MARK]
    return type === 'object' ? [MARK] : MARK
  }

  const everythingIn = (error: unknown): string =>
    [
      String(error),
      JSON.stringify(error),
      inspect(error, { depth: 20 }),
      error instanceof RulebookError ? JSON.stringify(error.diagnostics) : '',
    ].join()

  test('not one of all the facts of the bundled dictionary, alone or together', () => {
    const marked = GIVEN.map(([name, definition]) => [name, markedFor(definition)] as const)
    for (const facts of [...marked.map((one) => [one]), marked].map((entries) => Object.fromEntries(entries))) {
      let error: unknown
      try {
        handbookBook.assess(facts as never)
      } catch (caught) {
        error = caught
      }
      expect(error).toBeInstanceOf(RulebookError)
      expect(everythingIn(error)).not.toContain(MARK)
    }
  })

  test('not the number out of range, the date that is none, or what stands in a field', () => {
    const facts = {
      monthlyRevenue: -81_723.5,
      signed: MARK,
      opens: MARK,
      tier: MARK,
      contact: { stance: MARK, since: MARK, address: { city: [MARK] } },
    }
    const diagnostics = diagnosticsFor(facts)
    expect(diagnostics).toHaveLength(7)
    expect(everythingIn(new RulebookError(diagnostics))).not.toContain(MARK)
    expect(everythingIn(new RulebookError(diagnostics))).not.toContain('81723')
  })
})

test('Documents and accounts stay as they were: all of them are frozen in these tests', () => {
  const rulebook = openHandbook()
  expect(Object.isFrozen(handbook)).toBe(true)
  for (const account of EXAMPLE_ACCOUNTS) {
    expect(Object.isFrozen(account)).toBe(true)
    expect(() => rulebook.assess(account)).not.toThrow()
  }
})
