import { isRulebookError, openRulebook } from 'kam-rules'
import { type Column, compileColumns } from 'kam-rules/compile'
import { describe, expect, test } from 'vitest'
import { fact, members } from '../evaluate/small-book.js'
import { words } from '../support/small-rulebook.js'

const facts = {
  revenue: fact('number', { min: 0 }),
  months: fact('integer', { min: 0, max: 600 }),
  hasPbx: fact('boolean'),
  signed: fact('date'),
  opens: fact('time'),
  tier: fact('enum', { members: members('vip', 'basic') }),
  note: fact('text'),
  products: fact('set', { members: members('voice', 'sms') }),
  steps: fact('list', { members: members('listen', 'respond') }),
  contacts: fact('list', { fields: { name: { type: 'text', title: words('Name') } } }),
  profile: fact('object', { fields: { level: { type: 'integer', max: 5, title: words('Level') } } }),
  unused: fact('integer', { max: 1 }),
  yearly: fact('number', { derive: { multiply: [{ fact: 'revenue' }, 12] } }),
}

const known = (name: string, path?: string) => ({
  fact: name,
  operator: 'isKnown',
  value: true,
  ...(path ? { path } : {}),
})
const names = Object.keys(facts).filter((name) => name !== 'unused' && name !== 'profile')
const rules = [...names.map((name) => known(name)), known('profile', '$.level'), known('profile')].map(
  (conditions, index) => ({ name: `rule${index}`, conditions, event: { type: 'met' } }),
)
const documents = { 'facts.json': facts, 'decisions/rules.rules.json': rules }
const compiled = compileColumns(openRulebook(documents, { asOf: '2026-11-01' }))

/** Codes and places of what is wrong. */
const problemsOf = (columns: Readonly<Record<string, unknown>>, rows = 3, book = compiled): readonly string[] => {
  try {
    book.evaluate({ rows, columns: columns as Readonly<Record<string, Column>> })
    return []
  } catch (error) {
    if (!isRulebookError(error)) throw error
    return error.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)
  }
}

const doubles = (...values: number[]) => ({ values: Float64Array.from(values) })
const integers = (...values: number[]) => ({ values: Int32Array.from(values) })
const bytes = (...values: number[]) => Uint8Array.from(values)
const offsets = (...values: number[]) => Int32Array.from(values)

test('Columns that fit are taken', () => {
  const columns = {
    revenue: doubles(0, 1e308, Number.NaN),
    months: doubles(0, 600, Number.NaN),
    hasPbx: { values: bytes(0, 1, 1) },
    signed: integers(-719_528, 0, 2_932_896),
    opens: integers(0, 600, 1_439),
    tier: { codes: bytes(0, 1, 2), dictionary: ['basic', null, 'vip'] },
    note: { codes: bytes(0, 0, 0), dictionary: ['', 'never used'] },
    products: { masks: bytes(0, 1, 3), members: ['sms', 'voice'] },
    steps: { offsets: offsets(0, 1, 1, 2), codes: bytes(0, 0), dictionary: ['listen', 'never used'] },
    contacts: { offsets: offsets(0, 2, 2, 5) },
    profile: { fields: { level: integers(1, 5, -3) } },
  }
  expect(problemsOf(columns)).toEqual([])
})

describe('A value that does not belong in its column is refused, with its column and row', () => {
  test.each<[string, string, Column, string]>([
    ['a number below its range', 'revenue', doubles(0, -1, 2), 'FACT_RANGE /revenue/1'],
    ['an infinite number', 'revenue', doubles(0, 1, Number.POSITIVE_INFINITY), 'FACT_NOT_FINITE /revenue/2'],
    ['a number below all others', 'revenue', doubles(Number.NEGATIVE_INFINITY, 1, 1), 'FACT_NOT_FINITE /revenue/0'],
    ['a whole number above its range', 'months', integers(600, 601, 0), 'FACT_RANGE /months/1'],
    ['a small whole number above its range', 'months', { values: Int16Array.of(1, 2, 601) }, 'FACT_RANGE /months/2'],
    ['a fraction of a whole number', 'months', doubles(1, 2, 2.5), 'FACT_TYPE /months/2'],
    ['a byte that is neither 0 nor 1', 'hasPbx', { values: bytes(0, 2, 1) }, 'COLUMN_VALUE /hasPbx/1'],
    ['half a day', 'signed', doubles(0, 0.5, 1), 'COLUMN_VALUE /signed/1'],
    ['a day after the year 9999', 'signed', integers(0, 1, 2_932_897), 'COLUMN_VALUE /signed/2'],
    ['the minute after midnight of the next day', 'opens', integers(1_440, 1, 1), 'COLUMN_VALUE /opens/0'],
    ['a code beyond the dictionary', 'tier', { codes: bytes(0, 1, 0), dictionary: ['vip'] }, 'COLUMN_VALUE /tier/1'],
    ['a code below zero', 'tier', { codes: Int8Array.of(0, -1, 0), dictionary: ['vip'] }, 'COLUMN_VALUE /tier/1'],
    [
      'a code of another list',
      'tier',
      { codes: bytes(0, 1, 0), dictionary: ['vip', 'gold'] },
      'FACT_NOT_ALLOWED /tier/1',
    ],
    ['a text beyond the dictionary', 'note', { codes: bytes(0, 0, 9), dictionary: [''] }, 'COLUMN_VALUE /note/2'],
    ['a bit without a member', 'products', { masks: bytes(1, 2, 0), members: ['sms'] }, 'COLUMN_VALUE /products/1'],
    [
      'a member of another set',
      'products',
      { masks: bytes(1, 2, 0), members: ['sms', 'tv'] },
      'FACT_NOT_ALLOWED /products/1/0',
    ],
    [
      'a list that ends before it begins',
      'steps',
      { offsets: offsets(0, 1, 0, 0), codes: bytes(0), dictionary: ['listen'] },
      'COLUMN_VALUE /steps/1',
    ],
    [
      'a list that goes on beyond its codes',
      'steps',
      { offsets: offsets(0, 0, 0, 2_000_000_000), codes: bytes(0), dictionary: ['listen'] },
      'COLUMN_VALUE /steps/2',
    ],
    [
      'a missing entry of a list',
      'steps',
      { offsets: offsets(0, 1, 1, 1), codes: bytes(0), dictionary: [null] },
      'COLUMN_VALUE /steps/0',
    ],
    ['a list of objects of negative length', 'contacts', { offsets: offsets(0, 2, 1, 1) }, 'COLUMN_VALUE /contacts/1'],
    ['a field above its range', 'profile', { fields: { level: integers(1, 6, 1) } }, 'FACT_RANGE /profile/level/1'],
  ])('%s', (_, name, column, problem) => {
    expect(problemsOf({ [name]: column })).toEqual([problem])
  })

  test('also far down a batch, and in several columns at once', () => {
    const rows = 5_000
    const values = new Float64Array(rows)
    values[4_999] = -1
    const codes = new Uint8Array(rows)
    codes[4_500] = 7
    expect(problemsOf({ revenue: { values }, tier: { codes, dictionary: ['vip'] } }, rows)).toEqual([
      'FACT_RANGE /revenue/4999',
      'COLUMN_VALUE /tier/4500',
    ])
  })

  test('and leaves nothing behind for the next batch', () => {
    const values = new Int32Array(64)
    values[40] = 601
    expect(problemsOf({ months: { values } }, 64)).toEqual(['FACT_RANGE /months/40'])
    expect(problemsOf({ months: { values: new Int32Array(40) } }, 40)).toEqual([])
  })

  test('unless the row is missing, or no decision looks at the column', () => {
    expect(problemsOf({ revenue: { ...doubles(-1, 1, 1), validity: bytes(0b110) } })).toEqual([])
    expect(problemsOf({ unused: integers(7, 7, 7) })).toEqual([])
  })
})

describe('A column that is none for its fact is refused, before any value is read', () => {
  test.each<[string, string, unknown, string]>([
    ['32-bit floats', 'revenue', { values: new Float32Array(3) }, 'COLUMN_LAYOUT /revenue'],
    ['a plain list of numbers', 'revenue', { values: [1, 2, 3] }, 'COLUMN_LAYOUT /revenue'],
    ['a plain array', 'revenue', new Float64Array(3), 'COLUMN_LAYOUT /revenue'],
    ['texts as they are', 'note', ['a', 'b', 'c'], 'COLUMN_LAYOUT /note'],
    ['numbers for codes', 'tier', doubles(0, 1, 1), 'COLUMN_LAYOUT /tier'],
    ['codes for numbers', 'months', { codes: bytes(0, 0, 0), dictionary: ['1'] }, 'COLUMN_LAYOUT /months'],
    ['a dictionary of numbers', 'tier', { codes: bytes(0, 0, 0), dictionary: [1] }, 'COLUMN_LAYOUT /tier'],
    ['a member twice', 'products', { masks: bytes(0, 0, 0), members: ['sms', 'sms'] }, 'COLUMN_LAYOUT /products'],
    [
      'a mask for a list, whose order it loses',
      'steps',
      { masks: bytes(0, 0, 0), members: ['listen'] },
      'COLUMN_LAYOUT /steps',
    ],
    ['64-bit offsets', 'contacts', { offsets: new BigInt64Array(4) }, 'COLUMN_LAYOUT /contacts'],
    ['an object that is none', 'profile', { fields: 3 }, 'COLUMN_LAYOUT /profile'],
    ['a validity that is no bitmap', 'revenue', { ...doubles(1, 1, 1), validity: [true] }, 'COLUMN_LAYOUT /revenue'],
    ['too few numbers', 'revenue', doubles(1, 2), 'COLUMN_LENGTH /revenue'],
    ['too many codes', 'tier', { codes: bytes(0, 0, 0, 0), dictionary: ['vip'] }, 'COLUMN_LENGTH /tier'],
    ['too few bits', 'hasPbx', { bits: new Uint8Array(0) }, 'COLUMN_LENGTH /hasPbx'],
    ['too few offsets', 'contacts', { offsets: offsets(0, 1, 2) }, 'COLUMN_LENGTH /contacts'],
    ['too short a validity', 'revenue', { ...doubles(1, 1, 1), validity: bytes() }, 'COLUMN_LENGTH /revenue'],
    ['an unknown fact', 'revenu', doubles(1, 1, 1), 'FACT_UNKNOWN /revenu'],
    ['an unknown field', 'profile', { fields: { grade: integers(1, 1, 1) } }, 'FACT_UNKNOWN /profile/grade'],
    ['too short a field', 'profile', { fields: { level: integers(1) } }, 'COLUMN_LENGTH /profile/level'],
    ['a derived fact', 'yearly', doubles(1, 1, 1), 'FACT_DERIVED /yearly'],
    ['the date of the question', 'asOf', integers(1, 1, 1), 'FACT_DERIVED /asOf'],
  ])('%s', (_, name, column, problem) => {
    expect(problemsOf({ [name]: column })).toEqual([problem])
  })

  test('all columns at once', () => {
    expect(problemsOf({ revenue: doubles(), tier: doubles(1, 2, 3) })).toEqual([
      'COLUMN_LENGTH /revenue',
      'COLUMN_LAYOUT /tier',
    ])
  })

  test('as is something in place of the columns, and a number of rows that is none', () => {
    expect(problemsOf([] as never)).toEqual(['FACTS_NOT_OBJECT '])
    for (const rows of [1.5, -1, Number.NaN]) expect(problemsOf({}, rows)).toEqual(['COLUMN_RANGE '])
  })

  test('but facts that the dictionary does not have pass where whole records of the host may', () => {
    const lenient = compileColumns(openRulebook(documents, { asOf: '2026-11-01', unknownFacts: 'ignore' }))
    const columns = { revenu: 5, yearly: doubles(1), profile: { fields: { grade: 7 } } }
    expect(problemsOf(columns, 3, lenient)).toEqual([])
  })
})

test('A refusal names the column, the row and what was expected, and never the value', () => {
  const attempt = () => compiled.evaluate({ rows: 2, columns: { opens: integers(0, 77_777) } })
  expect(attempt).toThrow('/opens/1')
  expect(attempt).toThrow('Row 1 of the column “opens”, counted from 0, must hold minutes from 0 to 1439.')
  expect(attempt).not.toThrow('77777')
})

test('A decision that the rulebook does not have is refused by name', () => {
  const book = openRulebook(documents, { asOf: '2026-11-01' })
  expect(() => compileColumns(book, { decisions: ['rule' as never] })).toThrow('DECISION_UNKNOWN')
})

test('Only the decisions asked for are answered, and only their columns read', () => {
  const both = {
    ...documents,
    'decisions/others.rules.json': [{ name: 'other', conditions: known('note'), event: { type: 'met' } }],
  }
  const book = compileColumns(openRulebook(both, { asOf: '2026-11-01' }), { decisions: ['others'] })
  const answers = book.evaluate({
    rows: 2,
    columns: { revenue: doubles(-1, -1), note: { codes: bytes(0, 0), dictionary: ['a'] } },
  })
  expect(Object.keys(answers)).toEqual(['others'])
})
