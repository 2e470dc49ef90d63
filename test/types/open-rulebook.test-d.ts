import {
  type Assessment,
  type DecisionResult,
  type DecisionTableResult,
  type Documents,
  type Explanation,
  openRulebook,
  type RecommendationsResult,
  type ScorecardResult,
} from 'kam-rules'
import { type HandbookDecisions, type HandbookFacts, handbook } from 'kam-rules/handbook'
import { describe, expectTypeOf, test } from 'vitest'

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })

describe('The bundled rulebook', () => {
  test('gives each decision the result of its shape', () => {
    expectTypeOf(rulebook.decide('customer-value', {})).toEqualTypeOf<ScorecardResult>()
    expectTypeOf(rulebook.decide('segments', {})).toEqualTypeOf<DecisionTableResult>()
    expectTypeOf(rulebook.decide('objection-response', {})).toEqualTypeOf<RecommendationsResult>()
    expectTypeOf(rulebook.explain('satisfaction', {})).toEqualTypeOf<Explanation<ScorecardResult>>()
  })

  test('gives an assessment whose decisions are named and typed', () => {
    expectTypeOf(rulebook.assess({})).toEqualTypeOf<Assessment<HandbookDecisions>>()
    expectTypeOf(rulebook.assess({}).decisions['churn-risk'].score).toBeNumber()
    expectTypeOf(rulebook.assess({}).decisions['satisfaction-care'].items[0]?.steps[0]?.text['zh-CN']).toEqualTypeOf<
      string | undefined
    >()
  })

  test('knows no decision that it does not have', () => {
    // @ts-expect-error There is no such decision.
    rulebook.decide('customer-values', {})
    // @ts-expect-error There is no such decision.
    rulebook.explain('value', {})
    // @ts-expect-error There is no such decision.
    expectTypeOf(rulebook.assess({}).decisions['value'])
  })

  test('takes facts by name and type, missing ones as null or not at all', () => {
    rulebook.assess({
      accountType: 'enterprise',
      monthlyRevenue: 5_200,
      hasPbx: true,
      heldProducts: ['vnet'],
      csatScore: null,
    })
    // @ts-expect-error The fact is called monthlyRevenue.
    rulebook.assess({ monthlyRevenu: 5_200 })
    // @ts-expect-error The revenue is a number.
    rulebook.assess({ monthlyRevenue: '5200' })
    // @ts-expect-error The type of account is a code of its list.
    rulebook.assess({ accountType: 'company' })
    // @ts-expect-error Derived facts are not handed over.
    rulebook.assess({ organisationSize: 100, contractEndDays: 3 })
    expectTypeOf<HandbookFacts['monthlyRevenue']>().toEqualTypeOf<number | null | undefined>()
  })

  test('takes facts that cannot be written to', () => {
    expectTypeOf<Readonly<{ monthlyRevenue: number; heldProducts: readonly 'vnet'[] }>>().toExtend<HandbookFacts>()
  })

  test('needs a date', () => {
    // @ts-expect-error The library reads no clock.
    openRulebook(handbook, { region: 'CN-HA' })
  })
})

describe('Documents about which the type checker knows nothing', () => {
  const documents: Documents = {}
  const generic = () => openRulebook(documents, { asOf: '2026-11-01' })

  test('give the union of all results, told apart by their kind', () => {
    expectTypeOf<ReturnType<ReturnType<typeof generic>['decide']>>().toEqualTypeOf<DecisionResult>()
    expectTypeOf<DecisionResult['kind']>().toEqualTypeOf<'scorecard' | 'decision-table' | 'recommendations'>()
    expectTypeOf<Extract<DecisionResult, { kind: 'scorecard' }>>().toEqualTypeOf<ScorecardResult>()
  })

  test('take any facts', () => {
    expectTypeOf<Parameters<ReturnType<typeof generic>['assess']>[0]>().toEqualTypeOf<
      Readonly<Record<string, unknown>>
    >()
  })
})

describe('Documents of a host', () => {
  interface Decisions {
    readonly 'call-today': DecisionTableResult
  }
  interface Facts {
    readonly openComplaints?: number | null
  }
  const own = () => openRulebook<Decisions, Facts>({}, { asOf: '2026-11-01' })

  test('are typed when the host says what they hold', () => {
    type Own = ReturnType<typeof own>
    expectTypeOf<ReturnType<Own['assess']>['decisions']['call-today']>().toEqualTypeOf<DecisionTableResult>()
    expectTypeOf<Parameters<Own['assess']>[0]>().toEqualTypeOf<Facts>()
  })
})
