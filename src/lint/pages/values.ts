import { lengthy } from '../example.js'
import { loyal } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const statusIn = (...value: readonly unknown[]) => loyal({ fact: 'numberStatus', operator: 'in', value })
const statusIs = (value: unknown) => loyal({ fact: 'numberStatus', operator: 'equal', value })
const tenureAtLeast = (value: unknown) => loyal({ fact: 'tenureMonths', operator: 'greaterThanInclusive', value })

/** What a fact is compared with. */
export const values = {
  title: text('Values', '取值'),
  pages: {
    VALUE_TYPE: {
      what: text('The value is of another kind than the fact it is compared with.', '用来比较的值与事实的类型不同。'),
      why: text(
        'A number in quotation marks is a text, and no number ever equals a text. The rule would look right and never apply.',
        '加了引号的数字是文本，数值不会等于文本。规则看上去没有问题，却永远不会生效。',
      ),
      mend: text(
        'Write the value as the message says: numbers and truth values without quotation marks, everything else with them.',
        '请按提示书写：数值和真假值不加引号，其余加引号。',
      ),
      bad: tenureAtLeast('24'),
      at: '/loyal/conditions/value',
      good: tenureAtLeast(24),
    },
    VALUE_NOT_LIST: {
      what: text('An operator that picks from a list was given a single value.', '需要列表的运算符只得到了单个值。'),
      why: text(
        'Engines differ in what they make of it: some compare letter by letter, some refuse, some never match.',
        '各引擎的处理方式不同：有的逐字比较，有的拒绝，有的永远不匹配。',
      ),
      mend: text(
        'Put square brackets around the value, or use “equal” for a single one.',
        '请用方括号括起来；只有一个值时，也可改用“equal”。',
      ),
      bad: loyal({ fact: 'numberStatus', operator: 'in', value: 'active' }),
      at: '/loyal/conditions/value',
      good: statusIn('active', 'suspended'),
    },
    VALUE_EMPTY_LIST: {
      what: text('A comparison offers no value to choose from.', '比较中没有可供选择的值。'),
      why: text(
        'Nobody is in an empty list, and everybody is outside it. The condition no longer depends on the customer.',
        '没有客户在空列表之内，所有客户都在空列表之外。条件与客户再无关系。',
      ),
      mend: text(
        'Fill the list. If the restriction has been dropped, delete the whole condition.',
        '请填写列表；若已取消这项限制，请删除整个条件。',
      ),
      bad: statusIn(),
      at: '/loyal/conditions/value',
      good: statusIn('active', 'suspended'),
    },
    VALUE_LIST_TOO_LONG: {
      what: text('A condition lists thousands of values.', '条件中列出了成千上万个值。'),
      why: text(
        'That is a list of customers or numbers, and it changes every week. Kept in a rule, it is out of date soon and lays open who is on it.',
        '这其实是客户名单或号码清单，每周都在变。写在规则里很快就会过时，还会泄露名单内容。',
      ),
      mend: text(
        'Keep the list in its own system and hand over a fact such as “is on the list”.',
        '名单应留在原系统中，由其提供“是否在名单内”这样的事实。',
      ),
      bad: lengthy('conditions.json', 10_001, (size) => ({
        loyal: {
          title: text('Loyal customer', '忠诚客户'),
          conditions: {
            fact: 'agentReply',
            operator: 'in',
            value: Array.from({ length: size }, (_, index) => `HA-E-${index + 1}`),
          },
        },
      })),
      at: '/loyal/conditions/value',
      good: loyal({ fact: 'hasPbx', operator: 'equal', value: true }),
    },
    VALUE_NOT_ALLOWED: {
      what: text('The value is none of the codes that the fact can have.', '该值不在事实允许的代码之内。'),
      why: text(
        'No account will ever carry it, so a comparison with it never holds, or always does if it asks for the opposite.',
        '没有客户会取这个值，与它的比较永远不成立；若是反向比较，则永远成立。',
      ),
      mend: text(
        'Use one of the codes that the message lists, or add a new code to facts.json if the source systems really send it.',
        '请使用提示列出的代码；若源系统确实会给出新代码，请先在facts.json中补充。',
      ),
      bad: statusIs('activ'),
      at: '/loyal/conditions/value',
      good: statusIs('active'),
    },
    VALUE_CONFUSABLE: {
      what: text(
        'The value looks like an allowed code but is written with other characters.',
        '该值看起来与允许的代码一样，但所用字符不同。',
      ),
      why: text(
        'A letter of another alphabet cannot be told from a Latin one by eye. Customers with the real code would never meet the condition.',
        '其他字母表的字母肉眼无法与拉丁字母区分。取值正确的客户永远满足不了这个条件。',
      ),
      mend: text(
        'Delete the value and type it again with a plain Latin keyboard.',
        '请删除该值，切换到英文输入法重新输入。',
      ),
      bad: statusIs('асtive'),
      at: '/loyal/conditions/value',
      good: statusIs('active'),
    },
    VALUE_WHITESPACE: {
      what: text('The value has a space before its first or after its last character.', '该值的开头或结尾有空格。'),
      why: text(
        'Spaces come along when cells are copied from a spreadsheet. To a comparison they are letters like any other, and the codes no longer agree.',
        '从电子表格复制单元格时常会带上空格。在比较时空格也是字符，代码就对不上了。',
      ),
      mend: text('Delete the space between value and quotation mark.', '请删除值与引号之间的空格。'),
      bad: statusIs('active '),
      at: '/loyal/conditions/value',
      good: statusIs('active'),
    },
    VALUE_RANGE: {
      what: text('The value lies where the fact can never be.', '该值超出了事实可能的范围。'),
      why: text(
        'The condition would hold for all customers or for none. Often the unit is wrong: years for months, or yuan for cents.',
        '条件会对所有客户成立，或对谁都不成立。常见原因是单位弄错，例如把年当成月、把元当成分。',
      ),
      mend: text(
        'Convert the value into the unit of the fact. Only if the dictionary is too narrow, widen the range there.',
        '请换算成事实所用的单位；只有字典范围确实过窄时，才去放宽。',
      ),
      bad: tenureAtLeast(2400),
      at: '/loyal/conditions/value',
      good: tenureAtLeast(24),
    },
    MONEY_SCALE: {
      what: text('An amount has more decimals than the fact it is compared with.', '金额的小数位数多于所比较的事实。'),
      why: text(
        'Bills are in whole cents, so that the extra digit never decides anything, yet readers will look for a meaning in it.',
        '账单精确到分，多出的位数不会影响判断，却会让人猜测它的用意。',
      ),
      mend: text('Round to the decimals that the dictionary allows.', '请按字典规定的小数位数取整。'),
      bad: loyal({ fact: 'monthlyRevenue', operator: 'greaterThanInclusive', value: 99.995 }),
      at: '/loyal/conditions/value',
      good: loyal({ fact: 'monthlyRevenue', operator: 'greaterThanInclusive', value: 100 }),
    },
  },
} as const satisfies LintArea
