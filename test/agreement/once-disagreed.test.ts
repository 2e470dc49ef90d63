import { describe, test } from 'vitest'
import { type AnyBook, fact, members, openRules, openSmallBook } from '../evaluate/small-book.js'
import { row, table, words } from '../support/small-rulebook.js'
import type { Book } from './back-end.js'
import { FAST } from './back-ends.js'
import { expectAgreementOn } from './expect-agreement.js'

/** The seed chooses the layout of columns; those of multiples of 16 get more rows than a chunk holds. */
const bookOf = (opened: AnyBook, seed: number): Book => ({
  seed,
  documents: {},
  settings: { asOf: '2026-11-01' },
  opened,
})

describe('Where random books once found a disagreement, back ends agree', () => {
  test('on a date inside an object of which nothing else is looked at', () => {
    const since = { type: 'date', title: words('Since') }
    const contact = fact('object', { fields: { since } })
    const rule = { fact: 'contact', path: '$.since', operator: 'lessThan', value: '2026-01-01' } as const
    const accounts = [{ contact: {} }, { contact: { since: '2025-12-31' } }, { contact: { since: 'never' } }]
    return expectAgreementOn(bookOf(openRules({ contact }, { rule }), 1), accounts, FAST)
  })

  test('on the last rows of a long batch, when they do not fill a word', () => {
    const yearly = fact('number', { derive: { multiply: [{ fact: 'revenue' }, 12] } })
    const tier = fact('enum', { members: members('vip') })
    const facts = { revenue: fact('number'), tier, tags: fact('set'), yearly }
    const rules = {
      other: { fact: 'yearly', operator: 'notIn', value: [-1, 0, 0.3, 2, 99.99, 100, 2_147_483_648] },
      'no tier': { fact: 'tags', operator: 'doesNotContain', value: { fact: 'tier' } },
    } as const
    const accounts = [{ revenue: 2_147_483_648 }, {}, {}, {}, {}, { tags: [] }]
    return expectAgreementOn(bookOf(openRules(facts, rules), 16), accounts, FAST)
  })

  test('on a set that is asked for and copied, where there are so many facts that a module is divided', () => {
    const others = Array.from({ length: 101 }, (_, index) => [`fact${index}`, fact('number')] as const)
    const facts = { products: fact('set', { members: members('voice', 'sms') }), ...Object.fromEntries(others) }
    const conditions = { fact: 'products', operator: 'contains', value: 'sms' }
    const copying = table([row('copy', { conditions, outcome: { products: { fact: 'products' } } })])
    const opened = openSmallBook({ 'facts.json': facts, 'decisions/copying.decision-table.json': copying })
    return expectAgreementOn(bookOf(opened, 1), [{}, { products: ['sms', 'voice'] }], FAST)
  })
})
