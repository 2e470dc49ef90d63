import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { suggestionFor } from '../../src/model/diagnostic.js'
import { CATALOGUE } from '../../src/model/diagnostic-catalogue.js'
import { placeholdersOf } from '../../src/model/text.js'

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('diagnostic-catalogue.ts'))
  .map((file) => readFileSync(`${SRC}${file}`, 'utf8'))

describe.each(Object.entries(CATALOGUE))('%s', (code, { message, hint }) => {
  test('says the same in both languages', () => {
    for (const text of [message, hint]) {
      expect(placeholdersOf(text['zh-CN']).toSorted()).toEqual(placeholdersOf(text.en).toSorted())
      expect(text['zh-CN']).not.toMatch(/—|\p{Script=Han}[,;:!?]/u)
    }
  })

  test('is given somewhere', () => {
    expect(sources.some((source) => source.includes(`'${code}'`))).toBe(true)
  })
})

describe('A suggestion', () => {
  const NAMES = ['monthlyRevenue', 'tenureMonths', 'age', 'vip', 'country']
  const SLIPS = [
    ['two letters that changed places', 'monhtlyRevenue', 'monthlyRevenue'],
    ['a letter that is missing', 'contry', 'country'],
    ['a letter too many', 'agee', 'age'],
    ['a capital letter', 'MonthlyRevenue', 'monthlyRevenue'],
    ['another word', 'satisfaction', undefined],
    ['nothing', '', undefined],
  ] as const

  test.each(SLIPS)('for %s: %s → %s', (_, name, suggestion) => {
    expect(suggestionFor(name, NAMES)?.suggestion).toBe(suggestion)
  })

  test('is the closest name, and the first of those that are equally close', () => {
    expect(suggestionFor('abcd', ['abxy', 'abce', 'abcf'])).toEqual({ suggestion: 'abce' })
  })
})
