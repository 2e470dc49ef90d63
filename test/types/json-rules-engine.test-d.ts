import { Engine } from 'json-rules-engine'
import { type Assessment, openRulebook } from 'kam-rules'
import { type HandbookDecisions, handbook } from 'kam-rules/handbook'
import { addFacts, addOperators, assessWithEngine, createEngine, toRules } from 'kam-rules/json-rules-engine'
import { describe, expectTypeOf, test } from 'vitest'

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })

describe('The bundled rulebook in json-rules-engine', () => {
  test('gives an assessment as the rulebook itself does', () => {
    expectTypeOf(assessWithEngine(rulebook, {})).resolves.toExtend<Assessment<HandbookDecisions>>()
  })

  test('takes each fact as a value, a promise or a function', async () => {
    await assessWithEngine(rulebook, {
      accountType: 'enterprise',
      monthlyRevenue: async () => 4_300,
      csatScore: () => null,
      heldProducts: Promise.resolve(['vnet'] as const),
    })
    // @ts-expect-error The fact is called monthlyRevenue.
    await assessWithEngine(rulebook, { monthlyRevenu: async () => 4_300 })
    // @ts-expect-error The revenue is a number.
    await assessWithEngine(rulebook, { monthlyRevenue: async () => '4300' })
    // @ts-expect-error The type of account is a code of its list.
    await assessWithEngine(rulebook, { accountType: 'company' })
  })

  test('gives rules that an engine takes, and decisions by their ids', () => {
    expectTypeOf(toRules(rulebook)).toExtend<ConstructorParameters<typeof Engine>[0]>()
    expectTypeOf(createEngine(rulebook, { decisions: ['segments'] })).toEqualTypeOf<Engine>()
    // @ts-expect-error There is no such decision.
    toRules(rulebook, { decisions: ['segment'] })
  })

  test('is added to the engine of a host', () => {
    const engine = new Engine()
    addOperators(engine)
    addFacts(engine, rulebook)
    engine.on<ReturnType<typeof toRules>[number]['event']['params']>('kam-rules', (params) => {
      if (params.element === 'step') expectTypeOf(params.step).toBeString()
    })
  })
})
