import { text } from './lint-page.js'

const internal = { sensitivity: 'internal' }
const personal = { sensitivity: 'personal' }

const FACTS = {
  monthlyRevenue: {
    type: 'number',
    unit: 'currency/month',
    min: 0,
    decimals: 2,
    ...internal,
    title: text('Monthly revenue', '月收入'),
  },
  annualRevenue: {
    type: 'number',
    unit: 'currency/year',
    ...internal,
    title: text('Annual revenue', '年收入'),
    derive: { multiply: [{ fact: 'monthlyRevenue' }, 12] },
  },
  servingCost: {
    type: 'number',
    unit: 'currency/month',
    min: 0,
    decimals: 2,
    ...internal,
    title: text('Cost of serving the customer', '服务成本'),
  },
  margin: {
    type: 'number',
    unit: 'currency/month',
    ...internal,
    title: text('Margin', '毛利'),
    derive: { subtract: [{ fact: 'monthlyRevenue' }, { fact: 'servingCost' }] },
  },
  tenureMonths: { type: 'integer', unit: 'months', min: 0, max: 600, ...internal, title: text('Tenure', '在网时长') },
  numberStatus: {
    type: 'enum',
    members: { active: text('In use', '正常使用'), suspended: text('Suspended', '停机'), lost: text('Lost', '挂失') },
    ...internal,
    title: text('Status of the number', '号码状态'),
  },
  hasPbx: { type: 'boolean', ...internal, title: text('Has its own switchboard', '自有用户交换机') },
  heldProducts: {
    type: 'set',
    members: { vnet: text('Group V-net', '集团V网'), leasedLine: text('Leased line', '专线') },
    ...internal,
    title: text('Products held', '已使用的产品'),
  },
  contractEndDate: { type: 'date', ...internal, title: text('End of the contract', '合约到期日期') },
  opensAt: { type: 'time', ...internal, title: text('Opening time', '开门时间') },
  agentReply: { type: 'text', ...internal, title: text("The manager's reply", '客户经理的答复') },
  office: {
    type: 'object',
    fields: { city: { type: 'text', title: text('City', '城市') } },
    ...internal,
    title: text('Office', '办公地点'),
  },
  contactName: { type: 'text', ...personal, title: text('Name of the contact', '联系人姓名') },
  age: { type: 'integer', min: 0, max: 120, ...personal, protected: true, title: text('Age', '年龄') },
}

/** The date on which the examples are looked at. */
export const EXAMPLE_DATE = '2026-11-01'

/** The documents that the examples share, with nothing wrong in them. */
export const BASE_RULEBOOK: Readonly<Record<string, object>> = {
  'facts.json': FACTS,
  'units.json': {
    months: text('months', '个月'),
    'CNY/month': text('CNY a month', '元/月'),
    'CNY/year': text('CNY a year', '元/年'),
    'GBP/month': text('GBP a month', '英镑/月'),
  },
  'regions/CN.json': { region: 'CN', title: text('China', '中国'), changes: [] },
  'provisions.json': {
    chapters: { duties: { title: text('Duties', '职责') } },
    provisions: { 'DUTY-01': { chapter: 'duties', kind: 'rule', executable: true, title: text('Visits', '拜访') } },
  },
  'parameters/value.json': {
    'value.revenue.high': {
      title: text('High monthly revenue', '月收入较高'),
      unit: 'CNY/month',
      origin: 'convention',
      values: [{ from: '2026-01-01', value: 5000 }],
    },
  },
  'conditions.json': {
    loyal: {
      title: text('Loyal customer', '忠诚客户'),
      conditions: { fact: 'tenureMonths', operator: 'greaterThanInclusive', value: 24 },
    },
  },
  'decisions/customer-value.scorecard.json': {
    title: text('Customer value', '客户价值'),
    reasonCodeAlgorithm: 'pointsBelow',
    origin: 'convention',
    characteristics: [
      {
        id: 'revenue',
        title: text('Revenue', '收入'),
        reasonCode: 'REVENUE',
        baselineScore: 60,
        reason: text('Revenue below {value.revenue.high}', '月收入低于{value.revenue.high}'),
        attributes: [
          {
            id: 'high',
            partialScore: 60,
            conditions: {
              fact: 'monthlyRevenue',
              operator: 'greaterThanInclusive',
              value: { parameter: 'value.revenue.high' },
            },
          },
          { id: 'other', partialScore: 20 },
        ],
      },
    ],
    bands: [
      { id: 'key', from: 50, title: text('Key account', '重点客户') },
      { id: 'standard', from: 0, title: text('Standard', '普通客户') },
    ],
  },
  'decisions/visits.decision-table.json': {
    title: text('Visits', '拜访频次'),
    hitPolicy: 'first',
    rows: [
      {
        id: 'monthly',
        conditions: {
          any: [
            { condition: 'loyal' },
            { fact: 'monthlyRevenue', operator: 'greaterThan', value: { parameter: 'value.revenue.high' } },
          ],
        },
        outcome: { every: 'month' },
        text: text('Visit every month', '每月拜访一次'),
      },
      { id: 'quarterly', outcome: { every: 'quarter' }, text: text('Visit every quarter', '每季度拜访一次') },
    ],
  },
  'decisions/offers.recommendations.json': {
    title: text('Offers', '产品推荐'),
    items: [
      {
        id: 'leased-line',
        title: text('Leased line', '专线'),
        eligibility: { fact: 'hasPbx', operator: 'equal', value: true },
        rank: { base: 10 },
        steps: [{ id: 'call', text: text('Call the customer', '致电客户') }],
      },
    ],
  },
}
