import { loyal } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const LONG_TENURE = { fact: 'tenureMonths', operator: 'greaterThanInclusive', value: 24 }

/** How a fact is compared. */
export const operators = {
  title: text('Operators', '运算符'),
  pages: {
    OP_UNKNOWN: {
      what: text('A comparison uses an operator that does not exist.', '比较中使用了不存在的运算符。'),
      why: text(
        'Other engines notice only when an account reaches the rule, in the middle of a working day.',
        '其他引擎要等到有客户用到这条规则时才报错，而那往往正在办理业务。',
      ),
      mend: text(
        'Take one of the operators that the message lists. Symbols such as `>=` are written as words.',
        '请从提示列出的运算符中选用。`>=`之类的符号要写成单词。',
      ),
      bad: loyal({ ...LONG_TENURE, operator: '>=' }),
      at: '/loyal/conditions/operator',
      good: loyal(LONG_TENURE),
    },
    OP_NOT_TEXT: {
      what: text('The operator is written as something other than a text.', '运算符没有写成文本。'),
      why: text(
        'Operators are known by name only. A list or an object in that place often comes from another rule language.',
        '运算符只按名称识别。此处出现列表或对象，往往是照搬了其他规则语言的写法。',
      ),
      mend: text(
        'Write one name in quotation marks. Two comparisons need two conditions in “all” or “any”.',
        '请写一个带引号的名称。要做两个比较，请在“all”或“any”中写成两个条件。',
      ),
      bad: loyal({ ...LONG_TENURE, operator: ['greaterThan', 'equal'] }),
      at: '/loyal/conditions/operator',
      good: loyal(LONG_TENURE),
    },
    OP_TOO_MANY_DECORATORS: {
      what: text('A prefix with a colon stands before the operator.', '运算符前带有以冒号分隔的修饰前缀。'),
      why: text(
        'Newer versions of json-rules-engine allow such prefixes. They say the same as “not” in a way that sentences and other back ends cannot follow.',
        '新版json-rules-engine允许这种前缀，但它与“not”意思相同，却无法转成说明文字，也无法用于其他引擎。',
      ),
      mend: text(
        'Put “not” around the condition, or use the opposite operator.',
        '请在条件外加“not”，或改用相反的运算符。',
      ),
      bad: loyal({ fact: 'numberStatus', operator: 'not:equal', value: 'lost' }),
      at: '/loyal/conditions/operator',
      good: loyal({ fact: 'numberStatus', operator: 'notEqual', value: 'lost' }),
    },
    OP_NOT_FOR_TYPE: {
      what: text('The operator makes no sense for this kind of fact.', '该运算符不适用于这类事实。'),
      why: text(
        'A code has no order, and a set is never equal to one of its members. The comparison would come out the same for every customer.',
        '代码没有大小之分，集合也不会等于其中某一项。这样的比较对所有客户的结果都一样。',
      ),
      mend: text(
        'Choose an operator from the message: “contains” asks for a member of a set, “in” for one of several codes.',
        '请从提示中选用运算符：判断集合成员用“contains”，判断多个代码之一用“in”。',
      ),
      bad: loyal({ fact: 'heldProducts', operator: 'equal', value: 'vnet' }),
      at: '/loyal/conditions/operator',
      good: loyal({ fact: 'heldProducts', operator: 'contains', value: 'vnet' }),
    },
    REGEX_UNSUPPORTED: {
      what: text('A condition looks for a regular expression.', '条件中使用了正则表达式。'),
      why: text(
        'Patterns behave differently in every database, can take minutes on an unlucky text, and few rule owners can read them.',
        '正则表达式在各数据库中的行为不同，遇到特殊文本可能运行数分钟，而且业务人员大多看不懂。',
      ),
      mend: text(
        'List the phrases that count, with “mentions”. Upper and lower case make no difference.',
        '请用“mentions”列出要查找的短语，不区分大小写。',
      ),
      bad: loyal({ fact: 'agentReply', operator: 'matches', value: 'thank(s| you)' }),
      at: '/loyal/conditions/value',
      good: loyal({ fact: 'agentReply', operator: 'mentions', value: ['thanks', 'thank you'] }),
    },
  },
} as const satisfies LintArea
