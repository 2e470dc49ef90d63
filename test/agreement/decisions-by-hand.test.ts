import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conditionsOf,
  documentsOf,
  practiceArbitrary,
  recommendationsArbitrary,
  scorecardArbitrary,
  tableArbitrary,
} from './decisions.js'
import { holdsFor, itemsByHand, rowsByHand, scoreByHand } from './decisions-by-hand.js'
import { ALL_TARGETS } from './dictionary.js'
import { completeDraws, constantsIn, factsFrom, holedDraws } from './facts.js'
import { PATIENCE, runs } from './fuzz.js'
import { reads } from './plain-reading.js'
import { bookOf, bookOfRules, find, firedIn } from './practice-book.js'
import { conditionArbitrary } from './rules.js'

const ACCOUNTS_OF_A_BOOK = 8

const accounts = fc.array(fc.oneof(holedDraws, completeDraws), {
  minLength: ACCOUNTS_OF_A_BOOK,
  maxLength: ACCOUNTS_OF_A_BOOK,
})
const conditions = fc.array(conditionArbitrary({ targets: ALL_TARGETS, withIsKnown: true, names: ['named'] }), {
  minLength: 25,
  maxLength: 25,
})

describe('On random decisions and accounts with and without missing facts', () => {
  test(
    'the rules that fire are those which a plain reading of their text makes true',
    () => {
      fc.assert(
        fc.property(practiceArbitrary, conditions, accounts, (practice, rules, draws) => {
          const book = bookOfRules(practice, rules)
          const constants = constantsIn([...rules, ...Object.values(practice.named)], practice.parameters)
          for (const draw of draws) {
            const facts = factsFrom(draw, constants)
            const expected = rules.flatMap((rule, index) => (reads(rule, facts, practice) ? [`r${index}`] : []))
            expect(firedIn(book, facts)).toEqual(expected)
          }
        }),
        runs(250),
      )
    },
    PATIENCE,
  )

  test(
    'scores, bands, reasons, rows, items and steps are those that are worked out by hand',
    () => {
      fc.assert(
        fc.property(
          practiceArbitrary,
          scorecardArbitrary,
          tableArbitrary,
          recommendationsArbitrary,
          accounts,
          (practice, scorecard, table, recommendations, draws) => {
            const book = bookOf(practice, documentsOf(scorecard, table, recommendations))
            const all = [...conditionsOf(scorecard, table, recommendations), ...Object.values(practice.named)]
            const constants = constantsIn(all, practice.parameters)
            for (const draw of draws) {
              const facts = factsFrom(draw, constants)
              const holds = holdsFor(facts, practice)
              const scored = find('scorecard', book, facts)
              expect({
                score: scored.score,
                band: scored.band,
                attributes: scored.partialScores.map(({ attribute }) => attribute),
                reasons: scored.reasons.map(({ reasonCode, points }) => [reasonCode, points]),
                notices: scored.notices.map(({ id }) => id),
              }).toEqual(scoreByHand(scorecard, holds))
              expect(find('decision-table', book, facts).hits.map(({ id }) => id)).toEqual(rowsByHand(table, holds))
              const { items, rejected } = find('recommendations', book, facts)
              expect({
                items: items.map(({ id, rank, steps }) => ({ id, rank, steps })),
                rejected: Object.fromEntries(rejected.map(({ id, stage }) => [id, stage])),
              }).toEqual(itemsByHand(recommendations, holds))
            }
          },
        ),
        runs(500),
      )
    },
    PATIENCE,
  )
})
