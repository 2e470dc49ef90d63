import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateCondition } from '../../src/evaluate/evaluate-condition.js'
import type { ResolvedRulebook } from '../../src/model/rulebook.js'
import { practiceArbitrary } from '../agreement/decisions.js'
import { ALL_TARGETS, DERIVED_FACTS, GIVEN_FACTS } from '../agreement/dictionary.js'
import { completeDraws, constantsIn, factsFrom, holedDraws, type RawFacts } from '../agreement/facts.js'
import { PATIENCE, runs } from '../agreement/fuzz.js'
import {
  accountOf,
  bookOf,
  bookOfRules,
  firedIn,
  type Practice,
  resolvedConditions,
} from '../agreement/practice-book.js'
import { conditionArbitrary, POOLS, type RawCondition } from '../agreement/rules.js'

const condition = conditionArbitrary({ targets: ALL_TARGETS, withIsKnown: true, names: ['named'] })
const draws = fc.oneof(holedDraws, completeDraws)

/** What each condition comes to, and what is missing for it. */
const judgementsIn = (rulebook: ResolvedRulebook, facts: RawFacts) =>
  resolvedConditions(rulebook).map((one) => {
    const { verdict, missing } = evaluateCondition(one, accountOf(rulebook, facts))
    return { verdict, missing: [...new Set(missing)].sort() }
  })

const judgementsOf = (practice: Practice, conditions: readonly RawCondition[], draw: Parameters<typeof factsFrom>[0]) =>
  judgementsIn(
    bookOfRules(practice, conditions),
    factsFrom(draw, constantsIn([...conditions, ...Object.values(practice.named)], practice.parameters)),
  )

describe(
  'A condition means the same',
  () => {
    const expectSame = (variantsOf: (a: RawCondition, b: RawCondition) => readonly RawCondition[]) =>
      fc.assert(
        fc.property(practiceArbitrary, condition, condition, draws, (practice, a, b, draw) => {
          const [first, ...others] = judgementsOf(practice, variantsOf(a, b), draw)
          for (const other of others) expect(other).toEqual(first)
        }),
        runs(200),
      )

    test('when it is denied twice', () => {
      expectSame((a) => [a, { not: { not: a } }, { not: { not: { not: { not: a } } } }])
    })

    test('when a denied “all” is written as “any” of the denied (De Morgan)', () => {
      expectSame((a, b) => [{ not: { all: [a, b] } }, { any: [{ not: a }, { not: b }] }])
    })

    test('when a denied “any” is written as “all” of the denied (De Morgan)', () => {
      expectSame((a, b) => [{ not: { any: [a, b] } }, { all: [{ not: a }, { not: b }] }])
    })

    test('when it stands alone in a group, or twice in it', () => {
      expectSame((a) => [a, { all: [a] }, { any: [a] }, { all: [a, a] }, { any: [a, a, a] }])
    })

    test('in whatever order the members of its groups stand', () => {
      expectSame((a, b) => {
        const both: RawCondition = { all: [a, { any: [b, a] }] }
        return [both, reversed(both)]
      })
    })

    const reversed = (one: RawCondition): RawCondition => {
      if ('all' in one) return { all: one.all.map(reversed).reverse() }
      if ('any' in one) return { any: one.any.map(reversed).reverse() }
      return 'not' in one ? { not: reversed(one.not) } : one
    }
  },
  PATIENCE,
)

describe(
  'The rules that fire stay the same',
  () => {
    const rules = fc.array(condition, { minLength: 8, maxLength: 8 })
    const asDocument = (conditions: readonly RawCondition[]) =>
      conditions.map((one, index) => ({ name: `r${index}`, conditions: one, event: { type: 'match' } }))
    const open = (practice: Practice, document: readonly object[], facts?: object) =>
      bookOf(practice, { 'decisions/rules.rules.json': document }, facts)
    const expectFired = (compare: (practice: Practice, conditions: readonly RawCondition[], facts: RawFacts) => void) =>
      fc.assert(
        fc.property(practiceArbitrary, rules, draws, (practice, conditions, draw) => {
          const constants = constantsIn([...conditions, ...Object.values(practice.named)], practice.parameters)
          compare(practice, conditions, factsFrom(draw, constants))
        }),
        runs(100),
      )
    const allFacts = { ...GIVEN_FACTS, ...DERIVED_FACTS }

    test('when the dictionary and the account gain a fact that no rule looks at', () => {
      expectFired((practice, conditions, facts) => {
        const more = open(practice, asDocument(conditions), { unused: GIVEN_FACTS.tags, ...allFacts })
        expect(firedIn(more, { unused: ['a'], ...facts })).toEqual(firedIn(bookOfRules(practice, conditions), facts))
      })
    })

    test('when a fact is renamed everywhere', () => {
      const renamed = <Value>(value: Value): Value =>
        JSON.parse(JSON.stringify(value).replaceAll('"revenue"', '"income"').replaceAll('"profile"', '"person"'))
      expectFired((practice, conditions, facts) => {
        const book = open(renamed(practice), asDocument(renamed(conditions)), renamed(allFacts))
        expect(firedIn(book, renamed(facts))).toEqual(firedIn(bookOfRules(practice, conditions), renamedBack(facts)))
      })
    })

    /** Through JSON as well, which knows no negative zero and no `undefined`. */
    const renamedBack = (facts: RawFacts): RawFacts => JSON.parse(JSON.stringify(facts))

    test('when the rules are written in another order, but for their order', () => {
      expectFired((practice, conditions, facts) => {
        const fired = firedIn(bookOfRules(practice, conditions), facts)
        expect(firedIn(open(practice, asDocument(conditions).reverse()), facts)).toEqual([...fired].reverse())
      })
    })

    test('when they get priorities, but for their order: larger first, then as written', () => {
      expectFired((practice, conditions, facts) => {
        const priorities = conditions.map((_, index) => ((index * 5) % 3) + 1)
        const document = asDocument(conditions).map((rule, index) => ({ ...rule, priority: priorities[index] }))
        const fired = firedIn(bookOfRules(practice, conditions), facts)
        const withPriority = (priority: number) =>
          fired.filter((name) => priorities[Number(name.slice(1))] === priority)
        expect(firedIn(open(practice, document), facts)).toEqual([3, 2, 1].flatMap(withPriority))
      })
    })
  },
  PATIENCE,
)

describe(
  'A rule that becomes more generous loses no account',
  () => {
    const bounds = fc.tuple(fc.constantFrom(...POOLS.number), fc.constantFrom(...POOLS.number))
    const expectWider = (pairs: (low: number, high: number) => readonly (readonly [RawCondition, RawCondition])[]) =>
      fc.assert(
        fc.property(
          practiceArbitrary,
          bounds,
          fc.array(draws, { minLength: 5, maxLength: 5 }),
          (practice, [a, b], all) => {
            for (const [narrow, wide] of pairs(Math.min(a, b), Math.max(a, b))) {
              const book = bookOfRules(practice, [narrow, wide])
              const constants = constantsIn([narrow, wide], practice.parameters)
              for (const draw of all) {
                const fired = firedIn(book, factsFrom(draw, constants))
                if (fired.includes('r0')) expect(fired).toContain('r1')
              }
            }
          },
        ),
        runs(100),
      )
    const revenue = (
      operator: 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive',
      value: number,
    ) => ({
      fact: 'revenue',
      operator,
      value,
    })

    test('when an upper bound rises', () => {
      expectWider((low, high) => [
        [revenue('lessThan', low), revenue('lessThan', high)],
        [revenue('lessThanInclusive', low), revenue('lessThanInclusive', high)],
        [revenue('lessThan', low), revenue('lessThanInclusive', low)],
      ])
    })

    test('when a lower bound falls', () => {
      expectWider((low, high) => [
        [revenue('greaterThan', high), revenue('greaterThan', low)],
        [revenue('greaterThanInclusive', high), revenue('greaterThanInclusive', low)],
        [revenue('greaterThan', high), revenue('greaterThanInclusive', high)],
      ])
    })

    test('when a list of values grows', () => {
      expectWider((low, high) => [
        [
          { fact: 'revenue', operator: 'in', value: [low] },
          { fact: 'revenue', operator: 'in', value: [high, low] },
        ],
        [
          { fact: 'revenue', operator: 'notIn', value: [high, low] },
          { fact: 'revenue', operator: 'notIn', value: [low] },
        ],
        [
          { fact: 'note', operator: 'mentions', value: ['no'] },
          { fact: 'note', operator: 'mentions', value: ['no', 'a'] },
        ],
      ])
    })
  },
  PATIENCE,
)
