import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Assessment, type DecisionResult, openRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { fileWith, ROOT, smallRules } from '../cli/run-cli.js'
import { bundledDocuments } from '../support/rules-folder.js'
import { scorecard, words } from '../support/small-rulebook.js'
import { reportOn, sayingsOf } from './read-report.js'

const EXAMPLES = join(ROOT, 'examples/accounts.ndjson')
const ACCOUNTS = 'accountId,age,vip,country\nA1,30,true,CN\nA2,12,false,US\nA3,,,CN\n'

const smallReport = (content = ACCOUNTS, options: readonly string[] = [], documents = {}) =>
  reportOn(fileWith('a.csv', content), '--rules', smallRules(documents), ...options)

/** What the library says in words, as a card has it. */
const sayingsIn = ({ decisions }: Assessment, locale: 'en' | 'zh-CN') =>
  Object.values(decisions).flatMap((result) => sayingsOfResult(result, locale))

const sayingsOfResult = (result: DecisionResult, locale: 'en' | 'zh-CN'): readonly object[] => {
  switch (result.kind) {
    case 'scorecard':
      return [
        ...result.reasons.map(({ text, points }) => ({ kind: 'reason', text: text[locale], points })),
        ...result.notices.map(({ text }) => ({ kind: 'notice', text: text[locale] })),
      ]
    case 'decision-table':
      return result.hits.map(({ text }) => ({ kind: 'row', text: text[locale] }))
    case 'recommendations':
      return result.items.flatMap(({ title, steps }) => [
        { kind: 'item', text: title[locale] },
        ...steps.map(({ text }) => ({ kind: 'step', text: text[locale] })),
      ])
  }
}

const sorted = (sayings: readonly object[]): readonly string[] =>
  sayings.map((saying) => JSON.stringify(saying, ['kind', 'text', 'points'])).sort()

test.each(['en', 'zh-CN'] as const)(
  'A report in %s says of every account what the library answers, word for word',
  async (locale) => {
    const book = openRulebook(bundledDocuments(), { region: 'CN-HA', asOf: '2026-11-01' })
    const { data, records } = await reportOn(EXAMPLES, '--region', 'CN-HA', '--locale', locale)
    const accounts = readFileSync(EXAMPLES, 'utf8').trim().split('\n')
    expect(records).toHaveLength(accounts.length)
    for (const [index, account] of accounts.entries()) {
      const said = sayingsOf(records[index] as (typeof records)[number], data)
      expect(sorted(said)).toEqual(sorted(sayingsIn(book.assess(JSON.parse(account)), locale)))
    }
  },
)

test('The same accounts and rules make the same bytes', async () => {
  const [one, other] = [await smallReport(), await smallReport()]
  expect(other.page).toBe(one.page)
})

describe('The page', () => {
  test('lets in nothing from outside, and of what is inline its own style and script only', async () => {
    const { page } = await smallReport()
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
    const hashOf = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? []
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src ${hashOf('style')}; script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'`,
    )
    expect(page.match(/\b(?:src|href)="(?!#|data:,")[^"]*"/g)).toBeNull()
    expect(page.match(/url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/g)).toBeNull()
  })

  test('is in the language asked for, and has no text of the other', async () => {
    const english = await reportOn(EXAMPLES, '--region', 'CN-HA', '--locale', 'en')
    expect(english.page).toContain('<html lang="en">')
    expect(english.page.match(/[\u4e00-\u9fff]/)).toBeNull()
    const chinese = await reportOn(EXAMPLES, '--region', 'CN-HA', '--locale', 'zh-CN')
    expect(chinese.page).toContain('<html lang="zh-CN">')
    expect(chinese.page).toContain('<h1>30户客户的评估报告</h1>')
    expect(chinese.page.match(/[\u4e00-\u9fff] +[\u4e00-\u9fff]/g)).toBeNull()
  })

  test('tells no path of the machine on which it was made', async () => {
    const { page } = await smallReport(`${ACCOUNTS}A4,old,,\n`)
    expect(page).toContain('a.csv:5')
    expect(page).not.toContain('/tmp')
  })

  test('has markup in names and texts as words', async () => {
    const hostile = `</script><img src=x onerror=alert(1)>"'&`
    const documents = { 'decisions/standing.scorecard.json': scorecard({ title: words(`${hostile}title`) }) }
    const content = `accountId,age\n"${hostile.replace('"', '""')}",12\n`
    const { page, records, data } = await smallReport(content, [], documents)
    expect(records[0]?.n).toBe(hostile)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;title')
    expect(page.match(/<script/g)).toHaveLength(3)
    expect(data.accounts).toBe(1)
  })
})

describe('What accounts come to', () => {
  test('stands in tables: tiers, outcomes, recommendations, reasons', async () => {
    const { page } = await smallReport()
    expect(rowsOf(page, 'Standing')).toEqual(['High from 50 points | 1 | 33.3%', 'Low from 0 points | 2 | 66.7%'])
    expect(rowsOf(page, 'Labels')).toEqual(['China | 2 | 66.7%', 'VIP | 1 | 33.3%', 'None of these | 1 | 33.3%'])
    expect(rowsOf(page, 'Next')).toEqual(['greet | 1 | 1 | 33.3%', 'No recommendation |  | 2 | 66.7%'])
    expect(rowsOf(page, 'Standing: points lost')).toEqual(['Maturity MATURITY | 80 | 2 | 66.7%'])
  })

  test('leads to the accounts concerned', async () => {
    const { page } = await smallReport()
    expect(page).toContain('<a href="#accounts" data-query="band-0=0">High</a>')
    expect(page).toContain('<a href="#accounts" data-query="group=1">China</a>')
  })
})

/** The lines of the table with that caption. */
const rowsOf = (page: string, caption: string): readonly string[] => {
  const [, table = ''] = page.split(`<caption>${caption}</caption>`)
  const [rows = ''] = table.split('</table>')
  return [...rows.matchAll(/<tr>\s*<th scope="row">([\s\S]*?)<\/tr>/g)].map(([, cells = '']) =>
    cells
      .split(/<\/t[hd]>/)
      .map((cell) => cell.replace(/<[^>]*>/g, '').trim())
      .slice(0, -2)
      .join(' | '),
  )
}

describe('The matrix', () => {
  test('of the bundled rules sets value against satisfaction', async () => {
    const { page } = await reportOn(EXAMPLES, '--region', 'CN-HA')
    expect(page).toContain('<h2 id="matrix-title">Customer value against Customer satisfaction</h2>')
  })

  test('takes the first two scorecards asked for, whatever other decisions stand between them', async () => {
    const { page } = await reportOn(
      EXAMPLES,
      '--region',
      'CN-HA',
      '--decision',
      'churn-risk',
      'segments',
      'customer-value',
    )
    expect(page).toContain('<h2 id="matrix-title">Churn risk against Customer value</h2>')
  })

  test('says what it needs where there are not two scorecards', async () => {
    expect((await smallReport()).page).toContain('A matrix takes two scorecards.')
  })

  test('draws every account once, in the cell of its bands', async () => {
    const { page } = await reportOn(EXAMPLES, '--region', 'CN-HA')
    const [, matrix = ''] = page.split('<table class="matrix">')
    const [table = ''] = matrix.split('</table>')
    const names = [...table.matchAll(/<title>([^:]*):/g)].flatMap(([, dot = '']) => dot.split(', '))
    expect(new Set(names).size).toBe(30)
    const counts = [...table.matchAll(/data-query="[^"]*">(\d+)</g)].map(([, count]) => Number(count))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30)
  })
})

describe('What a report lacks it says:', () => {
  test('rows that were left out, with the reason', async () => {
    const { page, exitCode, records } = await smallReport(`${ACCOUNTS}A4,old,,\n`)
    expect(exitCode).toBe(3)
    expect(records).toHaveLength(3)
    expect(page).toContain('Rows that could not be used: 1.')
    expect(page).toContain('The column “age” needs')
  })

  test('how many of the problems it lists, where there are too many', async () => {
    const { page } = await smallReport(`accountId,age\nA1,30\n${'A,old\n'.repeat(130)}`)
    expect(page).toContain('Rows that could not be used: 130.')
    expect(page).toContain('The first 100 problems are listed.')
  })

  test('decisions that were not asked for, and those that say nothing', async () => {
    const { page } = await smallReport('accountId,age\nA1,12\n', ['--decision', 'standing', 'labels'])
    expect(page).toContain('Decisions not asked for: Next.')
    expect(page).toContain('Decisions that say nothing about these accounts: Labels.')
  })

  test('that no account could be assessed', async () => {
    const { page } = await smallReport('accountId,age\nA1,old\n')
    expect(page).toContain('No account could be assessed.')
    expect(page).toContain('The column “age” needs')
    expect(page).not.toContain('<script')
  })

  test('facts that accounts lack', async () => {
    const { page } = await smallReport()
    expect(rowsOf(page, 'Gaps in the data')).toEqual(['Is a VIP vip | 1 | 33.3%', 'Age age | 1 | 33.3%'])
  })
})

describe('Personal facts', () => {
  const remarks = {
    'decisions/remarks.decision-table.json': {
      title: words('Remarks', '备注'),
      hitPolicy: 'collect',
      rows: [
        {
          id: 'said',
          conditions: { fact: 'remark', operator: 'equal', value: 'leaves' },
          outcome: { code: 'x' },
          text: words('Said {remark}', '称{remark}'),
        },
      ],
    },
  }

  test('are hidden unless they are asked for, and then the page says so', async () => {
    const content = 'accountId,remark\nA1,leaves\n'
    const hidden = await smallReport(content, [], remarks)
    expect(hidden.records[0]?.f).toEqual({ remark: 'not shown' })
    expect(hidden.page).not.toContain('Personal facts are shown')
    const revealed = await smallReport(content, ['--reveal-personal'], remarks)
    expect(revealed.records[0]?.f).toEqual({ remark: 'leaves' })
    expect(revealed.page).toContain('Personal facts are shown')
  })

  test('are no names: an account whose identifier is personal is called by its line', async () => {
    const facts = JSON.parse(readFileSync(join(smallRules(), 'facts.json'), 'utf8'))
    const accountId = { ...facts.accountId, sensitivity: 'personal' }
    const documents = { 'facts.json': { ...facts, accountId } }
    expect((await smallReport(ACCOUNTS, [], documents)).records.map(({ n }) => n)).toEqual([
      'line 2',
      'line 3',
      'line 4',
    ])
    const revealed = await smallReport(ACCOUNTS, ['--reveal-personal'], documents)
    expect(revealed.records.map(({ n }) => n)).toEqual(['A1', 'A2', 'A3'])
  })
})

test('Of thousands of accounts the page grows by their records only, not by its charts', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `A${index},${index % 100}\n`)
  const { page, records } = await smallReport(`accountId,age\n${rows.join('')}`)
  expect(records.map(({ n }) => n)).toEqual(rows.map((row) => row.split(',')[0]))
  expect(page.match(/class="block"/g)).toHaveLength(6)
  expect(page.length).toBeLessThan(150_000)
})
