import { expect, test } from 'vitest'
import { closingLine, forbiddenSkips } from './closing-line-reporter.js'

test('The run closes with one line that counts tests', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: ['a'] })).toBe('12 passed, 0 failed, 1 skipped')
})

test('A CI that has the shared data skips nothing', () => {
  expect(forbiddenSkips(['a', 'b (../shared/data/b.csv)'], true)).toEqual(['a', 'b (../shared/data/b.csv)'])
})

test('A CI without the shared data skips only the tests that read it', () => {
  expect(forbiddenSkips(['a', 'b (../shared/data/b.csv)'], false)).toEqual(['a'])
})
