import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileColumnsOf } from '../../src/compile/columns/compile-columns.js'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { answerOf } from '../../src/model/result.js'
import {
  conditionsOf,
  documentsOf,
  practiceArbitrary,
  recommendationsArbitrary,
  scorecardArbitrary,
  tableArbitrary,
} from '../agreement/decisions.js'
import { completeDraws, constantsIn, factsFrom, holedDraws } from '../agreement/facts.js'
import { PATIENCE, runs } from '../agreement/fuzz.js'
import { accountOf, bookOf } from '../agreement/practice-book.js'
import { columnsOf, expectedRow, rowOf } from './columns.js'

test(
  'On random decisions and accounts, in any layout, columns answer as the reference does',
  () => {
    const accounts = fc.array(fc.oneof(holedDraws, completeDraws), { minLength: 1, maxLength: 40 })
    const decisions = [scorecardArbitrary, tableArbitrary, recommendationsArbitrary] as const
    fc.assert(
      fc.property(
        practiceArbitrary,
        ...decisions,
        accounts,
        fc.nat(3),
        (practice, scorecard, table, recommendations, draws, variant) => {
          const book = bookOf(practice, documentsOf(scorecard, table, recommendations))
          const all = [...conditionsOf(scorecard, table, recommendations), ...Object.values(practice.named)]
          const constants = constantsIn(all, practice.parameters)
          const facts = draws.map((draw) => factsFrom(draw, constants))
          const settings = { decisions: book.decisions, withDetails: true, ignoresUnknown: false }
          const { allocate, evaluateRange } = compileColumnsOf(book, settings)
          const answers = allocate(facts.length, false)
          evaluateRange(columnsOf(book.facts, facts, variant), answers, 0, facts.length)
          for (const [index, decision] of book.decisions.entries())
            for (const [row, one] of facts.entries()) {
              const expected = expectedRow(answerOf(evaluateDecision(decision, accountOf(book, one))), decision)
              expect(rowOf(answers[index] as never, decision, row)).toEqual(expected)
            }
        },
      ),
      runs(200),
    )
  },
  PATIENCE,
)
