import type { PlantedFault } from './planted-fault.js'
import { NO_BAND, type Seen } from './seen.js'

const from = (value: number) => [{ from: '2026-01-01', value }]
const overdue = (operator: string, value: number) => ({ fact: 'daysOverdue', operator, value })

/** Whether the account is one for the attribute, and gets the points of another one. */
const isTaken =
  (characteristic: string, attribute: string) =>
  ({ fitting, attributes }: Seen): boolean =>
    fitting.includes(`${characteristic}/${attribute}`) && attributes[characteristic] !== attribute

/** Attributes, points, bands, reasons and promises. */
export const FAULTS_IN_SCORECARDS: readonly PlantedFault[] = [
  {
    name: 'a high bar asked about after a lower one',
    plant: (draft) =>
      draft.move('decisions/customer-value/current-volume/enterprise-top', 'attributes', 'enterprise-minimal'),
    code: 'ATTRIBUTE_UNREACHABLE',
    decision: 'customer-value',
    at: 'enterprise-top',
    sees: isTaken('current-volume', 'enterprise-top'),
    never: ({ attributes }) => attributes['current-volume'] === 'enterprise-top',
  },
  {
    name: 'an amount of one region above the next higher one',
    plant: (draft) =>
      draft
        .unchange('CN-GD', 'value.revenue.high')
        .change('CN-GD', { parameter: 'value.revenue.high', values: from(1800) }),
    code: 'ATTRIBUTE_UNREACHABLE',
    scene: { region: 'CN-GD', asOf: '2026-11-01' },
    decision: 'customer-value',
    at: 'enterprise-medium',
    sees: isTaken('current-volume', 'enterprise-medium'),
    never: ({ attributes }) => attributes['current-volume'] === 'enterprise-medium',
  },
  {
    name: 'an attribute for what two others before it share among themselves',
    plant: (draft) =>
      draft
        .set('decisions/credit-standing/blacklist/listed', {
          conditions: { fact: 'isBlacklisted', operator: 'equal', value: true },
        })
        .put('decisions/credit-standing/blacklist', 'attributes', { id: 'nobody', partialScore: 4 }),
    code: 'ATTRIBUTE_UNREACHABLE',
    decision: 'credit-standing',
    at: 'nobody',
    sees: isTaken('blacklist', 'nobody'),
    never: ({ attributes }) => attributes['blacklist'] === 'nobody',
    mended: (draft) =>
      draft
        .set('decisions/credit-standing/blacklist/not-listed', {
          conditions: { fact: 'isBlacklisted', operator: 'equal', value: true },
        })
        .set('decisions/credit-standing/blacklist/listed', { id: 'nobody' }),
  },
  {
    name: 'a characteristic without an attribute for all others',
    plant: (draft) => draft.take('decisions/churn-risk/tenure/long-standing'),
    code: 'SCORE_NO_CATCH_ALL',
    decision: 'churn-risk',
    at: 'tenure',
    noAccount: 'refused',
  },
  {
    name: 'attributes behind the one for all others',
    plant: (draft) => draft.move('decisions/churn-risk/charges/low', 'attributes', 'raised'),
    code: 'SCORE_MASKED',
    decision: 'churn-risk',
    at: 'raised',
    noAccount: 'refused',
  },
  {
    name: 'points that add up to more than 100',
    plant: (draft) => draft.set('decisions/customer-value/current-volume/individual-top', { partialScore: 31 }),
    code: 'SCORE_RANGE',
    decision: 'customer-value',
    at: 'decisions/customer-value.scorecard.json',
    sees: ({ score }) => score > 100,
  },
  {
    name: 'points that go below 0',
    plant: (draft) => draft.set('decisions/churn-risk/contract/two-year', { partialScore: -60 }),
    code: 'SCORE_RANGE',
    also: ['BAND_HOLE'],
    decision: 'churn-risk',
    at: 'decisions/churn-risk.scorecard.json',
    sees: ({ score }) => score < 0,
  },
  {
    name: 'scores below the lowest band',
    plant: (draft) => draft.set('decisions/satisfaction/very-dissatisfied', { from: 25 }),
    code: 'BAND_HOLE',
    decision: 'satisfaction',
    at: 'bands',
    sees: ({ band }) => band === NO_BAND,
  },
  {
    name: 'a band above a higher one',
    plant: (draft) => draft.set('parameters/value.tier.key', { values: from(80) }),
    code: 'BAND_ORDER',
    decision: 'customer-value',
    at: 'key',
    noAccount: 'refused',
  },
  {
    name: 'a band in the wrong place in one region only',
    plant: (draft) => draft.change('US', { parameter: 'satisfaction.band.neutral', values: from(72) }),
    code: 'BAND_ORDER',
    scene: { region: 'US', asOf: '2026-11-01' },
    decision: 'satisfaction',
    at: 'neutral',
    noAccount: 'refused',
  },
  {
    name: 'a band higher than all points together',
    plant: (draft) => draft.set('parameters/value.tier.strategic', { values: from(101) }),
    code: 'BAND_UNREACHABLE',
    decision: 'customer-value',
    at: 'strategic',
    never: ({ band }) => band === 'strategic',
  },
  {
    name: 'a band that only accounts could reach that contradict themselves',
    plant: (draft) =>
      draft
        .set('parameters/churn.band.critical', { values: from(98) })
        .set('decisions/churn-risk/access-technology/none', { partialScore: 6 })
        .set('decisions/churn-risk/access-technology/fibre', { partialScore: 0 }),
    code: 'BAND_UNREACHABLE',
    decision: 'churn-risk',
    at: 'critical',
    never: ({ band }) => band === 'critical',
  },
  {
    name: 'a reason that no points can speak for',
    plant: (draft) => draft.set('decisions/customer-value/contribution', { baselineScore: 0 }),
    code: 'REASON_UNREACHABLE',
    decision: 'customer-value',
    at: 'contribution',
    never: ({ reasons }) => reasons.includes('VAL-CONTRIBUTION'),
  },
  {
    name: 'a reason that more weighty ones always crowd out',
    plant: (draft) =>
      draft
        .set('decisions/customer-value', { maximumReasons: 1 })
        .set('decisions/customer-value/credit', { baselineScore: 9 })
        .set('decisions/customer-value/integrated-revenue', { baselineScore: 30 }),
    code: 'REASON_UNREACHABLE',
    decision: 'customer-value',
    at: 'credit',
    never: ({ reasons }) => reasons.includes('VAL-CREDIT'),
  },
  {
    name: 'points that rise where the scorecard promises that they fall',
    plant: (draft) => draft.set('decisions/churn-risk/tenure/settled', { partialScore: 9 }),
    code: 'NOT_MONOTONE',
    decision: 'churn-risk',
    at: 'tenureMonths',
    sees: (seen) => {
      const scoreAt = (tenureMonths: number) => seen.with({ ...seen.facts, tenureMonths }).score
      return scoreAt(24) > scoreAt(23)
    },
  },
  {
    name: 'an attribute in the wrong place, so that longer silence is worth less',
    plant: (draft) => draft.move('decisions/churn-risk/usage/inactive', 'attributes', 'stable'),
    code: 'NOT_MONOTONE',
    decision: 'churn-risk',
    at: 'usageTrendPct',
    sees: (seen) => {
      const scoreAt = (usageTrendPct: number) => seen.with({ ...seen.facts, usageTrendPct }).score
      return scoreAt(-20) < scoreAt(0)
    },
  },
  {
    name: 'a score that drops where an amount of one region tears a hole',
    plant: (draft) =>
      draft
        .change('GB', { parameter: 'value.credit.overdue', values: from(0) })
        .set('decisions/customer-value/credit/seriously-overdue', { partialScore: 9 }),
    code: 'NOT_MONOTONE',
    also: ['SCORE_RANGE'],
    scene: { region: 'GB', asOf: '2026-11-01' },
    decision: 'customer-value',
    at: 'daysOverdue',
    sees: (seen) => {
      const scoreAt = (daysOverdue: number) => seen.with({ ...seen.facts, daysOverdue }).score
      return scoreAt(1) > scoreAt(0)
    },
  },
  {
    name: 'a promise about a derived fact',
    plant: (draft) =>
      draft.set('decisions/customer-value', { monotone: { arpu: 'increasing', valueRatingAgeDays: 'increasing' } }),
    code: 'PROMISE_FACT',
    decision: 'customer-value',
    at: 'valueRatingAgeDays',
    noAccount: 'refused',
  },
  {
    name: 'an age in a score',
    plant: (draft) =>
      draft.put(
        'decisions/credit-standing/tenure',
        'attributes',
        { id: 'young', partialScore: 0, conditions: { fact: 'age', operator: 'lessThan', value: 25 } },
        'new',
      ),
    code: 'PROTECTED_FACT',
    decision: 'credit-standing',
    at: 'young',
    noAccount: 'refused',
  },
  {
    name: 'an attribute for a day that cannot be',
    plant: (draft) =>
      draft.put(
        'decisions/credit-standing/age-of-arrears',
        'attributes',
        {
          id: 'never',
          partialScore: 1,
          conditions: { all: [overdue('greaterThan', 90), overdue('lessThan', 30)] },
        },
        'none',
      ),
    code: 'LINT_ALWAYS_FALSE',
    decision: 'credit-standing',
    at: 'never',
    never: ({ attributes }) => attributes['age-of-arrears'] === 'never',
    mended: (draft) =>
      draft.put(
        'decisions/credit-standing/age-of-arrears',
        'attributes',
        { id: 'never', partialScore: 1, conditions: { all: [overdue('greaterThan', 30), overdue('lessThan', 90)] } },
        'none',
      ),
  },
]
