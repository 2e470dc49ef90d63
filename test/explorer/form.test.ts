import type { FieldDefinition } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { openScene } from '../../docs/explorer/answers.js'
import { factsRead } from '../../docs/explorer/form/facts-read.js'
import { groupsOf, matching } from '../../docs/explorer/form/groups.js'
import { typedLines, typedValue, withField, withMember } from '../../docs/explorer/form/typed-value.js'
import { unitWords } from '../../docs/explorer/form/unit-words.js'
import { valueWords } from '../../docs/explorer/form/value-words.js'
import { english } from '../../docs/explorer/messages/en.js'
import { parsedHandbook } from '../../src/parsed-handbook.js'
import { exampleAccounts } from './example-accounts.js'

const book = parsedHandbook()
const open = openScene(book, 'CN-HA', '2026-11-01').value
const resolved = open?.resolved as NonNullable<typeof open>['resolved']

const field = (definition: Partial<FieldDefinition>): FieldDefinition => ({
  type: 'number',
  title: { en: 'Title', 'zh-CN': '标题' },
  ...definition,
})

describe('The form of facts', () => {
  test('Every fact that a decision reports as missing is among those that it reads', () => {
    for (const { id } of resolved.decisions) {
      const read = factsRead(resolved, id)
      for (const facts of exampleAccounts) {
        const missing = open?.decide(id, facts).missingFacts.map((name) => name.split('.')[0]) ?? []
        expect(read, id).toEqual(expect.arrayContaining(missing))
      }
    }
  })

  test('What is derived is not asked for: the facts behind it are', () => {
    const derived = resolved.derivedFacts.map(({ name }) => name)
    for (const { id } of resolved.decisions)
      expect(factsRead(resolved, id).filter((name) => derived.includes(name))).toEqual([])
    expect(factsRead(resolved, 'satisfaction')).toEqual(
      expect.arrayContaining(['expectationLevel', 'perceivedPerformance']),
    )
  })

  test('The facts of the decisions shown come first, each once, and every fact that can be set has its place', () => {
    const groups = groupsOf(resolved, ['customer-value', 'segments'], { accountId: 'A-1', watchGlances: 2 })
    expect(groups.map(({ id }) => id)).toEqual(['customer-value', 'segments', 'account', 'rest'])
    expect(groups[2]?.names).toEqual(['accountId', 'watchGlances'])
    const names = groups.flatMap((group) => group.names)
    const settable = Object.keys(book.facts).filter((name) => book.facts[name]?.derive === undefined && name !== 'asOf')
    expect(names.toSorted()).toEqual(settable.toSorted())
  })

  test('A fact is found by its name and by a word of its title', () => {
    const names = Object.keys(book.facts)
    expect(matching(names, book, 'monthlyrev')).toEqual(['monthlyRevenue'])
    expect(matching(names, book, '月收入')).toContain('monthlyRevenue')
    expect(matching(names, book, ' ')).toEqual(names)
  })

  test('What was typed becomes a number where one is meant, and stays a text where it is none', () => {
    const number = field({ type: 'number' })
    expect(['12', ' -3.5 ', '1,234.5', '.5', '', '  '].map((text) => typedValue(number, text))).toEqual([
      12,
      -3.5,
      1234.5,
      0.5,
      undefined,
      undefined,
    ])
    expect(['a lot', '1,2', '-', '1e5', '0x10'].map((text) => typedValue(number, text))).toEqual([
      'a lot',
      '1,2',
      '-',
      '1e5',
      '0x10',
    ])
    expect(typedValue(field({ type: 'text' }), '410100')).toBe('410100')
    expect(typedValue(field({ type: 'date' }), '2026-01-01')).toBe('2026-01-01')
  })

  test('A number that was typed in full is a whole number of the library, a text is refused by it at its fact', () => {
    const { definition } = { definition: field({}) }
    const refused = () => open?.decide('customer-value', { monthlyRevenue: typedValue(definition, 'a lot') })
    expect(refused).toThrow(/monthlyRevenue/)
  })

  test('Lists keep their order, sets their members, objects what else they hold', () => {
    expect(withMember(['a', 'b'], 'c', true)).toEqual(['a', 'b', 'c'])
    expect(withMember(['a', 'b'], 'a', true)).toEqual(['b', 'a'])
    expect(withMember(['a', 'b'], 'a', false)).toEqual(['b'])
    expect(typedLines(' one\n\ntwo ')).toEqual(['one', 'two'])
    expect(withField({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 })
    expect(withField({ b: 2 }, 'a', 1)).toEqual({ a: 1, b: 2 })
  })

  test('A unit of money is that of the region', () => {
    const british = openScene(book, 'GB', '2026-11-01').value?.resolved
    expect(unitWords({ unit: 'currency/month' }, resolved, 'zh-CN')).toBe('元/月')
    expect(british && unitWords({ unit: 'currency/month' }, british, 'en')).toBe('GBP a month')
    expect(unitWords({}, resolved, 'en')).toBe('')
  })

  test('Values are shown in words, and what is missing as unknown', () => {
    const say = (value: unknown, definition: Partial<FieldDefinition> = {}) =>
      valueWords(value, field(definition), english, 'en')
    const members = { a: { en: 'First', 'zh-CN': '甲' } }
    expect([undefined, null, true, false, 12].map((value) => say(value))).toEqual([
      'Unknown',
      'Unknown',
      'Yes',
      'No',
      '12',
    ])
    expect([say('a', { members }), say('toString', { members }), say(['a', 'b'], { members })]).toEqual([
      'First',
      'toString',
      'First, b',
    ])
    expect([say([]), say([{}]), say({ a: 1, b: 2 })]).toEqual(['none', '1 entry', '2 entries'])
  })
})
