import type { Diagnostic } from 'kam-rules'
import { expect, test } from 'vitest'
import { chanceFrom } from '../../src/analyse/account/chance.js'
import { analyseScorecard } from '../../src/analyse/decision/analyse-scorecard.js'
import { studyOf } from '../../src/analyse/decision/study.js'
import { sideOf } from '../../src/analyse/space/side.js'
import { meaningOf } from '../../src/meaning-of.js'
import { ALL_ACCOUNTS, boundBook, boundCondition, GIVEN } from './bound-facts.js'
import { type Card, randomScorecard } from './random-scorecards.js'
import { answerTo, byAnalysis, byBruteForce } from './score-brute-force.js'

/** On its own, `ANALYSIS_CARDS=10000 npx vitest run test/analyse/bound-scorecards.test.ts` tries as many as one likes. */
const CARDS = Number(process.env['ANALYSIS_CARDS'] ?? 60)

const meaning = meaningOf(boundBook)
const side = sideOf(boundBook, meaning)
const describe = () => ({ en: 'so', 'zh-CN': '如此' })

const analysed = (card: Card): readonly Diagnostic[] => {
  const conditions = card.characteristics.flatMap(({ attributes }) =>
    attributes.flatMap(({ conditions }) => conditions ?? []),
  )
  return analyseScorecard(card, studyOf(conditions, { side, describe }))
}

/** What is true of a card, and of that what the analysis of scorecards is there to say: impossible conditions are told elsewhere. */
const tried = (card: Card): Readonly<Record<'truth' | 'due', ReadonlySet<string>>> => {
  const answers = ALL_ACCOUNTS.map((facts) => ({ facts, answer: answerTo(card, facts, meaning) }))
  const isPossible = (characteristic: number, attribute: number): boolean => {
    const condition = card.characteristics[characteristic]?.attributes[attribute]?.conditions
    if (condition === undefined) return true
    return ALL_ACCOUNTS.some((account) => meaning.isMet(condition, meaning.read(account) ?? new Map()))
  }
  return {
    truth: withoutNumbers(byBruteForce(card, answers)),
    due: withoutNumbers(byBruteForce(card, answers, isPossible)),
  }
}

/** The numbers of a range are bounds where facts depend on each other. */
const withoutNumbers = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.map((line) => line.replace(/( -?\d+)+$/, '')))

/** Where a problem lies that the analysis may leave open. */
const placeOf = (line: string, card: Card): string => {
  const [code, place = ''] = line.split(' ')
  if (code !== 'REASON_UNREACHABLE') return place
  const { characteristics } = card
  const carrier = characteristics.flatMap(({ reasonCode, attributes, at }) => [
    ...(reasonCode === place ? [at.pointer] : []),
    ...attributes.filter((one) => one.reasonCode === place).map((one) => one.at.pointer),
  ])
  return carrier[0] ?? ''
}

test(`On ${CARDS} random scorecards over facts that depend on each other nothing false is said, and what is not said is left open`, () => {
  const counts = { said: 0, open: 0 }
  for (let seed = 1; seed <= CARDS; seed++) {
    const chance = chanceFrom(seed)
    const card = randomScorecard([], GIVEN, chance, boundCondition)
    const label = `card ${seed}: ${JSON.stringify(card)}`
    const found = analysed(card)
    const open = new Set(found.filter(({ code }) => code === 'ANALYSIS_OPEN').map(({ pointer }) => pointer))
    const said = withoutNumbers(
      byAnalysis(
        found.filter(({ code }) => code !== 'ANALYSIS_OPEN'),
        card,
        meaning,
      ),
    )
    const { truth, due } = tried(card)
    expect(
      [...said].filter((line) => !truth.has(line)),
      label,
    ).toEqual([])
    const missed = [...due].filter((line) => !said.has(line))
    expect(
      missed.filter((line) => !open.has(placeOf(line, card))),
      label,
    ).toEqual([])
    counts.said += said.size
    counts.open += open.size
  }
  expect(counts.said).toBeGreaterThan(counts.open)
}, 600_000)
