import type { Diagnostic, Facts, ResolvedCondition } from 'kam-rules'
import { analyseRulebook } from 'kam-rules/analyse'
import { expect, test } from 'vitest'
import { chanceFrom } from '../../src/analyse/account/chance.js'
import { analyseRecommendations } from '../../src/analyse/decision/analyse-recommendations.js'
import { studyOf } from '../../src/analyse/decision/study.js'
import { sideOf } from '../../src/analyse/space/side.js'
import { meaningOf } from '../../src/meaning-of.js'
import { conditionsIn } from '../../src/model/conditions-in.js'
import type { RecommendationsAnswer } from '../../src/model/result.js'
import { resolved } from '../support/resolved.js'
import { FACTS, item, recommendations, smallRulebook, words } from '../support/small-rulebook.js'
import { randomRecommendations } from './random-recommendations.js'
import { accountsOver, condition, emptyBook, someFacts } from './random-tables.js'

/** On its own, `ANALYSIS_LISTS=100000 npx vitest run test/analyse/recommendations-brute-force.test.ts` tries as many as one likes. */
const LISTS = Number(process.env['ANALYSIS_LISTS'] ?? 1_000)

const meaning = meaningOf(emptyBook)
const side = sideOf(emptyBook, meaning)
const describe = () => ({ en: 'so', 'zh-CN': '如此' })

/** Why nobody receives an item. */
const WHY = /contradict|same group|all the places/

type List = ReturnType<typeof randomRecommendations>
type Item = List['items'][number]

const isMet = (wanted: ResolvedCondition, facts: Facts): boolean =>
  meaning.isMet(wanted, meaning.read(facts) ?? new Map())

const receivedIn = (list: List, facts: Facts): ReadonlyMap<string, readonly string[]> => {
  const answer = meaning.answer(list, meaning.read(facts) ?? new Map()) as RecommendationsAnswer
  return new Map(answer.items.map(({ id, steps }) => [id, steps]))
}

const passes = ({ stages }: Item, facts: Facts): boolean =>
  Object.values(stages).every((stage) => stage === undefined || isMet(stage, facts))

/** What trying every account shows. What is inside of an item that nobody receives, or impossible by itself, is told elsewhere. */
const byBruteForce = (list: List, accounts: readonly Facts[]): readonly string[] => {
  const received = accounts.map((facts) => receivedIn(list, facts))
  const isPossible = (one: ResolvedCondition) => accounts.some((facts) => isMet(one, facts))
  return list.items.flatMap((item) => {
    if (!received.some((items) => items.has(item.id))) return [`ITEM_UNREACHABLE ${item.at.pointer}`]
    const passing = accounts.filter((facts) => passes(item, facts))
    const unseen = item.steps.filter(
      ({ id, conditions }) =>
        conditions && isPossible(conditions) && !received.some((items) => items.get(item.id)?.includes(id)),
    )
    const idle = item.rank.adjust.filter(
      ({ conditions }) => isPossible(conditions) && !passing.some((facts) => isMet(conditions, facts)),
    )
    return [
      ...unseen.map(({ at }) => `STEP_UNREACHABLE ${at.pointer}`),
      ...idle.map(({ at }) => `ADJUSTMENT_UNREACHABLE ${at.pointer}`),
    ]
  })
}

/** An account that comes with the report could receive the item, and does not. */
const expectShown = ({ pointer, example }: Diagnostic, list: List): void => {
  if (example === undefined) return
  const item = list.items[Number(pointer.split('/')[2])] as Item
  expect([passes(item, example), receivedIn(list, example).has(item.id)], JSON.stringify(example)).toEqual([
    true,
    false,
  ])
}

test(`In ${LISTS} random lists of recommendations the analysis finds what trying every account finds`, () => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= LISTS; seed++) {
    const chance = chanceFrom(seed)
    const facts = someFacts(chance)
    const list = randomRecommendations((own) => condition(facts, own, 1), chance)
    const study = studyOf(
      conditionsIn(list).map((one) => one.condition),
      { side, describe },
    )
    const problems = analyseRecommendations(list, study)
    for (const problem of problems) expectShown(problem, list)
    const found = problems.map(({ code, pointer }) => `${code} ${pointer}`)
    const expected = byBruteForce(list, accountsOver(facts))
    expect(found.toSorted(), `list ${seed}: ${JSON.stringify(list)}`).toEqual(expected.toSorted())
    for (const { code, message } of problems) seen.add(`${code} ${WHY.exec(message.en)?.[0] ?? ''}`)
  }
  expect([...seen].toSorted()).toEqual([
    'ADJUSTMENT_UNREACHABLE ',
    'ITEM_UNREACHABLE all the places',
    'ITEM_UNREACHABLE contradict',
    'ITEM_UNREACHABLE same group',
    'STEP_UNREACHABLE ',
  ])
}, 36_000_000)

const FLAGS = Array.from({ length: 40 }, (_, index) => `flag${index}`)
const is = (fact: string) => ({ fact, operator: 'equal', value: true })

/** A list of five, and an item for those who come to five better ones of so many. */
const crowded = (better: number) => {
  const facts = Object.fromEntries(FLAGS.map((fact) => [fact, { ...FACTS.vip, title: words(fact) }]))
  const items = FLAGS.slice(0, better).map((fact) => item(fact, { eligibility: is(fact), rank: { base: 2 } }))
  const last = item('last', { eligibility: { all: FLAGS.slice(0, 5).map(is) } })
  const list = recommendations([...items, last], { atMost: 5 })
  const book = resolved(smallRulebook({ 'facts.json': facts, 'decisions/list.recommendations.json': list }))
  return analyseRulebook(book).map(({ code, pointer, message }) => `${code} ${pointer} ${message.en}`)
}

test('An item for which the list never has a place is reported, and left open where there are too many ways to fill the list', () => {
  expect(crowded(10)).toEqual([expect.stringMatching(/^ITEM_UNREACHABLE \/items\/10 .* all the places/)])
  expect(crowded(40)).toEqual([expect.stringMatching(/^ANALYSIS_OPEN \/items\/40 .* too many combinations/)])
})
