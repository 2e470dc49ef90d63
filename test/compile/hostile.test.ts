import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import { openRulebook } from 'kam-rules'
import { emitModule } from 'kam-rules/compile'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { evaluateDecision } from '../../src/evaluate/evaluate-decision.js'
import { readFacts } from '../../src/evaluate/read-facts.js'
import { answerOf } from '../../src/model/result.js'
import { DEFAULT_LIMITS } from '../../src/parse/limits.js'
import { plain, writeModule } from './load-emitted.js'

/** Stands in every text that a document of these tests brings, so that it is found wherever it comes out. */
const MARK = 'Zq9'

const TEXTS: Readonly<Record<string, string>> = {
  'quotation marks': `${MARK} " ' \` " + alert(1) + "`,
  backslashes: `${MARK} \\ \\" \\u0022 \\`,
  'the end of a line in Unicode': `${MARK} \u2028 alert(1) \u2029 alert(1)`,
  'the end of a script element': `${MARK} </script><script>alert(1)</script> <!-- -->`,
  'the end of a comment': `*/ ${MARK} throw 1 /* // */`,
  'a gap of a template': `\${ ${MARK}() } \`\${ process.exit(1) }\``,
  'the end of a literal': `${MARK}"]; throw new Error("${MARK}") //`,
  'a prototype': `__proto__ ${MARK} constructor`,
  'what turns the order of characters': `${MARK} \u202e } \u2066 if (true) { \u2069 \u200b\u200f`,
  'characters beyond the first plane': `${MARK} 𝒜 👩🏽‍🚀 客户`,
  'a megabyte': `${MARK} ${'\\"'.repeat(500_000)}`,
}

/** A rulebook in which every place that can hold a text holds the given one. */
const hostileBook = (text: string) => {
  const title = { en: text, 'zh-CN': text }
  const told = (code: string) => ({ [code]: title, [`${code} 2`]: title })
  const member = `code ${text}`.slice(0, 4_000)
  const named = { condition: `named ${text}`.slice(0, 4_000) }
  const field = `field-${MARK}`
  const secret = { sensitivity: 'internal', title, description: title }
  return openRulebook(
    {
      'rulebook.json': {
        id: 'hostile',
        version: text,
        title,
        currency: text.slice(0, 3),
        timeZone: text,
        locales: ['en', 'zh-CN'],
      },
      'facts.json': {
        note: { type: 'text', ...secret, tmf: text },
        kind: { type: 'enum', members: told(member), ...secret },
        kinds: { type: 'set', members: told(member), ...secret },
        steps: { type: 'list', members: told(member), ...secret },
        contact: { type: 'object', fields: { [field]: { type: 'enum', members: told(member), title } }, ...secret },
        first: { type: 'text', ...secret, derive: { firstKnown: [{ fact: 'note' }, text] } },
      },
      'conditions.json': { [named.condition]: { title, conditions: { fact: 'note', operator: 'equal', value: text } } },
      'decisions/rules.rules.json': [
        {
          name: `rule ${text}`,
          conditions: {
            any: [
              named,
              { fact: 'note', operator: 'in', value: [text, `${text} 2`] },
              { fact: 'note', operator: 'mentions', value: [text] },
              { fact: 'kind', operator: 'notEqual', value: member },
              { fact: 'kinds', operator: 'contains', value: member },
              { fact: 'steps', operator: 'contains', value: member },
              { fact: 'contact', path: `$.${field}`, operator: 'equal', value: member },
              { fact: 'first', operator: 'notEqual', value: text },
            ],
          },
          event: { type: text, params: { [`key ${text}`.slice(0, 4_000)]: [text, { text }, { fact: 'kind' }] } },
        },
        { name: `other ${text}`, conditions: { all: [named] }, event: { type: text, params: { text } } },
      ],
      'decisions/score.scorecard.json': {
        title,
        reasonCodeAlgorithm: 'pointsBelow',
        origin: 'convention',
        characteristics: [
          {
            id: 'a',
            title,
            reasonCode: text,
            reason: title,
            baselineScore: 10,
            attributes: [
              { id: 'met', partialScore: 1, conditions: named, reasonCode: `${text} 2`, reason: title },
              { id: 'other', partialScore: 2 },
            ],
          },
        ],
        bands: [{ id: 'all', from: 0, title }],
        notices: [{ id: 'notice', conditions: named, text: title }],
      },
      'decisions/next.recommendations.json': {
        title,
        items: [
          {
            id: 'one',
            title,
            eligibility: named,
            group: text,
            rank: { base: 1 },
            steps: [{ id: 'step', text: title, conditions: named }],
          },
          { id: 'two', title, group: text, rank: { base: 2 }, steps: [] },
        ],
      },
    } as never,
    { asOf: '2026-11-01', limits: { ...DEFAULT_LIMITS, textLength: 3_000_000, documentBytes: 100_000_000 } },
  )
}

/** Every token of a module outside of its string literals, comments among them. */
const tokensOf = (code: string): readonly string[] => {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, code)
  const tokens: string[] = []
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind !== ts.SyntaxKind.StringLiteral) tokens.push(scanner.getTokenText())
  }
  return tokens
}

describe.each(Object.entries(TEXTS))('When every text of a rulebook is %s', (_, text) => {
  const rulebook = hostileBook(text)
  const { code, types } = emitModule(rulebook)
  const member = `code ${text}`.slice(0, 4_000)
  const accounts = [
    {},
    { note: text, kind: member, kinds: [member], steps: [member], contact: { [`field-${MARK}`]: member } },
    { note: 'other', kind: `${member} 2` },
  ]

  test('the module and its types hold nothing of it outside of their literals', () => {
    for (const written of [code, types]) {
      expect(written).toContain(MARK)
      expect(tokensOf(written).filter((token) => token.includes(MARK))).toEqual([])
      expect(written).not.toMatch(/[<>]\/?script|<!--|-->|[\u2028\u2029\u202e\u2066\u200b]/i)
    }
  })

  test('both parse', async () => {
    await expect(transform(code, { loader: 'js', format: 'esm' })).resolves.toBeDefined()
    await expect(transform(types, { loader: 'ts' })).resolves.toBeDefined()
  })

  test('the module answers as the reference does, in a process that makes no code from strings', () => {
    const reference = accounts.map((facts) => {
      const { account } = readFacts(rulebook.resolved, facts)
      if (account === undefined) throw new Error('these facts cannot be used')
      const { decisions } = rulebook.resolved
      return Object.fromEntries(
        decisions.map((decision) => [decision.id, answerOf(evaluateDecision(decision, account))]),
      )
    })
    const script = `const { answer } = await import(${JSON.stringify(pathToFileURL(writeModule(code)).href)})
      const { readFileSync } = await import('node:fs')
      console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(answer)))`
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script]
    const printed = execFileSync(process.execPath, flags, {
      encoding: 'utf8',
      input: JSON.stringify(accounts),
      maxBuffer: 1e9,
    })
    expect(JSON.parse(printed)).toEqual(plain(reference))
  })
})
