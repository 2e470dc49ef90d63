import { nearestChanges } from 'kam-rules/analyse'
import { describe, expect, test } from 'vitest'
import { outcomeNames, outcomeWords } from '../../docs/explorer/answers/outcome-words.js'
import { scaleOf } from '../../docs/explorer/answers/score-scale.js'
import { answersOf, attempt, openScene } from '../../docs/explorer/answers.js'
import { applicable } from '../../docs/explorer/why/applicable.js'
import { parsedHandbook } from '../../src/parsed-handbook.js'
import { exampleAccounts } from './example-accounts.js'

const book = parsedHandbook()
const open = openScene(book, 'CN-HA', '2026-11-01').value as NonNullable<ReturnType<typeof openScene>['value']>

describe('The answers of the explorer', () => {
  test('A day on which there are no rules is told in the words of the library', () => {
    expect(openScene(book, 'CN-HA', '2026-02-30').diagnostics?.map(({ code }) => code)).toEqual(['AS_OF_INVALID'])
    expect(openScene(book, 'CN-HA', '2020-01-01').diagnostics?.length).toBeGreaterThan(0)
  })

  test('A fact that cannot be used is told instead of an answer', () => {
    const { value, diagnostics } = answersOf(open, ['customer-value'], { monthlyRevenue: 'a lot' })
    expect(value).toBeUndefined()
    expect(diagnostics?.map(({ pointer }) => pointer)).toEqual(['/monthlyRevenue'])
  })

  test('An error of the page itself is not swallowed', () => {
    const slip = () => {
      throw new TypeError('a slip')
    }
    expect(() => attempt(slip)).toThrow('a slip')
  })

  test('The bands of a scorecard lie side by side from end to end, and the score lies in its own', () => {
    for (const id of ['customer-value', 'satisfaction', 'churn-risk', 'credit-standing']) {
      for (const facts of exampleAccounts) {
        const result = open.decide(id, facts)
        if (result.kind !== 'scorecard') throw new Error(id)
        const { bands, score } = scaleOf(open.resolved, id, result.score)
        expect(bands.map(({ start }) => start)).toEqual([0, ...bands.slice(0, -1).map(({ end }) => end)])
        expect(bands.at(-1)?.end).toBe(1)
        const here = bands.find((band) => band.id === result.band)
        expect(score).toBeGreaterThanOrEqual(here?.start ?? 2)
        expect(score).toBeLessThanOrEqual(here?.end ?? -1)
      }
    }
  })

  test('Outcomes are shown in the words of their table, codes without words as they are', () => {
    const title = { en: 'Size', 'zh-CN': '规模' }
    const table = { outputs: { size: { title, members: { l: { en: 'Large', 'zh-CN': '大型' } } } } }
    const rows = [{ outcome: { size: 'l' } }, { outcome: { size: 's', days: 5 } }]
    expect(outcomeNames(table, rows, 'zh-CN')).toEqual([
      { name: 'size', title: '规模' },
      { name: 'days', title: 'days' },
    ])
    expect(outcomeWords(table, 'size', ['l', 's'], 'zh-CN')).toBe('大型、s')
    expect([5, null, undefined, { a: 1 }].map((value) => outcomeWords(table, 'days', value, 'en'))).toEqual([
      '5',
      '',
      '',
      '{"a":1}',
    ])
  })

  test('Making a nearest change brings about what it says', () => {
    let tried = 0
    for (const facts of exampleAccounts.slice(0, 8)) {
      for (const id of ['customer-value', 'satisfaction']) {
        for (const change of nearestChanges(open.resolved, id, facts, { revealPersonal: true })) {
          const made = applicable(change, facts)
          if (made === undefined || change.effect === 'goes') continue
          const result = open.decide(id, { ...facts, ...made })
          expect(result.kind === 'scorecard' && result.band, `${id} of ${facts['accountId']}`).toBe(change.outcome)
          tried++
        }
      }
    }
    expect(tried).toBeGreaterThan(30)
  })

  test('A change of a field keeps the other fields, and a change without a value is not made', () => {
    const text = { en: '', 'zh-CN': '' }
    const change = { outcome: 'x', effect: 'comes', isSmallest: true, text } as const
    const facts = { checklist: { a: 'pass', b: 'fail' } }
    expect(applicable({ ...change, changes: [{ fact: 'checklist.b', to: 'pass', text }] }, facts)).toEqual({
      checklist: { a: 'pass', b: 'pass' },
    })
    expect(applicable({ ...change, changes: [{ fact: 'age', text }] }, facts)).toBeUndefined()
  })
})
