import { expect, test } from 'vitest'
import type { RawCondition } from '../agreement/rules.js'
import { words } from '../support/small-rulebook.js'
import { decideTable, fact, firing, openRules, openSmallBook } from './small-book.js'

const FACTS = { months: fact('integer'), flag: fact('boolean') }
const text = words('Row')

test('A table of 10,000 rows, of which half are met, answers with all of them in order', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    id: `row-${index}`,
    conditions: { fact: 'months', operator: 'greaterThanInclusive', value: index },
    outcome: { index },
    text,
  }))
  const book = openSmallBook({
    'facts.json': FACTS,
    'decisions/table.decision-table.json': { title: text, hitPolicy: 'collect', rows },
  })
  const { hits } = decideTable(book, 'table', { months: 4_999 })
  expect(hits.map(({ outcome }) => outcome['index'])).toEqual(Array.from({ length: 5_000 }, (_, index) => index))
})

test('A rule with a thousand conditions is evaluated', () => {
  const any: RawCondition[] = Array.from({ length: 990 }, (_, index) => ({
    fact: 'months',
    operator: 'equal',
    value: index,
  }))
  const book = openRules(FACTS, { wide: { any }, narrow: { all: any } })
  expect(firing(book, { months: 989 })).toEqual(['wide'])
  expect(firing(book, { months: 990 })).toEqual([])
})

test('Conditions may nest to the limit of documents', () => {
  const deep = Array.from({ length: 8 }).reduce<RawCondition>((inner) => ({ not: { all: [inner] } }), {
    fact: 'flag',
    operator: 'equal',
    value: true,
  })
  expect(firing(openRules(FACTS, { deep }), { flag: true })).toEqual(['deep'])
})

test('Named conditions that name each other up to fifty thousand comparisons are evaluated, with all that is missing', () => {
  const flag: RawCondition = { fact: 'flag', operator: 'equal', value: true }
  const doubled = Array.from({ length: 15 }, (_, index): [string, object] => {
    const inner: RawCondition = index === 0 ? flag : { condition: `level-${index - 1}` }
    return [`level-${index}`, { title: text, conditions: { all: [inner, inner] } }]
  })
  const book = openRules(FACTS, { many: { condition: 'level-14' } }, { 'conditions.json': Object.fromEntries(doubled) })
  expect(firing(book, { flag: true })).toEqual(['many'])
  expect(firing(book, {})).toEqual([])
})
