import { expect, test } from 'vitest'
import { words } from '../support/small-rulebook.js'
import { kamRules, RULES, smallRules } from './run-cli.js'

test('The facts are listed with type, values and title', async () => {
  const { out } = await kamRules(['facts', '--rules', smallRules()])
  expect(out).toMatch(/^Fact +Type +Values +Title\n/)
  expect(out).toMatch(/\nage +integer +0 … 150 +Age\n/)
  expect(out).toMatch(/\ncountry +enum +CN \| SG \| US +Country\n/)
  expect(out).toMatch(/\namount +number +currency\/month +Amount\n/)
})

test('Facts are found by a word in either language', async () => {
  expect((await kamRules(['facts', '--search', '收入'])).out).toMatch(/\nmonthlyRevenue /)
  expect((await kamRules(['facts', '--search', 'REVENUE'])).out).toMatch(/\nmonthlyRevenue /)
})

test('A word that no fact has is said, with what was probably meant', async () => {
  const { out, err, exitCode } = await kamRules(['facts', '--search', 'monthlyRevenu3'])
  expect(out).toBe('')
  expect(err).toContain('Did you mean “monthlyRevenue”?')
  expect(exitCode).toBe(0)
})

test('Programs get the definitions of facts', async () => {
  const facts = JSON.parse((await kamRules(['facts', '--search', 'monthlyRevenue', '--format', 'json'])).out)
  expect(facts.monthlyRevenue).toMatchObject({ type: 'number', sensitivity: 'internal' })
  expect(facts.monthlyRevenue).not.toHaveProperty('at')
})

test('The regions are listed with what they extend', async () => {
  const { out } = await kamRules(['regions'])
  expect(out).toMatch(/\nCN-HA +Henan +CN +CNY +Asia\/Shanghai +\d+\n/)
  expect((await kamRules(['regions', '--locale', 'zh-CN'])).out).toMatch(/CN-HA +河南 +CN/)
  expect(JSON.parse((await kamRules(['regions', '--format', 'json'])).out)[0]).toMatchObject({ region: 'CN' })
})

const PROVISIONS = {
  'provisions.json': {
    chapters: { ways: { title: words('Ways', '方式') } },
    provisions: {
      'W-1': { chapter: 'ways', kind: 'duty', executable: true, title: words('Carried and tried') },
      'W-2': { chapter: 'ways', kind: 'duty', executable: true, title: words('Carried only') },
      'W-3': { chapter: 'ways', kind: 'duty', executable: true, title: words('Forgotten') },
      'W-4': { chapter: 'ways', kind: 'context', executable: false, title: words('Context') },
    },
  },
  'not-carried.json': { provisions: { 'W-3': words('Nobody measures it', '无人衡量') } },
  'decisions/ways.decision-table.json': {
    title: words('Ways'),
    hitPolicy: 'collect',
    rows: [
      { id: 'one', outcome: { code: 'a' }, text: words('a'), provisions: ['W-1'] },
      {
        id: 'two',
        conditions: { fact: 'vip', operator: 'equal', value: true },
        outcome: { code: 'b' },
        text: words('b'),
        provisions: ['W-2'],
      },
    ],
  },
  'cases/all.json': {
    cases: [{ name: words('x'), asOf: '2026-11-01', facts: {}, expect: { ways: { rows: ['one'] } } }],
  },
}

test('Each chapter says how many of its provisions are carried, exercised and forgotten', async () => {
  const { out } = await kamRules(['provisions', '--rules', smallRules(PROVISIONS)])
  expect(out).toMatch(/\nWays +ways +4 +3 +2 +1 +W-3\n/)
})

test('A chapter shows which rules carry its provisions, and why one is carried by none', async () => {
  const { out } = await kamRules(['provisions', '--chapter', 'ways', '--rules', smallRules(PROVISIONS)])
  expect(out).toContain('✓ W-1  Carried and tried\n      decisions/ways/one\n')
  expect(out).toContain('- W-2  Carried only\n      decisions/ways/two\n')
  expect(out).toContain('✗ W-3  Forgotten\n      not carried: Nobody measures it\n')
  expect(out).toContain('  W-4  Context\n')
})

test('Programs get every provision with its carriers', async () => {
  const uses = JSON.parse((await kamRules(['provisions', '--format', 'json', '--rules', smallRules(PROVISIONS)])).out)
  expect(uses[0]).toMatchObject({ id: 'W-1', rules: ['decisions/ways/one'], isExercised: true })
  expect(uses[2]).toMatchObject({ id: 'W-3', rules: [], isExercised: false, reason: { en: 'Nobody measures it' } })
})

test('An unknown chapter is named, and a rulebook without provisions says so', async () => {
  const unknown = await kamRules(['provisions', '--chapter', 'wayss', '--rules', smallRules(PROVISIONS)])
  expect(unknown.err).toContain('Did you mean “ways”?')
  const none = await kamRules(['provisions', '--rules', smallRules()])
  expect(none.err).toContain('brings no list of provisions')
  expect([unknown.exitCode, none.exitCode]).toEqual([2, 2])
})

test('Most of the handbook is carried by the bundled rules', async () => {
  const { out } = await kamRules(['provisions', '--rules', RULES])
  expect(out).toMatch(/All chapters +488 +379 +\d{3}/)
}, 60_000)
