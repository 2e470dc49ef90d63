import { expect, test } from 'vitest'
import { readFlowchart } from '../../docs/.vitepress/flowchart.js'

test('A flowchart is read with its boxes, its arrows and the words on them', () => {
  const text = `flowchart LR
  a(["Duties"])
  b["rules<br/>rules/#42;.json"] --> c
  a -- 5 --> c -->|Finding| d["done"]`
  expect(readFlowchart(text)).toEqual({
    nodes: [
      { id: 'a', lines: ['Duties'], isRound: true },
      { id: 'b', lines: ['rules', 'rules/*.json'], isRound: false },
      { id: 'c', lines: ['c'], isRound: false },
      { id: 'd', lines: ['done'], isRound: false },
    ],
    arrows: [
      { from: 'b', to: 'c' },
      { from: 'a', to: 'c', label: '5' },
      { from: 'c', to: 'd', label: 'Finding' },
    ],
  })
})

test.each([
  'flowchart TD\n  a --> b',
  'flowchart LR\n  a ==> b',
  'flowchart LR\n  a{"a choice"} --> b',
  'flowchart LR\n  a -->',
])('What would be drawn wrong is not drawn: %j', (text) => {
  expect(() => readFlowchart(text)).toThrow(/flowchart/)
})
