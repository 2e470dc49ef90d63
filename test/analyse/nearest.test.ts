import { openRulebook } from 'kam-rules'
import { nearestChanges } from 'kam-rules/analyse'
import { describe, expect, test } from 'vitest'
import { chanceFrom } from '../../src/analyse/account/chance.js'
import { nearestFlips } from '../../src/analyse/nearest/nearest.js'
import { outcomesIn } from '../../src/analyse/nearest/outcomes.js'
import { sideOf } from '../../src/analyse/space/side.js'
import { spaceOf } from '../../src/analyse/space/space.js'
import { meaningOf } from '../../src/meaning-of.js'
import { FACTS, item, recommendations, row, scorecard, smallRulebook, table } from '../support/small-rulebook.js'
import { accountsOver, emptyBook, randomTable, someFacts } from './random-tables.js'

const open = (documents: object) =>
  openRulebook(smallRulebook(documents as Parameters<typeof smallRulebook>[0]), { asOf: '2026-11-01' }).resolved

const adult = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }
const fromChina = { fact: 'country', operator: 'equal', value: 'CN' }

describe('The nearest change', () => {
  test('names the bound, beside what the account has, in both languages', () => {
    const book = open({ 'decisions/maturity.scorecard.json': scorecard() })
    expect(nearestChanges(book, 'maturity', { age: 15 })).toEqual([
      {
        outcome: 'high',
        effect: 'comes',
        changes: [
          {
            fact: 'age',
            actual: 15,
            to: 18,
            text: { en: 'Age is at least 18 (actual: 15)', 'zh-CN': '年龄不低于18（实际为15）' },
          },
        ],
        isSmallest: true,
        text: {
          en: 'Would be “High” if: age is at least 18 (actual: 15).',
          'zh-CN': '若年龄不低于18（实际为15），则评为“高”。',
        },
      },
    ])
  })

  test('tells what a row that was met depends on, and what an item lacks', () => {
    const book = open({
      'decisions/rows.decision-table.json': table([row('grown', { conditions: adult })]),
      'decisions/items.recommendations.json': recommendations([
        item('offer', { eligibility: { all: [adult, fromChina] } }),
      ]),
    })
    expect(nearestChanges(book, 'rows', { age: 20 }).map(({ text }) => text.en)).toEqual([
      '“grown” would no longer apply if: age is at most 17 (actual: 20).',
    ])
    const [offer] = nearestChanges(book, 'items', { age: 3, country: 'US' })
    expect(offer?.changes.map(({ fact, to }) => [fact, to])).toEqual([
      ['age', 18],
      ['country', 'CN'],
    ])
    expect(offer?.isSmallest).toBe(true)
  })

  test('asks for what is not known', () => {
    const book = open({ 'decisions/rows.decision-table.json': table([row('grown', { conditions: adult })]) })
    expect(nearestChanges(book, 'rows', {})[0]?.text.en).toBe('“grown” would apply if: age is at least 18 (not known).')
  })

  test('never names a fact that nobody can change, nor a protected one', () => {
    const documents = (more: object) => ({
      'facts.json': { ...FACTS, age: { ...FACTS.age, ...more } },
      'decisions/items.recommendations.json': recommendations([
        item('offer', {
          eligibility: adult,
          steps: [
            {
              id: 'sir',
              text: { en: 'Sir', 'zh-CN': '先生' },
              conditions: { fact: 'gender', operator: 'equal', value: 'male' },
            },
          ],
        }),
      ]),
    })
    const account = { age: 3, gender: 'female' }
    expect(nearestChanges(open(documents({})), 'items', account)).toHaveLength(1)
    expect(nearestChanges(open(documents({ changeable: false })), 'items', account)).toEqual([])
  })

  test('hides what personal facts are, unless asked', () => {
    const inParis = { fact: 'customer', path: '$.address.city', operator: 'equal', value: 'Paris' }
    const book = open({ 'decisions/rows.decision-table.json': table([row('paris', { conditions: inParis })]) })
    const account = { customer: { address: { city: 'Lyon' } } }
    const [hidden] = nearestChanges(book, 'rows', account)
    expect(JSON.stringify(hidden)).not.toContain('Lyon')
    const [shown] = nearestChanges(book, 'rows', account, { revealPersonal: true })
    expect(shown?.changes[0]).toMatchObject({ fact: 'customer.address.city', actual: 'Lyon', to: 'Paris' })
  })

  test('has nothing to say of a decision that is not there, or of facts that would be refused', () => {
    const book = open({ 'decisions/maturity.scorecard.json': scorecard() })
    expect(nearestChanges(book, 'maturty', { age: 15 })).toEqual([])
    expect(nearestChanges(book, 'maturity', { age: 'old' })).toEqual([])
  })
})

const TABLES = 400
const MOST_FACTS = 3

test(`On ${TABLES} random tables no smaller change exists than the one that is called smallest, and every change works`, () => {
  const meaning = meaningOf(emptyBook)
  const side = sideOf(emptyBook, meaning)
  let compared = 0
  for (let seed = 1; seed <= TABLES; seed++) {
    const chance = chanceFrom(seed)
    const facts = someFacts(chance)
    const decision = randomTable(facts, seed % 2 === 0 ? 'collect' : 'first', chance)
    const accounts = accountsOver(facts)
    const account = accounts[chance(accounts.length)] ?? {}
    const values = meaning.read(account)
    if (values === undefined) throw new Error('an account that is refused')
    const space = spaceOf([{ side, conditions: decision.rows.flatMap(({ conditions }) => conditions ?? []) }])
    const outcomes = (of: object) => outcomesIn(meaning.answer(decision, meaning.read(of as typeof account) ?? values))
    const has = outcomes(account)
    const found = nearestFlips(decision, { space, side, values, isChangeable: () => true })
    for (const { id } of decision.rows) {
      const flips = (other: object) => outcomes(other).has(id) !== has.has(id)
      const best = smallestBy(
        accounts.filter((other) => flips(other) && knowsAsMuch(other, account)),
        account,
      )
      const change = found.find(({ outcome }) => outcome === id)
      const where = `table ${seed}, ${id}, ${JSON.stringify(account)}, ${JSON.stringify(decision.rows)}`
      if (change === undefined) expect(best, where).toBeGreaterThan(MOST_FACTS)
      else {
        const after = Object.fromEntries([...change.values].filter(([name]) => facts.includes(name)))
        expect(flips(after), where).toBe(true)
        expect(new Set(change.moves.map(({ fact }) => fact)).size, where).toBe(best)
      }
      compared++
    }
  }
  expect(compared).toBeGreaterThan(TABLES)
}, 120_000)

const knowsAsMuch = (other: object, account: object): boolean => Object.keys(account).every((name) => name in other)

/** How many facts differ at the least. */
const smallestBy = (others: readonly object[], account: object): number =>
  Math.min(
    ...others.map((other) => {
      const [one, two] = [account, other] as readonly Readonly<Record<string, unknown>>[]
      return Object.keys(other).filter((name) => JSON.stringify(one?.[name]) !== JSON.stringify(two?.[name])).length
    }),
    Number.POSITIVE_INFINITY,
  )
