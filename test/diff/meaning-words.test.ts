import { expect, test } from 'vitest'
import { sideOf } from '../../src/cli/diff-sides.js'
import { type Diffed, hasDifferences } from '../../src/cli/diffed.js'
import { writeDiff } from '../../src/cli/formats/write-diff.js'
import { openSession } from '../../src/cli/session.js'
import type { DecisionComparison } from '../../src/model/comparison.js'
import { resolved } from '../support/resolved.js'
import { ADULT, item, recommendations, row, scorecard, smallRulebook, table, words } from '../support/small-rulebook.js'

const VIP = { fact: 'vip', operator: 'equal', value: true }
const book = resolved(
  smallRulebook({
    'decisions/standing.scorecard.json': scorecard({ title: words('Standing', '客户等级') }),
    'decisions/labels.decision-table.json': table([row('vip', { conditions: VIP })], {
      title: words('Labels', '标签'),
    }),
    'decisions/next.recommendations.json': recommendations([item('greet', { eligibility: ADULT }), item('thank')], {
      title: words('Next', '下一步'),
    }),
  }),
)

const session = (locale: 'en' | 'zh-CN') =>
  openSession(
    {
      out: process.stdout,
      err: process.stderr,
      env: { NO_COLOR: '1' },
      today: () => '',
      version: '',
      bundledRules: '',
    },
    locale,
  )

const diffed = (...comparisons: readonly DecisionComparison[]): Diffed => ({
  sides: [sideOf(book), sideOf(book)],
  differences: [],
  comparisons,
})

/** What is said below the heading. */
const said = (comparison: DecisionComparison, locale: 'en' | 'zh-CN' = 'en'): string =>
  writeDiff(diffed(comparison), session(locale)).split('\n').slice(5).join('\n')

test('Of two scores only what is not the same is told, beside the account that shows it', () => {
  const answer = { kind: 'scorecard', score: 60, band: 'high', reasons: [], notices: [] } as const
  const points = [{ characteristic: 'maturity', attribute: 'adult', partialScore: 60 }]
  const b = {
    ...answer,
    score: 20,
    band: 'low',
    partialScores: [{ ...points[0], attribute: 'other', partialScore: 20 }],
  }
  const witness = { facts: { age: 19, country: 'CN' }, a: { ...answer, partialScores: points }, b } as never
  expect(
    said({ decision: 'standing', status: 'different', witness }),
  ).toBe(`  standing  Standing: some account gets another answer
      For example
        Age (age): 19
        Country (country): China
      Score and band: 60 High → 20 Low
      Maturity: adult (60 points) → other (20 points)
`)
})

test('A row that only one answer has is told once, and an account without facts is called so', () => {
  const a = { kind: 'decision-table', hits: [{ row: 'vip', outcome: { code: 'vip' } }] } as const
  const comparison = {
    decision: 'labels',
    status: 'different',
    witness: { facts: {}, a, b: { ...a, hits: [] } },
  } as const
  expect(said(comparison, 'zh-CN')).toBe(`  labels  标签：有客户得到不同结果
      例如
        一户没有任何已知事实的客户
      表行：vip → 无
`)
})

test('A row that yields something else is told with both outcomes', () => {
  const hits = (code: string) => ({ kind: 'decision-table', hits: [{ row: 'vip', outcome: { code } }] }) as const
  const witness = { facts: { vip: true }, a: hits('one'), b: hits('two') }
  expect(said({ decision: 'labels', status: 'different', witness })).toContain('      vip: code: one → code: two\n')
})

test('An item is told with where it drops out', () => {
  const greet = { id: 'greet', rank: 1, steps: ['call'] }
  const a = { kind: 'recommendations', items: [greet], rejected: [{ id: 'thank', stage: 'limit' }] } as const
  const b = {
    kind: 'recommendations',
    items: [],
    rejected: [
      { id: 'greet', stage: 'eligibility' },
      { id: 'thank', stage: 'limit' },
    ],
  } as const
  const text = said({ decision: 'next', status: 'different', witness: { facts: { age: 18 }, a, b } })
  expect(text).toContain('      Items: 1. greet → none\n')
  expect(text).toContain('      greet: recommended, rank 1, with the steps call → not recommended (Eligibility)\n')
  expect(text).not.toContain('thank')
})

test.each([
  [
    { decision: 'next', status: 'open', sampled: 1200, because: words('It mentions phrases.') },
    'not settled; accounts tried, none of which gets another answer: 1,200\n      It mentions phrases.\n',
    false,
  ],
  [{ decision: 'next', status: 'added' }, 'Next: only in B\n', true],
  [{ decision: 'next', status: 'removed' }, 'Next: only in A\n', true],
] as const)('%j is said in words', (comparison, text, isDifference) => {
  expect(said(comparison)).toContain(text)
  expect(hasDifferences(diffed(comparison))).toBe(isDifference)
})

test('What is neither proved nor shown is not called equal', () => {
  const text = writeDiff(diffed({ decision: 'next', status: 'open', sampled: 5 }), session('en'))
  expect(text).toMatch(
    /^Decisions: 3\. Different in their documents: 0\. Different in meaning: 0, proved equal: 0, open: 1\.\n/,
  )
})
