import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Documents } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { canonicalJson, hashOf } from '../../src/model/hash.js'
import { resolved } from '../support/resolved.js'
import {
  ABOVE_BAR,
  BAR,
  FACTS,
  region,
  row,
  smallRulebook,
  table,
  UNITS,
  WHY,
  words,
} from '../support/small-rulebook.js'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('SHA-256', () => {
  // 55 and 56 bytes are the last length that fits one block with its padding and the first that does not; and so on.
  test.each([0, 1, 53, 54, 55, 56, 61, 62, 63, 64, 117, 118, 119, 120, 1_000])(
    'of a JSON text of %i letters is that of Node',
    (letters) => {
      const text = 'a'.repeat(letters)
      expect(hashOf(text)).toBe(sha256(JSON.stringify(text)))
    },
  )

  test('of any text is that of Node', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(hashOf(text)).toBe(sha256(JSON.stringify(text)))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('Canonical JSON', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, shuffled(inner)]),
    )
  }

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
      }),
    )
  })

  test('says everything that JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('leaves out places in documents, but nothing of the rules that happens to be called “at”', () => {
    const place = { file: 'x.json', pointer: '/a' }
    expect(canonicalJson({ at: place, rows: [{ at: place, id: 'a' }] })).toBe('{"rows":[{"id":"a"}]}')
    expect(canonicalJson({ at: 'noon', who: { at: { title: 'At' } } })).toBe(
      '{"at":"noon","who":{"at":{"title":"At"}}}',
    )
  })
})

describe('The hash of a rulebook', () => {
  const amount = (values: readonly object[]) => ({ parameter: 'bar.high', values, why: WHY })
  const BOOK = {
    'facts.json': {
      ...FACTS,
      twice: { type: 'number', title: words('Twice'), derive: { add: [{ fact: 'half' }, 1] } },
      half: { type: 'number', title: words('Half'), derive: { divide: [{ fact: 'amount' }, 2] } },
    },
    'parameters/bar.json': {
      'bar.high': {
        ...BAR,
        values: [
          { from: '2026-01-01', value: 100 },
          { from: '2026-07-01', value: 200 },
        ],
      },
    },
    'decisions/d.decision-table.json': table([row('a', { conditions: ABOVE_BAR }), row('b')]),
    'regions/CN.json': region('CN'),
    'regions/GB.json': region('GB', [amount(BAR.values)]),
  }
  const hashIn = (documents: Documents, asOf = '2026-11-01', code?: string) =>
    resolved(smallRulebook({ ...BOOK, ...documents }), code ? { region: code, asOf } : { asOf }).hash
  const reversed = (value: object): object => Object.fromEntries(Object.entries(value).reverse())

  test('is SHA-256 in hexadecimal', () => {
    expect(hashIn({})).toMatch(/^[0-9a-f]{64}$/)
  })

  const SAME = [
    [
      'for the same documents as text, wherever their lines break',
      { 'decisions/d.decision-table.json': JSON.stringify(BOOK['decisions/d.decision-table.json'], null, 4) },
    ],
    [
      'for documents with their keys in another order',
      {
        'facts.json': reversed(BOOK['facts.json']),
        'units.json': reversed(UNITS),
        'decisions/d.decision-table.json': reversed(BOOK['decisions/d.decision-table.json']),
      },
    ],
    [
      'for amounts in another document',
      { 'parameters/bar.json': {}, 'parameters/zoo.json': BOOK['parameters/bar.json'] },
    ],
    ['whatever other regions say', { 'regions/GB.json': region('GB'), 'regions/US.json': region('US') }],
    ['whatever the cases say', { 'cases/a.json': { cases: [] } }],
  ] as const

  test.each(SAME)('is the same %s', (_, documents) => {
    expect(hashIn(documents)).toBe(hashIn({}))
  })

  const OTHER = [
    [
      'for rows in another order',
      { 'decisions/d.decision-table.json': table([row('b'), row('a', { conditions: ABOVE_BAR })]) },
    ],
    [
      'for another outcome, also under the name “at”',
      {
        'decisions/d.decision-table.json': table([
          row('a', { conditions: ABOVE_BAR }),
          row('b', { outcome: { code: 'b', at: 'noon' } }),
        ]),
      },
    ],
    ['for another text', { 'units.json': { ...UNITS, months: words('mo', '月') } }],
    ['for another amount', { 'parameters/bar.json': { 'bar.high': BAR } }],
    [
      'for another sensitivity of a fact',
      { 'facts.json': { ...BOOK['facts.json'], age: { ...FACTS.age, sensitivity: 'personal' } } },
    ],
  ] as const

  test.each(OTHER)('is another one %s', (_, documents) => {
    expect(hashIn(documents)).not.toBe(hashIn({}))
  })

  test('does not depend on the date, unless an amount changes', () => {
    expect(hashIn({}, '2026-12-31')).toBe(hashIn({}))
    expect(hashIn({}, '2026-06-30')).not.toBe(hashIn({}))
  })

  test('is another one in a region whose amounts differ', () => {
    expect(hashIn({}, '2026-11-01', 'GB')).not.toBe(hashIn({}, '2026-11-01', 'CN'))
  })
})
