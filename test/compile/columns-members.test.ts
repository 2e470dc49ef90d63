import { openRulebook } from 'kam-rules'
import { type Column, compileColumns, type TableColumns } from 'kam-rules/compile'
import { expect, test } from 'vitest'
import { fact, members } from '../evaluate/small-book.js'
import { isSet } from './columns.js'

const facts = {
  products: fact('set', { members: members('voice', 'sms', 'vpn') }),
  steps: fact('list', { members: members('listen', 'respond') }),
  wanted: fact('text'),
  productCount: fact('integer', { derive: { count: [{ fact: 'products' }] } }),
  stepCount: fact('integer', { derive: { count: [{ fact: 'steps' }] } }),
  respondsAt: fact('integer', { derive: { position: ['respond', { fact: 'steps' }] } }),
}
const is = (name: string, value: number) => ({ fact: name, operator: 'equal', value })
const rules = {
  'two products': is('productCount', 2),
  'no product': is('productCount', 0),
  'three steps': is('stepCount', 3),
  'responds second': is('respondsAt', 2),
  'has what is wanted': { fact: 'products', operator: 'contains', value: { fact: 'wanted' } },
  'lacks what is wanted': { fact: 'products', operator: 'doesNotContain', value: { fact: 'wanted' } },
}
const compiled = compileColumns(
  openRulebook(
    {
      'facts.json': facts,
      'decisions/rules.rules.json': Object.entries(rules).map(([name, conditions]) => ({
        name,
        conditions,
        event: { type: name },
      })),
    },
    { asOf: '2026-11-01' },
  ),
)

/** The rules that a batch of one account meets. */
const metBy = (columns: Readonly<Record<string, Column>>): readonly string[] => {
  const { rows, hits } = compiled.evaluate({ rows: 1, columns })['rules'] as TableColumns
  return rows.filter((_, index) => isSet(hits[index] as Uint8Array, 0))
}

const list = (dictionary: readonly string[], ...codes: number[]): Column => ({
  offsets: Int32Array.of(0, codes.length),
  codes: Uint8Array.from(codes),
  dictionary,
})
const text = (value: string): Column => ({ codes: Uint8Array.of(0), dictionary: [value] })
const MISSING = Uint8Array.of(0)

test('A set counts each member once, however often it is written', () => {
  expect(metBy({ products: list(['sms', 'voice', 'sms'], 0, 1, 0, 2) })).toEqual(['two products'])
  expect(metBy({ products: { masks: Uint8Array.of(0b101), members: ['vpn', 'sms', 'voice'] } })).toEqual([
    'two products',
  ])
})

test('A list counts every entry, and tells where one first stands', () => {
  expect(metBy({ steps: list(['respond', 'listen'], 1, 0, 0) })).toEqual([
    'no product',
    'three steps',
    'responds second',
  ])
})

test('A missing set or list has no members', () => {
  expect(metBy({})).toEqual(['no product'])
  const products = { masks: Uint8Array.of(0b11), members: ['vpn', 'sms'], validity: MISSING }
  const steps = { ...list(['respond', 'listen'], 1, 0, 0), validity: MISSING }
  expect(metBy({ products, steps, wanted: text('sms') })).toEqual(['no product'])
})

test('A text may be looked for in a set, in whatever layout; nothing is met while one of them is missing', () => {
  for (const products of [list(['vpn', 'sms'], 1), { masks: Uint8Array.of(0b10), members: ['vpn', 'sms'] }]) {
    expect(metBy({ products, wanted: text('sms') })).toEqual(['has what is wanted'])
    expect(metBy({ products, wanted: text('voice') })).toEqual(['lacks what is wanted'])
    expect(metBy({ products, wanted: { ...text('sms'), validity: MISSING } })).toEqual([])
  }
})
