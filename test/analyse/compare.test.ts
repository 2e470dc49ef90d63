import {
  type Facts,
  parseRulebook,
  type ResolvedCondition,
  type ResolvedDecision,
  type ResolvedRulebook,
  type Rulebook,
  resolveRulebook,
} from 'kam-rules'
import { compareRulebooks, type DecisionComparison } from 'kam-rules/analyse'
import { describe, expect, test } from 'vitest'
import { chanceFrom } from '../../src/analyse/account/chance.js'
import { narrowTo } from '../../src/analyse/space/narrow.js'
import { resolved } from '../support/resolved.js'
import { bundledDocuments } from '../support/rules-folder.js'
import { ADULT, FACTS, row, smallRulebook, table } from '../support/small-rulebook.js'
import { ALL_ACCOUNTS, boundBook, boundCondition } from './bound-facts.js'
import { compiledDifferenceOf, differenceOf } from './difference-of.js'
import { type Asked, randomAccounts } from './random-accounts.js'
import { inOtherWords, otherVersion } from './random-pairs.js'
import { randomRecommendations } from './random-recommendations.js'
import { type Card, randomScorecard } from './random-scorecards.js'
import { accountsOver, type Chance, condition, emptyBook, randomTable, someFacts } from './random-tables.js'

/** On its own, `ANALYSIS_PAIRS=100000 npx vitest run test/analyse/compare.test.ts` compares as many as one likes. */
const PAIRS = Number(process.env['ANALYSIS_PAIRS'] ?? 3_000)

interface Pair {
  readonly book: ResolvedRulebook
  readonly accounts: readonly Facts[]
  readonly a: ResolvedDecision
  readonly b: ResolvedDecision
}

const pairFrom = (seed: number, isBound: boolean): Pair => {
  const chance = chanceFrom(seed)
  const facts = someFacts(chance)
  const conditionOn = isBound ? boundCondition : (own: Chance) => condition(facts, own, 2)
  const a = decisionFrom(seed, facts, conditionOn, chance)
  const accounts = isBound ? ALL_ACCOUNTS : accountsOver(facts)
  return { book: isBound ? boundBook : emptyBook, accounts, a, b: otherVersion(a, conditionOn, chance) }
}

const decisionFrom = (
  seed: number,
  facts: readonly string[],
  conditionOn: (chance: Chance) => ResolvedCondition,
  chance: Chance,
): ResolvedDecision => {
  switch (seed % 5) {
    case 0:
      return withLowestBand(randomScorecard(facts, [], chance, conditionOn))
    case 1:
    case 2:
      return randomRecommendations(conditionOn, chance)
    default: {
      const table = randomTable(facts, (['first', 'unique', 'collect'] as const)[seed % 3] as 'first', chance)
      const rows = table.rows.map((row) => ('conditions' in row ? { ...row, conditions: conditionOn(chance) } : row))
      return { ...table, rows }
    }
  }
}

/** A score without a band has no answer. */
const withLowestBand = (card: Card): Card => {
  const { title, at } = card
  return { ...card, bands: [...card.bands, { id: 'lowest', from: -1000, title, provisions: [], at }] }
}

const compare = ({ book, accounts, a, b }: Pair) => {
  const differs = differenceOf({ rulebook: book, decision: a }, { rulebook: book, decision: b })
  const [comparison] = compareRulebooks(narrowTo(book, a), narrowTo(book, b))
  const { status, witness } = comparison as DecisionComparison
  return {
    status,
    isWitnessed: witness !== undefined && differs(witness.facts),
    isDifferent: accounts.some(differs),
  }
}

describe('Two random versions of a decision', () => {
  test.each([
    { facts: 'that stand alone', isBound: false, pairs: PAIRS, mostOpen: 0.1, mostMissed: 0.002 },
    { facts: 'that depend on each other', isBound: true, pairs: PAIRS / 10, mostOpen: 0.2, mostMissed: 0.05 },
  ])(
    'over facts $facts are equal exactly when no account gets another answer',
    (kind) => {
      const count = { equal: 0, different: 0, open: 0, added: 0, removed: 0, missed: 0 }
      for (let seed = 1; seed <= kind.pairs; seed++) {
        const { status, isWitnessed, isDifferent } = compare(pairFrom(seed, kind.isBound))
        count[status]++
        if (status === 'open' && isDifferent) count.missed++
        if (status === 'open') continue
        expect(isDifferent, `pair ${seed}: ${status}`).toBe(status === 'different')
        expect(isWitnessed, `pair ${seed}`).toBe(status === 'different')
      }
      expect(Math.min(count.equal, count.different)).toBeGreaterThan(kind.pairs / 4)
      expect(count.open).toBeLessThan(kind.pairs * kind.mostOpen)
      expect(count.missed).toBeLessThan(kind.pairs * kind.mostMissed)
    },
    600_000,
  )
})

test('A fact that only one of two rulebooks has, and what it derives from it, can tell them apart', () => {
  const older = [row('adult', { conditions: ADULT })]
  const wealthy = { fact: 'wealth', operator: 'greaterThan', value: { fact: 'spent' } }
  const newer = [...older, row('wealthy', { conditions: wealthy })]
  const facts = {
    ...FACTS,
    fortune: { ...FACTS.amount },
    wealth: { ...FACTS.amount, derive: { multiply: [{ fact: 'fortune' }, 2] } },
  }
  const [a, b] = [
    resolved(smallRulebook({ 'decisions/odd.decision-table.json': table(older) })),
    resolved(smallRulebook({ 'facts.json': facts, 'decisions/odd.decision-table.json': table(newer) })),
  ]
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const [comparison] = compareRulebooks(one, other)
    expect(comparison).toMatchObject({ status: 'different', witness: { facts: { fortune: expect.any(Number) } } })
  }
})

const { rulebook: book } = parseRulebook(bundledDocuments())

const inRegion = (region: string, asOf: string): ResolvedRulebook => {
  const { rulebook } = resolveRulebook(book as Rulebook, { region, asOf })
  if (rulebook === undefined) throw new Error(region)
  return rulebook
}

const decisionIn = (rulebook: ResolvedRulebook, id: string): Asked => ({
  rulebook,
  decision: rulebook.decisions.find((decision) => decision.id === id) as ResolvedDecision,
})

const notEqual = (a: ResolvedRulebook, b: ResolvedRulebook): readonly string[] =>
  compareRulebooks(a, b).flatMap(({ decision, status, witness }) => {
    if (status === 'equal') return []
    const differs = differenceOf(decisionIn(a, decision), decisionIn(b, decision))
    expect(witness && differs(witness.facts), decision).toBe(true)
    return [decision]
  })

/** The decisions that an amount of one of the regions, or a change of one of their elements, can reach. */
const reachedBy = (regions: readonly string[], rulebook: ResolvedRulebook): readonly string[] => {
  const changes = regions.flatMap((region) => JSON.stringify(book?.regions[region]?.changes))
  const amounts = changes.flatMap((text) => [...text.matchAll(/"parameter":"([^"]+)"/g)].map(([, name]) => name))
  return rulebook.decisions
    .filter((decision) => {
      const text = JSON.stringify([decision, narrowTo(rulebook, decision).derivedFacts])
      return (
        amounts.some((name) => text.includes(`"parameter":"${name}"`)) ||
        changes.some((change) => change.includes(`"decision":"${decision.id}"`))
      )
    })
    .map(({ id }) => id)
}

describe('The bundled rulebook', () => {
  test('differs in Great Britain between March and November 2026 in the handling of complaints only', () => {
    expect(notEqual(inRegion('GB', '2026-03-01'), inRegion('GB', '2026-11-01'))).toEqual(['complaint-handling'])
  })

  test('differs between Henan and Guangdong only where their documents say so', () => {
    const [henan, guangdong] = [inRegion('CN-HA', '2026-11-01'), inRegion('CN-GD', '2026-11-01')]
    const different = notEqual(henan, guangdong)
    expect(different).toEqual(['customer-value', 'segments'])
    expect(reachedBy(['CN-HA', 'CN-GD'], henan)).toEqual(expect.arrayContaining([...different]))
  })
})

const ACCOUNTS = Number(process.env['ANALYSIS_ACCOUNTS'] ?? 5_000)

/** Of so many accounts the reference is asked about one; the compiled decisions about all. */
const COMPILED = 100

/** A proof that two versions of a decision are the same. */
interface Proof {
  readonly name: string
  readonly a: Asked
  readonly b: Asked
}

/** Both are asked about the date of the second. What is the same word for word, there is no need to try. */
const proofsBetween = (a: ResolvedRulebook, b: ResolvedRulebook): readonly Proof[] =>
  compareRulebooks(a, b)
    .filter(({ status }) => status === 'equal')
    .map(({ decision: id }) => {
      const asked: ResolvedRulebook = Object.create(a, { asOf: { value: b.asOf } })
      const name = `${id} in ${a.region} on ${a.asOf} and ${b.region} on ${b.asOf}`
      return { name, a: decisionIn(asked, id), b: decisionIn(b, id) }
    })
    .filter((proof) => rulesOf(proof.a) !== rulesOf(proof.b))

const rulesOf = ({ rulebook, decision }: Asked): string =>
  JSON.stringify([decision, narrowTo(rulebook, decision).derivedFacts])

const henan = inRegion('CN-HA', '2026-11-01')

const REGIONS = [
  henan,
  inRegion('CN-GD', '2026-11-01'),
  inRegion('GB', '2026-03-01'),
  inRegion('GB', '2026-11-01'),
  inRegion('US', '2026-11-01'),
]

const PROOFS: readonly Proof[] = [
  ...henan.decisions.map((decision, index) => ({
    name: `${decision.id} in other words`,
    a: { rulebook: henan, decision },
    b: { rulebook: henan, decision: inOtherWords(decision, chanceFrom(index)) },
  })),
  ...REGIONS.flatMap((a, index) => REGIONS.slice(index + 1).flatMap((b) => proofsBetween(a, b))),
]

/** `ANALYSIS_ACCOUNTS=1000000 npx vitest run test/analyse/compare.test.ts -t survives` tries a million accounts for each proof. */
describe(`The proof of “no difference” survives ${ACCOUNTS} random accounts`, () => {
  test.each(PROOFS)(
    '$name',
    ({ a, b }) => {
      expect(compareRulebooks(narrowTo(a.rulebook, a.decision), narrowTo(b.rulebook, b.decision))).toMatchObject([
        { status: 'equal' },
      ])
      const [differs, differsCompiled] = [differenceOf(a, b), compiledDifferenceOf(a, b)]
      let tried = 0
      for (const facts of randomAccounts([a, b], ACCOUNTS)) {
        if (differsCompiled(facts) || (tried % COMPILED === 0 && differs(facts))) expect.fail(JSON.stringify(facts))
        tried++
      }
      expect(tried).toBe(ACCOUNTS)
    },
    36_000_000,
  )
})
