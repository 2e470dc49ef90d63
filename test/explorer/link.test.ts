import { describe, expect, test } from 'vitest'
import { readLink, writeLink } from '../../docs/explorer/link.js'
import { OWN, type Question } from '../../docs/explorer/question.js'

const known = { regions: ['CN', 'CN-HA'], accounts: ['A-1', 'A-2'], decisions: ['customer-value', 'segments'] }
const fresh: Question = {
  region: 'CN-HA',
  asOf: '2026-11-01',
  account: 'A-1',
  changes: {},
  shown: ['customer-value'],
  edits: [],
}

describe('A link to the explorer', () => {
  test('says nothing of a fresh page', () => {
    expect(writeLink(fresh, fresh)).toBe('')
    expect(readLink('', known, fresh)).toEqual({ question: fresh, unread: [] })
  })

  test('carries the whole state', () => {
    const question: Question = {
      region: 'CN',
      beside: 'CN-HA',
      asOf: '2027-01-01',
      account: OWN,
      own: { accountId: '客户&1', heldProducts: ['vnet'] },
      changes: { monthlyRevenue: 10.5, age: null, personalPreferences: ['a=b', 'c&d #e'] },
      shown: ['segments', 'customer-value'],
      edits: [
        { kind: 'amount', parameter: 'value.tier.key', value: 61, from: '2026-11-01' },
        { kind: 'date', pointer: '/changes/0/values/0/from', date: '' },
        { kind: 'text', path: 'decisions/segments/x', field: 'text', words: { en: 'One', 'zh-CN': '一' } },
      ],
    }
    expect(readLink(`#${writeLink(question, fresh)}`, known, fresh)).toEqual({ question, unread: [] })
  })

  test.each([
    ['region=XX', 'region'],
    ['beside=XX', 'beside'],
    ['date=tomorrow', 'date'],
    ['account=own', 'account'],
    ['show=customer-value,nothing', 'show'],
    ['facts=[1]', 'facts'],
    ['facts={"a":', 'facts'],
    ['own=7', 'own'],
    ['edits=[{"kind":"amount"}]', 'edits'],
    ['edits=[{"kind":"constructor"}]', 'edits'],
    ['edits={}', 'edits'],
  ])('names what cannot be used, as in %s, and is as fresh for the rest', (hash, name) => {
    expect(readLink(`#${hash}`, known, fresh)).toEqual({ question: fresh, unread: [name] })
  })
})
