import { expect, test } from 'vitest'
import { ADULT, item, recommendations, scorecard, words } from '../support/small-rulebook.js'
import { kamRules, smallRules } from './run-cli.js'

const CASE = { name: words('An adult stands high', '成年客户等级为高'), asOf: '2026-11-01', facts: { age: 30 } }

const rulesWith = (...cases: readonly object[]): string => smallRules({ 'cases/all.json': { cases } })

test('The bundled cases pass', async () => {
  const { out, exitCode } = await kamRules(['test'])
  expect(out).toMatch(/^Cases passed: [\d,]+\. Failed: 0\.\n$/)
  expect(exitCode).toBe(0)
}, 60_000)

test('A case that does not come out is shown with its name, its place, what was expected and what came', async () => {
  const { out, exitCode } = await kamRules([
    'test',
    rulesWith({ ...CASE, expect: { standing: { band: 'low', score: 60 } } }),
  ])
  expect(out).toMatch(/^✗ An adult stands high\n {2}.*cases\/all\.json:3 {2}\(base book, 2026-11-01\)\n/)
  expect(out).toContain('  standing · band\n    expected  "low"\n    actual    "high"\n')
  expect(out).not.toContain('standing · score')
  expect(out).toMatch(/Cases passed: 0\. Failed: 1\.\n$/)
  expect(exitCode).toBe(1)
})

test('Of attributes only those that differ are shown', async () => {
  const two = scorecard({
    characteristics: ['a', 'b'].map((id) => ({
      id,
      title: words(id),
      reasonCode: id,
      baselineScore: 1,
      reason: words(id),
      attributes: [
        { id: 'adult', partialScore: 1, conditions: ADULT },
        { id: 'other', partialScore: 0 },
      ],
    })),
  })
  const cases = [{ ...CASE, expect: { two: { attributes: { a: 'adult', b: 'other' } } } }]
  const { out } = await kamRules([
    'test',
    smallRules({ 'decisions/two.scorecard.json': two, 'cases/all.json': { cases } }),
  ])
  expect(out).toContain('expected  {"b":"other"}\n    actual    {"b":"adult"}')
})

test('The name of a failing case is shown in Chinese to those who read Chinese', async () => {
  const { out } = await kamRules([
    'test',
    rulesWith({ ...CASE, expect: { standing: { band: 'low' } } }),
    '--locale',
    'zh-CN',
  ])
  expect(out).toContain('✗ 成年客户等级为高')
  expect(out).toContain('用例通过：0。失败：1。')
})

test('A case whose facts the rules refuse fails, and says why', async () => {
  const { out, exitCode } = await kamRules([
    'test',
    rulesWith({ ...CASE, facts: { age: 'old' }, expect: { standing: { band: 'low' } } }),
  ])
  expect(out).toContain('/cases/0/facts/age')
  expect(out).toContain('The fact “age” must be a whole number; received a text.')
  expect(exitCode).toBe(1)
})

test('A case for a region that does not exist fails, and says so', async () => {
  const { out, exitCode } = await kamRules(['test', rulesWith({ ...CASE, region: 'XX', expect: { standing: {} } })])
  expect(out).toContain('Unknown region “XX”')
  expect(exitCode).toBe(1)
})

test('Rules that cannot be read are shown instead of cases', async () => {
  const { err, exitCode } = await kamRules(['test', smallRules({ 'conditions.json': '{"x": {}}' })])
  expect(err).toContain('[RULE_MISSING_KEY]')
  expect(exitCode).toBe(1)
})

test('Only the cases of one region are run when one is named', async () => {
  const region = { region: 'CN', title: words('China'), changes: [] }
  const rules = smallRules({
    'regions/CN.json': region,
    'cases/all.json': {
      cases: [
        { ...CASE, expect: { standing: { band: 'low' } } },
        { ...CASE, region: 'CN', expect: { standing: { band: 'high' } } },
      ],
    },
  })
  expect((await kamRules(['test', rules])).exitCode).toBe(1)
  const { out, exitCode } = await kamRules(['test', rules, '--region', 'CN'])
  expect(out).toBe('Cases passed: 1. Failed: 0.\n')
  expect(exitCode).toBe(0)
})

test('Coverage shows what no case reaches, and the figures', async () => {
  const care = recommendations([
    item('greet', {
      eligibility: ADULT,
      rank: { base: 1, adjust: [{ conditions: { fact: 'vip', operator: 'equal', value: true }, add: 5 }] },
    }),
  ])
  const cases = [{ ...CASE, expect: { standing: { band: 'high' }, next: { items: ['greet'] } } }]
  const rules = smallRules({ 'decisions/next.recommendations.json': care, 'cases/all.json': { cases } })
  const { out, exitCode } = await kamRules(['test', rules, '--coverage'])
  for (const path of [
    'standing/low',
    'standing/maturity/other',
    'labels/vip',
    'labels/from-china',
    'next/greet/rank-1',
  ]) {
    expect(out).toMatch(new RegExp(`\\.json:\\d+ {2}decisions/${path}\n`))
  }
  expect(out).toMatch(/Bands +1 +2 +50\.0%/)
  expect(out).toMatch(/Items +1 +1 +100\.0%/)
  expect(exitCode).toBe(0)
})

test('What a case does not speak of is not reached by it', async () => {
  const { out } = await kamRules([
    'test',
    rulesWith({ ...CASE, facts: { age: 30, vip: true }, expect: { standing: { band: 'high' } } }),
    '--coverage',
  ])
  expect(out).toContain('decisions/labels/vip')
})

test('An element that a region puts in place of another is reached only by a case of that region', async () => {
  const replaced = { id: 'vip', outcome: { label: 'vip' }, text: words('Always') }
  const cn = {
    region: 'CN',
    title: words('China'),
    changes: [{ replace: 'decisions/labels/vip', with: replaced, why: words('x') }],
  }
  const base = [{ ...CASE, facts: { vip: true }, expect: { labels: { rows: ['vip'] } } }]
  const rulesFor = (cases: readonly object[]) => smallRules({ 'regions/CN.json': cn, 'cases/all.json': { cases } })
  expect((await kamRules(['test', rulesFor(base), '--coverage'])).out).toMatch(
    /regions\/CN\.json:\d+ {2}decisions\/labels\/vip/,
  )
  const both = [...base, { ...base[0], region: 'CN' }]
  expect((await kamRules(['test', rulesFor(both), '--coverage'])).out).not.toMatch(/decisions\/labels\/vip/)
})

test('Programs get failures and coverage as data', async () => {
  const { out } = await kamRules([
    'test',
    rulesWith({ ...CASE, expect: { standing: { band: 'low' } } }),
    '--coverage',
    '--format',
    'json',
  ])
  const { passed, failed, coverage } = JSON.parse(out)
  expect(passed).toBe(0)
  expect(failed[0]).toMatchObject({
    name: CASE.name,
    line: 3,
    asOf: '2026-11-01',
    mismatches: [{ decision: 'standing', what: 'band', expected: 'low', actual: 'high' }],
  })
  expect(coverage.kinds.bands).toMatchObject({ total: 2, reached: 1 })
})
