import { openRulebook } from 'kam-rules'
import { compileColumns, type DecisionColumns } from 'kam-rules/compile'
import { handbook } from 'kam-rules/handbook'
import { describe, expect, test } from 'vitest'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { readFacts } from '../../src/evaluate/read-facts.js'
import { answerOf } from '../../src/model/result.js'
import { accountsOfCases } from './accounts.js'
import { columnsOf, expectedRow, rowOf } from './columns.js'

describe.each(['CN-HA', 'GB'])('In the region %s', (region) => {
  const rulebook = openRulebook(handbook, { region, asOf: '2026-11-01' })
  const { resolved } = rulebook
  const accounts = accountsOfCases().flatMap((facts) => {
    const { account } = readFacts(resolved, facts)
    return account ? [{ facts, account }] : []
  })
  const batch = (variant: number) =>
    columnsOf(
      resolved.facts,
      accounts.map(({ facts }) => facts),
      variant,
    ) as never
  const compiled = compileColumns(rulebook, { details: true })
  const expected = resolved.decisions.map((decision) =>
    accounts.map(({ account }) => expectedRow(answerOf(evaluateDecision(decision, account)), decision)),
  )

  test.each([0, 1, 2, 3])('columns in layout %i answer every rule case as the reference does', (variant) => {
    const answers = compiled.evaluate(batch(variant)) as Readonly<Record<string, DecisionColumns>>
    for (const [index, decision] of resolved.decisions.entries()) {
      const columns = answers[decision.id] as DecisionColumns
      expect(accounts.map((_, row) => rowOf(columns, decision, row))).toEqual(expected[index])
    }
  })

  test('the facts of a row can be had back, for reasons and texts', () => {
    const columns = batch(1)
    for (const [row, { facts }] of accounts.slice(0, 50).entries()) {
      const again = compiled.factsAt(columns, row)
      expect(rulebook.assess(again)).toEqual(rulebook.assess(facts as never))
    }
  })
})
