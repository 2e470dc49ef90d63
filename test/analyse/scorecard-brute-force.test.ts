import { expect, test } from 'vitest'
import { chanceFrom } from '../../src/analyse/account/chance.js'
import { analyseScorecard } from '../../src/analyse/decision/analyse-scorecard.js'
import { studyOf } from '../../src/analyse/decision/study.js'
import { sideOf } from '../../src/analyse/space/side.js'
import { meaningOf } from '../../src/meaning-of.js'
import { type Card, randomScorecard } from './random-scorecards.js'
import { accountsOver, emptyBook, someFacts } from './random-tables.js'
import { answerTo, byAnalysis, byBruteForce } from './score-brute-force.js'

/** On its own, `ANALYSIS_CARDS=100000 npx vitest run test/analyse/scorecard-brute-force.test.ts` tries as many as one likes. */
const CARDS = Number(process.env['ANALYSIS_CARDS'] ?? 400)

const meaning = meaningOf(emptyBook)
const side = sideOf(emptyBook, meaning)
const describe = () => ({ en: 'so', 'zh-CN': '如此' })

const analysed = (card: Card) => {
  const conditions = card.characteristics.flatMap(({ attributes }) =>
    attributes.flatMap(({ conditions }) => conditions ?? []),
  )
  return byAnalysis(analyseScorecard(card, studyOf(conditions, { side, describe })), card, meaning)
}

const tried = (card: Card, facts: readonly string[]) => {
  const accounts = accountsOver(facts)
  const isPossible = (characteristic: number, attribute: number): boolean => {
    const condition = card.characteristics[characteristic]?.attributes[attribute]?.conditions
    if (condition === undefined) return true
    return accounts.some((account) => meaning.isMet(condition, meaning.read(account) ?? new Map()))
  }
  return byBruteForce(
    card,
    accounts.map((account) => ({ facts: account, answer: answerTo(card, account, meaning) })),
    isPossible,
  )
}

test(`On ${CARDS} random scorecards the analysis finds what trying every account finds`, () => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= CARDS; seed++) {
    const chance = chanceFrom(seed)
    const facts = someFacts(chance)
    const ordered = facts.filter((fact) => ['age', 'amount', 'joined'].includes(fact))
    const card = randomScorecard(facts, ordered, chance)
    const found = analysed(card)
    expect(found.toSorted(), `card ${seed}: ${JSON.stringify(card)}`).toEqual(tried(card, facts).toSorted())
    for (const problem of found) seen.add(problem.replace(/ .*/, ''))
  }
  expect([...seen].toSorted()).toEqual([
    'ATTRIBUTE_UNREACHABLE',
    'BAND_HOLE',
    'BAND_UNREACHABLE',
    'NOT_MONOTONE',
    'REASON_UNREACHABLE',
    'SCORE_RANGE',
  ])
}, 36_000_000)
