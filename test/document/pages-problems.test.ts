import type { Diagnostic, RulebookError } from 'kam-rules'
import { documentRulebook } from 'kam-rules/document'
import { describe, expect, test } from 'vitest'
import { region, WHY, words } from '../support/small-rulebook.js'
import { DOCUMENTS, documentSmall, lostLinks } from './pages-support.js'

const TOP = 'Something is wrong with what this page shows:'

/** The warning at the top of a page; empty where there is none. */
const topOf = (page: string | undefined): string =>
  (page ?? '')
    .split('\n')
    .filter((line) => line.startsWith('>'))
    .join('\n')

const textOf = (documents: object): object =>
  Object.fromEntries(Object.entries(documents).map(([file, value]) => [file, JSON.stringify(value, null, 2)]))

test('A rulebook in which nothing is wrong says nothing of the kind', () => {
  const pages = [...documentSmall()].filter(([path]) => !path.includes('/lint/'))
  expect(pages.filter(([, page]) => topOf(page) !== '' || page.includes('What is wrong with'))).toEqual([])
})

describe('An amount without a value on the date', () => {
  const pages = documentSmall({}, { asOf: '2025-06-01' })

  test('is told on its page, with the code, where it stands, and what to do', () => {
    const top = topOf(pages.get('en/amounts.md'))
    expect(top).toContain(TOP)
    expect(top).toContain('**Error** [`PARAMETER_NO_VALUE`](lint/PARAMETER_NO_VALUE.md), `parameters/value.json`:')
  })

  test('is told on the pages of the decisions that ask for it, and on no others', () => {
    expect(topOf(pages.get('en/decisions/value.md'))).toContain('PARAMETER_NO_VALUE')
    expect(topOf(pages.get('en/decisions/wording.md'))).toBe('')
  })

  test('is told in Chinese on Chinese pages', () => {
    expect(topOf(pages.get('zh-CN/amounts.md'))).toMatch(/本页内容存在以下问题：[\s\S]*\*\*错误\*\*/)
  })

  test('stands on the overview with the number of problems and a link to the page', () => {
    expect(pages.get('en/index.md')).toContain('Errors: 2, warnings: 0.')
    expect(pages.get('en/index.md')).toContain('[See page](amounts.md#value.high)')
  })

  test('is shown as such in sentences, and no other amount in its place', () => {
    expect(pages.get('en/decisions/value.md')).toContain(
      'is at least [an amount that has no value on this date](../amounts.md#value.high)',
    )
    expect(pages.get('en/decisions/value.md')).not.toContain('5,000')
  })

  test('leaves every page with links that lead somewhere', () => {
    expect(lostLinks(pages)).toEqual([])
  })
})

describe('A region with an error of its own', () => {
  const clash = region('GB', [
    { parameter: 'value.high', values: [{ from: '2026-01-01', value: 1 }], why: WHY },
    { parameter: 'value.high', values: [{ from: '2026-01-01', value: 2 }], why: WHY },
  ])
  const pages = documentSmall({ 'regions/GB.json': clash })

  test('tells it on its page, with the others untouched', () => {
    expect(topOf(pages.get('en/regions/GB.md'))).toContain('CHANGE_CLASH')
    expect(topOf(pages.get('en/regions/CN.md'))).toBe('')
    expect(topOf(pages.get('en/decisions/value.md'))).toBe('')
  })
})

test('A problem that arises in one region only says so, on the page of the decision and on that of the region', () => {
  const gone = region('GB', [
    { replace: 'decisions/value/plain', with: { id: 'plain', from: 20, title: words('Plain', '普通') }, why: WHY },
  ])
  const pages = documentSmall({ 'regions/GB.json': gone })
  const top = topOf(pages.get('en/regions/GB.md'))
  expect(top).toMatch(/\*\*(Error|Warning)\*\*/)
  expect(top).toContain('In: ')
})

test('Named conditions that go round in a circle are shown with the error', () => {
  const circle = (name: string) => ({ title: words('Circle', '循环'), conditions: { condition: name } })
  const pages = documentSmall({
    'conditions.json': { ...DOCUMENTS['conditions.json'], a: circle('b'), b: circle('a') },
    'decisions/round.decision-table.json': {
      title: words('Round', '循环'),
      hitPolicy: 'collect',
      rows: [{ id: 'r', outcome: {}, text: words('R', '行'), conditions: { not: { condition: 'a' } } }],
    },
  })
  const told = [...pages].filter(([path, page]) => path.startsWith('en/') && topOf(page).includes('REF_CYCLE'))
  expect(told.map(([path]) => path)).toEqual(['en/decisions/round.md', 'en/conditions.md'])
  expect(pages.get('en/decisions/round.md')).toContain('[Circle](../conditions.md#a): no')
})

test('Warnings from elsewhere, such as those of the analysis, are told as well, notes are not', () => {
  const found = (severity: Diagnostic['severity']): Diagnostic => ({
    code: 'DATE_FUTURE',
    severity,
    file: 'facts.json',
    pointer: '/tier',
    message: words('Look at this', '请看此处'),
    hint: words('Mend it', '请更正'),
  })
  const pages = documentSmall({}, { diagnostics: [found('warning')] })
  expect(topOf(pages.get('en/facts/tier.md'))).toContain('**Warning** [`DATE_FUTURE`](../lint/DATE_FUTURE.md)')
  expect(topOf(documentSmall({}, { diagnostics: [found('note')] }).get('en/facts/tier.md'))).toBe('')
})

test('Documents given as texts are told with line and column', () => {
  const pages = documentRulebook(textOf(DOCUMENTS) as Record<string, string>, { asOf: '2025-06-01' })
  expect(topOf(pages.get('en/amounts.md'))).toMatch(/`parameters\/value\.json:\d+:\d+`/)
})

describe('Refused is', () => {
  const codesOf = (work: () => unknown): readonly string[] => {
    try {
      work()
      return []
    } catch (error) {
      return (error as RulebookError).diagnostics.map(({ code }) => code)
    }
  }

  test('a rulebook that cannot be read, with all that is wrong', () => {
    expect(codesOf(() => documentSmall({ 'facts.json': '{', 'units.json': '[' }))).toEqual(
      expect.arrayContaining(['JSON_SYNTAX']),
    )
  })

  test('a date that is none', () => {
    expect(codesOf(() => documentSmall({}, { asOf: '2026-02-30' }))).toEqual(['AS_OF_INVALID'])
  })

  test('a region that the rulebook does not have', () => {
    expect(codesOf(() => documentSmall({}, { regions: ['CN', 'XX'] }))).toEqual(['REGION_UNKNOWN'])
  })
})
