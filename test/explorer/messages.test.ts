import { expect, test } from 'vitest'
import { english } from '../../docs/explorer/messages/en.js'
import { chinese } from '../../docs/explorer/messages/zh-CN.js'

/** All that is said, functions called with something for each of their arguments. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value(...Array.from({ length: value.length }, () => ['甲'])))]
  return Object.values(value as object).flatMap(textsIn)
}

test('What the explorer says in Chinese has full-width punctuation and no space beside Chinese characters', () => {
  const { paste, owner, accountLabel: _, ...others } = chinese
  const { example: __, ...ofPaste } = paste
  const { dayLabel: ___, ...ofOwner } = owner
  const flaws = textsIn([others, ofPaste, ofOwner]).filter((text) =>
    /[\u4e00-\u9fff][,;:?!.()]|[\u4e00-\u9fff] | [\u4e00-\u9fff]/.test(text),
  )
  expect(flaws).toEqual([])
})

test('Nothing is left unsaid in either language', () => {
  for (const { betweenSentences: _, ...messages } of [english, chinese]) {
    expect(textsIn(messages).filter((text) => text.trim() === '' || text.includes('undefined'))).toEqual([])
  }
})
