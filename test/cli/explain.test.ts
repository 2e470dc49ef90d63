import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileWith, kamRules, ROOT, smallRules } from './run-cli.js'

const ACCOUNTS = 'accountId,age,vip\nA1,30,true\nA2,12,\nA3,old,\nA4,,\n'

const explain = (account: string, decision: string, ...options: readonly string[]) =>
  kamRules([
    'explain',
    fileWith('a.csv', ACCOUNTS),
    '--account',
    account,
    '--decision',
    decision,
    '--rules',
    smallRules(),
    '--as-of',
    '2026-11-01',
    ...options,
  ])

test('A score is explained by what was chosen, what was not, and the values the account has', async () => {
  const { out, exitCode } = await explain('A2', 'standing')
  expect(out).toBe(`Standing: A2
base book · as of 2026-11-01 · Rulebook 0.0.0

Score: 20, Low
  −40 points: Too young  [MATURITY]

▸ Maturity  [maturity]
      ✗ Age is at least 18 (actual: 12)  60 points  [adult]
    ▸ otherwise  20 points  [other]

What would change it
  → Would be “High” if: age is at least 18 (actual: 12).

▸ part of the answer   ✓ met   ✗ not met   ? not known
`)
  expect(exitCode).toBe(0)
})

test('What is not known is marked, and listed as what could change the answer', async () => {
  const { out } = await explain('A4', 'standing')
  expect(out).toContain('? Age is at least 18 (not known)')
  expect(out).toContain('Missing facts that could change this:\n  ? Age (age)')
})

test('Steps of what is not recommended are left out', async () => {
  expect((await explain('A1', 'next')).out).toContain('Call')
  expect((await explain('A2', 'next')).out).not.toContain('Call')
})

test('The explanation is in Chinese for those who read Chinese', async () => {
  const { out } = await explain('A2', 'standing', '--locale', 'zh-CN')
  expect(out).toContain('得分：20，低')
  expect(out).toContain('−40 分：过于年轻')
  expect(out).toMatch(/✗ .*（实际为.*12.*）/)
  expect(out).toContain('其他情况')
})

test('Programs get the whole explanation', async () => {
  const { out } = await explain('A1', 'labels', '--format', 'json')
  expect(JSON.parse(out)).toMatchObject({
    accountId: 'A1',
    asOf: '2026-11-01',
    decision: 'labels',
    elements: [
      { id: 'vip', isChosen: true },
      { id: 'from-china', isChosen: false },
    ],
  })
})

test('Named conditions say how many of their parts must hold', async () => {
  const args = [
    'explain',
    join(ROOT, 'examples/accounts.ndjson'),
    '--account',
    'HA-E-0006',
    '--decision',
    'objection-causes',
    '--region',
    'CN-HA',
    '--as-of',
    '2026-11-01',
  ]
  expect((await kamRules(args)).out).toMatch(/✓ The customer does not trust the account manager, any of:\n/)
})

test('An account that is not in the file is named, with what was probably meant', async () => {
  const { err, exitCode } = await explain('B1', 'standing')
  expect(err).toContain('There is no account “B1” in “')
  expect(err).toContain('Did you mean “A1”?')
  expect(exitCode).toBe(2)
})

test('An account whose row cannot be used is not explained but corrected', async () => {
  const { err, out, exitCode } = await explain('A3', 'standing')
  expect(err).toContain('a.csv:4  /age')
  expect(err).toContain('The account “A3” cannot be assessed.')
  expect(out).toBe('')
  expect(exitCode).toBe(3)
})

test('A decision that does not exist is named, with what was probably meant', async () => {
  const { err, exitCode } = await explain('A1', 'standin')
  expect(err).toContain('Unknown decision “standin”. Decisions: labels, next, standing.\nDid you mean “standing”?')
  expect(exitCode).toBe(2)
})

test('Personal values stay hidden unless asked for', async () => {
  const rules = smallRules({
    'decisions/remarks.decision-table.json': {
      title: { en: 'Remarks', 'zh-CN': '备注' },
      hitPolicy: 'collect',
      rows: [
        {
          id: 'said',
          conditions: { fact: 'remark', operator: 'equal', value: 'x' },
          outcome: { code: 'x' },
          text: { en: 'Said', 'zh-CN': '称' },
        },
      ],
    },
  })
  const args = [
    'explain',
    fileWith('a.csv', 'accountId,remark\nA1,quiet\n'),
    '--account',
    'A1',
    '--decision',
    'remarks',
    '--rules',
    rules,
  ]
  expect((await kamRules(args)).out).not.toContain('quiet')
  expect((await kamRules([...args, '--format', 'json'])).out).not.toContain('quiet')
  expect((await kamRules([...args, '--reveal-personal'])).out).toContain('quiet')
})
