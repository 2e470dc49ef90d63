import type { ResolvedRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { comparisonsOf } from '../../src/model/condition.js'
import { conditionsIn } from '../../src/model/conditions-in.js'
import { EXAMPLE_ACCOUNTS, openHandbook } from '../api/handbook-accounts.js'
import { flawsIn } from '../support/text-flaws.js'

/** Texts that quote what the account says, such as the names of concessions, are in the account's language. */
const quotesAccount = (account: object) => quotes(Object.values(account).flat())

/** Texts that quote the phrases a rule looks for are in the language of the phrases. */
const quotesPhrases = ({ decisions, facts }: ResolvedRulebook) =>
  quotes(
    decisions
      .flatMap(conditionsIn)
      .flatMap(({ condition }) => comparisonsOf(condition))
      .filter(({ fact }) => facts[fact]?.type === 'text')
      .flatMap(({ value }) => (value.kind === 'literal' ? [value.value].flat() : [])),
  )

const quotes = (values: readonly unknown[]) => {
  const foreign = values.filter(
    (value): value is string => typeof value === 'string' && /\p{Script=Han}|[,.;:!?]/u.test(value),
  )
  return (text: string) => foreign.some((value) => text.includes(value))
}

describe.each(['CN-HA', 'CN-GD', 'GB', 'US'])('In %s', (region) => {
  const rulebook = openHandbook({ region })
  const revealing = openHandbook({ region, revealPersonal: true })
  const quotesRules = quotesPhrases(rulebook.resolved)

  test.each(EXAMPLE_ACCOUNTS.map((account) => [account.accountId, account] as const))(
    'every text about %s reads well in both languages',
    (_, account) => {
      expect(flawsIn(rulebook.assess(account), quotesAccount(account))).toEqual([])
      expect(flawsIn(revealing.assess(account), quotesAccount(account))).toEqual([])
    },
  )

  test('so does every text about an account of which nothing is known', () => {
    expect(flawsIn(rulebook.assess({}))).toEqual([])
  })

  test.each(rulebook.resolved.decisions.map(({ id }) => id as 'customer-value'))(
    'and every text that explains %s',
    (id) => {
      for (const account of [{}, ...EXAMPLE_ACCOUNTS.slice(0, 6)]) {
        const quotesAny = (text: string) => quotesRules(text) || quotesAccount(account)(text)
        expect(flawsIn(rulebook.explain(id, account), quotesAny)).toEqual([])
      }
    },
  )
})
