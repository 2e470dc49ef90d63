import { describe, expect, test } from 'vitest'
import { factsOf, OWN, originalOf, type Question, withFact } from '../../docs/explorer/question.js'

const examples = [{ accountId: 'A-1', monthlyRevenue: 100, heldProducts: ['vnet'] }]
const question: Question = {
  region: 'CN',
  asOf: '2026-11-01',
  account: 'A-1',
  changes: {},
  shown: ['customer-value'],
  edits: [],
}

describe('What the explorer asks about an account', () => {
  test('A changed fact takes the place of the one in the account', () => {
    const changed = withFact(question, examples, 'monthlyRevenue', 200)
    expect(factsOf(changed, examples)).toEqual({ accountId: 'A-1', monthlyRevenue: 200, heldProducts: ['vnet'] })
  })

  test('A fact that was made unknown is left out, and is known to be changed', () => {
    const changed = withFact(question, examples, 'monthlyRevenue', undefined)
    expect(changed.changes).toEqual({ monthlyRevenue: null })
    expect(factsOf(changed, examples)).toEqual({ accountId: 'A-1', heldProducts: ['vnet'] })
  })

  test('A fact that is again as it was is no change', () => {
    const changed = withFact(withFact(question, examples, 'heldProducts', []), examples, 'heldProducts', ['vnet'])
    expect(changed.changes).toEqual({})
    const unknown = withFact(withFact(question, examples, 'age', 30), examples, 'age', undefined)
    expect(unknown.changes).toEqual({})
  })

  test('A pasted account takes the place of an example', () => {
    const own = { accountId: 'B-1' }
    expect(originalOf({ ...question, account: OWN, own }, examples)).toEqual(own)
    expect(originalOf({ ...question, account: OWN }, examples)).toEqual({})
  })
})
