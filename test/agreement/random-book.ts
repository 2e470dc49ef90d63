import fc from 'fast-check'
import { type Documents, openRulebook } from 'kam-rules'
import { deepFreeze } from '../support/deep-freeze.js'
import type { Book } from './back-end.js'
import { copiesOf } from './copies.js'
import {
  conditionsWithin,
  documentsOf,
  practiceArbitrary,
  recommendationsArbitrary,
  rulesArbitrary,
  scorecardArbitrary,
  tableArbitrary,
} from './decisions.js'
import type { RawRecommendations, RawScorecard } from './decisions-by-hand.js'
import { AS_OF, DERIVED_FACTS, GIVEN_FACTS } from './dictionary.js'
import { accountsFrom, completeDraws, constantsIn, holedDraws, type RawFacts } from './facts.js'
import { damageArbitrary, damaged } from './ill-typed.js'
import { documentsWith } from './practice-book.js'
import { WIDE_FACTS, widened } from './wide-book.js'

/** A random rulebook and accounts that are aimed at its constants. */
export interface RandomCase {
  readonly book: Book
  /** Its rules that hold a comparison: rows, attributes, notices, stages, adjustments and steps. */
  readonly rules: number
  readonly accounts: readonly unknown[]
}

const often = <Value>(value: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

const partsArbitrary = fc.record({
  practice: practiceArbitrary,
  scorecard: scorecardArbitrary,
  table: tableArbitrary,
  recommendations: recommendationsArbitrary,
  rules: rulesArbitrary,
  /** Which decisions there are: mostly all, and now and then one alone, which programs may treat in another way. */
  shape: often(/./, /scorecard/, /table/, /recommendations/, /rules/, /scorecard|table|rules/),
  /** What points are multiplied with, now and then so that their sum is beyond 32 bits. */
  scale: often(1, 1_000_000_000),
  /** Whether the best items have to be found: by ranks that change, by groups and a limit, or not at all. */
  contest: fc.constantFrom('ranks', 'ranks', 'groups', 'none'),
  isWide: fc.constantFrom(false, false, false, false, false, false, false, true),
  /** Whether decisions look at every fact and field, and copy all facts. */
  looksAtAll: fc.boolean(),
  unknownFacts: fc.constantFrom('refuse' as const, 'refuse' as const, 'ignore' as const),
  keys: fc.constantFrom('as they are', 'all', 'turned'),
})

type Parts = typeof partsArbitrary extends fc.Arbitrary<infer Value> ? Value : never

/** The case with this number: always the same. */
export const randomCase = (seed: number, accounts: number): RandomCase => {
  const parts = sampled(fc.noBias(partsArbitrary), seed, 1)[0] as Parts
  const { practice, isWide, looksAtAll, unknownFacts } = parts
  const given: Readonly<Record<string, object>> = isWide ? WIDE_FACTS : GIVEN_FACTS
  const decisions = decisionsOf(parts)
  const all = { ...(isWide ? widened(decisions) : decisions), ...(looksAtAll ? copiesOf(given) : {}) }
  const documents = deepFreeze(documentsWith(practice, all, { ...given, ...DERIVED_FACTS }))
  const settings = { asOf: AS_OF, unknownFacts }
  const conditions = conditionsWithin(decisions)
  const constants = constantsIn([...conditions, ...Object.values(practice.named)], practice.parameters)
  const draws = sampled(fc.tuple(fc.oneof(holedDraws, completeDraws), damageArbitrary), seed, accounts)
  const factsFrom = accountsFrom(constants, given)
  return {
    book: { seed, documents, settings, opened: openRulebook(documents, settings) },
    rules: conditions.length,
    accounts: draws.map(([draw, damage], index) => {
      const facts = inOrder(factsFrom(draw), Object.keys(given), parts.keys, index)
      // Every eighth account is unfit, and those of every other book must not be written to.
      const account = index % 8 === 4 ? damaged(facts, damage) : facts
      return seed % 2 === 0 ? deepFreeze(account) : account
    }),
  }
}

/** Some values, drawn with a number that is spread out first: generators of neighbouring seeds begin alike. */
const sampled = <Value>(arbitrary: fc.Arbitrary<Value>, seed: number, count: number): readonly Value[] =>
  fc.sample(arbitrary, { seed: Math.imul(seed ^ (seed >>> 15), 0x2c1b_3c6d) | 0, numRuns: count })

const decisionsOf = ({ scorecard, table, recommendations, rules, shape, scale, contest }: Parts): Documents => {
  const all: Documents = {
    ...documentsOf(
      scaled(scorecard, scale),
      table,
      contest === 'ranks' ? recommendations : calm(recommendations, contest),
    ),
    'decisions/rules.rules.json': rules,
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => shape.test(name)))
}

const scaled = (scorecard: RawScorecard, scale: number): RawScorecard =>
  JSON.parse(JSON.stringify(scorecard), (key, value: unknown) =>
    typeof value === 'number' && /^(initialScore|from|baselineScore|partialScore)$/.test(key) ? value * scale : value,
  ) as RawScorecard

/** Ranks and steps that never change, with groups and a limit, or without. */
const calm = ({ items, ...limit }: RawRecommendations, contest: string): RawRecommendations => ({
  ...(contest === 'groups' ? limit : {}),
  items: items.map(({ group, steps, rank: { base }, ...item }) => ({
    ...item,
    ...(contest === 'groups' && group !== undefined ? { group } : {}),
    rank: { base },
    steps: steps.map(({ id }) => ({ id })),
  })),
})

/** Hosts hand over records of the same keys, or of keys that come and go in any order. */
const inOrder = (facts: RawFacts, names: readonly string[], keys: string, index: number): RawFacts => {
  const entries = Object.entries(facts)
  switch (keys) {
    case 'all':
      return Object.fromEntries(names.map((name) => [name, Object.hasOwn(facts, name) ? facts[name] : null]))
    case 'turned':
      return Object.fromEntries([...entries.slice(index % 5), ...entries.slice(0, index % 5)])
    default:
      return facts
  }
}
