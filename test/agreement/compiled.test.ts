import fc from 'fast-check'
import { isRulebookError } from 'kam-rules'
import { compile } from 'kam-rules/compile'
import { describe, expect, test } from 'vitest'
import { compileRulebook } from '../../src/compile/js/compile-rulebook.js'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { answerOf } from '../../src/model/result.js'
import { fact, members, openRules } from '../evaluate/small-book.js'
import { words } from '../support/small-rulebook.js'
import {
  conditionsOf,
  documentsOf,
  practiceArbitrary,
  recommendationsArbitrary,
  scorecardArbitrary,
  tableArbitrary,
} from './decisions.js'
import { completeDraws, constantsIn, factsFrom, holedDraws } from './facts.js'
import { PATIENCE, runs } from './fuzz.js'
import { accountOf, bookOf } from './practice-book.js'

test(
  'On random decisions and accounts with and without missing facts, the compiled evaluator answers as the reference does',
  () => {
    const accounts = fc.array(fc.oneof(holedDraws, completeDraws), { minLength: 8, maxLength: 8 })
    const decisions = [scorecardArbitrary, tableArbitrary, recommendationsArbitrary] as const
    fc.assert(
      fc.property(practiceArbitrary, ...decisions, accounts, (practice, scorecard, table, recommendations, draws) => {
        const book = bookOf(practice, documentsOf(scorecard, table, recommendations))
        const compiled = compileRulebook(book)
        const all = [...conditionsOf(scorecard, table, recommendations), ...Object.values(practice.named)]
        const constants = constantsIn(all, practice.parameters)
        for (const draw of draws) {
          const facts = factsFrom(draw, constants)
          const account = accountOf(book, facts)
          const expected = book.decisions.map((decision) => [
            decision.id,
            answerOf(evaluateDecision(decision, account)),
          ])
          expect(compiled.answer(facts)).toEqual(Object.fromEntries(expected))
        }
      }),
      runs(200),
    )
  },
  PATIENCE,
)

describe.each(['refuse', 'ignore'] as const)('When unknown facts are to be dealt with by “%s”', (unknownFacts) => {
  const facts = {
    accountId: fact('text'),
    revenue: fact('number'),
    tags: fact('set', { members: members('a', 'b') }),
    contact: fact('object', { fields: { stance: { type: 'integer', title: words('Stance') } } }),
    contacts: fact('list', { fields: { name: { type: 'text', title: words('Name') } } }),
  }
  const rules = {
    'has contacts': { fact: 'contacts', operator: 'isKnown', value: true },
    'not in favour': { fact: 'contact', path: '$.stance', operator: 'notEqual', value: 1 },
    'no a': { fact: 'tags', operator: 'doesNotContain', value: 'a' },
  } as const
  const reference = openRules(facts, rules, {}, { unknownFacts })
  const compiled = compile(reference)
  const holed = [{ name: 'A' }, { name: 'B' }]
  delete holed[0]
  const failing = {
    get revenue(): number {
      throw new Error('of the host')
    },
  }

  /** The answer with its words, or the codes and places of what is wrong with the facts. */
  const outcomeOf = (attempt: () => unknown): string => {
    try {
      return JSON.stringify(attempt())
    } catch (error) {
      if (!isRulebookError(error)) throw error
      return error.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`).join()
    }
  }

  test.each<[string, unknown]>([
    ['an unknown fact', { revenu: 1 }],
    ['an unknown field', { contact: { stance: 0, phone: '1' } }],
    ['an unknown field in a list', { contacts: [{ name: 'A', phone: '1' }] }],
    ['a field that is null', { contact: { stance: null } }],
    ['a list with a hole', { contacts: holed }],
    ['a set with a hole', { tags: new Array(3) }],
    ['a set with a member twice', { tags: ['b', 'b'] }],
    ['a property that cannot be read', failing],
    ['inherited facts', Object.create({ accountId: 'A', revenue: 'no number' })],
    ['the date of the question', { asOf: '2026-01-01' }],
    ['a number that is none', { revenue: Number.NaN }],
    ['a list in place of an account', []],
    ['nothing in place of an account', null],
    ['a text in place of an account', 'text'],
  ])('the compiled rulebook takes and refuses what the reference does: %s', (_, account) => {
    expect(outcomeOf(() => compiled.assess(account as never))).toBe(outcomeOf(() => reference.assess(account as never)))
  })
})
