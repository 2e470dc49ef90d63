import { describe, expect, test } from 'vitest'
import { problemsOfExample } from '../../src/cli/problems-of-example.js'
import { BASE_RULEBOOK } from '../../src/lint/base-rulebook.js'
import { document, type Example } from '../../src/lint/example.js'
import type { LintPage } from '../../src/lint/lint-page.js'
import { LINT_AREAS, LINT_PAGES } from '../../src/lint/lint-pages.js'
import { showExample } from '../../src/lint/show-example.js'
import type { DiagnosticCode } from '../../src/model/diagnostic.js'
import { CATALOGUE } from '../../src/model/diagnostic-catalogue.js'
import { linesOf } from '../support/problems.js'
import { flawsIn } from '../support/text-flaws.js'
import { problemsOfProgram } from './run-program.js'

const PAGES = Object.entries(LINT_PAGES) as readonly (readonly [DiagnosticCode, LintPage])[]

/** What an example leads to, `CODE pointer` for each problem. */
const problemsOf = async (example: Example): Promise<readonly string[]> => {
  const found = example.kind === 'program' ? await problemsOfProgram(example) : problemsOfExample(example)
  return linesOf(found).map((line) => line.replace(/ \S*?#/, ' ').replace(/ → .*/, ''))
}

const codesIn = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map((line) => line.replace(/ .*/, ''))),
]

describe.each(PAGES)('The page of %s', (code, { bad, at, good, also = [] }) => {
  test('shows a bad example that is reported at the place it names, and for nothing it does not name', async () => {
    const found = await problemsOf(bad)
    expect(found).toContain(`${code} ${at}`)
    expect([...codesIn(found)].sort()).toEqual([code, ...also].sort())
  })

  test('shows a good example with which nothing is wrong', async () => {
    expect(await problemsOf(good)).toEqual([])
  })
})

test('Every code of the catalogue has its page in one area, and no page is left over', () => {
  const inAreas = LINT_AREAS.flatMap(({ pages }) => Object.keys(pages))
  expect(inAreas.toSorted()).toEqual(Object.keys(CATALOGUE).sort())
  expect(Object.keys(LINT_PAGES).toSorted()).toEqual(inAreas.toSorted())
})

test('Nothing is wrong with the small rulebook of the examples', async () => {
  expect(await problemsOf(document('conditions.json', BASE_RULEBOOK['conditions.json'] as object))).toEqual([])
})

/** Names and code between backticks are no words of a sentence. */
const proseOf = ({ what, why, mend }: LintPage) =>
  [what, why, mend].map(({ en, 'zh-CN': zh }) => ({
    en: en.replace(/`[^`]*`/g, 'X'),
    'zh-CN': zh.replace(/`[^`]*`/g, '某'),
  }))

describe.each(PAGES)('The words about %s', (code, page) => {
  test('read well in both languages', () => {
    expect(flawsIn(proseOf(page))).toEqual([])
  })

  test('are whole sentences', () => {
    for (const { en, 'zh-CN': zh } of proseOf(page)) {
      expect(en).toMatch(/^[A-Z“].*[.]$/s)
      expect(zh).toMatch(/[。]$/)
    }
  })

  test('are few', () => {
    const { what, why, mend } = page
    expect(sentencesIn(what.en)).toBe(1)
    for (const text of [why, mend]) expect(sentencesIn(text.en)).toBeLessThanOrEqual(3)
  })

  test('have no space beside a Chinese character', () => {
    for (const { 'zh-CN': zh } of proseOf(page)) expect(zh).not.toMatch(/\p{Script=Han} | \p{Script=Han}/u)
  })

  test('say more than the message does', () => {
    const { message, hint } = CATALOGUE[code]
    const said = [page.what, page.why, page.mend].flatMap((text) => [text.en, text['zh-CN']])
    for (const text of [message.en, message['zh-CN'], hint.en, hint['zh-CN']]) expect(said).not.toContain(text)
  })
})

const sentencesIn = (text: string): number => text.match(/[.?!](?= |$)/g)?.length ?? 0

describe('A page shows', () => {
  test.each(PAGES)('the examples of %s on a screen', (_, { bad, good }) => {
    for (const example of [bad, good]) {
      const { lines, remark } = showExample(example)
      expect(lines.length + (remark === undefined ? 0 : 1)).toBeGreaterThan(0)
      expect(lines.length).toBeLessThanOrEqual(45)
      expect(Math.max(0, ...lines.map((line) => line.length))).toBeLessThanOrEqual(120)
    }
  })
})
