import { account } from '../example.js'
import { type LintArea, text } from '../lint-page.js'

const unreadable = {
  get tenureMonths(): number {
    throw new Error('The connection is closed')
  },
}

/** What a host says about an account. */
export const accounts = {
  title: text('Facts of an account', '客户的事实'),
  pages: {
    FACTS_NOT_OBJECT: {
      what: text('The facts of an account are not an object with named values.', '传入的客户事实不是带名称的对象。'),
      why: text(
        'Without names, nobody knows which value is the revenue and which the tenure. Often a whole list of accounts was handed over where one is asked for.',
        '没有名称就分不清哪个是收入、哪个是在网时长。常见原因是本应传入一位客户，却传入了整个列表。',
      ),
      mend: text(
        'Hand over one object for each account; an empty one if nothing is known.',
        '请为每位客户传入一个对象；没有资料时传入空对象。',
      ),
      bad: account([{ tenureMonths: 24 }]),
      at: '',
      good: account({ tenureMonths: 24 }),
    },
    FACTS_UNREADABLE: {
      what: text('Reading the facts fails inside the host.', '读取事实时，宿主系统内部出错。'),
      why: text(
        'Some objects fetch their values only when asked, from a database for instance, and that went wrong. An assessment on half of the facts would mislead.',
        '有些对象要到读取时才去数据库等处取值，而此时取值失败。只凭一半的事实作出的评估会误导人。',
      ),
      mend: text(
        'Load all values first and hand over a plain object with the results.',
        '请先取齐全部数据，再以普通对象传入。',
      ),
      bad: account(unreadable, '{ get tenureMonths() { return connection.read("tenure") } }'),
      at: '',
      good: account({ tenureMonths: 24 }),
    },
    FACT_TYPE: {
      what: text(
        'A value of the account is of another kind than the dictionary says.',
        '客户的某项数据与字典规定的类型不符。',
      ),
      why: text(
        'Values are never converted on the quiet: “1,234” is one thousand in one country and one and a bit in another.',
        '程序不会暗中转换类型：“1,234”在有的国家表示一千多，在有的国家却表示一点二三四。',
      ),
      mend: text(
        'Convert it where the data leaves its system. Dates are texts of year, month and day; a missing value is left out.',
        '请在数据导出时转换。日期应为“年-月-日”文本，缺失的值直接省略。',
      ),
      bad: account({ tenureMonths: '24' }),
      at: '/tenureMonths',
      good: account({ tenureMonths: 24 }),
    },
    FACT_NOT_FINITE: {
      what: text(
        'A number of the account is infinite or the result of an impossible calculation.',
        '客户的某个数值为无穷大，或来自无法成立的计算。',
      ),
      why: text(
        'It comes from a division by zero or from text that was taken for a number. No comparison with it can be trusted.',
        '这通常是除以零，或把文本当作数值计算的结果。与它的任何比较都不可信。',
      ),
      mend: text(
        'Find the calculation in the host. Where there is no result, leave the fact out.',
        '请检查宿主系统中的计算；没有结果时，请省略该事实。',
      ),
      bad: account({ tenureMonths: Number.NaN }, '{ "tenureMonths": NaN }'),
      at: '/tenureMonths',
      good: account({ tenureMonths: 24 }),
    },
    FACT_RANGE: {
      what: text(
        'A number of the account lies outside what the dictionary holds possible.',
        '客户的某个数值超出了字典认为可能的范围。',
      ),
      why: text(
        'A revenue below zero or a tenure of a thousand months is a mistake of the source, such as days sent for months. The customer would be judged by it.',
        '收入为负、在网上千个月之类的数据是来源出错，例如把天数当作月数。客户会因此被误判。',
      ),
      mend: text(
        'Check unit and sign where the data comes from. Change the range only if such customers really exist.',
        '请在数据来源处核对单位与正负号；只有确实存在这样的客户时，才修改范围。',
      ),
      bad: account({ tenureMonths: 7300 }),
      at: '/tenureMonths',
      good: account({ tenureMonths: 240 }),
    },
    FACT_NOT_ALLOWED: {
      what: text('The account carries a code that the dictionary does not list.', '客户数据中有字典未列出的代码。'),
      why: text(
        'No rule knows the code, so the customer would fall through all of them. Usually the source system has got a new code, or writes it differently.',
        '没有规则认识这个代码，客户会从所有规则中漏掉。通常是源系统新增了代码，或写法不同。',
      ),
      mend: text(
        'Translate the code on the way in, or add it to facts.json and decide what the rules should do with it.',
        '请在传入时转换代码，或在facts.json中补充并确定相应的规则。',
      ),
      bad: account({ numberStatus: 'ACTIVE' }),
      at: '/numberStatus',
      good: account({ numberStatus: 'active' }),
    },
    FACT_DERIVED: {
      what: text(
        'The host hands over a fact that the rulebook works out itself.',
        '宿主系统传入了应由规则手册计算的事实。',
      ),
      why: text(
        'Two calculations of one figure drift apart. The one in the rulebook is the one that has been agreed on and is shown to readers.',
        '同一指标算两遍，迟早会不一致。规则手册中的算法才是商定并公开的那一个。',
      ),
      mend: text(
        'Leave it out and hand over the facts that it is made from.',
        '请省略该事实，改为传入它所依据的事实。',
      ),
      bad: account({ annualRevenue: 60000 }),
      at: '/annualRevenue',
      good: account({ monthlyRevenue: 5000 }),
    },
  },
} as const satisfies LintArea
