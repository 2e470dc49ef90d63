import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../src/document/format-value.js'
import { decideRules, explainRules, openSmallBook } from '../evaluate/small-book.js'
import { words } from '../support/small-rulebook.js'

describe('Numbers read', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [999, '999'],
    [1_000, '1,000'],
    [12_345, '12,345'],
    [1_234_567, '1,234,567'],
    [1_000_000_000, '1,000,000,000'],
    [-999, '-999'],
    [-1_000, '-1,000'],
    [-123_456, '-123,456'],
    [0.5, '0.5'],
    [1_234.5, '1,234.5'],
    [1_234.56789, '1,234.5679'],
    [0.1 + 0.2, '0.3'],
    [99.99, '99.99'],
    [1_000.00001, '1,000'],
    [-0.00001, '0'],
    [999.99999, '1,000'],
    [1e21, '1e+21'],
    [1.5e21, '1.5e+21'],
    [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
  ])('%d as %s', (value, expected) => {
    expect(formatNumber(value)).toBe(expected)
  })
})

const FACTS = {
  revenue: {
    type: 'number',
    unit: 'currency/month',
    sensitivity: 'internal',
    title: words('Monthly revenue', '月收入'),
  },
  share: { type: 'number', unit: 'percent', sensitivity: 'public', title: words('Share', '占比') },
  calls: { type: 'integer', unit: 'times', sensitivity: 'internal', title: words('Calls', '来电') },
  hasPbx: { type: 'boolean', sensitivity: 'internal', title: words('Has a PBX', '有用户交换机') },
  products: {
    type: 'set',
    sensitivity: 'internal',
    title: words('Products', '产品'),
    members: { vpn: words('VPN', '专网'), sms: words('Messages', '短信') },
  },
  style: {
    type: 'enum',
    sensitivity: 'personal',
    title: words('Style', '个性'),
    members: { driver: words('Driver', '支配型'), amiable: words('Amiable', '随和型') },
  },
  birthday: { type: 'date', sensitivity: 'secret', title: words('Birthday', '生日') },
}
const TEXT = {
  en: 'Revenue {revenue}, share {share}, calls {calls}, PBX {hasPbx}, products {products}, style {style}, born {birthday}, from {limit.high}.',
  'zh-CN':
    '收入{revenue}，占比{share}，来电{calls}，交换机{hasPbx}，产品{products}，个性{style}，生日{birthday}，起点{limit.high}。',
}
const DOCUMENTS = {
  'facts.json': FACTS,
  'units.json': { 'CNY/month': words('CNY a month', '元/月'), percent: words('%', '%'), times: words('', '次') },
  'parameters/limits.json': {
    'limit.high': {
      title: words('High', '高'),
      unit: 'CNY/month',
      origin: 'convention',
      values: [{ from: '2026-01-01', value: 5_000 }],
    },
  },
  'decisions/rules.decision-table.json': {
    title: words('Table', '表'),
    hitPolicy: 'collect',
    rows: [
      { id: 'always', outcome: {}, text: TEXT },
      {
        id: 'driver',
        outcome: {},
        text: words('Driver'),
        conditions: { fact: 'style', operator: 'notEqual', value: 'amiable' },
      },
      {
        id: 'young',
        outcome: {},
        text: words('Young'),
        conditions: { fact: 'birthday', operator: 'greaterThan', value: '1990-01-01' },
      },
    ],
  },
}
const ACCOUNT = {
  revenue: 6_200.5,
  share: 12.5,
  calls: 1_200,
  hasPbx: true,
  products: ['sms', 'vpn'],
  style: 'driver',
  birthday: '1991-02-03',
}
const book = openSmallBook(DOCUMENTS)
const revealing = openSmallBook(DOCUMENTS, { revealPersonal: true })
const textOf = (facts: object, rulebook = book) => decideRules(rulebook, facts).hits[0]?.text

describe('A text is filled in', () => {
  test('with values as people read them, and with amounts', () => {
    expect(textOf(ACCOUNT, revealing)).toEqual({
      en: 'Revenue 6,200.5 CNY a month, share 12.5%, calls 1,200, PBX yes, products Messages, VPN, style Driver, born 1991-02-03, from 5,000 CNY a month.',
      'zh-CN':
        '收入6,200.5元/月，占比12.5%，来电1,200次，交换机是，产品短信、专网，个性支配型，生日1991-02-03，起点5,000元/月。',
    })
  })

  test('without the values of personal and secret facts', () => {
    expect(textOf(ACCOUNT)?.en).toContain('style not shown, born not shown')
    expect(textOf(ACCOUNT)?.['zh-CN']).toContain('个性不显示，生日不显示')
  })

  test('also where facts are missing or lists are empty', () => {
    expect(textOf({ products: [] })).toEqual({
      en: 'Revenue unknown, share unknown, calls unknown, PBX unknown, products none, style unknown, born unknown, from 5,000 CNY a month.',
      'zh-CN': '收入未知，占比未知，来电未知，交换机未知，产品无，个性未知，生日未知，起点5,000元/月。',
    })
  })
})

describe('Values of persons', () => {
  const everything = (rulebook: typeof book) =>
    JSON.stringify([decideRules(rulebook, ACCOUNT), explainRules(rulebook, ACCOUNT)])

  test('stay out of texts, reasons and explanations', () => {
    expect(decideRules(book, ACCOUNT).hits.map(({ row }) => row)).toEqual(['always', 'driver', 'young'])
    expect(everything(book)).not.toContain('1991-02-03')
    expect(everything(book)).not.toContain('支配型')
    expect(decideRules(book, ACCOUNT).hits[1]?.because[0]).toEqual({
      fact: 'style',
      operator: 'notEqual',
      value: 'amiable',
      text: { en: 'Style is not Amiable (actual: not shown)', 'zh-CN': '个性不是随和型（实际为不显示）' },
    })
  })

  test('are shown to whoever asks for them', () => {
    expect(decideRules(revealing, ACCOUNT).hits[1]?.because[0]).toMatchObject({
      actual: 'driver',
      text: { en: 'Style is not Amiable (actual: Driver)', 'zh-CN': '个性不是随和型（实际为支配型）' },
    })
    expect(everything(revealing)).toContain('1991-02-03')
  })

  test('of which nothing is known are said to be unknown, not hidden', () => {
    const [, driver] = explainRules(book, {}).elements
    expect(driver?.condition?.text).toEqual({
      en: 'Style is not Amiable (not known)',
      'zh-CN': '个性不是随和型（未知）',
    })
  })
})
