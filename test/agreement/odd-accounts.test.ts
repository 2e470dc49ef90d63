import { describe, test } from 'vitest'
import { fact, members, openRules } from '../evaluate/small-book.js'
import { words } from '../support/small-rulebook.js'
import type { Book } from './back-end.js'
import { FAST, SLOW } from './back-ends.js'
import { expectAgreementOn } from './expect-agreement.js'

const FACTS = {
  accountId: fact('text'),
  revenue: fact('number'),
  tags: fact('set', { members: members('a', 'b') }),
  contact: fact('object', { fields: { stance: { type: 'integer', title: words('Stance') } } }),
  contacts: fact('list', { fields: { name: { type: 'text', title: words('Name') } } }),
}
const RULES = {
  'has contacts': { fact: 'contacts', operator: 'isKnown', value: true },
  'not in favour': { fact: 'contact', path: '$.stance', operator: 'notEqual', value: 1 },
  'no a': { fact: 'tags', operator: 'doesNotContain', value: 'a' },
} as const

const holed = [{ name: 'A' }, { name: 'B' }]
delete holed[0]
const failing = {
  get revenue(): number {
    throw new Error('of the host')
  },
}

// Columns hold values and nothing else.
const backEnds = [...FAST, ...SLOW].filter(({ view }) => view === 'answers' || view === 'assessment')

describe.each(['refuse', 'ignore'] as const)('When unknown facts are to be dealt with by “%s”', (unknownFacts) => {
  const opened = openRules(FACTS, RULES, {}, { unknownFacts })
  const book: Book = { seed: 0, documents: {}, settings: { asOf: '2026-11-01', unknownFacts }, opened }

  test.each<[string, unknown]>([
    ['an unknown fact', { revenu: 1 }],
    ['an unknown field', { contact: { stance: 0, phone: '1' } }],
    ['an unknown field in a list', { contacts: [{ name: 'A', phone: '1' }] }],
    ['a field that is null', { contact: { stance: null } }],
    ['a list with a hole', { contacts: holed }],
    ['a set with a hole', { tags: new Array(3) }],
    ['a set with a member twice', { tags: ['b', 'b'] }],
    ['a property that cannot be read', failing],
    ['inherited facts', Object.create({ accountId: 'A', revenue: 'no number' })],
    ['the date of the question', { asOf: '2026-01-01' }],
    ['a number that is none', { revenue: Number.NaN }],
    ['a list in place of an account', []],
    ['nothing in place of an account', null],
    ['a text in place of an account', 'text'],
  ])('all back ends take and refuse what the reference does: %s', (_, account) =>
    expectAgreementOn(book, [{ accountId: 'before', tags: ['a'] }, account, {}], backEnds),
  )
})
