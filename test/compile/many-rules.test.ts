import fc from 'fast-check'
import { DEFAULT_LIMITS, openRulebook } from 'kam-rules'
import { compile, compileColumns, type TableColumns } from 'kam-rules/compile'
import { describe, expect, test } from 'vitest'
import { makeAccounts } from '../../bench/workload/accounts.js'
import { tableDocuments } from '../../bench/workload/documents.js'
import { makeRules } from '../../bench/workload/many-rules.js'
import { MANY_ROWS } from '../../src/compile/js/compile-many-rows.js'
import { compileRulebook } from '../../src/compile/js/compile-rulebook.js'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { answerOf } from '../../src/model/result.js'
import { practiceArbitrary } from '../agreement/decisions.js'
import { ALL_TARGETS } from '../agreement/dictionary.js'
import { constantsIn, factsFrom, holedDraws } from '../agreement/facts.js'
import { PATIENCE, runs } from '../agreement/fuzz.js'
import { accountOf, bookOf } from '../agreement/practice-book.js'
import { conditionArbitrary } from '../agreement/rules.js'
import { words } from '../support/small-rulebook.js'
import { columnsOf, isSet } from './columns.js'

/** Enough for an index, and no whole number of words. */
const ROWS = MANY_ROWS + 5

const conditions = fc.array(conditionArbitrary({ targets: ALL_TARGETS, withIsKnown: true, names: ['named'] }), {
  minLength: ROWS,
  maxLength: ROWS,
})

test(
  'A table so long that it gets an index answers as the reference does, whatever its conditions',
  () => {
    const accounts = fc.array(holedDraws, { minLength: 8, maxLength: 8 })
    const hitPolicy = fc.constantFrom('first', 'unique', 'collect')
    fc.assert(
      fc.property(practiceArbitrary, hitPolicy, conditions, accounts, (practice, policy, all, draws) => {
        const rows = all.map((one, index) => ({
          id: `r${index}`,
          // The last row is always met.
          ...(index === ROWS - 1 ? {} : { conditions: one }),
          outcome: index % 7 === 0 ? { months: { fact: 'months' } } : { index },
          text: words('Row'),
        }))
        const table = { title: words('Table'), hitPolicy: policy, rows }
        const book = bookOf(practice, { 'decisions/table.decision-table.json': table })
        const compiled = compileRulebook(book)
        for (const draw of draws) {
          const facts = factsFrom(draw, constantsIn(all, practice.parameters))
          const [decision] = book.decisions as [never]
          expect(compiled.answer(facts)).toEqual({
            table: answerOf(evaluateDecision(decision, accountOf(book, facts))),
          })
        }
      }),
      runs(25),
    )
  },
  PATIENCE,
)

describe('2,000 rules of three to five comparisons each', () => {
  const limits = { ...DEFAULT_LIMITS, documentBytes: 1e7 }
  const rulebook = openRulebook(tableDocuments(makeRules(2_000)), { asOf: '2026-11-01', limits })
  const accounts = makeAccounts(70)
  const rowsMet = accounts.map((account) => {
    const [decision] = rulebook.resolved.decisions as [never]
    const answer = answerOf(evaluateDecision(decision, accountOf(rulebook.resolved, { ...account })))
    return answer.kind === 'decision-table' ? answer.hits.map(({ row }) => row) : []
  })

  test('are met by the accounts that the reference finds, asked one by one', () => {
    const { answer } = compile(rulebook)
    const found = accounts.map((account) => {
      const { rules } = answer({ ...account })
      return rules?.kind === 'decision-table' ? rules.hits.map(({ row }) => row) : []
    })
    expect(found).toEqual(rowsMet)
  })

  test('and in columns, where each account also has the first rule that it meets', () => {
    const answers = compileColumns(rulebook).evaluate(columnsOf(rulebook.resolved.facts, accounts, 2))
    const { rows, hits, first } = answers['rules'] as TableColumns
    expect(accounts.map((_, row) => rows.filter((_, index) => isSet(hits[index] as Uint8Array, row)))).toEqual(rowsMet)
    expect(accounts.map((_, row) => rows[first[row] as number])).toEqual(rowsMet.map(([one]) => one))
  })
})
