import { NEGATION, type Operator } from '../../src/model/operator.js'
import type { Account } from './facts.js'

/** A condition as rule documents write it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison

export interface Comparison {
  readonly fact: keyof Account
  readonly operator: Operator
  readonly value: number | boolean | string | readonly (number | string)[]
}

/**
 * An attribute of a characteristic. `after` is its condition for an engine that stops at the first one met, absent for
 * the last; `alone` is what an engine needs that tries every rule by itself.
 */
interface Attribute {
  readonly id: string
  readonly points: number
  readonly after?: Condition
  readonly alone: Condition
}

export interface Characteristic {
  readonly id: string
  readonly reasonCode: string
  readonly baseline: number
  readonly attributes: readonly Attribute[]
}

export interface Rule {
  readonly id: string
  readonly conditions: Condition
  /** Conditions that offers have in common: the first one decides who may get it, the others whether the moment is good. */
  readonly guards?: readonly (keyof typeof GUARDS)[]
}

const is = (fact: keyof Account, operator: Operator, value: Comparison['value']): Comparison => ({
  fact,
  operator,
  value,
})
const all = (...conditions: Condition[]): Condition => ({ all: conditions })
const any = (...conditions: Condition[]): Condition => ({ any: conditions })
const not = (condition: Condition): Condition => ({ not: condition })
const equal = (fact: keyof Account, value: Comparison['value']) => is(fact, 'equal', value)
const less = (fact: keyof Account, value: number) => is(fact, 'lessThan', value)
const most = (fact: keyof Account, value: number) => is(fact, 'lessThanInclusive', value)
const least = (fact: keyof Account, value: number) => is(fact, 'greaterThanInclusive', value)
const oneOf = (fact: keyof Account, ...codes: string[]) => is(fact, 'in', codes)
const noneOf = (fact: keyof Account, ...codes: string[]) => is(fact, 'notIn', codes)
const holds = (fact: keyof Account, code: string) => is(fact, 'contains', code)
const lacks = (fact: keyof Account, code: string) => is(fact, 'doesNotContain', code)
const missing = (fact: keyof Account) => is(fact, 'isKnown', false)

/** Points by ranges of a number: those of a missing fact, those below each limit, and those from the last limit on. */
const ranges = (
  fact: keyof Account,
  ofMissing: number,
  limits: readonly (readonly [limit: number, points: number])[],
  beyond: number,
): readonly Attribute[] => [
  { id: 'missing', points: ofMissing, after: missing(fact), alone: missing(fact) },
  ...limits.map(([limit, points], index) => {
    const from = limits[index - 1]?.[0]
    const below = less(fact, limit)
    return {
      id: `below-${limit}`,
      points,
      after: below,
      alone: from === undefined ? below : all(least(fact, from), below),
    }
  }),
  { id: 'beyond', points: beyond, alone: least(fact, limits.at(-1)?.[0] ?? 0) },
]

const characteristic = (id: string, baseline: number, attributes: readonly Attribute[]): Characteristic => ({
  id,
  reasonCode: id.toUpperCase(),
  baseline,
  attributes,
})

/** Fourteen characteristics of 54 attributes. */
export const CHARACTERISTICS: readonly Characteristic[] = [
  characteristic(
    'tenure',
    24,
    ranges(
      'tenureMonths',
      10,
      [
        [6, 0],
        [24, 12],
        [60, 24],
      ],
      36,
    ),
  ),
  characteristic(
    'revenue',
    20,
    ranges(
      'monthlyRevenue',
      8,
      [
        [100, 4],
        [300, 12],
        [1000, 24],
      ],
      40,
    ),
  ),
  characteristic(
    'trend',
    14,
    ranges(
      'revenueTrendPct',
      8,
      [
        [-20, 0],
        [0, 10],
      ],
      20,
    ),
  ),
  characteristic(
    'term',
    12,
    ranges(
      'contractMonthsRemaining',
      6,
      [
        [3, 0],
        [12, 10],
      ],
      18,
    ),
  ),
  characteristic(
    'overdue',
    24,
    ranges(
      'daysOverdue',
      12,
      [
        [1, 30],
        [31, 16],
        [61, 6],
      ],
      0,
    ),
  ),
  characteristic(
    'credit',
    16,
    ranges(
      'creditScore',
      8,
      [
        [400, 0],
        [650, 12],
      ],
      24,
    ),
  ),
  characteristic(
    'complaints',
    14,
    ranges(
      'complaints12m',
      10,
      [
        [2, 20],
        [4, 8],
      ],
      0,
    ),
  ),
  characteristic(
    'csat',
    14,
    ranges(
      'csat',
      9,
      [
        [40, 0],
        [70, 12],
      ],
      22,
    ),
  ),
  characteristic(
    'usage',
    10,
    ranges(
      'dataUsageGb',
      5,
      [
        [10, 2],
        [50, 9],
      ],
      16,
    ),
  ),
  characteristic('contract', 10, [
    { id: 'two-year', points: 18, after: equal('contractType', 'twoYear'), alone: equal('contractType', 'twoYear') },
    { id: 'one-year', points: 10, after: equal('contractType', 'oneYear'), alone: equal('contractType', 'oneYear') },
    {
      id: 'none',
      points: 0,
      alone: any(missing('contractType'), equal('contractType', 'monthToMonth')),
    },
  ]),
  characteristic('payment', 8, [
    {
      id: 'automatic',
      points: 12,
      after: all(equal('paymentMethod', 'directDebit'), equal('isAutoPay', true)),
      alone: all(equal('paymentMethod', 'directDebit'), equal('isAutoPay', true)),
    },
    {
      id: 'card-or-invoice',
      points: 8,
      after: oneOf('paymentMethod', 'card', 'invoice'),
      alone: oneOf('paymentMethod', 'card', 'invoice'),
    },
    {
      id: 'other',
      points: 3,
      alone: any(
        missing('paymentMethod'),
        equal('paymentMethod', 'cash'),
        all(equal('paymentMethod', 'directDebit'), any(missing('isAutoPay'), equal('isAutoPay', false))),
      ),
    },
  ]),
  characteristic(
    'contact',
    10,
    ranges(
      'daysSinceContact',
      4,
      [
        [30, 14],
        [90, 8],
      ],
      0,
    ),
  ),
  characteristic('products', 9, [
    {
      id: 'fibre-and-cloud',
      points: 20,
      after: all(holds('products', 'fibre'), holds('products', 'cloud')),
      alone: all(holds('products', 'fibre'), holds('products', 'cloud')),
    },
    {
      id: 'fibre',
      points: 10,
      after: holds('products', 'fibre'),
      alone: all(holds('products', 'fibre'), lacks('products', 'cloud')),
    },
    { id: 'other', points: 4, alone: any(missing('products'), lacks('products', 'fibre')) },
  ]),
  characteristic('dispute', 6, [
    { id: 'open', points: 0, after: equal('hasDispute', true), alone: equal('hasDispute', true) },
    { id: 'none', points: 8, alone: any(missing('hasDispute'), equal('hasDispute', false)) },
  ]),
]

/** Six bands, highest first. */
export const BANDS: readonly { readonly id: string; readonly from: number }[] = [
  { id: 'diamond', from: 190 },
  { id: 'platinum', from: 170 },
  { id: 'gold', from: 150 },
  { id: 'silver', from: 130 },
  { id: 'bronze', from: 110 },
  { id: 'standard', from: 0 },
]

/** Eight segments; an account may be in several. */
export const SEGMENTS: readonly Rule[] = [
  {
    id: 'large-business',
    conditions: all(equal('accountType', 'enterprise'), any(least('employees', 500), least('siteCount', 10))),
  },
  {
    id: 'growing-business',
    conditions: all(oneOf('accountType', 'sme', 'enterprise'), least('revenueTrendPct', 10), least('seats', 20)),
  },
  {
    id: 'price-sensitive',
    conditions: any(equal('objectionTopic', 'price'), all(least('competitorOffers12m', 2), least('discountPct', 10))),
  },
  {
    id: 'leaving',
    conditions: all(
      most('contractMonthsRemaining', 2),
      any(less('csat', 50), less('nps', 0), least('competitorOffers12m', 3)),
    ),
  },
  { id: 'traveller', conditions: all(least('roamingDays12m', 15), noneOf('networkTech', '3g')) },
  { id: 'heavy-user', conditions: any(least('dataUsageGb', 60), all(least('voiceMinutes', 1500), least('lines', 3))) },
  {
    id: 'digital',
    conditions: all(equal('channel', 'online'), equal('isAutoPay', true), not(equal('marketingConsent', false))),
  },
  {
    id: 'neglected',
    conditions: all(
      least('daysSinceContact', 120),
      less('visits12m', 2),
      any(equal('isKeyAccount', true), least('monthlyRevenue', 300)),
    ),
  },
]

/** What several offers ask of an account. */
export const GUARDS = {
  'good-standing': all(less('daysOverdue', 31), any(least('creditScore', 350), equal('paymentMethod', 'directDebit'))),
  calm: all(less('openComplaints', 2), not(equal('hasDispute', true))),
  reachable: any(equal('marketingConsent', true), equal('isKeyAccount', true)),
} as const

/** The whole condition of a rule, for engines that know no stages. */
export const wholeOf = ({ conditions, guards = [] }: Rule): Condition =>
  guards.length === 0 ? conditions : all(...guards.map((name) => GUARDS[name]), conditions)

/** Twenty recommendations in their order, each with nested conditions. */
export const RECOMMENDATIONS: readonly Rule[] = [
  {
    id: 'settle-dispute',
    conditions: all(equal('hasDispute', true), any(least('openComplaints', 1), least('daysOverdue', 30))),
  },
  {
    id: 'retention-call',
    conditions: all(any(less('csat', 40), less('nps', -20)), most('contractMonthsRemaining', 3)),
  },
  {
    id: 'payment-plan',
    conditions: all(
      least('daysOverdue', 30),
      any(less('creditScore', 500), least('latePayments12m', 3)),
      not(equal('paymentMethod', 'directDebit')),
    ),
  },
  {
    id: 'engineer-visit',
    conditions: all(
      least('outages90d', 2),
      any(equal('objectionTopic', 'quality'), equal('objectionTopic', 'coverage')),
    ),
  },
  {
    id: 'manager-visit',
    conditions: all(equal('isKeyAccount', true), any(least('daysSinceContact', 60), less('visits12m', 3))),
  },
  {
    id: 'find-decision-maker',
    conditions: all(oneOf('accountType', 'sme', 'enterprise'), equal('decisionMakerKnown', false), least('seats', 10)),
  },
  {
    id: 'renew-contract',
    conditions: all(most('contractMonthsRemaining', 6), noneOf('contractType', 'monthToMonth'), least('csat', 50)),
  },
  {
    id: 'two-year-contract',
    guards: ['good-standing', 'calm'],
    conditions: all(
      equal('contractType', 'monthToMonth'),
      any(least('tenureMonths', 12), least('creditScore', 650)),
      equal('hasDispute', false),
    ),
  },
  {
    id: 'loyalty-discount',
    guards: ['calm'],
    conditions: all(
      least('tenureMonths', 36),
      less('discountPct', 5),
      any(equal('objectionTopic', 'price'), least('competitorOffers12m', 1)),
    ),
  },
  {
    id: 'larger-plan',
    guards: ['good-standing', 'reachable'],
    conditions: all(least('dataUsageGb', 40), less('dataAllowanceGb', 50), equal('marketingConsent', true)),
  },
  {
    id: 'unlimited-calls',
    guards: ['reachable'],
    conditions: all(least('voiceMinutes', 1200), any(least('lines', 2), equal('accountType', 'soho'))),
  },
  {
    id: 'roaming-pack',
    guards: ['reachable'],
    conditions: all(least('roamingDays12m', 7), any(equal('networkTech', '4g'), equal('networkTech', '5g'))),
  },
  {
    id: 'fibre',
    guards: ['good-standing', 'reachable'],
    conditions: all(not(equal('hasFibre', true)), oneOf('area', 'urban', 'suburban'), lacks('products', 'fibre')),
  },
  {
    id: 'cloud',
    guards: ['calm', 'reachable'],
    conditions: all(
      least('employees', 20),
      lacks('products', 'cloud'),
      any(holds('interests', 'innovation'), equal('industry', 'finance')),
    ),
  },
  {
    id: 'security-suite',
    guards: ['reachable'],
    conditions: all(
      lacks('products', 'security'),
      any(oneOf('industry', 'finance', 'healthcare', 'public'), holds('interests', 'security')),
    ),
  },
  {
    id: 'iot-fleet',
    guards: ['calm'],
    conditions: all(
      oneOf('industry', 'logistics', 'manufacturing'),
      lacks('products', 'iot'),
      any(least('siteCount', 3), least('employees', 50)),
    ),
  },
  {
    id: 'leased-line',
    guards: ['good-standing', 'calm'],
    conditions: all(
      least('siteCount', 5),
      lacks('products', 'leasedLine'),
      not(any(equal('area', 'rural'), equal('accountType', 'individual'))),
    ),
  },
  {
    id: 'device-upgrade',
    guards: ['good-standing'],
    conditions: all(
      least('deviceAgeMonths', 24),
      any(equal('networkTech', '3g'), equal('networkTech', '4g')),
      least('creditScore', 450),
    ),
  },
  {
    id: 'direct-debit',
    conditions: all(equal('isAutoPay', false), any(equal('paymentMethod', 'cash'), least('latePayments12m', 1))),
  },
  {
    id: 'survey',
    conditions: all(
      any(missing('csat'), missing('nps')),
      equal('marketingConsent', true),
      less('serviceCalls90d', 5),
      most('productCount', 8),
    ),
  },
]

/** A condition without `not`: the opposite operators are in its place, which do not hold for missing facts either. */
export const withoutNot = (condition: Condition, isNegated = false): Condition => {
  if ('not' in condition) return withoutNot(condition.not, !isNegated)
  if ('fact' in condition) {
    if (!isNegated) return condition
    if (condition.operator === 'isKnown') return { ...condition, value: condition.value !== true }
    return { ...condition, operator: NEGATION[condition.operator] }
  }
  const [isAll, conditions] = 'all' in condition ? [true, condition.all] : [false, condition.any]
  const inner = conditions.map((one) => withoutNot(one, isNegated))
  return isAll === isNegated ? { any: inner } : { all: inner }
}
