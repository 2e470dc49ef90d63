import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { isMissing } from '../../src/model/fact-problems.js'
import { answerOf } from '../../src/model/result.js'
import {
  conditionsOf,
  documentsOf,
  practiceArbitrary,
  recommendationsArbitrary,
  scorecardArbitrary,
  tableArbitrary,
} from '../agreement/decisions.js'
import { GIVEN_TARGETS } from '../agreement/dictionary.js'
import {
  type Constants,
  candidatesFor,
  completeDraws,
  constantsIn,
  factsFrom,
  holedDraws,
  type RawFacts,
} from '../agreement/facts.js'
import { PATIENCE, runs } from '../agreement/fuzz.js'
import { accountOf, bookOf, bookOfRules, find } from '../agreement/practice-book.js'
import { comparisonArbitrary, parametersArbitrary, type RawComparison, type RawCondition } from '../agreement/rules.js'
import { words } from '../support/small-rulebook.js'
import { decideRules, decideTable, fact, openRules, openSmallBook } from './small-book.js'

describe('The missing facts that a result lists', () => {
  test(
    'are the only ones that can change it: whatever value any other missing fact takes, the answer stays',
    () => {
      fc.assert(
        fc.property(
          practiceArbitrary,
          scorecardArbitrary,
          tableArbitrary,
          recommendationsArbitrary,
          holedDraws,
          fc.array(completeDraws, { minLength: 6, maxLength: 6 }),
          (practice, scorecard, table, recommendations, draws, others) => {
            const book = bookOf(practice, documentsOf(scorecard, table, recommendations))
            const all = [...conditionsOf(scorecard, table, recommendations), ...Object.values(practice.named)]
            const constants = constantsIn(all, practice.parameters)
            const facts = factsFrom(draws, constants)
            for (const decision of book.decisions) {
              const finding = evaluateDecision(decision, accountOf(book, facts))
              for (const other of others) {
                const fuller = filledIn(facts, factsFrom(other, constants), finding.missingFacts)
                const again = evaluateDecision(decision, accountOf(book, fuller))
                expect(answerOf(again)).toEqual(answerOf(finding))
              }
            }
          },
        ),
        runs(400),
      )
    },
    PATIENCE,
  )

  test(
    'are worth asking for: some value of them changes the answer of a single comparison',
    () => {
      fc.assert(
        fc.property(parametersArbitrary, single, holedDraws, (parameters, comparison, draws) => {
          const book = bookOfRules({ parameters, named: {} }, [comparison])
          const constants = constantsIn([comparison], parameters)
          const facts = factsFrom(draws, constants)
          const { hits, missingFacts } = find('decision-table', book, facts)
          const fillings = missingFacts
            .map((name) => (name === comparison.fact ? nameOf(comparison) : name))
            .flatMap((name) => fillingsOf(facts, name, constants))
          const answers = fillings.map((fuller) => find('decision-table', book, fuller).hits.length)
          expect(missingFacts.length === 0 || answers.some((answer) => answer !== hits.length)).toBe(true)
        }),
        runs(1_000),
      )
    },
    PATIENCE,
  )

  /** Comparisons with a value that can be met and can be missed: nothing is earlier than midnight or outside all members. */
  const single = comparisonArbitrary({ targets: GIVEN_TARGETS, withIsKnown: true }).filter(({ operator, value }) => {
    if (typeof value === 'object' && ('fact' in value || 'parameter' in value)) return false
    if (operator === 'notIn') return Array.isArray(value) && new Set(value).size < 2
    return !['00:00', '23:59', '0001-01-01', '9999-12-31'].includes(String(value))
  })

  const nameOf = ({ fact: name, path }: RawComparison): string => [name, ...(path?.split('.').slice(1) ?? [])].join('.')

  const fillingsOf = (facts: RawFacts, name: string, constants: Constants): readonly RawFacts[] => {
    const target = GIVEN_TARGETS.find((one) => [one.fact, ...one.path].join('.') === name)
    return target ? candidatesFor(target, constants).map((value) => put(facts, name, value)) : []
  }

  /** The account with values from a full one for what it lacks, other than the listed facts and fields. */
  const filledIn = (facts: RawFacts, full: RawFacts, listed: readonly string[], prefix = ''): RawFacts =>
    Object.fromEntries(
      Object.entries(full).flatMap(([name, value]) => {
        const path = prefix + name
        const own = Object.hasOwn(facts, name) ? facts[name] : undefined
        const isObject = typeof value === 'object' && !Array.isArray(value)
        if (isMissing(own) && listed.includes(path)) return []
        if (isObject) return [[name, filledIn((own ?? {}) as RawFacts, value as RawFacts, listed, `${path}.`)]]
        return [[name, isMissing(own) ? value : own]]
      }),
    )

  /** The account with one more value, be it of a fact or of a field. */
  const put = (facts: RawFacts, name: string, value: unknown): RawFacts => {
    const [first = '', ...rest] = name.split('.')
    return {
      ...facts,
      [first]: rest.length === 0 ? value : put((facts[first] ?? {}) as RawFacts, rest.join('.'), value),
    }
  }
})

describe('A result asks for', () => {
  const FACTS = {
    revenue: fact('number'),
    spend: fact('number'),
    months: fact('integer'),
    products: fact('set'),
    gap: fact('number', { derive: { subtract: [{ fact: 'revenue' }, { fact: 'spend' }] } }),
    size: fact('number', { derive: { firstKnown: [{ fact: 'months' }, { fact: 'spend' }] } }),
    productCount: fact('integer', { derive: { count: [{ fact: 'products' }] } }),
    contact: fact('object', { fields: { stance: { type: 'integer', title: words('Stance') } } }),
  }
  const dear: RawCondition = { fact: 'revenue', operator: 'greaterThan', value: 10 }
  const late: RawCondition = { fact: 'months', operator: 'lessThan', value: 3 }
  const missingIn = (rule: RawCondition, facts: object) => decideRules(openRules(FACTS, { rule }), facts).missingFacts

  test('nothing that a known fact has already settled', () => {
    expect(missingIn({ all: [dear, late] }, { revenue: 5 })).toEqual([])
    expect(missingIn({ any: [dear, late] }, { revenue: 50 })).toEqual([])
    expect(missingIn({ not: { all: [dear, late] } }, { revenue: 5 })).toEqual([])
  })

  test('what is still open beside a known fact', () => {
    expect(missingIn({ all: [dear, late] }, { revenue: 50 })).toEqual(['months'])
    expect(missingIn({ any: [dear, late] }, { revenue: 5 })).toEqual(['months'])
    expect(missingIn({ all: [dear, late] }, {})).toEqual(['months', 'revenue'])
  })

  test('the facts a derived fact is made from, not the derived fact', () => {
    const rule: RawCondition = { fact: 'gap', operator: 'greaterThan', value: 0 }
    expect(missingIn(rule, {})).toEqual(['revenue', 'spend'])
    expect(missingIn(rule, { spend: 1 })).toEqual(['revenue'])
  })

  test('a set that was counted as empty because it is missing', () => {
    expect(missingIn({ fact: 'productCount', operator: 'equal', value: 0 }, {})).toEqual(['products'])
    expect(missingIn({ fact: 'productCount', operator: 'equal', value: 0 }, { products: [] })).toEqual([])
  })

  test('the better fact that stands before the one which was used, and none behind it', () => {
    const rule: RawCondition = { fact: 'size', operator: 'greaterThan', value: 3 }
    expect(missingIn(rule, { spend: 5 })).toEqual(['months'])
    expect(missingIn(rule, { months: 5 })).toEqual([])
  })

  test('the field where the object is known, the object where it is not', () => {
    const rule: RawCondition = { fact: 'contact', path: '$.stance', operator: 'lessThan', value: 0 }
    expect(missingIn(rule, { contact: {} })).toEqual(['contact.stance'])
    expect(missingIn(rule, {})).toEqual(['contact'])
  })

  test('a fact of whose absence the rule is glad', () => {
    expect(missingIn({ fact: 'revenue', operator: 'isKnown', value: false }, {})).toEqual(['revenue'])
  })

  test('a fact that an outcome copies', () => {
    const rules = [
      { name: 'always', conditions: late, event: { type: 'call', params: { revenue: { fact: 'revenue' } } } },
    ]
    const book = openSmallBook({ 'facts.json': FACTS, 'decisions/rules.rules.json': rules })
    expect(decideRules(book, { months: 1 }).missingFacts).toEqual(['revenue'])
    expect(decideRules(book, { months: 9 }).missingFacts).toEqual([])
  })

  test('each fact once, by name', () => {
    const rule: RawCondition = { all: [late, dear, late, { fact: 'gap', operator: 'equal', value: 0 }] }
    expect(missingIn(rule, {})).toEqual(['months', 'revenue', 'spend'])
  })

  test('nothing behind the first row that is met, where the first one counts', () => {
    const text = words('Row')
    const rows = [
      { id: 'late', conditions: late, outcome: {}, text },
      { id: 'dear', conditions: dear, outcome: {}, text },
    ]
    const documents = {
      'facts.json': FACTS,
      'decisions/table.decision-table.json': { title: text, hitPolicy: 'first', rows },
    }
    expect(decideTable(openSmallBook(documents), 'table', { months: 1 }).missingFacts).toEqual([])
    expect(decideTable(openSmallBook(documents), 'table', { months: 9 }).missingFacts).toEqual(['revenue'])
    expect(decideTable(openSmallBook(documents), 'table', { revenue: 50 }).missingFacts).toEqual(['months'])
  })
})
