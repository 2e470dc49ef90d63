import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { misspelling, searchWords } from '../../docs/.vitepress/search-words.js'

test('Chinese texts are searched by their words', () => {
  expect(searchWords('客户满意度低于60分')).toEqual(['客户', '满意', '度', '低于', '60', '分'])
})

test('Codes and names are found by their parts, in the middle of Chinese too', () => {
  expect(searchWords('原因VAL-GROWTH：value.revenue.high，见monthlyRevenue')).toEqual([
    '原因',
    'VAL',
    'GROWTH',
    'value',
    'revenue',
    'high',
    '见',
    'monthlyRevenue',
  ])
})

test('The words are found also by a copy made from the text of the function, as in the development server', () => {
  const copy = runInNewContext(`(${String(searchWords)})`, { Intl }) as typeof searchWords
  expect([...copy('客户价值')]).toEqual(searchWords('客户价值'))
})

test('A Latin word may be misspelt, a Chinese one not', () => {
  expect(misspelling('revenue')).toBeGreaterThan(0)
  expect(misspelling('客户')).toBe(false)
})
