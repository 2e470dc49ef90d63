import { join } from 'node:path'
import { parseRulebook, type Rulebook } from 'kam-rules'
import { expect, test } from 'vitest'
import { datesOfChange } from '../../src/cli/scenes.js'
import { ABOVE_BAR, BAR, region, row, smallRulebook, table, words } from '../support/small-rulebook.js'
import { folderWith, kamRules, RULES, smallRules } from './run-cli.js'

const VALUES = [
  { from: '2026-01-01', value: 100 },
  { from: '2026-07-01', value: 200 },
]

/** A rulebook whose amount changes in July, in a region also in September, and which ends there with the year. */
const DATED = {
  'parameters/bar.json': { 'bar.high': { ...BAR, values: VALUES } },
  'decisions/bars.decision-table.json': table([row('above', { conditions: ABOVE_BAR })]),
  'regions/CN.json': region('CN', [
    { parameter: 'bar.high', values: [{ from: '2026-09-01', value: 250 }], why: words('dearer') },
    { disable: 'decisions/bars/above', effectiveFrom: '2027-01-01', why: words('no longer') },
  ]),
}

const wrongLater = {
  ...DATED,
  'parameters/bar.json': { 'bar.high': { ...BAR, values: [...VALUES, { from: '2027-03-01', value: 'much' }] } },
}

test('The bundled rules are free of errors in every region and on every date', async () => {
  const { out, exitCode } = await kamRules(['check', '--all-regions'])
  expect(out).toMatch(/Regions, with the base book: 8\. Dates: \d+\.\n$/)
  expect(exitCode).toBe(0)
}, 60_000)

test('A problem is shown with its place, what was found, and what to do', async () => {
  const text =
    '{\n  "broken": {\n    "title": { "en": "Broken", "zh-CN": "有误" },\n    "conditions": { "fact": "agee", "operator": "greaterThan", "value": 1 }\n  }\n}\n'
  const rules = smallRules({ 'conditions.json': text })
  const { out, exitCode } = await kamRules(['check', rules])
  expect(out).toBe(`${join(rules, 'conditions.json')}:4:29  /broken/conditions/fact
  Unknown fact “agee”.
  Did you mean “age”?  [FACT_UNKNOWN]

Errors: 1. Warnings: 0. Documents: 6. Regions and dates are looked at once these can be read.
`)
  expect(exitCode).toBe(1)
})

test('Problems are shown in Chinese to those who read Chinese', async () => {
  const { out } = await kamRules(['check', smallRules({ 'conditions.json': '{"x": {}}' }), '--locale', 'zh-CN'])
  expect(out).toContain('缺少“title”。')
  expect(out).toMatch(/错误：\d+。警告：0。文档：6 份。/)
})

test('A warning alone is said and does not fail', async () => {
  const { out, exitCode } = await kamRules(['check', smallRules({ 'parameters/bar.json': { 'bar.high': BAR } })])
  expect(out).toContain('Warning: No rule uses the parameter “bar.high”.')
  expect(out).toContain('Errors: 0. Warnings: 1.')
  expect(exitCode).toBe(0)
})

test('Notes are counted, and shown to those who ask for them', async () => {
  const rules = smallRules(DATED)
  const counted = await kamRules(['check', rules, '--as-of', '2026-05-01'])
  expect(counted.out).toMatch(/^No problems\. Notes: 3 \(--notes shows them\)\. Documents: /)
  expect(counted.exitCode).toBe(0)
  const { out } = await kamRules(['check', rules, '--as-of', '2026-05-01', '--notes'])
  expect(out.match(/\[DATE_FUTURE\]/g)).toHaveLength(3)
  expect(out).toContain('  Note: “parameters/bar.high” starts on 2026-07-01; until then it does nothing.')
  expect(out).toMatch(/\nNo problems\. Notes: 3\. Documents: /)
  const inChinese = await kamRules(['check', rules, '--as-of', '2026-05-01', '--notes', '--locale', 'zh-CN'])
  expect(inChinese.out).toContain('  提示：“parameters/bar.high”自 2026-07-01 起生效，此前不起作用。')
  expect(inChinese.out).toContain('没有发现问题。提示：3。文档：')
})

test('What is over is worth a warning, from the day on which it is', async () => {
  const ended = { disable: 'decisions/bars/above', effectiveUntil: '2026-11-24', why: words('no longer') }
  const rules = smallRules({ ...DATED, 'regions/CN.json': region('CN', [ended]) })
  expect((await kamRules(['check', rules, '--as-of', '2026-11-23'])).out).toMatch(/^No problems\./)
  const { out, exitCode } = await kamRules(['check', rules])
  expect(out).toContain('Warning: “regions/CN/decisions/bars/above” is over since 2026-11-24')
  expect(exitCode).toBe(0)
})

test('Programs get notes in any case', async () => {
  const { out } = await kamRules(['check', smallRules(DATED), '--as-of', '2026-05-01', '--format', 'json'])
  const { errors, warnings, notes, diagnostics } = JSON.parse(out)
  expect({ errors, warnings, notes }).toEqual({ errors: 0, warnings: 0, notes: 3 })
  expect(diagnostics[0]).toMatchObject({ code: 'DATE_FUTURE', severity: 'note' })
})

test('What is wrong only later, or only in a region, is found by looking at every stretch of dates', async () => {
  const rules = smallRules(wrongLater)
  expect((await kamRules(['check', rules, '--as-of', '2026-11-01'])).exitCode).toBe(0)
  const { out, exitCode } = await kamRules(['check', rules, '--all-regions'])
  expect(out).toContain('[VALUE_TYPE]')
  expect(out).toContain('(base book, 2027-03-01)')
  expect(exitCode).toBe(1)
})

test('The same problem in several regions is one problem', async () => {
  const { out } = await kamRules([
    'check',
    smallRules({ 'decisions/standing.scorecard.json': noCatchAll(), ...DATED }),
    '--all-regions',
  ])
  expect(out.match(/\[SCORE_NO_CATCH_ALL\]/g)).toHaveLength(1)
  expect(out).toContain('Errors: 1.')
})

const noCatchAll = () => ({
  title: words('x'),
  reasonCodeAlgorithm: 'pointsBelow',
  origin: 'convention',
  characteristics: [
    {
      id: 'a',
      title: words('a'),
      reasonCode: 'A',
      baselineScore: 1,
      reason: words('a'),
      attributes: [{ id: 'b', partialScore: 1, conditions: { fact: 'vip', operator: 'equal', value: true } }],
    },
  ],
  bands: [{ id: 'all', from: 0, title: words('all') }],
})

test('With a date, all regions are looked at on that day alone', async () => {
  const { out } = await kamRules(['check', smallRules(DATED), '--all-regions', '--as-of', '2026-05-01'])
  expect(out).toBe(
    'No problems. Notes: 3 (--notes shows them). Documents: 8. Regions, with the base book: 2. Dates: 1.\n',
  )
})

test('Programs get every diagnostic with its code', async () => {
  const { out, exitCode } = await kamRules(['check', smallRules(wrongLater), '--all-regions', '--format', 'json'])
  const { errors, warnings, diagnostics, scenes } = JSON.parse(out)
  expect({ errors, warnings }).toEqual({ errors: 1, warnings: 0 })
  expect(diagnostics[0]).toMatchObject({
    code: 'VALUE_TYPE',
    scenes: [{ asOf: '2027-03-01' }],
  })
  expect(scenes.length).toBeGreaterThan(4)
  expect(exitCode).toBe(1)
})

test('Of many problems a hundred are shown and the others counted', async () => {
  const conditions = Object.fromEntries(
    Array.from({ length: 140 }, (_, index) => [`c${index}`, { title: words('x'), conditions: { all: [] } }]),
  )
  const { out } = await kamRules(['check', smallRules({ 'conditions.json': conditions })])
  expect(out.match(/\[COND_EMPTY_GROUP\]/g)).toHaveLength(100)
  expect(out).toContain('and 40 more')
  expect(out).toContain('Errors: 140.')
})

test('An unknown region, and a folder without rules, are wrong use', async () => {
  expect((await kamRules(['check', RULES, '--region', 'XX'])).exitCode).toBe(2)
  const { err, exitCode } = await kamRules(['check', folderWith({ 'notes.txt': '' })])
  expect(err).toContain('holds no rulebook')
  expect(exitCode).toBe(2)
})

test('A date on which an amount begins that is still to come hides no day before it', () => {
  const { rulebook } = parseRulebook(
    smallRulebook({
      ...DATED,
      'parameters/new.json': { 'bar.new': { ...BAR, values: [{ from: '2027-06-01', value: 1 }] } },
      'decisions/new.decision-table.json': table([
        row('new', { text: words('{bar.new}'), effectiveFrom: '2027-06-01', effectiveUntil: '2027-09-01' }),
      ]),
    }),
  )
  expect(datesOfChange(rulebook as Rulebook, '2026-11-24')).toEqual([
    '2026-01-01',
    '2026-07-01',
    '2026-09-01',
    '2026-11-24',
    '2027-01-01',
    '2027-06-01',
    '2027-09-01',
  ])
})

test('The dates to look at are those on which an amount or a change begins or ends, from the day on which every amount has a value', () => {
  const { rulebook } = parseRulebook(
    smallRulebook({
      ...DATED,
      'parameters/old.json': { 'bar.old': { ...BAR, values: [{ from: '1994-07-05', value: 1 }] } },
    }),
  )
  expect(datesOfChange(rulebook as Rulebook, '2026-11-24')).toEqual([
    '2026-01-01',
    '2026-07-01',
    '2026-09-01',
    '2026-11-24',
    '2027-01-01',
  ])
})
