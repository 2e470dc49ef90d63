import { describeCondition } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { OPERATORS } from '../../src/model/operator.js'
import type { RawCondition } from '../agreement/rules.js'
import { decideRules, openRules } from '../evaluate/small-book.js'
import { words } from '../support/small-rulebook.js'

const members = { vpn: words('Private network', '虚拟专网'), sms: words('Bulk messages', '群发短信') }
const FACTS = {
  revenue: {
    type: 'number',
    unit: 'currency/month',
    sensitivity: 'internal',
    title: words('Monthly revenue', '月收入'),
  },
  spend: { type: 'number', unit: 'currency/month', sensitivity: 'internal', title: words('Monthly spend', '月消费') },
  share: { type: 'number', unit: 'percent', sensitivity: 'internal', title: words('Share of calls', '通话占比') },
  calls: { type: 'integer', sensitivity: 'internal', title: words('Service calls', '客服来电次数') },
  nps: { type: 'integer', sensitivity: 'internal', title: words('NPS score', 'NPS 得分') },
  hasPbx: { type: 'boolean', sensitivity: 'internal', title: words('Has a PBX', '有用户交换机') },
  tier: {
    type: 'enum',
    sensitivity: 'internal',
    title: words('Service tier', '服务等级'),
    members: { vip: words('VIP', '贵宾'), key: words('Key account', '重点客户') },
  },
  products: { type: 'set', sensitivity: 'internal', title: words('Held products', '已有产品'), members },
  steps: { type: 'list', sensitivity: 'internal', title: words('Steps done', '已完成步骤'), members },
  signed: { type: 'date', sensitivity: 'internal', title: words('Date of signing', '签约日期') },
  opens: { type: 'time', sensitivity: 'internal', title: words('Opening time', '营业开始时间') },
  note: { type: 'text', sensitivity: 'internal', title: words('Wording', '话术') },
  contact: {
    type: 'object',
    sensitivity: 'internal',
    title: words('Contact', '联系人'),
    fields: { stance: { type: 'integer', title: words('Stance of the contact', '联系人态度') } },
  },
}
const OTHERS = {
  'units.json': {
    'CNY/month': words('CNY a month', '元/月'),
    'GBP/month': words('GBP a month', '英镑/月'),
    percent: words('%', '%'),
  },
  'parameters/limits.json': {
    'limit.high': {
      title: words('High', '高'),
      unit: 'CNY/month',
      origin: 'convention',
      values: [{ from: '2026-01-01', value: 5_000 }],
    },
  },
  'conditions.json': {
    'major-account': {
      title: words('Major account', '大客户'),
      conditions: { fact: 'tier', operator: 'in', value: ['vip', 'key'] },
    },
  },
}

const dear: RawCondition = { fact: 'revenue', operator: 'greaterThanInclusive', value: { parameter: 'limit.high' } }
const pbx: RawCondition = { fact: 'hasPbx', operator: 'equal', value: true }
const promoter: RawCondition = { fact: 'nps', operator: 'greaterThan', value: 8 }

const CONDITIONS: readonly RawCondition[] = [
  { fact: 'revenue', operator: 'equal', value: 1_234_567.5 },
  { fact: 'tier', operator: 'equal', value: 'vip' },
  { fact: 'tier', operator: 'notEqual', value: 'key' },
  { fact: 'revenue', operator: 'lessThan', value: 5_000 },
  { fact: 'revenue', operator: 'lessThanInclusive', value: 0.5 },
  { fact: 'revenue', operator: 'greaterThan', value: -1_000 },
  dear,
  { fact: 'share', operator: 'greaterThanInclusive', value: 12.5 },
  { fact: 'calls', operator: 'lessThan', value: 3 },
  { fact: 'signed', operator: 'lessThan', value: '2026-02-01' },
  { fact: 'opens', operator: 'greaterThanInclusive', value: '07:45' },
  { fact: 'tier', operator: 'in', value: ['vip', 'key'] },
  { fact: 'tier', operator: 'notIn', value: ['key'] },
  { fact: 'products', operator: 'contains', value: 'vpn' },
  { fact: 'steps', operator: 'doesNotContain', value: 'sms' },
  { fact: 'note', operator: 'mentions', value: ["can't", '不行'] },
  { fact: 'note', operator: 'doesNotMention', value: ['no way'] },
  { fact: 'revenue', operator: 'isKnown', value: true },
  { fact: 'revenue', operator: 'isKnown', value: false },
  { not: { fact: 'revenue', operator: 'isKnown', value: false } },
  pbx,
  { fact: 'hasPbx', operator: 'equal', value: false },
  { fact: 'hasPbx', operator: 'notEqual', value: true },
  { not: pbx },
  { fact: 'revenue', operator: 'lessThan', value: { fact: 'spend' } },
  { fact: 'contact', path: '$.stance', operator: 'lessThan', value: 0 },
  { condition: 'major-account' },
  { not: { condition: 'major-account' } },
  { all: [dear, pbx, promoter] },
  { any: [dear, pbx] },
  { all: [dear, { any: [pbx, promoter] }] },
  { any: [{ all: [dear, pbx] }, { condition: 'major-account' }] },
  { all: [dear, { all: [pbx, promoter] }] },
  { not: { all: [dear, pbx] } },
]

const sentence = (condition: RawCondition, locale: string): string => {
  const { resolved } = openRules(FACTS, { rule: condition }, OTHERS)
  const [decision] = resolved.decisions
  const conditions = decision?.kind === 'decision-table' ? decision.rows[0]?.conditions : undefined
  return conditions === undefined ? '' : describeCondition(conditions, resolved, locale)
}

/** How the sentences read beside what an account has. */
const ACCOUNTS: readonly (readonly [RawCondition, object])[] = [
  [dear, { revenue: 6_200 }],
  [{ fact: 'tier', operator: 'equal', value: 'vip' }, { tier: 'vip' }],
  [{ fact: 'tier', operator: 'notEqual', value: 'vip' }, { tier: 'key' }],
  [{ fact: 'products', operator: 'contains', value: 'vpn' }, { products: ['sms', 'vpn'] }],
  [{ fact: 'products', operator: 'doesNotContain', value: 'vpn' }, { products: [] }],
  [{ fact: 'hasPbx', operator: 'equal', value: false }, { hasPbx: false }],
  [{ fact: 'note', operator: 'mentions', value: ['no way'] }, { note: 'No way!' }],
  [{ fact: 'revenue', operator: 'isKnown', value: false }, {}],
  [
    { fact: 'revenue', operator: 'lessThan', value: { fact: 'spend' } },
    { revenue: 1, spend: 2 },
  ],
]

const reason = ([condition, account]: (typeof ACCOUNTS)[number]) =>
  decideRules(openRules(FACTS, { rule: condition }, OTHERS), account).hits[0]?.because[0]?.text

const line = (...cells: readonly (string | undefined)[]) => `| ${cells.join(' | ')} |`

test('Conditions read as sentences in both languages; the golden table is to be read as prose', async () => {
  const table = [
    '# How conditions read',
    '',
    line('Condition', 'English', '中文'),
    line('---', '---', '---'),
    ...CONDITIONS.map((one) => line(`\`${JSON.stringify(one)}\``, sentence(one, 'en'), sentence(one, 'zh-CN'))),
    '',
    '# How reasons read',
    '',
    line('Condition', 'Account', 'English', '中文'),
    line('---', '---', '---', '---'),
    ...ACCOUNTS.map((one) =>
      line(`\`${JSON.stringify(one[0])}\``, `\`${JSON.stringify(one[1])}\``, reason(one)?.en, reason(one)?.['zh-CN']),
    ),
    '',
  ]
  await expect(table.join('\n')).toMatchFileSnapshot('golden/sentences.md')
})

test('Every operator has a sentence in that table', () => {
  const used = new Set(CONDITIONS.map((one) => ('fact' in one ? one.operator : undefined)))
  expect(Object.keys(OPERATORS).filter((operator) => !used.has(operator as keyof typeof OPERATORS))).toEqual([])
})

describe('In another region', () => {
  test('money is named in its own currency', () => {
    const region = { region: 'GB', title: words('United Kingdom', '英国'), currency: 'GBP', changes: [] }
    const rule: RawCondition = { fact: 'revenue', operator: 'greaterThan', value: 100 }
    const book = openRules(FACTS, { rule }, { ...OTHERS, 'regions/GB.json': region }, { region: 'GB' })
    expect(decideRules(book, { revenue: 101 }).hits[0]?.because[0]?.text).toEqual({
      en: 'Monthly revenue is above 100 GBP a month (actual: 101 GBP a month)',
      'zh-CN': '月收入高于100英镑/月（实际为101英镑/月）',
    })
  })
})

test('A language that a rulebook brings, but the library has no grammar for, is served with its own words in English sentences', () => {
  const inGerman = { ...FACTS, revenue: { ...FACTS.revenue, title: { ...FACTS.revenue.title, de: 'Monatsumsatz' } } }
  const info = {
    id: 'book',
    version: '1.0.0',
    title: words('Book', '手册'),
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    locales: ['en', 'zh-CN', 'de'],
  }
  const rule: RawCondition = { fact: 'revenue', operator: 'greaterThan', value: 5 }
  const book = openRules(inGerman, { rule }, { ...OTHERS, 'rulebook.json': info })
  expect(decideRules(book, { revenue: 6 }).hits[0]?.because[0]?.text['de']).toBe(
    'Monatsumsatz is above 5 CNY a month (actual: 6 CNY a month)',
  )
})
