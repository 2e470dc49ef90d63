import { describe, expect, test } from 'vitest'
import { problemsIn } from '../support/problems.js'
import { BAR, smallRulebook, words } from '../support/small-rulebook.js'

describe('A parameter', () => {
  const withParameter = (parameter: unknown, name = 'bar.extra') =>
    smallRulebook({ 'parameters/bar.json': { [name]: parameter } })
  const value = (from: unknown, until?: unknown) => ({ from, value: 1, ...(until === undefined ? {} : { until }) })
  const AT = 'parameters/bar.json#/bar.extra'

  const PARAMETERS = [
    [
      'has a title, an origin and values',
      {},
      [`RULE_MISSING_KEY ${AT}/title`, `RULE_MISSING_KEY ${AT}/origin`, `RULE_MISSING_KEY ${AT}/values`],
    ],
    ['has an origin of the list', { ...BAR, origin: 'conventoin' }, [`VALUE_NOT_ALLOWED ${AT}/origin → convention`]],
    ['has a unit that is known', { ...BAR, unit: 'CNY/mnth' }, [`UNIT_UNKNOWN ${AT}/unit → CNY/month`]],
    ['from a statute names its source', { ...BAR, origin: 'statute' }, [`PARAMETER_NO_SOURCE ${AT}`]],
    ['from the market names its source', { ...BAR, origin: 'market', source: words('Tariff 2026') }, []],
    ['has a value at least', { ...BAR, values: [] }, [`DOC_SHAPE ${AT}/values`]],
    [
      'has values from dates of the calendar',
      { ...BAR, values: [value('2026-02-30')] },
      [`DATE_INVALID ${AT}/values/0/from`],
    ],
    [
      'has values from dates in one notation',
      { ...BAR, values: [value('1.2.2026')] },
      [`DATE_FORMAT ${AT}/values/0/from`],
    ],
    [
      'has values from dates, not moments',
      { ...BAR, values: [value('2026-01-01T00:00')] },
      [`DATE_NO_ZONE ${AT}/values/0/from`],
    ],
    ['has values from dates that are texts', { ...BAR, values: [value(2026)] }, [`DOC_SHAPE ${AT}/values/0/from`]],
    [
      'has values until dates of the calendar',
      { ...BAR, values: [value('2026-01-01', '2026-13-01')] },
      [`DATE_INVALID ${AT}/values/0/until`],
    ],
    [
      'has values that hold for a day at least',
      { ...BAR, values: [value('2026-01-02', '2026-01-02')] },
      [`DATE_RANGE_EMPTY ${AT}/values/0/until`],
    ],
    [
      'has values in order',
      { ...BAR, values: [value('2026-02-01'), value('2026-01-01')] },
      [`PARAMETER_DATES ${AT}/values/1/from`],
    ],
    [
      'has one value from each date',
      { ...BAR, values: [value('2026-01-01'), value('2026-01-01')] },
      [`PARAMETER_DATES ${AT}/values/1/from`],
    ],
    [
      'has values that do not overlap',
      { ...BAR, values: [value('2026-01-01', '2026-03-01'), value('2026-02-01')] },
      [`PARAMETER_DATES ${AT}/values/1/from`],
    ],
    [
      'has values that may follow one another',
      { ...BAR, values: [value('2026-01-01', '2026-02-01'), value('2026-02-01')] },
      [],
    ],
    [
      'has values that conditions can compare',
      { ...BAR, values: [{ from: '2026-01-01', value: { max: 1 } }] },
      [`DOC_SHAPE ${AT}/values/0/value`],
    ],
    ['has values at all', { ...BAR, values: [{ from: '2026-01-01' }] }, [`RULE_MISSING_KEY ${AT}/values/0/value`]],
    [
      'has no empty list for a value',
      { ...BAR, values: [{ from: '2026-01-01', value: [] }] },
      [`DOC_SHAPE ${AT}/values/0/value`],
    ],
    ['may be true or false, a text or a list', { ...BAR, values: [{ from: '2026-01-01', value: ['a', 1] }] }, []],
  ] as const

  test.each(PARAMETERS)('%s', (_, parameter, problems) => {
    expect(problemsIn(withParameter(parameter))).toEqual(problems)
  })

  test.each(['high', 'Bar.high', 'bar.', '.high', 'bar high.x', '档位.高', 'toString'])(
    'is not called “%s”',
    (name) => {
      expect(problemsIn(withParameter(BAR, name))).toEqual([`NAME_FORM parameters/bar.json#/${name}`])
    },
  )

  test('has its name to itself, also across documents', () => {
    const documents = smallRulebook({
      'parameters/a.json': { 'bar.high': BAR },
      'parameters/b.json': { 'bar.high': BAR },
    })
    expect(problemsIn(documents)).toEqual(['RULE_DUPLICATE_NAME parameters/b.json#/bar.high'])
  })
})
