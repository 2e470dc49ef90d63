import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deepFreeze } from '../support/deep-freeze.js'
import { GIVEN_TARGETS } from './dictionary.js'
import { completeDraws, constantsIn, factsFrom } from './facts.js'
import { PATIENCE, runs } from './fuzz.js'
import { asResolved, asWritten, firedByEngine, rooted } from './json-rules-engine.js'
import { bookOfRules, firedIn, type Practice, resolvedConditions } from './practice-book.js'
import { conditionArbitrary, parametersArbitrary } from './rules.js'

const RULES_OF_A_BOOK = 25
const ACCOUNTS_OF_A_BOOK = 8
const BOOKS = 500

const targets = GIVEN_TARGETS
const batch = fc.record({
  parameters: parametersArbitrary,
  named: fc.record({
    'first-name': conditionArbitrary({ targets }),
    'second-name': conditionArbitrary({ targets, names: ['first-name'] }),
  }),
  conditions: fc.array(conditionArbitrary({ targets, names: ['first-name', 'second-name'] }), {
    minLength: RULES_OF_A_BOOK,
    maxLength: RULES_OF_A_BOOK,
  }),
  accounts: fc.array(completeDraws, { minLength: ACCOUNTS_OF_A_BOOK, maxLength: ACCOUNTS_OF_A_BOOK }),
})

// `isKnown` is left out: on a complete account it says nothing. test/evaluate/missing-facts.test.ts is about it.
test(
  'On 100,000 pairs of a random rule and a complete account, the same rules fire as in json-rules-engine',
  async () => {
    let pairs = 0
    let fired = 0
    await fc.assert(
      fc.asyncProperty(batch, async ({ parameters, named, conditions, accounts }) => {
        const practice: Practice = { parameters, named }
        const book = bookOfRules(practice, conditions)
        const normalForm = deepFreeze(resolvedConditions(book).map((one) => rooted(asResolved(one))))
        const written = deepFreeze(conditions.map((one) => rooted(asWritten(one, parameters))))
        const names = deepFreeze(mapValues(named, (one) => rooted(asWritten(one, parameters))))
        const constants = constantsIn([...conditions, ...Object.values(named)], parameters)
        for (const draws of accounts) {
          const facts = factsFrom(draws, constants)
          const ours = firedIn(book, facts)
          pairs += conditions.length
          fired += ours.length
          expect(ours).toEqual(inOrder(await firedByEngine(normalForm, facts)))
          expect(ours).toEqual(inOrder(await firedByEngine(written, facts, names)))
        }
      }),
      runs(BOOKS),
    )
    expect(pairs).toBeGreaterThanOrEqual(100_000)
    // Rules that always or never fire would prove nothing.
    expect(fired / pairs).toBeGreaterThan(0.4)
    expect(fired / pairs).toBeLessThan(0.6)
  },
  PATIENCE,
)

/** json-rules-engine promises no order; ours is the order of definition. */
const inOrder = (names: ReadonlySet<string>): readonly string[] =>
  [...names].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))

const mapValues = <In, Out>(values: Readonly<Record<string, In>>, map: (value: In) => Out): Record<string, Out> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))
