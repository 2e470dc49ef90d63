import { document, lengthy } from '../example.js'
import { plainRule, visitEvery, visits } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const LONG_TENURE = { fact: 'tenureMonths', operator: 'greaterThanInclusive', value: 24 }
const named = (conditions: object) => ({ title: text('Loyal customer', '忠诚客户'), conditions })

/** Each names the one before it three times: eleven names ask for far more comparisons than they look like. */
const tripled = (size: number): object =>
  Object.fromEntries([
    ['loyal', named(LONG_TENURE)],
    ...Array.from({ length: size }, (_, index) => {
      const before = { condition: index === 0 ? 'loyal' : `loyal-${index}` }
      return [`loyal-${index + 1}`, named({ any: [before, before, before] })] as const
    }),
  ])

const caseOf = (decision: string) =>
  document('cases/visits.json', {
    cases: [
      {
        name: text('A customer of two years is visited every month', '在网两年的客户每月拜访'),
        asOf: '2026-11-01',
        facts: { tenureMonths: 24 },
        expect: { [decision]: { rows: ['monthly'] } },
      },
    ],
  })

/** Names that lead elsewhere. */
export const references = {
  title: text('References', '引用'),
  pages: {
    REF_UNKNOWN: {
      what: text('A rule refers to a named condition that does not exist.', '规则引用了不存在的命名条件。'),
      why: text(
        'Nobody knows which customers are meant, and an engine that notices late fails in the middle of an assessment.',
        '这样就不知道指的是哪些客户，较晚发现的引擎会在评估途中出错。',
      ),
      mend: text(
        'Correct the name, or define the condition in conditions.json.',
        '请改正名称，或在conditions.json中定义该条件。',
      ),
      bad: plainRule({ conditions: { condition: 'loyel' } }),
      at: '/conditions/condition',
      good: plainRule({ conditions: { condition: 'loyal' } }),
    },
    REF_CYCLE: {
      what: text('A named condition refers back to itself.', '命名条件绕一圈又引用了自己。'),
      why: text(
        'There is no end to working it out. Engines that try run until their memory is full.',
        '这样的条件永远展开不完，硬要计算的引擎会一直运行到内存耗尽。',
      ),
      mend: text(
        'Follow the names in the message and take out the reference that goes back.',
        '请顺着提示中的名称检查，去掉指回来的那个引用。',
      ),
      bad: document('conditions.json', {
        loyal: named({ all: [LONG_TENURE, { condition: 'regular' }] }),
        regular: named({ any: [{ condition: 'loyal' }] }),
      }),
      at: '/loyal',
      good: document('conditions.json', {
        loyal: named({ all: [LONG_TENURE, { condition: 'regular' }] }),
        regular: named({ fact: 'numberStatus', operator: 'equal', value: 'active' }),
      }),
    },
    REF_EXPANSION_TOO_LARGE: {
      what: text(
        'Named conditions that name each other grow too large once written out.',
        '命名条件相互引用，展开后规模过大。',
      ),
      why: text(
        'Each level multiplies the comparisons. A document of one page can keep a computer busy for minutes with every account.',
        '每多一层引用，比较的数量就成倍增加。一页纸的文档就能让计算机在每位客户上耗费数分钟。',
      ),
      mend: text(
        'Name each condition once, and build on the last level instead of repeating it.',
        '每个条件只引用一次，在上一层的基础上组合，不要重复引用。',
      ),
      bad: lengthy('conditions.json', 10, tripled),
      at: '/loyal-10',
      good: document('conditions.json', tripled(1)),
    },
    PROVISION_UNKNOWN: {
      what: text(
        'A rule claims to carry a provision that the handbook does not have.',
        '规则注明要落实的条款在手册中不存在。',
      ),
      why: text(
        'Coverage reports would count something that nobody asked for, and the provision that was meant would stay open.',
        '覆盖统计会算上没人要求的内容，而真正要落实的条款仍是空白。',
      ),
      mend: text(
        'Look the id up with `kam-rules provisions`, or add the provision to provisions.json.',
        '请用`kam-rules provisions`查找编号，或在provisions.json中补充该条款。',
      ),
      bad: visits([visitEvery('month', { provisions: ['DUTY-99'] })]),
      at: '/rows/0/provisions/0',
      good: visits([visitEvery('month', { provisions: ['DUTY-01'] })]),
    },
    DECISION_UNKNOWN: {
      what: text('A case or a question names a decision that does not exist.', '用例或提问中的决策不存在。'),
      why: text('The case would test nothing and pass for ever.', '这样的用例什么也没有检验，却会一直通过。'),
      mend: text(
        'Use the id of the decision: its file name up to the first dot.',
        '请使用决策的编号，即文件名中第一个点之前的部分。',
      ),
      bad: caseOf('visit'),
      at: '/cases/0/expect/visit',
      good: caseOf('visits'),
    },
    EVENT_RESERVED_TYPE: {
      what: text('An event has a name that engines use for themselves.', '事件使用了引擎自用的名称。'),
      why: text(
        'In json-rules-engine “success”, “failure” and “error” are signals of the engine. Hosts that listen to them would take the rule for a fault, or miss it.',
        '在json-rules-engine中，“success”“failure”和“error”是引擎自身的信号。监听它们的系统会把规则误认为故障，或者漏掉它。',
      ),
      mend: text('Name the event after what is to be done for the customer.', '请以要为客户做的事情来命名事件。'),
      bad: plainRule({ event: { type: 'success' } }),
      at: '/event/type',
      good: plainRule({ event: { type: 'visit' } }),
    },
  },
} as const satisfies LintArea
