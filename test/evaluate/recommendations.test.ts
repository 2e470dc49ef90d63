import { describe, expect, test } from 'vitest'
import type { RawCondition } from '../agreement/rules.js'
import { words } from '../support/small-rulebook.js'
import { decideRecommendations, fact, openSmallBook } from './small-book.js'

const FACTS = { months: fact('integer'), hasPbx: fact('boolean'), consent: fact('boolean') }
const title = words('Title')
const isTrue = (name: string): RawCondition => ({ fact: name, operator: 'equal', value: true })
const atLeast = (value: number): RawCondition => ({ fact: 'months', operator: 'greaterThanInclusive', value })

const item = (id: string, base: number, rest: object = {}) => ({ id, title, rank: { base }, steps: [], ...rest })
const open = (items: readonly object[], rest: object = {}) =>
  openSmallBook({ 'facts.json': FACTS, 'decisions/offers.recommendations.json': { title, items, ...rest } })

const offered = (items: readonly object[], facts: object = {}, rest: object = {}) =>
  decideRecommendations(open(items, rest), 'offers', facts)
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

describe('Offers', () => {
  test('come by rank, the largest first', () => {
    expect(ids(offered([item('low', -5), item('high', 90), item('middle', 20)]).items)).toEqual([
      'high',
      'middle',
      'low',
    ])
  })

  test('of equal rank keep the order in which they are defined', () => {
    expect(ids(offered(['z', 'a', 'm', 'b'].map((id) => item(id, 10))).items)).toEqual(['z', 'a', 'm', 'b'])
  })

  test('rise and fall by the adjustments whose conditions are met', () => {
    const rank = {
      base: 10,
      adjust: [
        { conditions: isTrue('hasPbx'), add: 5 },
        { conditions: atLeast(24), add: -20 },
      ],
    }
    const items = [item('fixed', 12), item('moving', 0, { rank })]
    const ranks = (facts: object) => offered(items, facts).items.map(({ id, rank: found }) => `${id} ${found}`)
    expect(ranks({})).toEqual(['fixed 12', 'moving 10'])
    expect(ranks({ hasPbx: true })).toEqual(['moving 15', 'fixed 12'])
    expect(ranks({ hasPbx: true, months: 24 })).toEqual(['fixed 12', 'moving -5'])
  })

  test('drop out at the first stage that is not met, and the result says at which', () => {
    const stages = { eligibility: isTrue('consent'), applicability: isTrue('hasPbx'), suitability: atLeast(12) }
    const stageFor = (facts: object) => offered([item('offer', 1, stages)], facts).rejected[0]?.stage
    expect(stageFor({})).toBe('eligibility')
    expect(stageFor({ hasPbx: true, months: 12 })).toBe('eligibility')
    expect(stageFor({ consent: true, months: 12 })).toBe('applicability')
    expect(stageFor({ consent: true, hasPbx: true, months: 11 })).toBe('suitability')
    expect(stageFor({ consent: true, hasPbx: true, months: 12 })).toBeUndefined()
  })

  test('of one group exclude one another: the best stays, and the others name it', () => {
    const items = [item('small', 10, { group: 'bundle' }), item('alone', 5), item('large', 30, { group: 'bundle' })]
    const { items: chosen, rejected } = offered(items)
    expect(ids(chosen)).toEqual(['large', 'alone'])
    expect(rejected).toEqual([{ id: 'small', stage: 'group', by: 'large' }])
  })

  test('of one group leave their place to the next best when the best is not eligible', () => {
    const items = [
      item('small', 10, { group: 'bundle' }),
      item('large', 30, { group: 'bundle', eligibility: isTrue('consent') }),
    ]
    expect(ids(offered(items).items)).toEqual(['small'])
  })

  test('are no more than the limit; what is over drops out at the stage limit, groups first', () => {
    const items = [
      item('a', 40, { group: 'g' }),
      item('b', 30, { group: 'g' }),
      item('c', 20),
      item('d', 10),
      item('e', 5, { group: 'g' }),
    ]
    const { items: chosen, rejected } = offered(items, {}, { atMost: 2 })
    expect(ids(chosen)).toEqual(['a', 'c'])
    expect(rejected.map(({ id, stage }) => `${id} ${stage}`)).toEqual(['b group', 'd limit', 'e group'])
  })

  test('are each either offered or rejected, never both and never neither', () => {
    const items = [
      item('a', 1),
      item('b', 2, { eligibility: isTrue('consent') }),
      item('c', 3, { group: 'g' }),
      item('d', 4, { group: 'g' }),
    ]
    const { items: chosen, rejected } = offered(items, {}, { atMost: 1 })
    expect([...ids(chosen), ...ids(rejected)].sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('show only the steps whose conditions are met, in their order', () => {
    const step = (id: string, conditions?: RawCondition) => ({
      id,
      text: words(id),
      ...(conditions ? { conditions } : {}),
    })
    const steps = [step('listen'), step('show-pbx', isTrue('hasPbx')), step('confirm')]
    const shown = (facts: object) => ids(offered([item('offer', 1, { steps })], facts).items[0]?.steps ?? [])
    expect(shown({ hasPbx: true })).toEqual(['listen', 'show-pbx', 'confirm'])
    expect(shown({ hasPbx: false })).toEqual(['listen', 'confirm'])
    expect(shown({})).toEqual(['listen', 'confirm'])
  })

  test('name the comparisons of every stage they came through', () => {
    const [offer] = offered([item('offer', 1, { eligibility: isTrue('consent'), suitability: atLeast(12) })], {
      consent: true,
      months: 20,
    }).items
    expect(offer?.because.map(({ fact: name }) => name)).toEqual(['consent', 'months'])
  })
})
