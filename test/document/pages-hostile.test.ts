import { describe, expect, test } from 'vitest'
import { item, recommendations, region, scorecard, table, words } from '../support/small-rulebook.js'
import { DOCUMENTS, documentSmall, linksOn, lostLinks } from './pages-support.js'

const EVIL =
  '- # 1. a|b `c` [d](http://evil.example) ![e](f) <script>alert(1)</script> {{ 1 + 1 }} **g** _h_ ~~i~~ &lt; <!-- j --> \\ "k" ::: l\n\n# m\n---\n| n |'

const evil = words(EVIL)
const fact = { type: 'boolean', sensitivity: 'public', title: evil, description: evil }
const ASKS = { fact: 'evil', operator: 'equal', value: true }
const PROVISION = 'A|`b` <c> [d]'

const pages = documentSmall({
  'rulebook.json': { ...DOCUMENTS['rulebook.json'], title: evil, version: EVIL },
  'facts.json': {
    ...DOCUMENTS['facts.json'],
    evil: { ...fact, provisions: [PROVISION], tmf: EVIL },
    codes: { type: 'enum', sensitivity: 'public', title: evil, members: { [EVIL.trim()]: evil } },
    record: { type: 'object', sensitivity: 'public', title: evil, fields: { 'a|`b`': { type: 'text', title: evil } } },
    index: { type: 'text', sensitivity: 'public', title: evil },
  },
  'units.json': { ...DOCUMENTS['units.json'], 'CNY/month': evil },
  'conditions.json': { ...DOCUMENTS['conditions.json'], 'e|v<il>': { title: evil, conditions: ASKS } },
  'parameters/evil.json': {
    'evil.amount': { title: evil, origin: 'market', source: evil, values: [{ from: '2026-01-01', value: EVIL }] },
  },
  'decisions/evil-score.scorecard.json': scorecard({
    title: evil,
    description: evil,
    provisions: [PROVISION],
    characteristics: [
      {
        id: 'one',
        title: evil,
        reason: evil,
        reasonCode: EVIL,
        baselineScore: 1,
        attributes: [
          { id: 'a', title: evil, partialScore: 1, conditions: { condition: 'e|v<il>' }, reason: evil },
          { id: 'b', partialScore: 0 },
        ],
      },
    ],
    bands: [{ id: 'all', from: 0, title: evil }],
    notices: [{ id: 'n', text: evil, conditions: ASKS }],
  }),
  'decisions/evil-table.decision-table.json': table(
    [
      {
        id: 'r',
        text: evil,
        outcome: { 'o|<x>': EVIL, of: [EVIL] },
        conditions: { fact: 'reply', operator: 'mentions', value: [EVIL, 'b', 'c', 'd', 'e', 'f', 'g'] },
      },
    ],
    { title: evil, outputs: { of: { title: evil }, 'o|<x>': { title: evil } } },
  ),
  'decisions/evil-items.recommendations.json': recommendations(
    [
      item('i', {
        title: evil,
        group: EVIL,
        eligibility: { fact: 'reply', operator: 'equal', value: { parameter: 'evil.amount' } },
        steps: [{ id: 's', text: evil, conditions: ASKS }],
      }),
      item('j', { title: evil, group: EVIL }),
    ],
    { title: evil },
  ),
  'regions/CN.json': region(
    'CN',
    [
      { parameter: 'evil.amount', values: [{ from: '2026-01-01', value: EVIL }], why: evil, source: evil },
      { disable: 'decisions/evil-items/j', why: evil, source: evil },
    ],
    { title: evil },
  ),
  'provisions.json': {
    chapters: { [EVIL]: { title: evil } },
    provisions: { [PROVISION]: { chapter: EVIL, kind: 'x', executable: true, title: evil } },
  },
  'not-carried.json': { provisions: { [PROVISION]: evil } },
  'cases/value.json': {
    cases: [
      {
        name: evil,
        asOf: '2026-11-01',
        facts: { evil: true, reply: EVIL, record: { 'a|`b`': EVIL } },
        expect: { 'evil-table': { rows: [], includes: [EVIL] } },
      },
    ],
  },
})

const own = [...pages].filter(([path]) => !path.includes('/lint/'))
const body = (page: string): string => page.replace(/^---\n.*\n---\n/, '').replace(/```mermaid[\s\S]*?```/, '')

describe.each(own)('On %s', (path, page) => {
  test('a text stays a text', () => {
    expect(body(page).replace(/<a id="[\w.-]+"><\/a>|<br>|<!-- -->|<!-- Generated.*? -->/g, '')).not.toMatch(/[<{}]/)
    expect(body(page).replaceAll('&#123;', '{')).not.toContain('{{')
    // A link of the text would not have its bracket escaped.
    expect(linksOn(path, body(page)).filter((link) => link.includes('http:/evil'))).toEqual([])
    expect(body(page)).not.toMatch(/(?<!\\)\*\*g|(?<!\\)~~i|(?<!\\)`c`/)
  })

  test('no text begins a heading, a list, a table or a container of its own', () => {
    const lines = body(page).split('\n')
    expect(lines.filter((line) => /^#+ m|^---$|^:::|^\s*- - |^\| n/.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1)
  })

  test('the rows of a table have as many cells as its head', () => {
    const tables = body(page).match(/(?:^\|.*\n)+/gm) ?? []
    for (const one of tables) {
      const widths = one
        .trimEnd()
        .split('\n')
        .map((row) => row.split('|').length)
      expect(new Set(widths).size).toBe(1)
    }
  })
})

test('Every link leads somewhere all the same', () => {
  expect(lostLinks(pages)).toEqual([])
})

test('A fact that is called index does not take the place of the list of facts', () => {
  expect(pages.get('en/facts/index.md')).toContain('# Facts\n')
  expect(pages.get('en/facts/index_.md')).toContain('`index`')
})

test('The title of a page is one line of YAML', () => {
  const [, title] = /^---\ntitle: (.*)\n---\n/.exec(pages.get('en/index.md') ?? '') ?? []
  expect(JSON.parse(title ?? '')).toBe(EVIL)
})

test('The diagram holds no character that ends a label', () => {
  const [, diagram = ''] = /```mermaid\n([\s\S]*?)```/.exec(pages.get('en/index.md') ?? '') ?? []
  const labels = [...diagram.matchAll(/"([^\n]*)"/g)].map(([, label]) => label)
  expect(labels).not.toHaveLength(0)
  for (const label of labels) expect(label).not.toMatch(/["<>`{}|[\]()]/)
})
