import { documentRulebook } from 'kam-rules/document'
import { describe, expect, test } from 'vitest'
import { LINT_PAGES } from '../../src/lint/lint-pages.js'
import { REPORTED } from '../../src/lint/reported.js'
import { bundledDocuments } from '../support/rules-folder.js'

const ASKED = { asOf: '2026-11-01' }

test('The bundled rules, all regions and both languages, are documented in the same bytes each time', () => {
  const start = { clock: performance.now(), processor: process.cpuUsage() }
  const once = documentRulebook(bundledDocuments(), ASKED)
  const seconds = ((performance.now() - start.clock) / 1000).toFixed(1)
  // On a busy machine the clock also counts the work of others.
  const { user, system } = process.cpuUsage(start.processor)
  const processor = ((user + system) / 1e6).toFixed(1)
  console.log(`${once.size} pages of the bundled rules generated in ${seconds} s, ${processor} s of processor time`)
  const documents = Object.entries(bundledDocuments()).toReversed()
  expect([...documentRulebook(Object.fromEntries(documents), ASKED)]).toEqual([...once])
})

describe('The page of a diagnostic', () => {
  const pages = documentRulebook(bundledDocuments(), { ...ASKED, regions: [] })

  test.each([
    ['en', '## Wrong', 'What kam-rules says', '## Right'],
    ['zh-CN', '## 错误示例', 'kam-rules的提示', '## 正确示例'],
  ])('says in %s what kam-rules says of its bad example', (locale, wrong, says, right) => {
    for (const [code, reported] of Object.entries(REPORTED)) {
      const [, example = ''] = (pages.get(`${locale}/lint/${code}.md`) ?? '').split(wrong)
      const [said = ''] = example.split(right)
      expect(said, code).toContain(says)
      expect(said, code).toContain(reported.message[locale])
    }
  })

  test('knows what is said of every example but programs, which are not run', () => {
    const unknown = Object.entries(LINT_PAGES).filter(([code]) => !Object.hasOwn(REPORTED, code))
    expect(unknown.filter(([, { bad }]) => bad.kind !== 'program')).toEqual([])
  })
})
