import fc from 'fast-check'
import { words } from '../support/small-rulebook.js'
import type { RawRecommendations, RawScorecard, RawTable } from './decisions-by-hand.js'
import { ALL_TARGETS } from './dictionary.js'
import type { Practice } from './practice-book.js'
import { type ConditionOptions, conditionArbitrary, parametersArbitrary, type RawCondition } from './rules.js'

/** Conditions on all facts, derived ones too, on absence, and on the named conditions of `practiceArbitrary`. */
const OPTIONS: ConditionOptions = { targets: ALL_TARGETS, withIsKnown: true }
const condition = conditionArbitrary({ ...OPTIONS, names: ['named'] })

export const practiceArbitrary: fc.Arbitrary<Practice> = fc.record({
  parameters: parametersArbitrary,
  named: fc.record({ named: conditionArbitrary(OPTIONS) }),
})

const points = fc.integer({ min: -5, max: 20 })
const code = fc.constantFrom('RC-A', 'RC-B', 'RC-C')
const some = <Value>(value: fc.Arbitrary<Value>, most = 3) => fc.array(value, { minLength: 1, maxLength: most })
const optional = { requiredKeys: [] as never[] }

/** Values without the keys that fast-check left out, and with ids in order. */
const numbered = <Value extends object>(prefix: string, values: readonly Value[]) =>
  values.map((value, index) => ({ id: `${prefix}${index}`, ...value }))

const attribute = fc
  .tuple(fc.record({ partialScore: points, conditions: condition }), fc.record({ reasonCode: code }, optional))
  .map(([required, rest]) => ({ ...required, ...rest }))
const characteristic = fc.record({
  reasonCode: code,
  baselineScore: points,
  attributes: some(attribute),
  otherwise: points,
})

export const scorecardArbitrary: fc.Arbitrary<RawScorecard> = fc
  .tuple(
    fc.record({
      initialScore: points,
      reasonCodeAlgorithm: fc.constantFrom('pointsAbove', 'pointsBelow'),
      characteristics: some(characteristic, 5),
      thresholds: fc.uniqueArray(fc.integer({ min: -10, max: 60 }), { maxLength: 3 }),
      notices: fc.array(fc.record({ conditions: condition }), { maxLength: 2 }),
    }),
    fc.record({ maximumReasons: fc.integer({ min: 1, max: 3 }) }, optional),
  )
  .map(([{ thresholds, characteristics, notices, ...rest }, limits]) => ({
    ...rest,
    ...limits,
    bands: numbered(
      'band',
      [...thresholds.sort((a, b) => b - a), -1_000].map((from) => ({ from })),
    ),
    characteristics: numbered('characteristic', characteristics).map(({ attributes, otherwise, ...one }) => ({
      ...one,
      attributes: [...numbered('attribute', attributes), { id: 'otherwise', partialScore: otherwise }],
    })),
    notices: numbered('notice', notices),
  }))

export const tableArbitrary: fc.Arbitrary<RawTable> = fc
  .tuple(
    fc.constantFrom('first' as const, 'collect' as const),
    some(fc.tuple(condition, fc.record({ priority: fc.integer({ min: 1, max: 3 }) }, optional)), 8),
  )
  .map(([hitPolicy, rows]) => ({
    hitPolicy,
    rows: numbered(
      'row',
      rows.map(([conditions, rest]) => ({ conditions, ...rest })),
    ),
  }))

const item = fc
  .tuple(
    fc.record({
      rank: fc.record({
        base: fc.integer({ min: 0, max: 3 }),
        adjust: fc.array(fc.record({ conditions: condition, add: fc.integer({ min: -2, max: 2 }) }), { maxLength: 2 }),
      }),
      steps: fc.array(fc.record({ conditions: condition }, optional), { maxLength: 3 }),
    }),
    fc.record(
      {
        eligibility: condition,
        applicability: condition,
        suitability: condition,
        group: fc.constantFrom('one', 'two'),
      },
      optional,
    ),
  )
  .map(([{ rank, steps }, rest]) => ({ rank, steps: numbered('step', steps), ...rest }))

export const recommendationsArbitrary: fc.Arbitrary<RawRecommendations> = fc
  .tuple(some(item, 6), fc.record({ atMost: fc.integer({ min: 1, max: 3 }) }, optional))
  .map(([items, rest]) => ({ items: numbered('item', items), ...rest }))

const title = words('Title')

/** The documents as `parse` wants them, with the words that these tests are not about. */
export const documentsOf = (scorecard: RawScorecard, table: RawTable, recommendations: RawRecommendations) => ({
  'decisions/scorecard.scorecard.json': {
    ...scorecard,
    title,
    origin: 'convention',
    bands: scorecard.bands.map((one) => ({ ...one, title })),
    characteristics: scorecard.characteristics.map((one) => ({ ...one, title, reason: title })),
    notices: scorecard.notices.map((one) => ({ ...one, text: title })),
  },
  'decisions/table.decision-table.json': {
    ...table,
    title,
    rows: table.rows.map((one) => ({ ...one, text: title, outcome: { row: one.id } })),
  },
  'decisions/recommendations.recommendations.json': {
    ...recommendations,
    title,
    items: recommendations.items.map((one) => ({
      ...one,
      title,
      steps: one.steps.map((step) => ({ ...step, text: title })),
    })),
  },
})

/** Every condition in them, for accounts that are aimed at their constants. */
export const conditionsOf = (
  scorecard: RawScorecard,
  table: RawTable,
  recommendations: RawRecommendations,
): readonly RawCondition[] =>
  [
    ...scorecard.characteristics.flatMap(({ attributes }) => attributes),
    ...scorecard.notices,
    ...table.rows,
    ...recommendations.items.flatMap(({ eligibility, applicability, suitability, rank, steps }) => [
      { conditions: eligibility },
      { conditions: applicability },
      { conditions: suitability },
      ...rank.adjust,
      ...steps,
    ]),
  ].flatMap(({ conditions }: { readonly conditions?: RawCondition | undefined }) => conditions ?? [])
