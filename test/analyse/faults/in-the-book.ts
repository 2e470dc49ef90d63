import type { PlantedFault } from './planted-fault.js'

const from = (value: unknown, more: object = {}) => [{ from: '2026-01-01', value, ...more }]
const words = { en: 'A planted text', 'zh-CN': '人为加入的文字' }
const US = { region: 'US', asOf: '2026-11-01' }
const step = { id: 'planted', text: words }

/** Amounts and their dates, units and currencies, regions and their changes, references and circles. */
export const FAULTS_IN_THE_BOOK: readonly PlantedFault[] = [
  {
    name: 'an amount that no rule uses',
    plant: (draft) => {
      draft.documents['parameters/planted.json'] = { 'planted.amount': draft.get('parameters/credit.dso.slow') }
    },
    code: 'PARAMETER_UNUSED',
    at: 'planted.amount',
    noAccount: 'unchanged',
  },
  {
    name: 'an amount whose name is misspelt',
    plant: (draft) =>
      draft.set('decisions/credit-control/finding-slow-payer', {
        conditions: { fact: 'dsoDays', operator: 'greaterThanInclusive', value: { parameter: 'credit.dso.slwo' } },
      }),
    code: 'PARAMETER_UNKNOWN',
    at: 'finding-slow-payer',
    noAccount: 'refused',
  },
  {
    name: 'an amount that ends before its next value begins',
    plant: (draft) =>
      draft.set('parameters/credit.dso.slow', {
        values: [...from(60, { until: '2026-06-01' }), { from: '2026-07-01', value: 60 }],
      }),
    code: 'PARAMETER_HOLE',
    at: 'credit.dso.slow',
    noAccount: 'unchanged',
  },
  {
    name: 'an amount that has two values on the same day',
    plant: (draft) =>
      draft.set('parameters/credit.dso.slow', {
        values: [...from(60, { until: '2026-08-01' }), { from: '2026-07-01', value: 45 }],
      }),
    code: 'PARAMETER_DATES',
    at: 'credit.dso.slow',
    noAccount: 'refused',
  },
  {
    name: 'an amount without a value on the day',
    plant: (draft) => draft.set('parameters/credit.dso.slow', { values: [{ from: '2027-01-01', value: 60 }] }),
    code: 'PARAMETER_NO_VALUE',
    at: 'credit.dso.slow',
    noAccount: 'refused',
  },
  {
    name: 'an amount that is over, and followed by nothing',
    plant: (draft) => draft.set('parameters/credit.dso.slow', { values: from(60, { until: '2026-10-01' }) }),
    code: 'DATE_EXPIRED',
    also: ['PARAMETER_NO_VALUE'],
    at: 'credit.dso.slow',
    noAccount: 'refused',
  },
  {
    name: 'an amount of a law that is not named',
    plant: (draft) => draft.set('parameters/credit.dso.slow', { origin: 'statute' }),
    code: 'PARAMETER_NO_SOURCE',
    at: 'credit.dso.slow',
    noAccount: 'refused',
  },
  {
    name: 'an amount in days where months are compared',
    plant: (draft) => draft.set('parameters/churn.contract.leadTime', { unit: 'days' }),
    code: 'UNIT_MISMATCH',
    at: 'ending',
    noAccount: 'refused',
  },
  {
    name: 'a region that lacks an amount in its own currency',
    plant: (draft) => draft.unchange('GB', 'value.revenue.low'),
    code: 'UNIT_MISMATCH',
    also: ['CURRENCY_MISMATCH'],
    scene: { region: 'GB', asOf: '2026-11-01' },
    at: 'enterprise-low',
    noAccount: 'refused',
  },
  {
    name: 'an amount in the wrong currency',
    plant: (draft) =>
      draft.unchange('US', 'satisfaction.gift.cap').change('US', {
        parameter: 'satisfaction.gift.cap',
        values: from(30),
        unit: 'GBP',
      }),
    code: 'UNIT_MISMATCH',
    also: ['CURRENCY_MISMATCH'],
    scene: US,
    at: 'gift',
    noAccount: 'refused',
  },
  {
    name: 'a currency that there is not',
    plant: (draft) => draft.set('regions/CN-HA', { currency: 'RMB' }),
    code: 'CURRENCY_UNKNOWN',
    at: 'currency',
    noAccount: 'unchanged',
  },
  {
    name: 'a time zone that there is not',
    plant: (draft) => draft.set('regions/CN-HA', { timeZone: 'Asia/Zhengzhou' }),
    code: 'TIME_ZONE_UNKNOWN',
    at: 'timeZone',
    noAccount: 'unchanged',
  },
  {
    name: 'a region by the name that people give it, not by its code',
    plant: (draft) => {
      draft.documents['regions/UK.json'] = { ...draft.get('regions/GB'), region: 'UK' }
    },
    code: 'REGION_CODE_UNKNOWN',
    at: 'regions/UK.json',
    noAccount: 'unchanged',
  },
  {
    name: 'a region that extends another country',
    plant: (draft) => draft.set('regions/CN-HA', { extends: 'US' }),
    code: 'REGION_PARENT',
    at: 'extends',
    noAccount: 'unchanged',
  },
  {
    name: 'regions that extend each other',
    plant: (draft) => draft.set('regions/CN', { extends: 'CN-HA' }),
    code: 'REGION_CYCLE',
    at: 'extends',
    noAccount: 'refused',
  },
  {
    name: 'a change of an element that the book has lost',
    plant: (draft) => draft.change('CN', { disable: 'decisions/segments/location-suburban' }),
    code: 'CHANGE_ORPHAN',
    scene: { region: 'CN', asOf: '2026-11-01' },
    at: 'decisions/segments/location-suburban',
    noAccount: 'refused',
  },
  {
    name: 'two changes of one amount at the same time',
    plant: (draft) =>
      draft.change('CN-HA', { parameter: 'value.revenue.top', values: [{ from: '2026-07-01', value: 18_000 }] }),
    code: 'CHANGE_CLASH',
    also: ['CHANGE_NO_EFFECT'],
    scene: { region: 'CN-HA', asOf: '2026-11-01' },
    at: 'value.revenue.top',
    noAccount: 'refused',
  },
  {
    name: 'two changes of one element whose dates overlap',
    plant: (draft) =>
      draft
        .change('US', { disable: 'decisions/time-use/portfolio-large', effectiveUntil: '2026-12-01' })
        .change('US', { disable: 'decisions/time-use/portfolio-large', effectiveFrom: '2026-10-01' }),
    code: 'CHANGE_CLASH',
    scene: US,
    at: 'decisions/time-use/portfolio-large',
    noAccount: 'refused',
  },
  {
    name: 'a change that says what holds anyway',
    plant: (draft) =>
      draft.change('US', {
        parameter: 'credit.dso.slow',
        values: draft.get('parameters/credit.dso.slow')['values'],
      }),
    code: 'CHANGE_NO_EFFECT',
    scene: US,
    at: 'credit.dso.slow',
    noAccount: 'unchanged',
  },
  {
    name: 'two changes that add to the same place',
    plant: (draft) =>
      draft.change('US', { add: { to: 'decisions/complaint-handling/close-complaint', steps: [step] } }).change('US', {
        add: { to: 'decisions/complaint-handling/close-complaint', steps: [{ ...step, id: 'other' }] },
      }),
    code: 'CHANGE_ORDER',
    scene: US,
    at: 'add',
    noAccount: 'refused',
  },
  {
    name: 'a change that ends before it begins',
    plant: (draft) =>
      draft.change('US', {
        disable: 'decisions/time-use/portfolio-large',
        effectiveFrom: '2026-10-01',
        effectiveUntil: '2026-09-01',
      }),
    code: 'DATE_RANGE_EMPTY',
    scene: US,
    at: 'effectiveUntil',
    noAccount: 'refused',
  },
  {
    name: 'derived facts made from each other',
    plant: (draft) => draft.set('facts/annualRevenue', { derive: { multiply: [{ fact: 'untappedRevenue' }, 12] } }),
    code: 'FACT_CYCLE',
    at: 'annualRevenue',
    noAccount: 'refused',
  },
  {
    name: 'named conditions that name each other',
    plant: (draft) =>
      draft
        .set('conditions/selling-time-short', { conditions: { not: { condition: 'selling-time-reached' } } })
        .set('conditions/selling-time-reached', { conditions: { not: { condition: 'selling-time-short' } } }),
    code: 'REF_CYCLE',
    at: 'conditions.json',
    noAccount: 'refused',
  },
  {
    name: 'a condition by a name that it does not have',
    plant: (draft) =>
      draft.set('decisions/time-use/selling-short', {
        conditions: { all: [{ condition: 'day-adds-up' }, { condition: 'selling-time-shrot' }] },
      }),
    code: 'REF_UNKNOWN',
    at: 'selling-short',
    noAccount: 'refused',
  },
  {
    name: 'a provision that the handbook does not have',
    plant: (draft) => draft.set('decisions/time-use/portfolio-large', { provisions: ['DUTY-99'] }),
    code: 'PROVISION_UNKNOWN',
    at: 'portfolio-large',
    noAccount: 'unchanged',
  },
  {
    name: 'an outcome with a code that the table does not have',
    plant: (draft) => draft.set('decisions/port-out/locked-in', { outcome: { obstacle: 'lockdIn' } }),
    code: 'OUTCOME_UNKNOWN',
    at: 'locked-in',
    noAccount: 'refused',
  },
  {
    name: 'an outcome that hands on a personal fact',
    plant: (draft) =>
      draft.set('decisions/port-out/locked-in', { outcome: { obstacle: 'lockedIn', of: { fact: 'age' } } }),
    code: 'EVENT_SENSITIVE_FACT',
    at: 'locked-in',
    noAccount: 'refused',
  },
  {
    name: 'a text that names what there is not',
    plant: (draft) =>
      draft.set('decisions/port-out/locked-in', { text: { en: 'Until {lockInEnd}.', 'zh-CN': '至{lockInEnd}。' } }),
    code: 'TEXT_UNKNOWN_PLACEHOLDER',
    at: 'locked-in',
    noAccount: 'refused',
  },
  {
    name: 'a value outside of the range of its fact',
    plant: (draft) => draft.set('parameters/value.churn.high', { values: from(50) }),
    code: 'VALUE_RANGE',
    at: 'value.churn.high',
    noAccount: 'refused',
  },
]
