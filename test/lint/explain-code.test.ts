import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { LINT_PAGES } from '../../src/lint/lint-pages.js'
import type { DiagnosticCode } from '../../src/model/diagnostic.js'
import { kamRules } from '../cli/run-cli.js'

test('A code is explained with what it means, why it hurts, how to mend it, and examples', async () => {
  const { out, exitCode } = await kamRules(['check', '--explain', 'FACT_UNKNOWN'])
  expect(out).toBe(`FACT_UNKNOWN  Error
A name is no fact of the dictionary.

Why it hurts
  Nobody hands over a value under that name, so everything that rests on it would count as unknown
  for every customer.

How to mend it
  Correct the spelling, or enter the fact into facts.json with type, unit and sensitivity. Hosts
  that send whole records may have names they do not need ignored.

Wrong  conditions.json
  {
    "loyal": {
      "title": { "en": "Loyal customer", "zh-CN": "忠诚客户" },
      "conditions": { "fact": "tenureMonth", "operator": "greaterThanInclusive", "value": 24 }
    }
  }

What kam-rules says
  conditions.json:4:29  /loyal/conditions/fact
    Unknown fact “tenureMonth”.
    Did you mean “tenureMonths”?

Right  conditions.json
  {
    "loyal": {
      "title": { "en": "Loyal customer", "zh-CN": "忠诚客户" },
      "conditions": { "fact": "tenureMonths", "operator": "greaterThanInclusive", "value": 24 }
    }
  }
`)
  expect(exitCode).toBe(0)
})

test('It is explained in Chinese to those who read Chinese, and found in lower case', async () => {
  const { out } = await kamRules(['check', '--explain', 'score_no_catch_all', '--locale', 'zh-CN'])
  expect(out).toMatch(/^SCORE_NO_CATCH_ALL {2}错误\n某个评分项没有写明其余客户的得分。\n\n有何影响\n/)
  expect(out).toContain('“tenure”没有兜底的属性。')
  expect(out).not.toContain('Why it hurts')
})

test('Prose fits the terminal', async () => {
  const { out } = await kamRules(['check', '--explain', 'DOC_TOO_MANY_RULES'], { terminal: 60 })
  const prose = stripVTControlCharacters(out.slice(0, out.indexOf('Wrong')))
  expect(Math.max(...prose.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
})

test('The folder is not looked at', async () => {
  const { exitCode } = await kamRules(['check', 'no-such-folder', '--explain', 'DOC_MISSING'])
  expect(exitCode).toBe(0)
})

test('A misspelt code is answered with the one that was probably meant', async () => {
  const { out, err, exitCode } = await kamRules(['check', '--explain', 'fact_unknow'])
  expect(err).toContain('There is no diagnostic “fact_unknow”.')
  expect(err).toContain('Did you mean “FACT_UNKNOWN”?')
  expect(out).toBe('')
  expect(exitCode).toBe(2)
})

test('Without a code, the command says that one is missing', async () => {
  const { out, err, exitCode } = await kamRules(['check', '--explain'])
  expect(err).toContain('The option --explain <code> needs a value.')
  expect(out).toBe('')
  expect(exitCode).toBe(2)
})

test('Programs get the page as JSON', async () => {
  const { out } = await kamRules(['check', '--explain', 'PARAMETER_UNUSED', '--format', 'json'])
  expect(JSON.parse(out)).toMatchObject({
    code: 'PARAMETER_UNUSED',
    severity: 'warning',
    reported: { code: 'PARAMETER_UNUSED', file: 'parameters/visits.json' },
    good: { lines: expect.arrayContaining(['  "value.revenue.high": {']) },
  })
})

describe.each(Object.keys(LINT_PAGES) as DiagnosticCode[])('The page of %s', (code) => {
  test.each(['en', 'zh-CN'])('is printed (%s)', async (locale) => {
    const { out, exitCode } = await kamRules(['check', '--explain', code, '--locale', locale])
    const { what, why, mend } = LINT_PAGES[code]
    const words = out.replace(/\s+/g, '')
    for (const text of [what, why, mend]) {
      expect(words).toContain(text[locale]?.replace(/\s+/g, ''))
    }
    expect(exitCode).toBe(0)
  })
})
