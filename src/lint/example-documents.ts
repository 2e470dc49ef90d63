import { type DocumentExample, document } from './example.js'
import { text } from './lint-page.js'

/** The named condition of the small rulebook with another condition in it. */
export const loyal = (conditions: unknown): DocumentExample =>
  document('conditions.json', { loyal: { title: text('Loyal customer', '忠诚客户'), conditions } })

/** The table of visits with other rows. */
export const visits = (rows: readonly object[], extra: object = {}): DocumentExample =>
  document('decisions/visits.decision-table.json', {
    title: text('Visits', '拜访频次'),
    hitPolicy: 'first',
    ...extra,
    rows,
  })

/** A row that says how often to visit. */
export const visitEvery = (stretch: 'month' | 'quarter', { id, conditions, ...extra }: RowParts = {}): object => ({
  id: id ?? `every-${stretch}`,
  ...(conditions === undefined ? {} : { conditions }),
  outcome: { every: stretch },
  text: STRETCHES[stretch],
  ...extra,
})

interface RowParts {
  readonly id?: string
  readonly conditions?: object
  readonly outcome?: object
  readonly text?: object
  readonly provisions?: readonly string[]
}

const STRETCHES = {
  month: text('Visit every month', '每月拜访一次'),
  quarter: text('Visit every quarter', '每季度拜访一次'),
}

/** The scorecard of customer value; its attributes, bands and baseline may be others, and it may make promises. */
export const customerValue = ({
  attributes = [LONG_TENURE, OTHER_TENURE],
  bands = [band('key', 50), band('standard', 0)],
  baselineScore = 60,
  ...promises
}: Partial<ValueParts>): DocumentExample =>
  document('decisions/customer-value.scorecard.json', {
    title: text('Customer value', '客户价值'),
    reasonCodeAlgorithm: 'pointsBelow',
    ...promises,
    origin: 'convention',
    characteristics: [
      {
        id: 'tenure',
        title: text('Tenure', '在网时长'),
        reasonCode: 'TENURE',
        baselineScore,
        reason: text('Not with us for long', '在网时间不长'),
        attributes,
      },
    ],
    bands,
  })

interface ValueParts {
  readonly attributes: readonly object[]
  readonly bands: readonly object[]
  readonly baselineScore: number
  readonly monotone: object
}

/** Points of a customer who has been with us for long. */
export const LONG_TENURE = { id: 'long', partialScore: 60, conditions: { condition: 'loyal' } }

/** Points of everybody else. */
export const OTHER_TENURE = { id: 'other', partialScore: 20 }

export const band = (id: 'key' | 'good' | 'standard', from: number): object => ({ id, from, title: BAND_TITLES[id] })

const BAND_TITLES = {
  key: text('Key account', '重点客户'),
  good: text('Good customer', '优质客户'),
  standard: text('Standard', '普通客户'),
}

/** The only amount of the small rulebook, with other entries. */
export const highRevenue = (extra: object): DocumentExample =>
  document('parameters/value.json', {
    'value.revenue.high': {
      title: text('High monthly revenue', '月收入较高'),
      unit: 'CNY/month',
      origin: 'convention',
      values: [{ from: '2026-01-01', value: 5000 }],
      ...extra,
    },
  })

/** The region of Henan with these changes. */
export const henan = (changes: readonly object[], extra: object = {}): DocumentExample =>
  document('regions/CN-HA.json', { region: 'CN-HA', extends: 'CN', title: text('Henan', '河南'), ...extra, changes })

/** A reason for a change. */
export const WHY = text('The local market differs', '当地市场情况不同')

/** A plain rule of json-rules-engine that marks loyal customers. */
export const plainRule = (extra: object): DocumentExample =>
  document('decisions/marks.rules.json', {
    name: 'mark',
    conditions: { condition: 'loyal' },
    event: { type: 'mark' },
    ...extra,
  })
