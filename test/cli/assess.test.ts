import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRulebook } from 'kam-rules'
import { expect, test } from 'vitest'
import { displayWidth } from '../../src/cli/output/wrap.js'
import { bundledDocuments } from '../support/rules-folder.js'
import { fileWith, folderWith, kamRules, type Ran, ROOT, type Surroundings, smallRules } from './run-cli.js'

const ESCAPE = '\u001b['
const EXAMPLES = join(ROOT, 'examples/accounts.ndjson')
const SCENE = ['--region', 'CN-HA', '--as-of', '2026-11-01']

const ACCOUNTS = 'accountId,age,vip,country\nA1,30,true,CN\nA2,12,false,US\nA3,,,CN\n'

const assess = (args: readonly string[] = [], surroundings: Surroundings = {}, content = ACCOUNTS): Promise<Ran> =>
  kamRules(
    ['assess', fileWith('a.csv', content), '--rules', smallRules(), '--as-of', '2026-11-01', ...args],
    surroundings,
  )

test('Accounts stand in a table with score, band and main reason, and the summary follows', async () => {
  const { out, exitCode } = await assess()
  expect(out).toBe(`Account  Standing  Main reason: Standing
A1        60 High  –
A2        20 Low   Too young
A3        20 Low   Too young

Accounts assessed: 3
base book · as of 2026-11-01 · Rulebook 0.0.0

Labels
  China              2   66.7%  ████████████████████
  VIP                1   33.3%  ██████████
  None of these      1   33.3%  ██████████

Next
  greet              1   33.3%  ██████████
  No recommendation  2   66.7%  ████████████████████

Standing
  High               1   33.3%  ██████████
  Low                2   66.7%  ████████████████████

Missing facts that decisions look at
  Is a VIP (vip)     1   33.3%  ██████████
  Age (age)          1   33.3%  ██████████
`)
  expect(exitCode).toBe(0)
})

test('Decisions asked for by name get their columns, and no other decision is summed up', async () => {
  const { out } = await assess(['--decision', 'labels', 'next'])
  expect(out).toContain('Account  Labels  Next\nA1            2  greet\nA2            0  –\nA3            1  –\n')
  expect(out).not.toContain('Standing')
})

test('Chinese stands in columns as wide as it is', async () => {
  const { out } = await assess(['--locale', 'zh-CN'], {}, 'accountId,age\n客户一,30\nA2,12\n某某集团有限公司,40\n')
  const [head = '', ...rows] = out.split('\n').slice(0, 4)
  expect(head).toBe('客户              客户等级  主要原因：客户等级')
  const places = [head.indexOf('客户等级'), ...rows.map((row) => row.search(/ \d\d /))]
  const columns = [head, ...rows].map((line, index) => displayWidth(line.slice(0, places[index])))
  expect(new Set(columns)).toEqual(new Set([displayWidth('某某集团有限公司') + 2]))
})

test('The summary is in Chinese for those who read Chinese', async () => {
  const { out, err } = await assess([], { env: { LANG: 'zh_CN.UTF-8' } })
  expect(out).toContain('已评估客户：3 户')
  expect(out).toContain('基础手册 · 评估日期 2026-11-01')
  expect(err).toContain('未指定 --region')
})

test('Of more than fifty accounts only the summary is shown', async () => {
  const rows = (count: number) =>
    `accountId,age\n${Array.from({ length: count }, (_, index) => `A${index},30\n`).join('')}`
  expect((await assess([], {}, rows(50))).out).toMatch(/^Account /)
  expect((await assess([], {}, rows(51))).out).toMatch(/^Accounts assessed: 51\n/)
})

test('A pipe gets no colours and no progress', async () => {
  const { out, err } = await assess()
  expect(out + err).not.toContain(ESCAPE)
  expect(err).not.toContain('Assessing')
})

test('A terminal gets colours and a progress bar', async () => {
  const { out, err } = await assess([], { terminal: 100 })
  expect(out).toContain(`${ESCAPE}1mStanding`)
  expect(err).toContain('Assessing')
})

test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('A terminal with %o gets no colours', async (env) => {
  expect((await assess([], { terminal: 100, env })).out).not.toContain(ESCAPE)
})

test('On a terminal an account has one line, whose reason is cut, or left out where there is no room', async () => {
  const tableAt = async (terminal: number) => {
    const { out } = await kamRules(['assess', EXAMPLES, ...SCENE], { terminal, env: { NO_COLOR: '1' } })
    return out.slice(0, out.indexOf('\n\n')).split('\n')
  }
  const [wide, narrow] = [await tableAt(120), await tableAt(80)]
  expect(wide).toHaveLength(31)
  expect(wide.every((line) => displayWidth(line) <= 120)).toBe(true)
  expect(wide[2]).toMatch(/Growth potential is rated .*…$/)
  expect(narrow).toHaveLength(31)
  expect(narrow[2]).not.toContain('Growth potential')
})

test('Progress and notes go to stderr, results alone to stdout', async () => {
  const { out, err } = await assess(['--format', 'ndjson'])
  expect(() =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).not.toThrow()
  expect(err).toContain('No --region')
})

test('The day of today is used, and said, when none is given', async () => {
  const { out, err } = await kamRules(['assess', fileWith('a.csv', ACCOUNTS), '--rules', smallRules()], {
    today: '2027-02-03',
  })
  expect(err).toContain('No --as-of: today, 2027-02-03, is used.')
  expect(out).toContain('as of 2027-02-03')
})

test('Each line of ndjson is what the library answers, word for word', async () => {
  const { out } = await kamRules(['assess', EXAMPLES, ...SCENE, '--format', 'ndjson'])
  const book = openRulebook(bundledDocuments(), { region: 'CN-HA', asOf: '2026-11-01' })
  const accounts = readFileSync(EXAMPLES, 'utf8').trim().split('\n')
  const lines = out.trim().split('\n')
  expect(lines).toHaveLength(accounts.length)
  for (const [index, account] of accounts.entries()) {
    expect(JSON.parse(lines[index] ?? '')).toEqual(JSON.parse(JSON.stringify(book.assess(JSON.parse(account)))))
  }
})

test('json is one document with what was asked, the assessments and the summary', async () => {
  const { out, exitCode } = await assess(
    ['--format', 'json', '--decision', 'standing', 'labels'],
    {},
    `${ACCOUNTS}A4,old,,\n`,
  )
  const { meta, assessments, summary } = JSON.parse(out)
  expect(meta).toMatchObject({ asOf: '2026-11-01', decisions: ['standing', 'labels'] })
  expect(assessments.map(({ accountId }: { accountId: string }) => accountId)).toEqual(['A1', 'A2', 'A3'])
  expect(summary).toEqual({
    accounts: 3,
    skipped: 1,
    decisions: {
      standing: { kind: 'scorecard', bands: { high: 1, low: 2 } },
      labels: {
        kind: 'decision-table',
        outcomes: [
          { outcome: { label: 'vip' }, row: 'vip', accounts: 1 },
          { outcome: { label: 'china' }, row: 'from-china', accounts: 2 },
        ],
        withoutHit: 1,
      },
    },
    missingFacts: { age: 1, vip: 1 },
  })
  expect(exitCode).toBe(3)
})

test('json of no accounts is a document all the same', async () => {
  const { out } = await assess(['--format', 'json'], {}, 'accountId\n')
  expect(JSON.parse(out)).toMatchObject({ assessments: [], summary: { accounts: 0, skipped: 0 } })
})

test('Personal values are shown only when asked for', async () => {
  const rules = smallRules({
    'decisions/remarks.decision-table.json': {
      title: { en: 'Remarks', 'zh-CN': '备注' },
      hitPolicy: 'collect',
      rows: [
        {
          id: 'said',
          conditions: { fact: 'remark', operator: 'equal', value: 'leaves' },
          outcome: { code: 'x' },
          text: { en: 'Said {remark}', 'zh-CN': '称{remark}' },
        },
      ],
    },
  })
  const args = [
    'assess',
    fileWith('a.csv', 'remark\nleaves\n'),
    '--rules',
    rules,
    '--format',
    'ndjson',
    '--decision',
    'remarks',
  ]
  expect((await kamRules(args)).out).not.toContain('Said leaves')
  expect((await kamRules([...args, '--reveal-personal'])).out).toContain('Said leaves')
})

test('Bad rows are counted beyond a hundred, and a hundred of them are shown', async () => {
  const { err, out, exitCode } = await assess([], {}, `accountId,age\n${'A,old\n'.repeat(130)}A,30\n`)
  expect(err.match(/\[CELL_FORM\]/g)).toHaveLength(100)
  expect(err).toContain('and 30 more')
  expect(out).toContain('Accounts assessed: 1. Rows skipped: 130')
  expect(exitCode).toBe(3)
})

test('A file of results appears only when it is complete, and is named', async () => {
  const file = join(folderWith({}), 'assessments.ndjson')
  const { out, err } = await assess(['--format', 'ndjson', '--out', file])
  expect(out).toBe('')
  expect(err).toContain(`Written: ${file}`)
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3)
})

test('Nothing is left behind by an assessment that breaks off, and an older file stays as it was', async () => {
  const folder = folderWith({ 'results.json': 'older' })
  const broken = 'accountId,remark\nA1,x\nA2,"open\n'
  const { exitCode } = await assess(['--format', 'json', '--out', join(folder, 'results.json')], {}, broken)
  expect(exitCode).toBe(2)
  expect(readdirSync(folder)).toEqual(['results.json'])
  expect(readFileSync(join(folder, 'results.json'), 'utf8')).toBe('older')
})

test('A table in a file has no colours', async () => {
  const file = join(folderWith({}), 'table.txt')
  await assess(['--out', file], { terminal: 100 })
  expect(readFileSync(file, 'utf8')).toMatch(/^Account {2}Standing/)
  expect(readFileSync(file, 'utf8')).not.toContain(ESCAPE)
})

test('A folder that cannot be written to is named before anything is read', async () => {
  const { err, exitCode } = await assess(['--out', '/nowhere/results.json'])
  expect(err).toContain('“/nowhere/results.json” cannot be written')
  expect(exitCode).toBe(2)
  expect(existsSync('/nowhere')).toBe(false)
})

test.each([
  [
    ['--region', 'CN-HX'],
    'Unknown region “CN-HX”. Regions: CN, GB, US, CN-BJ, CN-GD, CN-HA, CN-SH.\nDid you mean “CN-HA”?',
  ],
  [['--decision', 'customer-valeu'], 'Did you mean “customer-value”?'],
  [['--as-of', '2026-02-30'], '“2026-02-30” is not a calendar date.'],
  [['--rules', '/nowhere'], 'There is no folder “/nowhere”.'],
])('What cannot be carried out as asked is said with what to do: %s', async (args, words) => {
  const { err, out, exitCode } = await kamRules(['assess', EXAMPLES, ...args])
  expect(err).toContain(words)
  expect(out).toBe('')
  expect(exitCode).toBe(2)
})

test('Rules that hold errors assess nobody', async () => {
  const rules = smallRules({
    'conditions.json': { broken: { title: { en: 'x', 'zh-CN': 'x' }, conditions: { all: [] } } },
  })
  const { err, out, exitCode } = await kamRules(['assess', fileWith('a.csv', ACCOUNTS), '--rules', rules])
  expect(err).toContain('conditions.json:')
  expect(err).toContain('[COND_EMPTY_GROUP]')
  expect(err).toContain('The rules cannot be used')
  expect(out).toBe('')
  expect(exitCode).toBe(1)
})
