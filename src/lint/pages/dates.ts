import { askedOn } from '../example.js'
import { henan, loyal, WHY } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const endsBy = (value: unknown) => loyal({ fact: 'contractEndDate', operator: 'lessThan', value })
const closedFrom = (effectiveFrom: string, effectiveUntil: string) =>
  henan([{ disable: 'decisions/offers/leased-line', effectiveFrom, effectiveUntil, why: WHY }])

/** Calendar dates and clock times. */
export const dates = {
  title: text('Dates and times', '日期与时间'),
  pages: {
    DATE_FORMAT: {
      what: text(
        'A date is not written as year, month and day with hyphens.',
        '日期没有写成以连字符分隔的年、月、日。',
      ),
      why: text(
        'Whether 01/02 is the first of February or the second of January depends on the country, and a contract would end on the wrong day.',
        '01/02是二月一日还是一月二日，各国习惯不同，理解错了合约就会在错误的日子到期。',
      ),
      mend: text('Write four digits for the year and two each for month and day.', '年份写四位，月和日各写两位。'),
      bad: endsBy('1/2/2026'),
      at: '/loyal/conditions/value',
      good: endsBy('2026-02-01'),
    },
    DATE_INVALID: {
      what: text('The calendar has no such day.', '日历上没有这一天。'),
      why: text(
        'Programs that let it pass move on to the next month, so that a rule would begin or end days later than was decided.',
        '有的程序会自动顺延到下个月，规则的起止日期就会比原定的晚几天。',
      ),
      mend: text(
        'For “end of the month” write the first day of the next one, since the last day of a stretch is excluded.',
        '若要表示“到月底”，请写下个月的第一天，因为时段不含结束日。',
      ),
      bad: endsBy('2026-02-30'),
      at: '/loyal/conditions/value',
      good: endsBy('2026-03-01'),
    },
    DATE_NO_ZONE: {
      what: text('A time of day hangs on to a date.', '日期后面带着具体时刻。'),
      why: text(
        'A time needs a time zone to mean anything, and midnight in London is morning in Shanghai. Rules here hold for whole days of the region.',
        '脱离时区的时刻没有确定的含义：伦敦的午夜是上海的早晨。规则以所在地区的整日为准。',
      ),
      mend: text('Keep the day as it is called in the region and delete the time.', '请保留当地的日期，删去时刻。'),
      bad: endsBy('2026-02-01T00:00'),
      at: '/loyal/conditions/value',
      good: endsBy('2026-02-01'),
    },
    DATE_RANGE_EMPTY: {
      what: text('A stretch of dates ends before or on the day it starts.', '一个时段的结束日不晚于开始日。'),
      why: text(
        'Not a single day lies in it. The change or the amount would never take effect, and the old one would go on unnoticed.',
        '这样的时段里一天也没有。变更或金额永远不会生效，旧的仍会悄悄沿用。',
      ),
      mend: text(
        'Check both dates. For one single day, let the stretch end on the day after.',
        '请核对两个日期；若只有一天，结束日应写次日。',
      ),
      bad: closedFrom('2027-01-01', '2026-10-01'),
      at: '/changes/0/effectiveUntil',
      good: closedFrom('2026-10-01', '2027-01-01'),
    },
    DATE_EXPIRED: {
      what: text(
        'A regional change or an amount has run out, and nothing takes its place.',
        '某项地区变更或参数已经到期，其后没有接续。',
      ),
      why: text(
        'From that day on the base book holds again, or the amount has no value at all. Campaigns are meant to end like this; a regulation that was only forgotten is not.',
        '自到期日起，要么恢复为基础手册的规定，要么参数不再有取值。促销活动到期属于正常，法规条文到期却可能只是忘了续写。',
      ),
      mend: text(
        'Move the end if the rule goes on, or add what follows it. What is over for good can be deleted once nobody asks about that time.',
        '若规定仍然有效，请延后结束日期或补充后续内容；确已结束且不再有人查询该时段时，可以删除。',
      ),
      bad: closedFrom('2026-01-01', '2026-10-01'),
      at: '/changes/0',
      good: closedFrom('2026-01-01', '2027-01-01'),
    },
    DATE_FUTURE: {
      what: text('A regional change or an amount begins only after today.', '某项地区变更或参数尚未到生效日。'),
      why: text(
        'That is how a price rise is prepared in good time. It is worth a look, since a slip in the year postpones a change without a sound.',
        '提前准备调价时正是这样写。但年份写错也会悄悄推迟变更，因此值得看一眼。',
      ),
      mend: text(
        'If the date is right, there is nothing to do. Ask for a later date with `--as-of` to see the rules as they will be.',
        '日期无误时无须处理。可用`--as-of`指定以后的日期，查看届时的规则。',
      ),
      bad: closedFrom('2027-10-01', '2028-01-01'),
      at: '/changes/0',
      good: closedFrom('2026-10-01', '2027-01-01'),
    },
    TIME_FORMAT: {
      what: text(
        'A clock time is not written as two digits, colon, two digits.',
        '时间没有写成两位数、冒号、两位数的形式。',
      ),
      why: text(
        'Times are compared digit by digit. Without the leading zero, half past eight would count as later than noon.',
        '时间按数字逐位比较。缺少前导零时，八点半会被当作晚于中午。',
      ),
      mend: text(
        'Use the 24-hour clock with a leading zero, from 00:00 to 23:59.',
        '请使用24小时制并补足前导零，从00:00到23:59。',
      ),
      bad: loyal({ fact: 'opensAt', operator: 'lessThan', value: '8:30' }),
      at: '/loyal/conditions/value',
      good: loyal({ fact: 'opensAt', operator: 'lessThan', value: '08:30' }),
    },
    AS_OF_INVALID: {
      what: text('The date of the question is no calendar date.', '评估日期不是有效的日期。'),
      why: text(
        'The date decides which amounts and which regional changes hold. The library reads no clock and takes no guess, so that the same question always gets the same answer.',
        '评估日期决定采用哪些金额和地区变更。程序不读取系统时钟，也不作猜测，因此同样的问题总能得到同样的答案。',
      ),
      mend: text(
        'Hand over the calendar day of the region as a text of year, month and day.',
        '请以“年-月-日”文本传入当地的日期。',
      ),
      bad: askedOn('1 November 2026'),
      at: '/asOf',
      good: askedOn('2026-11-01'),
    },
  },
} as const satisfies LintArea
