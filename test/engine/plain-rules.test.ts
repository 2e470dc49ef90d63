import { Engine } from 'json-rules-engine'
import { isRulebookError } from 'kam-rules'
import { addFacts, addOperators, createEngine, toRules } from 'kam-rules/json-rules-engine'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, openBook } from './books.js'

const book = openBook()

/** An engine of a host, as it comes, with our rules added. */
const hostEngine = (engine: Engine = new Engine()): Engine => {
  addOperators(engine)
  addFacts(engine, book)
  for (const rule of toRules(book)) engine.addRule(rule)
  return engine
}

const firedIn = async (engine: Engine, facts: object): Promise<readonly string[]> => {
  const { results } = await engine.run({ ...facts })
  return results.map(({ name }) => name.replace('decisions/', '')).sort()
}

const WITHOUT_FACTS = [
  'card/maturity/other',
  'levels/other',
  'offers/letter',
  'offers/letter/call',
  'offers/poster',
  'offers/poster/call',
  'offers/tablet',
  'offers/tablet/call',
  'signs/unknown-tier',
]

test('A rule that fires says which element of which decision was hit, and its codes', async () => {
  const { events } = await createEngine(book).run(ACCOUNT)
  const ofPhone = events.filter(({ params }) => params?.['decision'] !== 'offers' || params['item'] === 'phone')
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['kam-rules']))
  const attribute = { characteristic: 'maturity', attribute: 'adult', partialScore: 60, reasonCode: 'MATURITY' }
  const params = [
    { decision: 'card', element: 'attribute', ...attribute },
    { decision: 'levels', element: 'row', row: 'top', outcome: { code: 'top' } },
    { decision: 'offers', element: 'item', item: 'phone', rank: 5, group: 'hardware' },
    { decision: 'offers', element: 'adjustment', item: 'phone', add: 2 },
    { decision: 'offers', element: 'step', item: 'phone', step: 'call' },
    { decision: 'offers', element: 'step', item: 'phone', step: 'visit' },
    ...['profit', 'not-basic', 'no-phone', 'friendly'].map((row) => ({
      decision: 'signs',
      element: 'row',
      row,
      outcome: { code: row },
    })),
  ]
  expect(ofPhone.map(({ params: found }) => found)).toEqual(expect.arrayContaining(params))
  expect(ofPhone).toHaveLength(params.length)
})

test('An outcome that copies a fact says its name', () => {
  const [, good] = toRules(book, { decisions: ['levels'] })
  expect(good?.event.params).toMatchObject({ outcome: { level: 2, tier: { fact: 'tier' } } })
})

describe('A missing fact makes no rule fire', () => {
  test('in an engine that we make: only what asks for absence, and what asks for nothing', async () => {
    expect(await firedIn(createEngine(book), {})).toEqual(WITHOUT_FACTS)
  })

  test('in an engine of a host, which would otherwise end the run', async () => {
    expect(await firedIn(hostEngine(), {})).toEqual(WITHOUT_FACTS)
  })

  test('when it is null, or a field is missing', async () => {
    const nothing = Object.fromEntries(Object.keys(ACCOUNT).map((name) => [name, null]))
    expect(await firedIn(hostEngine(), nothing)).toEqual(WITHOUT_FACTS)
    expect(await firedIn(hostEngine(), { contact: {} })).toEqual(WITHOUT_FACTS)
    expect(await firedIn(hostEngine(), { contact: { stance: null } })).toEqual(WITHOUT_FACTS)
  })
})

test('A fact of a wrong type meets no comparison, nor its opposite, and none that asks for its absence', async () => {
  const illTyped = { age: '40', revenue: '1200', tier: 3, products: 'phone', note: ['lost'], contact: [3] }
  const fired = await firedIn(hostEngine(), illTyped)
  expect(fired.filter((name) => !/letter|poster|tablet/.test(name))).toEqual([])
})

test.each([
  [1_200, 'top'],
  [600, 'good'],
  [10, 'other'],
])('Where the first met row counts, its rule alone fires: a revenue of %d is “%s”', async (revenue, expected) => {
  const fired = await firedIn(hostEngine(), { ...ACCOUNT, revenue })
  expect(fired.filter((name) => name.startsWith('levels/'))).toEqual([`levels/${expected}`])
})

test('Where a missing fact leaves the first row open, the next one is the first', async () => {
  const fired = await firedIn(hostEngine(), { revenue: 1_200 })
  expect(fired.filter((name) => name.startsWith('levels/'))).toEqual(['levels/good'])
})

test('Rules are in negation normal form', () => {
  const keys = new Set([...JSON.stringify(toRules(book).map(({ conditions }) => conditions)).matchAll(/"(\w+)":/g)])
  expect(new Set([...keys].map(([, key]) => key))).toEqual(new Set(['all', 'any', 'fact', 'operator', 'value', 'path']))
})

describe('In an engine of a host', () => {
  test('its own rules and operators stay as they are', async () => {
    const own = { any: [{ fact: 'plan', operator: 'in', value: 'gold and silver' }] }
    const engine = hostEngine(new Engine([{ name: 'own', conditions: own, event: { type: 'own' } }]))
    expect(await firedIn(engine, { plan: 'gold' })).toEqual([...WITHOUT_FACTS, 'own'].sort())
  })

  test('a fact that it already has keeps its value, and derived facts are made from it', async () => {
    const engine = new Engine()
    engine.addFact('revenue', async () => 700)
    expect(await firedIn(hostEngine(engine), { costs: 650 })).toContain('signs/profit')
    expect(await firedIn(hostEngine(engine), { costs: 750 })).not.toContain('signs/profit')
  })

  test('a member that a set names twice counts once', async () => {
    expect(await firedIn(hostEngine(), { products: ['phone', 'internet'] })).toContain('signs/many-products')
    expect(await firedIn(hostEngine(), { products: ['phone', 'phone'] })).not.toContain('signs/many-products')
  })

  test('a derived fact is missing when what it is made from is, or has a wrong type', async () => {
    for (const facts of [{ revenue: 5 }, { revenue: 5, costs: '1' }, { revenue: 5, costs: null }]) {
      expect(await firedIn(hostEngine(), facts)).not.toContain('signs/profit')
    }
  })
})

test('A host may choose decisions; one that does not exist is refused, with the name that was meant', () => {
  const [rule, ...others] = toRules(book, { decisions: ['card'] })
  expect(rule?.name).toBe('decisions/card/maturity/adult')
  expect(others).toHaveLength(1)
  const refusal = (): unknown => {
    try {
      return toRules(book, { decisions: ['cards', 'levels'] })
    } catch (error) {
      return isRulebookError(error) ? error.diagnostics.map(({ code, hint }) => [code, hint.en]) : error
    }
  }
  expect(refusal()).toEqual([['DECISION_UNKNOWN', 'Did you mean “card”?']])
})
