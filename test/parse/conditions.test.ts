import { describe, expect, test } from 'vitest'
import { problemsIn } from '../support/problems.js'
import { ADULT, BAR, smallRulebook, words } from '../support/small-rulebook.js'

/** What is wrong with a condition; places are told from the condition on. */
const problemsOf = (conditions: unknown) =>
  problemsIn(
    smallRulebook({
      'conditions.json': { adult: { title: words('Adult', '成年'), conditions: ADULT } },
      'parameters/bar.json': { 'bar.high': BAR },
      'decisions/d.rules.json': { conditions, event: { type: 'flag' } } as object,
    }),
  ).map((line) => line.replace('decisions/d.rules.json#/conditions', ''))

const compare = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })

describe('A condition', () => {
  const SHAPES = [
    ['is an object', 'age > 18', ['COND_NOT_OBJECT ']],
    ['is no list', [ADULT], ['COND_NOT_OBJECT ']],
    ['says something', {}, ['COND_MISSING_KEY ']],
    ['with a misspelt group is told which one was meant', { al: [ADULT] }, ['COND_MISSING_KEY  → all']],
    ['is one thing at a time', { all: [ADULT], ...ADULT }, ['COND_AMBIGUOUS ']],
    ['has a group with something in it', { all: [{ any: [] }] }, ['COND_EMPTY_GROUP /all/0/any']],
    ['has a group that is a list', { any: ADULT }, ['COND_NOT_LIST /any']],
    ['negates one condition', { not: [ADULT] }, ['COND_NOT_OBJECT /not']],
    ['names a condition that exists', { condition: 'adutl' }, ['REF_UNKNOWN /condition → adult']],
    ['names a condition by a text', { condition: { name: 'adult' } }, ['REF_UNKNOWN /condition']],
    ['has no other keys', { all: [ADULT], note: 'adults' }, ['COND_UNKNOWN_KEY /note']],
    ['has keys that are spelt right', { ...ADULT, pathh: '$.a' }, ['COND_UNKNOWN_KEY /pathh → path']],
    [
      'forges no results of an engine',
      { ...ADULT, result: true, factResult: 20 },
      ['COND_RESERVED_KEY /result', 'COND_RESERVED_KEY /factResult'],
    ],
    ['may have a priority, as in json-rules-engine', { all: [{ ...ADULT, priority: 5 }], priority: 1 }, []],
    [
      'has a priority that is a whole number',
      { not: { ...ADULT, priority: 1.5 }, priority: '1' },
      ['PRIO_INVALID /priority', 'PRIO_INVALID /not/priority'],
    ],
    [
      'has all of its problems reported',
      { all: [null, { any: [] }, { fact: 'ag', operator: 'is', value: 1 }] },
      [
        'COND_NOT_OBJECT /all/0',
        'COND_EMPTY_GROUP /all/1/any',
        'FACT_UNKNOWN /all/2/fact → age',
        'OP_UNKNOWN /all/2/operator → in',
      ],
    ],
  ] as const

  test.each(SHAPES)('%s', (_, condition, problems) => {
    expect(problemsOf(condition)).toEqual(problems)
  })
})

describe('A comparison', () => {
  const COMPARISONS = [
    ['has a value', { fact: 'age', operator: 'equal' }, ['COND_MISSING_KEY ']],
    ['has an operator and a value', { fact: 'age' }, ['COND_MISSING_KEY ', 'COND_MISSING_KEY ']],
    [
      'with a misspelt key is told twice: what is missing and what is unknown',
      { fact: 'age', operator: 'equal', valeu: 1 },
      ['COND_UNKNOWN_KEY /valeu → value', 'COND_MISSING_KEY  → value'],
    ],
    ['has a fact that is a text', compare(5 as never, 'equal', 1), ['FACT_UNKNOWN /fact']],
    ['has an operator that is a text', compare('age', null as never, 1), ['OP_NOT_TEXT /operator']],
    ['has an operator without decorators', compare('age', 'not:equal', 1), ['OP_TOO_MANY_DECORATORS /operator']],
    ['has a pattern nowhere', compare('remark', 'matches', '.*'), ['REGEX_UNSUPPORTED /value']],
    [
      'has a value, a fact or a parameter on its right',
      compare('age', 'equal', { facts: 'tenure' }),
      ['DOC_SHAPE /value'],
    ],
    ['has one of them only', compare('age', 'equal', { fact: 'tenure', path: '$.a' }), ['DOC_SHAPE /value']],
    ['knows the fact on its right', compare('age', 'equal', { fact: 'tenur' }), ['FACT_UNKNOWN /value/fact → tenure']],
    [
      'knows the parameter on its right',
      compare('amount', 'lessThan', { parameter: 'bar.hih' }),
      ['PARAMETER_UNKNOWN /value/parameter → bar.high'],
    ],
    ['takes the date of the question for a fact', compare('joined', 'lessThan', { fact: 'asOf' }), []],
    ['compares whole numbers with numbers', compare('age', 'lessThan', { fact: 'amount' }), []],
    ['compares facts of one type', compare('age', 'lessThan', { fact: 'joined' }), ['VALUE_TYPE /value']],
    ['compares codes with texts', compare('country', 'equal', { fact: 'remark' }), []],
    ['has a list written out', compare('country', 'in', { fact: 'tags' }), ['VALUE_TYPE /value']],
    ['has phrases written out', compare('remark', 'mentions', { fact: 'tags' }), ['VALUE_TYPE /value']],
    ['asks whether something is known by yes or no', compare('age', 'isKnown', 1), ['VALUE_TYPE /value']],
    [
      'asks whether something is known by yes or no, not by a fact',
      compare('vip', 'isKnown', { fact: 'vip' }),
      ['VALUE_TYPE /value'],
    ],
    ['asks whether anything is known, also an object', compare('customer', 'isKnown', true), []],
    ['may ask for a fact in a set', compare('tags', 'contains', { fact: 'country' }), []],
    ['asks for one member of a set', compare('tags', 'contains', ['a']), ['VALUE_TYPE /value']],
    [
      'asks for a member that the list can hold',
      compare('interests', 'contains', 'gold'),
      ['VALUE_NOT_ALLOWED /value → golf'],
    ],
    ['asks for no member of a list of objects', compare('contacts', 'contains', 'Li'), ['OP_NOT_FOR_TYPE /operator']],
    ['orders what has an order', compare('country', 'lessThan', 'CN'), ['OP_NOT_FOR_TYPE /operator']],
    ['compares no object as a whole', compare('customer', 'equal', 'Li'), ['OP_NOT_FOR_TYPE /operator']],
    ['keeps to whole numbers', compare('age', 'equal', 1.5), ['VALUE_TYPE /value']],
    ['keeps to the range of the fact', compare('age', 'in', [20, 200]), ['VALUE_RANGE /value/1']],
    ['keeps to the decimals of money', compare('amount', 'equal', 0.005), ['MONEY_SCALE /value']],
    ['compares times of the day', compare('opens', 'lessThan', '8:00'), ['TIME_FORMAT /value']],
    ['compares times that are texts', compare('opens', 'lessThan', 8), ['VALUE_TYPE /value']],
    ['compares dates of the calendar', compare('joined', 'equal', '2027-02-29'), ['DATE_INVALID /value']],
    ['compares dates, not moments', compare('joined', 'equal', '2027-02-28T00:00'), ['DATE_NO_ZONE /value']],
    ['compares true and false without quotes', compare('vip', 'equal', 'true'), ['VALUE_TYPE /value']],
    ['lists at least one value', compare('age', 'in', []), ['VALUE_EMPTY_LIST /value']],
    ['lists at least one phrase', compare('remark', 'mentions', []), ['VALUE_EMPTY_LIST /value']],
    ['lists phrases that are texts', compare('remark', 'mentions', ['no', 1]), ['VALUE_TYPE /value/1']],
  ] as const

  test.each(COMPARISONS)('%s', (_, condition, problems) => {
    expect(problemsOf(condition)).toEqual(problems)
  })
})

describe('A path', () => {
  const at = (path: unknown, fact = 'customer') => ({ ...compare(fact, 'equal', 'Suzhou'), path })
  const PATHS = [
    ['leads to a field', at('$.address.city'), []],
    ['starts with $.', at('address.city'), ['PATH_FORM /path']],
    ['names a field', at('$.'), ['PATH_FORM /path']],
    ['names every field on its way', at('$.address..city'), ['PATH_WILDCARD /path']],
    ['is a text', at(['address']), ['PATH_NOT_TEXT /path']],
    ['names fields that exist', at('$.address.ctiy'), ['PATH_UNKNOWN /path → city']],
    ['ends at a single value', at('$.name.first'), ['PATH_ON_SCALAR /path']],
    ['starts at an object', at('$.city', 'remark'), ['PATH_ON_SCALAR /path']],
    ['picks no entry of a list', at('$[0].name', 'contacts'), ['PATH_WILDCARD /path']],
    ['holds no filter', at('$.address[?(@.city)]'), ['PATH_EXPRESSION /path']],
    ['holds no script', at('$.(process.exit())'), ['PATH_EXPRESSION /path']],
    ['leads nowhere inherited', at('$.address.constructor'), ['PATH_FORBIDDEN_SEGMENT /path']],
    ['leads not to the prototype', at('$.__proto__'), ['PATH_FORBIDDEN_SEGMENT /path']],
    ['leads to no inherited field', at('$.toString'), ['PATH_UNKNOWN /path']],
    ['leads to an object, which cannot be compared as a whole', at('$.address'), ['OP_NOT_FOR_TYPE /operator']],
  ] as const

  test.each(PATHS)('%s', (_, condition, problems) => {
    expect(problemsOf(condition)).toEqual(problems)
  })
})

describe('The size of a condition', () => {
  test('is limited to a thousand conditions in a rule, groups included', () => {
    expect(problemsOf({ all: Array(999).fill(ADULT) })).toEqual([])
    expect(problemsOf({ all: Array(1_000).fill(ADULT) })).toEqual(['DOC_TOO_MANY_NODES '])
  })

  test('is limited to ten thousand values in a list', () => {
    expect(problemsOf(compare('tenure', 'in', Array(10_000).fill(1)))).toEqual([])
    expect(problemsOf(compare('tenure', 'in', Array(10_001).fill(1)))).toEqual(['VALUE_LIST_TOO_LONG /value'])
  })
})
