import { type Diagnostic, type Documents, type Facts, openRulebook, type ScorecardResult } from 'kam-rules'
import { type AnalyseOptions, analyseRulebook } from 'kam-rules/analyse'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../support/problems.js'
import { resolved } from '../support/resolved.js'
import { CHARACTERISTIC, FACTS, scorecard, smallRulebook, words } from '../support/small-rulebook.js'

const whole = (extra: object = {}) => ({
  type: 'integer',
  sensitivity: 'public',
  title: words('Number', '数'),
  ...extra,
})

/** The small dictionary with amounts from which others are derived. */
const DICTIONARY = {
  ...FACTS,
  balance: whole({ min: 0, title: words('Balance', '余额') }),
  limit: whole({ min: 0, title: words('Limit', '额度') }),
  use: {
    type: 'number',
    sensitivity: 'public',
    title: words('Use', '使用率'),
    derive: { divide: [{ fact: 'balance' }, { fact: 'limit' }] },
  },
  left: whole({ title: words('Left', '剩余'), derive: { subtract: [{ fact: 'limit' }, { fact: 'balance' }] } }),
  tenureDays: whole({ title: words('Days', '天数'), derive: { multiply: [{ fact: 'tenure' }, 30] } }),
}

const documentsOf = (card: object, facts: object = DICTIONARY): Documents =>
  smallRulebook({ 'facts.json': facts, 'decisions/s.scorecard.json': card })

const analyse = (card: object, options?: AnalyseOptions, facts?: object): readonly Diagnostic[] =>
  analyseRulebook(resolved(documentsOf(card, facts)), options)

/** `CODE place` for each finding. */
const problemsOf = (card: object, options?: AnalyseOptions): readonly string[] =>
  linesOf(analyse(card, options)).map((line) => line.replace(/ \S*?#/, ' '))

/** The only finding. */
const problemOf = (card: object): Diagnostic => {
  const [problem, ...others] = analyse(card)
  expect(others).toEqual([])
  if (problem === undefined) throw new Error('nothing was found')
  return problem
}

const answerTo = (card: object, facts: Facts): ScorecardResult =>
  openRulebook(documentsOf(card), { asOf: '2026-11-01' }).decide('s', facts) as ScorecardResult

const when = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
const attribute = (id: string, partialScore: number, conditions?: object, extra: object = {}) => ({
  id,
  partialScore,
  ...(conditions && { conditions }),
  ...extra,
})
const characteristic = (id: string, baselineScore: number, attributes: readonly object[], extra: object = {}) => ({
  ...CHARACTERISTIC,
  id,
  reasonCode: id.toUpperCase(),
  baselineScore,
  attributes,
  ...extra,
})
const band = (id: string, from: number) => ({ id, from, title: words(id) })

const card = (characteristics: readonly object[], extra: object = {}) =>
  scorecard({ characteristics, bands: [band('all', 0)], ...extra })

/** Points for a fact that reaches one of some bounds, highest first, and others for all else. */
const ladder = (fact: string, steps: readonly (readonly [number, number])[], rest: number) => [
  ...steps.map(([bound, points]) =>
    attribute(`from-${bound * 100}`, points, when(fact, 'greaterThanInclusive', bound)),
  ),
  attribute('rest', rest),
]

const TENURE = characteristic(
  'tenure',
  40,
  ladder(
    'tenure',
    [
      [24, 40],
      [12, 20],
    ],
    0,
  ),
)
const AMOUNT = characteristic(
  'amount',
  60,
  ladder(
    'amount',
    [
      [100, 60],
      [50, 30],
    ],
    10,
  ),
)

test('A sound scorecard gives nothing to report', () => {
  const sound = card([TENURE, AMOUNT], {
    bands: [band('high', 70), band('low', 0)],
    monotone: { tenure: 'increasing', amount: 'increasing' },
  })
  expect(problemsOf(sound)).toEqual([])
})

describe('An attribute', () => {
  const attributes = (...list: readonly object[]) => card([characteristic('c', 100, list)])

  test('whose accounts those above it take is reported, with their names', () => {
    const turned = attributes(
      attribute('any-adult', 10, when('age', 'greaterThanInclusive', 18)),
      attribute('child', 20, when('age', 'lessThan', 10)),
      attribute('senior', 30, when('age', 'greaterThanInclusive', 60)),
      attribute('other', 0),
    )
    expect(problemsOf(turned)).toEqual(['ATTRIBUTE_UNREACHABLE /characteristics/0/attributes/2'])
    expect(problemOf(turned).message.en).toBe(
      '“senior” never gives its points: every account that it is for goes to “any-adult”.',
    )
  })

  test('that several together leave nothing for is reported, also when it is the catch-all', () => {
    const complete = attributes(
      attribute('unknown', 5, when('vip', 'isKnown', false)),
      attribute('yes', 10, when('vip', 'equal', true)),
      attribute('no', 0, when('vip', 'equal', false)),
      attribute('other', 0),
    )
    expect(problemsOf(complete)).toEqual(['ATTRIBUTE_UNREACHABLE /characteristics/0/attributes/3'])
  })

  test('that is eclipsed by way of a derived fact is reported', () => {
    const inDays = attributes(
      attribute('days', 10, when('tenureDays', 'greaterThanInclusive', 360)),
      attribute('months', 20, when('tenure', 'greaterThanInclusive', 12)),
      attribute('other', 0),
    )
    expect(problemsOf(inDays)).toEqual(['ATTRIBUTE_UNREACHABLE /characteristics/0/attributes/1'])
  })

  test('with an impossible condition is told once, where the condition stands', () => {
    const impossible = attributes(
      attribute('young', 5, { all: [when('age', 'lessThan', 10), when('age', 'greaterThan', 20)] }),
      attribute('old', 10, { all: [when('age', 'lessThan', 40), when('age', 'greaterThan', 60)] }),
      attribute('other', 0),
    )
    expect(problemsOf(impossible).map((line) => line.replace(/ .*/, ''))).toEqual([
      'LINT_ALWAYS_FALSE',
      'LINT_ALWAYS_FALSE',
    ])
  })
})

describe('A score', () => {
  /** Adults get points in one characteristic, children in the other: nobody gets both. */
  const either = (adults: number, children: number, extra: object = {}) =>
    card(
      [
        characteristic('adults', 100, ladder('age', [[18, adults]], 0)),
        characteristic('children', 100, [
          attribute('child', children, when('age', 'lessThan', 18)),
          attribute('other', 0),
        ]),
      ],
      extra,
    )

  test('that lies outside 0 to 100 is shown with the account that has it', () => {
    const high = either(120, 30)
    const { code, message, example = {} } = problemOf(high)
    expect(code).toBe('SCORE_RANGE')
    expect(message.en).toBe('The score ranges from 0 to 120, outside 0 to 100.')
    expect(answerTo(high, example).score).toBe(120)
    const low = either(60, -30, { bands: [band('all', -50)] })
    expect(answerTo(low, problemOf(low).example ?? {}).score).toBe(-30)
  })

  test('that only a sum of what excludes each other would bring above 100 is no fault', () => {
    expect(problemsOf(either(80, 70))).toEqual([])
  })

  test('that nobody has leaves its band unreachable, above, between and below what accounts reach', () => {
    const bands = [
      band('top', 90),
      band('upper', 60),
      band('gap', 45),
      band('lower', 40),
      band('bottom', 10),
      band('none', 0),
    ]
    expect(problemsOf(either(60, 40, { bands }))).toEqual([
      'BAND_UNREACHABLE /bands/0',
      'BAND_UNREACHABLE /bands/2',
      'BAND_UNREACHABLE /bands/4',
    ])
  })

  test('below the lowest band is shown with an account', () => {
    const above = either(60, 40, { bands: [band('high', 50), band('low', 30)] })
    const { code, pointer, message, example = {} } = problemOf(above)
    expect([code, pointer]).toEqual(['BAND_HOLE', '/bands'])
    expect(message.en).toBe('Scores from 0 to below 30 have no band.')
    expect(answerTo(either(60, 40), example).score).toBe(0)
  })

  test('is told apart from sums that miss each other by little', () => {
    const points = [1, 2, 4, 8, 16].map((score) => characteristic(`c${score}`, 0, ladder('age', [[score, score]], 0)))
    const known = points.map((one, index) => ({
      ...one,
      attributes: ladder(['age', 'tenure', 'amount', 'spent', 'balance'][index] ?? '', [[1, 2 ** index]], 0),
    }))
    const bands = Array.from({ length: 32 }, (_, index) => band(`b${31 - index}`, 31 - index))
    expect(problemsOf(card(known, { bands, reasonCodeAlgorithm: 'pointsAbove' }))).toEqual([])
  })
})

describe('A reason', () => {
  test('whose baseline no attribute undercuts is reported', () => {
    const generous = card([characteristic('tenure', 0, ladder('tenure', [[24, 40]], 0)), AMOUNT])
    const { code, pointer, message } = problemOf(generous)
    expect([code, pointer]).toEqual(['REASON_UNREACHABLE', '/characteristics/0'])
    expect(message.en).toBe(
      'The reason “TENURE” can never appear: “tenure” never gives fewer points than its baseline.',
    )
  })

  test('that every attribute replaces by its own is reported', () => {
    const replaced = characteristic('tenure', 40, [
      attribute('long', 40, when('tenure', 'greaterThan', 24), { reasonCode: 'LONG', reason: words('Long') }),
      attribute('other', 0, undefined, { reasonCode: 'SHORT', reason: words('Short') }),
    ])
    expect(analyse(card([replaced])).map(({ pointer, message }) => [pointer, message.en])).toEqual([
      ['/characteristics/0', 'The reason “TENURE” can never appear: every attribute names a reason of its own.'],
      [
        '/characteristics/0/attributes/0',
        'The reason “LONG” can never appear: “tenure” never gives fewer points than its baseline.',
      ],
    ])
  })

  test('whose points are always made up for elsewhere is reported: they are summed', () => {
    const shared = { reasonCode: 'SHARED' }
    const both = (gain: number) =>
      card([
        characteristic('a', 50, ladder('age', [[18, 40]], 50), shared),
        characteristic('b', 30, ladder('age', [[18, gain]], 30), shared),
      ])
    expect(problemsOf(both(40))).toEqual(['REASON_UNREACHABLE /characteristics/0'])
    expect(problemsOf(both(39))).toEqual([])
  })

  test('that others always outrank is reported when few are named', () => {
    const light = characteristic('light', 40, ladder('tenure', [[12, 40]], 0))
    const named = (maximumReasons: number, adults: number) =>
      card([characteristic('heavy', 90, ladder('age', [[18, adults]], 40)), light], { maximumReasons })
    expect(problemsOf(named(1, 45))).toEqual(['REASON_UNREACHABLE /characteristics/1'])
    expect(problemOf(named(1, 45)).message.en).toBe(
      'The reason “LIGHT” can never appear: only 1 may be named, and others always go before it.',
    )
    expect(problemsOf(named(2, 45))).toEqual([])
    expect(problemsOf(named(1, 55))).toEqual([])
  })

  test('that is as strong as others goes by the order written', () => {
    const same = (ids: readonly string[]) =>
      card(
        ids.map((id) => characteristic(id, 20, ladder('age', [[18, 10]], 0))),
        { maximumReasons: 1 },
      )
    expect(problemsOf(same(['first', 'second']))).toEqual(['REASON_UNREACHABLE /characteristics/1'])
  })
})

describe('A promise', () => {
  test('that one step breaks is shown with both accounts and the others that it concerns', () => {
    const broken = card(
      [
        characteristic('tenure', 60, [
          attribute('vip', 35, when('vip', 'equal', true)),
          ...ladder(
            'tenure',
            [
              [24, 25],
              [12, 40],
            ],
            0,
          ),
        ]),
        AMOUNT,
      ],
      { monotone: { tenure: 'increasing', amount: 'increasing' } },
    )
    const { code, pointer, message, example = {} } = problemOf(broken)
    expect([code, pointer]).toEqual(['NOT_MONOTONE', '/monotone/tenure'])
    expect(message.en).toMatch(
      /^The scorecard promises that more of “tenure” never lowers the score, but from (23|13) to 24 it goes from 50 to 35 in this case: is a VIP: no or is a VIP is not known\.$/,
    )
    expect(answerTo(broken, example).score).toBe(50)
    expect(answerTo(broken, { ...example, tenure: 24 }).score).toBe(35)
  })

  test('to go down is broken by a step up, and says so', () => {
    const rising = card([TENURE], { monotone: { tenure: 'decreasing' } })
    expect(problemOf(rising).message.en).toMatch(/never raises the score, but from \d+ to (12|24) it goes from/)
  })

  test('that two characteristics keep only together is kept', () => {
    const made = (loss: number) =>
      card(
        [
          characteristic('gain', 40, ladder('tenure', [[12, 20]], 0)),
          characteristic('loss', 40, ladder('tenure', [[12, 40 - loss]], 40)),
        ],
        { monotone: { tenure: 'increasing' } },
      )
    expect(problemsOf(made(20))).toEqual([])
    expect(problemsOf(made(21))).toEqual(['NOT_MONOTONE /monotone/tenure'])
  })

  test('looks at known values only: what is missing may have more points', () => {
    const kind = characteristic('tenure', 40, [
      attribute('unknown', 30, when('tenure', 'isKnown', false)),
      ...ladder('tenure', [[12, 40]], 0),
    ])
    expect(problemsOf(card([kind], { monotone: { tenure: 'increasing' } }))).toEqual([])
  })

  test('about a fact that is only used by way of one derived from it is proved or refuted', () => {
    const days = (points: number) =>
      card(
        [
          characteristic(
            'days',
            40,
            ladder(
              'tenureDays',
              [
                [360, points],
                [90, 20],
              ],
              0,
            ),
          ),
        ],
        {
          monotone: { tenure: 'increasing' },
        },
      )
    expect(problemsOf(days(40))).toEqual([])
    expect(problemsOf(days(10))).toEqual(['NOT_MONOTONE /monotone/tenure'])
  })

  test('about a fact from which others follow up and down is proved', () => {
    const use = characteristic('use', 40, [
      attribute('unknown', 0, when('use', 'isKnown', false)),
      attribute('little', 40, when('use', 'lessThan', 0.5)),
      attribute('much', 20, when('use', 'lessThan', 0.9)),
      attribute('full', 0),
    ])
    const left = characteristic(
      'left',
      40,
      ladder(
        'left',
        [
          [100, 40],
          [10, 20],
        ],
        0,
      ),
    )
    const over = characteristic('over', 20, [
      attribute('over', 0, when('balance', 'greaterThan', { fact: 'limit' })),
      attribute('within', 20),
    ])
    const kept = card([use, left, over], { monotone: { balance: 'decreasing', limit: 'increasing' } })
    expect(problemsOf(kept)).toEqual([])
  })

  test('about a fact from which others follow is refuted by accounts', () => {
    const use = characteristic(
      'use',
      40,
      ladder(
        'use',
        [
          [0.9, 30],
          [0.5, 40],
        ],
        0,
      ),
    )
    const broken = card([use], { monotone: { balance: 'increasing', limit: 'decreasing' } })
    for (const { message, example = {} } of analyse(broken)) {
      const [, fact = '', higher, before, after] =
        /“(\w+)” .* to (\d+) it goes from (\d+) to (\d+)/.exec(message.en) ?? []
      expect(answerTo(broken, example).score).toBe(Number(before))
      expect(answerTo(broken, { ...example, [fact]: Number(higher) }).score).toBe(Number(after))
      expect(fact === 'balance').toBe(Number(after) < Number(before))
    }
    expect(problemsOf(broken)).toEqual(['NOT_MONOTONE /monotone/balance', 'NOT_MONOTONE /monotone/limit'])
  })

  test('that cannot be proved and that no account refutes is left open by name', () => {
    const use = characteristic('use', 40, [
      attribute('over', 0, when('balance', 'greaterThan', { fact: 'limit' })),
      attribute('unknown', 20, when('use', 'isKnown', false)),
      attribute('full', 10, when('use', 'greaterThan', 0.9)),
      attribute('other', 40),
    ])
    const { code, message } = problemOf(card([use], { monotone: { limit: 'increasing' } }))
    expect(code).toBe('ANALYSIS_OPEN')
    expect(message.en).toBe(
      'Not proved: that more of “limit” never lowers the score. It rests on facts that depend on each other: use, balance / limit. Among 300 accounts tried there was no example.',
    )
  })
})

describe('When the search is broken off', () => {
  test('bounds still tell what they can, and the rest is left open', () => {
    const shared = ['a', 'b', 'c'].map((id, index) =>
      characteristic(
        id,
        40,
        ladder(
          'age',
          [
            [20 * (index + 1), 20],
            [10, 10],
          ],
          0,
        ),
      ),
    )
    const narrow = card(shared, { bands: [band('b30', 30), band('b10', 10), band('b0', 0)] })
    const found = problemsOf(narrow, { work: 200 })
    expect(found).toContain('ANALYSIS_OPEN /bands/1')
    expect(problemsOf(narrow)).toEqual(['BAND_UNREACHABLE /bands/1'])
  })

  test('for want of room for all sums, every band is looked for among accounts', () => {
    const names = Array.from({ length: 24 }, (_, index) => `f${index}`)
    const facts = Object.fromEntries(names.map((name) => [name, { ...FACTS.vip, title: words(name, '事实') }]))
    const many = card(
      names.map((name, index) =>
        characteristic(name, 0, [attribute('yes', 2 ** index, when(name, 'equal', true)), attribute('no', 0)]),
      ),
      { reasonCodeAlgorithm: 'pointsAbove', bands: [band('some', 1000), band('one', 7), band('none', 0)] },
    )
    const codes = analyse(many, {}, facts).map(({ code, pointer }) => `${code} ${pointer}`)
    expect(codes).toEqual(['SCORE_RANGE /characteristics', 'ANALYSIS_OPEN /bands/1'])
  })
})
