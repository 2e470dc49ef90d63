import { describe, expect, test } from 'vitest'
import { type Open, openScene } from '../../docs/explorer/answers.js'
import { inOneLanguage } from '../../docs/explorer/parts/in-one-language.js'
import { LOCALES, SHOWN_FIRST } from '../../docs/explorer/parts/part.js'
import { rulebookOf } from '../../docs/explorer/parts/rulebook-of.js'
import { splitHandbook } from '../../docs/explorer/parts/split-handbook.js'
import { parsedHandbook } from '../../src/parsed-handbook.js'
import { exampleAccounts } from './example-accounts.js'

const book = parsedHandbook()
const asOf = '2026-11-01'

/** The region with the most differences, one with a currency of its own, and one with a parent. */
const whole = new Map(['CN-HA', 'GB', 'US'].map((region) => [region, openScene(book, region, asOf).value as Open]))
const accounts = exampleAccounts.filter((_, index) => index % 6 === 0)

describe.each(LOCALES)('The rulebook in pieces, in the language %s', (locale) => {
  const { first, dictionary, decisions } = splitHandbook(book, exampleAccounts, locale)
  const pieces = [
    ...SHOWN_FIRST.map((id) => [id, []] as const),
    ...Object.entries(decisions).map(([id, part]) => [id, [part]] as const),
  ]

  test.each(pieces)('answers %s as the whole rulebook does, and for the same reasons', (id, others) => {
    for (const [region, all] of whole) {
      const open = openScene(rulebookOf(first, others), region, asOf).value
      for (const facts of accounts) {
        expect(open?.explain(id, facts), region).toEqual(inOneLanguage(all.explain(id, facts), locale))
      }
    }
  })

  test('answers alike when all pieces are there', () => {
    const open = openScene(rulebookOf(first, [dictionary, ...Object.values(decisions)]), 'CN-HA', asOf).value
    const { decisions: expected } = whole.get('CN-HA')?.assess(accounts[0] ?? {}) ?? {}
    expect(open?.assess(accounts[0] ?? {}).decisions).toEqual(inOneLanguage(expected, locale))
  })

  test('has all facts once the dictionary has come, and holds nothing twice', () => {
    expect(Object.keys(rulebookOf(first, [dictionary]).facts).sort()).toEqual(Object.keys(book.facts).sort())
    expect(Object.keys(first.facts).filter((name) => name in dictionary.facts)).toEqual([])
  })

  test('brings texts of one language only', () => {
    const other = locale === 'en' ? '"zh-CN":' : '"en":'
    expect(JSON.stringify([first, dictionary, decisions])).not.toContain(other)
  })
})
