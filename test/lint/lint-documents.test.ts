import { describe, expect, test } from 'vitest'
import { problemsOfExample, reportedOn } from '../../src/cli/problems-of-example.js'
import { lintDocuments } from '../../src/lint/lint-documents.js'
import { LINT_PAGES } from '../../src/lint/lint-pages.js'
import { showExample } from '../../src/lint/show-example.js'

describe.each(['en', 'zh-CN'])('The pages in Markdown (%s)', (locale) => {
  const documents = lintDocuments(locale, reportedOn)

  test('are one for each code, and an index that leads to all of them', () => {
    const codes = Object.keys(LINT_PAGES)
    expect(Object.keys(documents).toSorted()).toEqual(['index.md', ...codes.map((code) => `${code}.md`)].sort())
    const linked = [...(documents['index.md'] ?? '').matchAll(/^\| \[\w+\]\((.*?)\)/gm)].map(([, file]) => file)
    expect(linked.toSorted()).toEqual(codes.map((code) => `${code}.md`).sort())
  })

  test('close every block of code that they open, and leave no cell of a table broken', () => {
    for (const [file, text] of Object.entries(documents)) {
      expect(text.match(/^```/gm)?.length ?? 0, file).toSatisfy((fences: number) => fences % 2 === 0)
      for (const row of text.match(/^\|.*$/gm) ?? []) expect(row.split('|'), file).toHaveLength(5)
    }
  })

  test('show what the bad example leads to, in the language of the page', () => {
    expect(documents['BAND_HOLE.md']).toContain(
      locale === 'en' ? 'Scores from 20 to below 50 have no band.' : '20 至 50（不含）的得分没有对应档位。',
    )
  })
})

test('The line that is reported is that of the example as it is shown', () => {
  const { bad } = LINT_PAGES.FACT_DEFINITION
  const [problem] = problemsOfExample(bad)
  expect(showExample(bad).lines[(problem?.line ?? 0) - 1]).toContain('"industry"')
})
