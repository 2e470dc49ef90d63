import { document } from '../example.js'
import { henan, highRevenue, visitEvery, visits, WHY } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const aboveBar = (parameter: string) =>
  visits([
    visitEvery('month', { conditions: { fact: 'monthlyRevenue', operator: 'greaterThan', value: { parameter } } }),
    visitEvery('quarter'),
  ])

const revenueInHenan = (...values: readonly object[]) => henan([{ parameter: 'value.revenue.high', values, why: WHY }])

/** Amounts and their dates. */
export const parameters = {
  title: text('Amounts', '参数'),
  pages: {
    PARAMETER_UNKNOWN: {
      what: text('A rule refers to an amount that is defined nowhere.', '规则引用了没有定义的参数。'),
      why: text(
        'Without the amount there is no threshold, and the library does not put a zero in its place.',
        '没有参数就没有门槛，程序也不会用零来代替。',
      ),
      mend: text(
        'Correct the name, or define the amount with its origin and its values in a file of the folder parameters.',
        '请改正名称，或在parameters文件夹中定义该参数，写明来源与取值。',
      ),
      bad: aboveBar('value.revenue.hihg'),
      at: '/rows/0/conditions/value/parameter',
      good: aboveBar('value.revenue.high'),
    },
    PARAMETER_NO_VALUE: {
      what: text(
        'On the date of the question, an amount has no value yet or no longer.',
        '在评估日期，某个参数尚未生效或已经失效。',
      ),
      why: text(
        'Rules that use it have no threshold on that day. Falling back to an older or a later value would apply a tariff that is not in force.',
        '当天使用它的规则没有门槛可用。若改用更早或更晚的取值，等于执行了未生效的标准。',
      ),
      mend: text(
        'Add a value that begins early enough, or take away the “until” that ends the last one.',
        '请补充开始日期足够早的取值，或去掉使最后一个取值失效的“until”。',
      ),
      bad: highRevenue({ values: [{ from: '2025-01-01', until: '2026-01-01', value: 4000 }] }),
      at: '/value.revenue.high/values',
      also: ['DATE_EXPIRED'],
      good: highRevenue({
        values: [
          { from: '2025-01-01', value: 4000 },
          { from: '2026-01-01', value: 5000 },
        ],
      }),
    },
    PARAMETER_DATES: {
      what: text('The values of an amount overlap in time or are out of order.', '参数的取值在时间上重叠或次序颠倒。'),
      why: text(
        'On some days two values would hold at once, and it would depend on the program which one a customer is judged by.',
        '某些日子会同时有两个取值，以哪个为准要看程序怎么处理。',
      ),
      mend: text(
        'Sort by “from”. A value ends by itself when the next one begins, so “until” is seldom needed.',
        '请按“from”排序。下一个取值开始时，前一个自动结束，通常不必写“until”。',
      ),
      bad: highRevenue({
        values: [
          { from: '2026-07-01', value: 6000 },
          { from: '2026-01-01', value: 5000 },
        ],
      }),
      at: '/value.revenue.high/values/1/from',
      good: highRevenue({
        values: [
          { from: '2026-01-01', value: 5000 },
          { from: '2026-07-01', value: 6000 },
        ],
      }),
    },
    PARAMETER_HOLE: {
      what: text(
        'Between two values of an amount there are days without one.',
        '参数的两个取值之间有一段日子没有取值。',
      ),
      why: text(
        'Whoever asks about one of those days, or works on it, gets no answer, or that of the parent region.',
        '恰在这段日子办理业务或查询的人得不到答案，或得到上级地区的结果。',
      ),
      mend: text(
        'Delete “until” of the earlier value, so that it lasts until the next one begins.',
        '请删去前一个取值的“until”，让它持续到下一个取值开始。',
      ),
      bad: revenueInHenan(
        { from: '2026-01-01', until: '2026-07-01', value: 4000 },
        { from: '2026-09-01', value: 4500 },
      ),
      at: '/changes/0/values/0/until',
      good: revenueInHenan({ from: '2026-01-01', value: 4000 }, { from: '2026-09-01', value: 4500 }),
    },
    PARAMETER_NO_SOURCE: {
      what: text(
        'An amount is said to come from the law or the market, without saying from where.',
        '参数注明来自法规或市场，却没有写出处。',
      ),
      why: text(
        'When the regulation changes, nobody can find the amounts that rest on it, and an auditor cannot check them.',
        '法规变动时，找不到哪些金额以它为依据，审计时也无从核对。',
      ),
      mend: text(
        'Name the act with its section or the published price list. If it was our own choice, say “convention”.',
        '请写明法规及条款或公开的价目表；若是自行设定的，请写“convention”。',
      ),
      bad: highRevenue({ origin: 'statute' }),
      at: '/value.revenue.high',
      good: highRevenue({
        origin: 'market',
        source: text('Published tariff of 2026, group customers', '2026年公开资费，集团客户'),
      }),
    },
    PARAMETER_UNUSED: {
      what: text('An amount is defined, but no rule looks at it.', '定义了参数，却没有规则使用。'),
      why: text(
        'Somebody will change it one day and wonder why nothing happens. Often a rule still carries the number itself in its place.',
        '日后有人修改它，会奇怪为什么没有效果。常见情形是规则里仍直接写着数字。',
      ),
      mend: text('Refer to it where the number stands, or delete it.', '请在写着数字的地方改为引用该参数，或删除它。'),
      bad: document('parameters/visits.json', {
        'visits.per-year': {
          title: text('Visits a year', '每年拜访次数'),
          origin: 'convention',
          values: [{ from: '2026-01-01', value: 12 }],
        },
      }),
      at: '/visits.per-year',
      good: highRevenue({}),
    },
  },
} as const satisfies LintArea
