import fc from 'fast-check'
import type { Documents } from 'kam-rules'
import { STAGES } from '../../src/model/recommendations.js'
import { words } from '../support/small-rulebook.js'
import type { RawRecommendations, RawRules, RawScorecard, RawTable } from './decisions-by-hand.js'
import { ALL_TARGETS } from './dictionary.js'
import type { Practice } from './practice-book.js'
import {
  type ConditionOptions,
  conditionArbitrary,
  HOSTILE,
  literalFor,
  ORDER,
  parametersArbitrary,
  type RawCondition,
} from './rules.js'

/** Conditions on all facts, derived ones too, on absence, and on the named conditions of `practiceArbitrary`. */
const OPTIONS: ConditionOptions = { targets: ALL_TARGETS, withIsKnown: true }
const condition = conditionArbitrary({ ...OPTIONS, names: ['named'] })

export const practiceArbitrary: fc.Arbitrary<Practice> = fc.record({
  parameters: parametersArbitrary,
  named: fc.record({ named: conditionArbitrary(OPTIONS) }),
})

const points = fc.integer({ min: -5, max: 20 })
const code = fc.constantFrom('RC-A', 'RC-B', 'RC-C', HOSTILE)
const some = <Value>(value: fc.Arbitrary<Value>, most = 3) => fc.array(value, { minLength: 1, maxLength: most })
const optional = { requiredKeys: [] as never[] }

/** Values without the keys that fast-check left out, and with ids in order. */
const numbered = <Value extends object>(prefix: string, values: readonly Value[]) =>
  values.map((value, index) => ({ id: `${prefix}${index}`, ...value }))

/** Ranges of one number from one end to the other, as tenure or revenue are scored, and now and then out of order. */
const ladder: fc.Arbitrary<readonly RawCondition[]> = fc
  .constantFrom(...ALL_TARGETS.filter(({ type }) => ['number', 'integer', 'date', 'time'].includes(type)))
  .chain((target) => {
    const about = { fact: target.fact, ...(target.path.length === 0 ? {} : { path: ['$', ...target.path].join('.') }) }
    return fc
      .record({
        operator: fc.constantFrom(...ORDER),
        limits: fc.uniqueArray(literalFor(target), { minLength: 1, maxLength: 6 }),
        asksForAbsence: fc.boolean(),
        isInOrder: fc.constantFrom(true, true, true, false),
      })
      .map(({ operator, limits, asksForAbsence, isInOrder }) => {
        const direction = operator.startsWith('less') ? 1 : -1
        const sorted = isInOrder ? limits.toSorted((a, b) => (a < b ? -direction : direction)) : limits
        return [
          ...(asksForAbsence ? [{ ...about, operator: 'isKnown' as const, value: false }] : []),
          ...sorted.map((value) => ({ ...about, operator, value })),
        ]
      })
  })

const conditionsOfAttributes: fc.Arbitrary<readonly RawCondition[]> = fc.oneof(
  { weight: 3, arbitrary: some(condition) },
  { weight: 1, arbitrary: ladder },
)
const attributes = fc
  .tuple(
    conditionsOfAttributes,
    fc.array(fc.tuple(points, fc.record({ reasonCode: code }, optional)), { minLength: 7, maxLength: 7 }),
  )
  .map(([conditions, rest]) =>
    conditions.map((one, index) => {
      const [partialScore, more] = rest[index % rest.length] ?? [0, {}]
      return { partialScore, conditions: one, ...more }
    }),
  )
const characteristic = fc.record({
  reasonCode: code,
  baselineScore: points,
  attributes,
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
    characteristics: numbered('characteristic', characteristics).map(({ attributes: all, otherwise, ...one }) => ({
      ...one,
      attributes: [...numbered('attribute', all), { id: 'otherwise', partialScore: otherwise }],
    })),
    notices: numbered('notice', notices),
  }))

const priority = fc.record({ priority: fc.integer({ min: 1, max: 3 }) }, optional)

/** Plain rules of json-rules-engine, whose names and events are texts that a careless program would run. */
export const rulesArbitrary: fc.Arbitrary<RawRules> = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(fc.tuple(condition, priority), { minLength: 60, maxLength: 80 }) },
    // So many rows that an index is made of them.
    { weight: 1, arbitrary: fc.array(fc.tuple(condition, priority), { minLength: 130, maxLength: 150 }) },
  )
  .map((rules) =>
    rules.map(([conditions, rest], index) => ({
      name: index % 5 === 0 ? `r${index} ${HOSTILE}` : `r${index}`,
      conditions,
      ...rest,
      event: index % 5 === 1 ? { type: HOSTILE, params: { [HOSTILE]: [HOSTILE] } } : { type: 'match' },
    })),
  )

export const tableArbitrary: fc.Arbitrary<RawTable> = fc
  .tuple(
    fc.constantFrom('first' as const, 'collect' as const, 'unique' as const),
    some(fc.tuple(condition, priority), 16),
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
        group: fc.constantFrom('one', 'two', HOSTILE),
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
    notices: scorecard.notices?.map((one) => ({ ...one, text: title })),
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
    ...(scorecard.notices ?? []),
    ...table.rows,
    ...recommendations.items.flatMap(({ eligibility, applicability, suitability, rank, steps }) => [
      { conditions: eligibility },
      { conditions: applicability },
      { conditions: suitability },
      ...(rank.adjust ?? []),
      ...steps,
    ]),
  ].flatMap(({ conditions }: { readonly conditions?: RawCondition | undefined }) => conditions ?? [])

/** The conditions of all elements of decision documents, each once; none of facts and amounts. */
export const conditionsWithin = (documents: Documents): readonly RawCondition[] => {
  const found = new Set<RawCondition>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (CONDITION_KEYS.has(key)) found.add(inner as RawCondition)
      else visit(inner)
    }
  }
  for (const [name, document] of Object.entries(documents)) if (name.startsWith('decisions/')) visit(document)
  return [...found]
}

const CONDITION_KEYS: ReadonlySet<string> = new Set(['conditions', ...STAGES])
