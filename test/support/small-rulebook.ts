import type { Documents } from 'kam-rules'
import { deepFreeze } from './deep-freeze.js'

/** A text in both languages; the same words do where nobody reads them. */
export const words = (en: string, zh = en) => ({ en, 'zh-CN': zh })

const open = { sensitivity: 'public' }

/** The small dictionary that most tests speak of. */
export const FACTS = {
  accountId: { type: 'text', ...open, title: words('Account', '账号') },
  age: { type: 'integer', sensitivity: 'internal', min: 0, max: 150, title: words('Age', '年龄') },
  country: {
    type: 'enum',
    ...open,
    members: { CN: words('China', '中国'), SG: words('Singapore', '新加坡'), US: words('United States', '美国') },
    title: words('Country', '国家'),
  },
  amount: { type: 'number', unit: 'currency/month', decimals: 2, ...open, title: words('Amount', '金额') },
  spent: { type: 'number', unit: 'currency/month', decimals: 2, ...open, title: words('Spent', '支出') },
  tenure: { type: 'integer', unit: 'months', ...open, title: words('Tenure', '在网时长') },
  customer: {
    type: 'object',
    sensitivity: 'personal',
    fields: {
      name: { type: 'text', title: words('Name', '姓名') },
      address: {
        type: 'object',
        fields: { city: { type: 'text', title: words('City', '城市') } },
        title: words('Address', '地址'),
      },
    },
    title: words('Customer', '客户'),
  },
  joined: { type: 'date', ...open, title: words('Joined', '入网日期') },
  opens: { type: 'time', ...open, title: words('Opens', '开门时间') },
  vip: { type: 'boolean', ...open, title: words('Is a VIP', '是 VIP') },
  tags: { type: 'set', ...open, title: words('Tags', '标签') },
  interests: {
    type: 'list',
    ...open,
    members: { golf: words('Golf', '高尔夫'), tea: words('Tea', '茶') },
    title: words('Interests', '兴趣'),
  },
  contacts: {
    type: 'list',
    sensitivity: 'personal',
    fields: { name: { type: 'text', title: words('Name', '姓名') } },
    title: words('Contacts', '联系人'),
  },
  remark: { type: 'text', sensitivity: 'personal', title: words('Remark', '备注') },
  gender: {
    type: 'enum',
    sensitivity: 'personal',
    protected: true,
    members: { female: words('Female', '女'), male: words('Male', '男') },
    title: words('Gender', '性别'),
  },
} as const

export const UNITS = {
  months: words('months', '个月'),
  'CNY/month': words('CNY a month', '元/月'),
  'GBP/month': words('GBP a month', '英镑/月'),
}

/** The documents of a rulebook over the small dictionary, frozen to the last value; a document given replaces the one of the same name. */
export const smallRulebook = (documents: Documents = {}): Documents =>
  deepFreeze({ 'facts.json': FACTS, 'units.json': UNITS, ...documents })

/** A comparison that an adult meets; `key` and `value` put something else in its place, or beside it. */
export const ADULT = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }

/** An amount of 100 CNY a month from 2026 on. */
export const BAR = {
  title: words('Bar', '标准'),
  unit: 'CNY/month',
  origin: 'convention',
  values: [{ from: '2026-01-01', value: 100 }],
}

/** A comparison with the amount `bar.high`. */
export const ABOVE_BAR = { fact: 'amount', operator: 'greaterThan', value: { parameter: 'bar.high' } }

/** A row that is always met, unless it gets a condition. */
export const row = (id: string, extra: object = {}) => ({ id, outcome: { code: id }, text: words(id), ...extra })

export const table = (rows: readonly object[], extra: object = {}) => ({
  title: words('Table', '决策表'),
  hitPolicy: 'collect',
  rows,
  ...extra,
})

/** One characteristic that gives 60 points to adults and 20 to others, in two bands. */
export const CHARACTERISTIC = {
  id: 'maturity',
  title: words('Maturity', '成熟度'),
  reasonCode: 'MATURITY',
  baselineScore: 60,
  reason: words('Too young', '过于年轻'),
  attributes: [
    { id: 'adult', partialScore: 60, conditions: ADULT },
    { id: 'other', partialScore: 20 },
  ],
} as const

export const BANDS = [
  { id: 'high', from: 50, title: words('High', '高') },
  { id: 'low', from: 0, title: words('Low', '低') },
] as const

export const scorecard = (extra: object = {}) => ({
  title: words('Scorecard', '评分卡'),
  reasonCodeAlgorithm: 'pointsBelow',
  origin: 'convention',
  characteristics: [CHARACTERISTIC],
  bands: BANDS,
  ...extra,
})

/** An item for everybody with one step, unless it gets stages. */
export const item = (id: string, extra: object = {}) => ({
  id,
  title: words(id),
  rank: { base: 1 },
  steps: [{ id: 'call', text: words('Call', '致电') }],
  ...extra,
})

export const recommendations = (items: readonly object[], extra: object = {}) => ({
  title: words('Recommendations', '建议'),
  items,
  ...extra,
})

export const region = (code: string, changes: readonly object[] = [], extra: object = {}) => ({
  region: code,
  title: words(code),
  changes,
  ...extra,
})

export const WHY = words('Our market differs', '本地市场不同')
