import type { ResolvedRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { comparisonsOf } from '../../src/model/condition.js'
import { conditionsIn } from '../../src/model/conditions-in.js'
import { EXAMPLE_ACCOUNTS, openHandbook } from '../api/handbook-accounts.js'

/** Every text in a value, with the place where it stands. */
const textsIn = (value: unknown, at = ''): readonly (readonly [place: string, locale: string, text: string])[] => {
  if (typeof value !== 'object' || value === null) return []
  const { en, 'zh-CN': zh } = value as Readonly<Record<string, unknown>>
  if (typeof en === 'string' && typeof zh === 'string')
    return [
      [at, 'en', en],
      [at, 'zh-CN', zh],
    ]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}/${key}`))
}

const HAN = '\\p{Script=Han}'
const FLAWS: readonly (readonly [flaw: string, locale: 'en' | 'zh-CN' | 'any', pattern: RegExp])[] = [
  ['an open placeholder', 'any', /[{}]/],
  ['a word of JavaScript', 'any', /undefined|null|NaN|Infinity|\[object/],
  ['two spaces', 'any', /\s{2}/],
  ['a space at its end', 'any', /^\s|\s$/],
  ['an empty bracket', 'any', /\(\s*\)|（\s*）|: \)|为）/],
  ['nothing', 'any', /^$/],
  ['a space before a comma or full stop', 'any', /\s[,.;，。；]/],
  ['two marks in a row', 'any', /[,;，。；、]{2}|\.\./],
  [
    'a comma, semicolon or bracket of English beside Chinese',
    'zh-CN',
    new RegExp(`${HAN}[,;:!?()]|[,;:!?()]${HAN}`, 'u'),
  ],
  ['a space between Chinese characters', 'zh-CN', new RegExp(`${HAN} ${HAN}`, 'u')],
  ['a mark or character of Chinese', 'en', new RegExp(`[，。；：（）、]|${HAN}`, 'u')],
]

const flawsIn = (value: unknown, ignored: (text: string) => boolean = () => false): readonly string[] =>
  textsIn(value).flatMap(([place, locale, text]) =>
    FLAWS.filter(
      ([, where, pattern]) => (where === 'any' || where === locale) && pattern.test(text) && !ignored(text),
    ).map(([flaw]) => `${flaw} in ${place} ${locale}: ${text}`),
  )

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

describe.each(['CN-HA', 'CN-GD', 'GB'])('In %s', (region) => {
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
