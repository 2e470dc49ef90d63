import type { OpenOptions } from 'kam-rules'
import { fact, members, openSmallBook } from '../evaluate/small-book.js'
import { item, recommendations, row, scorecard, table, words } from '../support/small-rulebook.js'

const FACTS = {
  accountId: fact('text'),
  age: fact('integer'),
  revenue: fact('number'),
  costs: fact('number'),
  margin: fact('number', { derive: { subtract: [{ fact: 'revenue' }, { fact: 'costs' }] } }),
  productCount: fact('integer', { derive: { count: [{ fact: 'products' }] } }),
  note: fact('text'),
  tier: fact('enum', { members: members('vip', 'key', 'basic') }),
  products: fact('set'),
  contact: fact('object', { fields: { stance: { type: 'integer', title: words('Stance', '态度') } } }),
}

export const is = (fact: string, operator: string, value: unknown, rest: object = {}) => ({
  fact,
  operator,
  value,
  ...rest,
})

const above = (value: unknown) => is('revenue', 'greaterThan', value)

/** One decision of each shape; a condition has a priority, as json-rules-engine allows. */
export const DOCUMENTS = {
  'facts.json': FACTS,
  'conditions.json': { welcome: { title: words('Is welcome'), conditions: is('note', 'doesNotMention', ['lost']) } },
  'decisions/card.scorecard.json': scorecard(),
  'decisions/levels.decision-table.json': table(
    [
      row('top', { conditions: { all: [above(1_000), { condition: 'welcome' }] }, priority: 3 }),
      row('good', { conditions: above(100), priority: 2, outcome: { level: 2, tier: { fact: 'tier' } } }),
      row('other'),
    ],
    { hitPolicy: 'first' },
  ),
  'decisions/signs.decision-table.json': table([
    row('profit', { conditions: is('margin', 'greaterThan', 0, { priority: 5 }) }),
    row('many-products', { conditions: is('productCount', 'greaterThanInclusive', 2) }),
    row('not-basic', { conditions: is('tier', 'notEqual', 'basic') }),
    row('none-of-these', { conditions: is('tier', 'notIn', ['vip', 'key']) }),
    row('no-phone', { conditions: is('products', 'doesNotContain', 'phone') }),
    row('friendly', { conditions: is('contact', 'greaterThan', 1, { path: '$.stance' }) }),
    row('same', { conditions: is('revenue', 'equal', { fact: 'costs' }) }),
    row('unknown-tier', { conditions: is('tier', 'isKnown', false) }),
  ]),
  'decisions/offers.recommendations.json': recommendations(
    [
      item('phone', {
        eligibility: is('tier', 'in', ['vip', 'key']),
        suitability: { not: is('products', 'contains', 'phone') },
        rank: { base: 5, adjust: [{ conditions: above(500), add: 2 }] },
        group: 'hardware',
        steps: [
          { id: 'call', text: words('Call') },
          { id: 'visit', text: words('Visit'), conditions: above(1_000) },
        ],
      }),
      item('tablet', { group: 'hardware' }),
      item('letter'),
      item('poster'),
    ],
    { atMost: 2 },
  ),
}

/** A rulebook with one decision of each shape. */
export const openBook = (documents: object = {}, options: Partial<OpenOptions> = {}) =>
  openSmallBook({ ...DOCUMENTS, ...documents }, options)

/** An account with every fact. */
export const ACCOUNT = {
  accountId: 'A-1',
  age: 40,
  revenue: 1_200,
  costs: 700,
  note: 'is pleased',
  tier: 'vip',
  products: ['internet'],
  contact: { stance: 3 },
}
