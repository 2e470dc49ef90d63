import { type Facts, openRulebook } from 'kam-rules'
import { nearestChanges } from 'kam-rules/analyse'
import { expect, test } from 'vitest'
import { chanceFrom } from '../../src/analyse/account/chance.js'
import { nearestFlips } from '../../src/analyse/nearest/nearest.js'
import { sideOf } from '../../src/analyse/space/side.js'
import { spaceOf } from '../../src/analyse/space/space.js'
import { meaningOf } from '../../src/meaning-of.js'
import { CHARACTERISTIC, row, scorecard, smallRulebook, table, words } from '../support/small-rulebook.js'
import { type Chance, pick } from './random-tables.js'

const whole = { type: 'integer', sensitivity: 'public' }
const HIGHEST = 12
const given = (title: string) => ({ ...whole, min: 0, max: HIGHEST, title: words(title) })
const derived = (title: string, derive: object) => ({ ...whole, title: words(title), derive })
const [x, y] = [{ fact: 'x' }, { fact: 'y' }]

/** Two facts, and others that follow from one or both of them. */
const FACTS = {
  x: given('X'),
  y: given('Y'),
  total: derived('Total', { add: [x, y] }),
  gap: derived('Gap', { subtract: [x, y] }),
  less: derived('Less', { subtract: [5, y] }),
  least: derived('Least', { min: [x, y] }),
  most: derived('Most', { max: [{ fact: 'total' }, 7] }),
  spent: derived('Spent', { firstKnown: [x, y] }),
  share: { ...derived('Share', { divide: [x, y] }), type: 'number' },
  square: derived('Square', { multiply: [x, { fact: 'gap' }] }),
}

const ORDER = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']

const randomComparison = (chance: Chance): object => {
  const fact = pick(Object.keys(FACTS), chance)
  const value = fact === 'x' && chance(2) === 0 ? y : chance(HIGHEST)
  return { fact, operator: pick(ORDER, chance), value }
}

const values = [undefined, ...Array.from({ length: HIGHEST + 1 }, (_, index) => index)]
const accountWith = (entries: object): Facts =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))

const BOOKS = 300

test(`In ${BOOKS} random tables whoever changes one fact finds the row at every value that is named, and not beside them`, () => {
  let compared = 0
  for (let seed = 1; seed <= BOOKS; seed++) {
    const chance = chanceFrom(seed)
    const conditions = { [pick(['all', 'any'], chance)]: [randomComparison(chance), randomComparison(chance)] }
    const book = openRulebook(
      smallRulebook({ 'facts.json': FACTS, 'decisions/rows.decision-table.json': table([row('met', { conditions })]) }),
      { asOf: '2026-11-01' },
    ).resolved
    const [decision] = book.decisions
    if (decision?.kind !== 'decision-table') throw new Error('no table')
    const meaning = meaningOf(book)
    const side = sideOf(book, meaning)
    const space = spaceOf([{ side, conditions: decision.rows.flatMap((one) => one.conditions ?? []) }])
    const readOf = (facts: Facts) => {
      const read = meaning.read(facts)
      if (read === undefined) throw new Error('an account that is refused')
      return read
    }
    const isMet = (facts: Facts) => {
      const answer = meaning.answer(decision, readOf(facts))
      return answer.kind === 'decision-table' && answer.hits.length > 0
    }
    const account = accountWith({ x: pick(values, chance), y: pick(values, chance) })
    const flips = (facts: Facts) => isMet(facts) !== isMet(account)
    const [change] = nearestFlips(decision, { space, side, values: readOf(account), isChangeable: () => true })
    const where = `book ${seed}: ${JSON.stringify([conditions, account])}`
    const alone = ['x', 'y'].filter((fact) =>
      values.some((to) => to !== undefined && flips({ ...account, [fact]: to })),
    )
    if (change === undefined || change.moves.length > 1) {
      // What rises and falls with a fact is tried at some of its values only, and nothing is promised.
      const isPromised = change === undefined ? !/square|share/.test(where) : change.isSmallest
      if (isPromised) expect(alone, where).toEqual([])
      continue
    }
    const [{ fact, condition, to }] = change.moves as readonly [(typeof change.moves)[number]]
    expect(alone, where).toContain(fact)
    const known = values.filter((value) => value !== undefined)
    const named = known.filter((value) => meaning.isMet(condition, readOf({ ...account, [fact]: value })))
    expect(named, where).toContain(to)
    // Only a fact that the rules follow in both directions is told as one value.
    if (condition.kind === 'comparison' && condition.operator === 'equal') {
      expect(flips({ ...account, [fact]: to as number }), where).toBe(true)
      continue
    }
    const [low, high] = [Math.min(...named), Math.max(...named)]
    const around = known.filter((value) => value >= low - 1 && value <= high + 1)
    for (const value of around)
      expect(flips({ ...account, [fact]: value }), `${where}, ${fact} ${value}`).toBe(named.includes(value))
    compared++
  }
  expect(compared).toBeGreaterThan(BOOKS / 4)
})

const atLeast = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value })

test('A fact behind a derived one is told by the bound at which the derived one gets there', () => {
  const rows = [row('much', { conditions: atLeast('total', 10) })]
  const book = openRulebook(smallRulebook({ 'facts.json': FACTS, 'decisions/rows.decision-table.json': table(rows) }), {
    asOf: '2026-11-01',
  }).resolved
  expect(nearestChanges(book, 'rows', { x: 2, y: 3 }).map(({ text }) => text.en)).toEqual([
    '“much” would apply if: x is at least 7 (actual: 2).',
  ])
})

test('Two facts of a scorecard are told by their bounds, and that one alone is not enough', () => {
  const halves = ['y', 'total'].map((fact) => ({
    ...CHARACTERISTIC,
    id: fact,
    reasonCode: `FEW_${fact}`,
    attributes: [
      { id: 'much', partialScore: 50, conditions: atLeast(fact, fact === 'y' ? 5 : 15) },
      { id: 'little', partialScore: 0 },
    ],
  }))
  const book = openRulebook(
    smallRulebook({
      'facts.json': FACTS,
      'decisions/maturity.scorecard.json': scorecard({
        characteristics: halves,
        bands: [
          { id: 'high', from: 100, title: words('High') },
          { id: 'low', from: 0, title: words('Low') },
        ],
      }),
    }),
    { asOf: '2026-11-01' },
  ).resolved
  const [high] = nearestChanges(book, 'maturity', { x: 2, y: 3 })
  expect(high?.text.en).toBe('Would be “High” if: y is 5 (actual: 3) and x is at least 10 (actual: 2).')
  expect(high?.isSmallest).toBe(true)
})
