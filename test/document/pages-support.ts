import { posix } from 'node:path'
import { documentRulebook } from 'kam-rules/document'
import { region, words } from '../support/small-rulebook.js'

/** Pages by their paths. */
export type Pages = ReadonlyMap<string, string>

/** The places to which links can lead on a page. */
export const placesOn = (page: string): readonly string[] =>
  [...page.matchAll(/<a id="([^"]*)"><\/a>/g)].map(([, id]) => id as string)

/** Where the links of a page lead: paths, with the place behind `#` where there is one. */
export const linksOn = (path: string, page: string): readonly string[] =>
  [...page.replace(/^---\n.*\n---\n|```[\s\S]*?```/g, '').matchAll(/(?<!\\)\]\(([^)\s]*)\)/g)].map(([, href = '']) => {
    const [target, place] = href.split('#')
    const leadsTo = target === '' ? path : posix.join(posix.dirname(path), target as string)
    return place === undefined ? leadsTo : `${leadsTo}#${place}`
  })

/** Links that lead nowhere, each with its page. */
export const lostLinks = (pages: Pages): readonly string[] => {
  const places = new Map([...pages].map(([path, page]) => [path, new Set(placesOn(page))]))
  const isThere = (link: string): boolean => {
    const [target = '', place] = link.split('#')
    const found = places.get(target)
    return found !== undefined && (place === undefined || found.has(place))
  }
  return [...pages].flatMap(([path, page]) =>
    linksOn(path, page).flatMap((link) => (isThere(link) ? [] : [`${path}: ${link}`])),
  )
}

/** A page as people read it: without links, places, names for programs and diagrams. */
export const readable = (page: string): string =>
  page
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replaceAll('<br>', '\n')

const FACTS = {
  revenue: {
    type: 'number',
    unit: 'currency/month',
    min: 0,
    decimals: 2,
    sensitivity: 'internal',
    title: words('Monthly revenue', '月收入'),
    description: words('All that is billed in a month.', '每月出账总额。'),
    provisions: ['V-01'],
    tmf: 'TMF678 CustomerBill.taxExcludedAmount',
  },
  months: {
    type: 'integer',
    unit: 'months',
    min: 0,
    changeable: false,
    sensitivity: 'internal',
    title: words('Length of the relationship', '在网时长'),
  },
  yearly: {
    type: 'number',
    unit: 'currency/year',
    sensitivity: 'internal',
    title: words('Yearly revenue', '年收入'),
    derive: { multiply: [{ fact: 'revenue' }, 12] },
  },
  tier: {
    type: 'enum',
    sensitivity: 'internal',
    title: words('Service tier', '服务等级'),
    members: { vip: words('VIP', '贵宾'), normal: words('Normal', '普通') },
  },
  hasPbx: { type: 'boolean', sensitivity: 'internal', title: words('Has a PBX', '有用户交换机') },
  reply: { type: 'text', sensitivity: 'personal', title: words('Reply', '答复') },
}

const RICH = { fact: 'revenue', operator: 'greaterThanInclusive', value: { parameter: 'value.high' } }
const PBX = { fact: 'hasPbx', operator: 'equal', value: true }

/** One of everything, small enough to be read page by page. */
export const DOCUMENTS = {
  'rulebook.json': {
    id: 'small',
    version: '2.0.0',
    title: words('A small rulebook', '小规则手册'),
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    locales: ['en', 'zh-CN'],
  },
  'facts.json': FACTS,
  'units.json': {
    months: words('months', '个月'),
    'CNY/month': words('CNY a month', '元/月'),
    'CNY/year': words('CNY a year', '元/年'),
  },
  'parameters/value.json': {
    'value.high': {
      title: words('Revenue of a large customer', '大客户的收入标准'),
      unit: 'CNY/month',
      origin: 'convention',
      provisions: ['V-01'],
      values: [
        { from: '2026-01-01', value: 5_000 },
        { from: '2027-01-01', value: 6_000 },
      ],
    },
    'value.band': {
      title: words('Lowest score of a good customer', '优质客户最低得分'),
      origin: 'handbook',
      values: [{ from: '2026-01-01', value: 50 }],
    },
  },
  'conditions.json': {
    vip: { title: words('VIP customer', '贵宾客户'), conditions: { fact: 'tier', operator: 'equal', value: 'vip' } },
  },
  'decisions/value.scorecard.json': {
    title: words('Customer value', '客户价值'),
    description: words('What a customer is worth.', '评定客户的价值。'),
    provisions: ['V-01'],
    initialScore: 10,
    reasonCodeAlgorithm: 'pointsBelow',
    origin: 'convention',
    monotone: { revenue: 'increasing' },
    characteristics: [
      {
        id: 'volume',
        title: words('Volume', '业务量'),
        reasonCode: 'VOLUME',
        baselineScore: 60,
        reason: words('The customer brings only {revenue}.', '客户仅带来收入{revenue}。'),
        attributes: [
          { id: 'large', title: words('Large', '大'), partialScore: 60, conditions: RICH },
          {
            id: 'loyal',
            partialScore: 30,
            conditions: { fact: 'months', operator: 'greaterThan', value: 24 },
            reason: words('Large means {value.high}.', '达到{value.high}才属大客户。'),
          },
          { id: 'other', partialScore: 0 },
        ],
      },
    ],
    bands: [
      { id: 'good', from: { parameter: 'value.band' }, title: words('Good', '优质') },
      { id: 'plain', from: 0, title: words('Plain', '普通') },
    ],
    notices: [
      {
        id: 'vip-low',
        text: words('A VIP customer is looked after in person.', '贵宾客户须当面服务。'),
        conditions: { condition: 'vip' },
      },
    ],
  },
  'decisions/wording.decision-table.json': {
    title: words('Wording', '用语'),
    hitPolicy: 'collect',
    outputs: { kind: { title: words('Kind', '类别'), members: { refusal: words('Refusal', '拒绝') } } },
    rows: [
      {
        id: 'bare-no',
        outcome: { kind: 'refusal' },
        text: words('Say what you can do.', '请说明能做什么。'),
        conditions: {
          all: [
            {
              fact: 'reply',
              operator: 'mentions',
              value: ['no', 'no way', 'never', 'nope', 'not now', 'nothing', '不行'],
            },
            { not: { condition: 'vip' } },
          ],
        },
        effectiveFrom: '2026-07-01',
      },
    ],
  },
  'decisions/offers.recommendations.json': {
    title: words('Offers', '推荐'),
    atMost: 2,
    items: [
      {
        id: 'line',
        title: words('Leased line', '专线'),
        eligibility: RICH,
        suitability: { any: [PBX, { all: [{ condition: 'vip' }, { not: PBX }] }] },
        group: 'network',
        rank: { base: 10, adjust: [{ conditions: PBX, add: 5 }] },
        steps: [
          { id: 'call', text: words('Call the customer.', '致电客户。') },
          {
            id: 'visit',
            text: words('Agree a visit.', '约定拜访。'),
            conditions: { condition: 'vip' },
            provisions: ['V-02'],
          },
        ],
      },
      {
        id: 'net',
        title: words('Virtual network', '虚拟网'),
        group: 'network',
        rank: { base: 5 },
        steps: [],
      },
    ],
  },
  'regions/CN.json': region(
    'CN',
    [
      {
        parameter: 'value.high',
        values: [{ from: '2026-07-01', value: 4_000 }],
        origin: 'statute',
        source: words('Article 7', '第七条'),
        why: words('Prices are lower.', '价格水平较低。'),
      },
      {
        replace: 'decisions/offers/line/call',
        with: { id: 'call', text: words('Write to the customer.', '致函客户。') },
        why: words('Calls are not welcome.', '客户不愿接听电话。'),
      },
      { disable: 'decisions/offers/net', why: words('Not sold here.', '本地不销售。'), effectiveFrom: '2026-06-01' },
      {
        add: {
          to: 'decisions/wording',
          rows: [{ id: 'pbx', outcome: { kind: 'refusal' }, text: words('Ask first.', '请先询问。'), conditions: PBX }],
        },
        why: words('Asked for by law.', '法规要求。'),
        effectiveFrom: '2026-01-01',
        effectiveUntil: '2027-01-01',
      },
    ],
    { title: words('China', '中国') },
  ),
  'cases/value.json': {
    cases: [
      {
        name: words('A large customer is good', '大客户为优质客户'),
        region: 'CN',
        asOf: '2026-11-01',
        facts: { revenue: 4_000, tier: 'normal' },
        expect: { value: { score: 70, band: 'good', reasons: [] } },
      },
      {
        name: words('Nobody is offered a network in China', '中国不推荐虚拟网'),
        region: 'CN',
        asOf: '2026-11-01',
        facts: { revenue: 5_000, hasPbx: true },
        expect: { offers: { items: ['line'], ranks: { line: 15 }, steps: { line: ['call'] } } },
      },
    ],
  },
  'provisions.json': {
    chapters: { value: { title: words('Value', '价值') } },
    provisions: {
      'V-01': { chapter: 'value', kind: 'duty', executable: true, title: words('Rate the customer', '评定客户') },
      'V-02': { chapter: 'value', kind: 'duty', executable: true, title: words('Visit the customer', '拜访客户') },
      'V-03': { chapter: 'value', kind: 'duty', executable: true, title: words('Write it down', '做好记录') },
    },
  },
  'not-carried.json': { provisions: { 'V-03': words('Nothing to decide.', '无需判断。') } },
}

/** The pages of the small rulebook; a document given replaces the one of the same name. */
export const documentSmall = (documents: object = {}, options: object = {}): Pages =>
  documentRulebook({ ...DOCUMENTS, ...documents }, { asOf: '2026-11-01', ...options })
