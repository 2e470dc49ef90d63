import { loyal } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const cityAt = (path: unknown, fact = 'office') => loyal({ fact, operator: 'equal', value: 'Zhengzhou', path })

/** Paths into facts that have fields. */
export const paths = {
  title: text('Paths', '路径'),
  pages: {
    PATH_NOT_TEXT: {
      what: text('A path is written as something other than a text.', '路径没有写成文本。'),
      why: text(
        'Lists of steps and nested objects mean different things in different engines.',
        '用列表或嵌套对象来表示路径，在不同引擎中含义不同。',
      ),
      mend: text(
        'Write the field names one after the other, with dots between them.',
        '请把各级字段名依次写出，中间用点分隔。',
      ),
      bad: cityAt(['office', 'city']),
      at: '/loyal/conditions/path',
      good: cityAt('$.city'),
    },
    PATH_FORM: {
      what: text('A path does not begin with a dollar sign and a dot.', '路径没有以美元符号加点开头。'),
      why: text(
        'The sign stands for the fact itself. Without it, engines disagree on where the path begins.',
        '美元符号代表事实本身。缺少它时，各引擎对路径起点的理解不一。',
      ),
      mend: text('Put it before the first field name.', '请在第一个字段名前补上。'),
      bad: cityAt('city'),
      at: '/loyal/conditions/path',
      good: cityAt('$.city'),
    },
    PATH_EXPRESSION: {
      what: text('A path contains something to be computed.', '路径中含有需要计算的内容。'),
      why: text(
        'Filters in a path are small programs. They have been used to break into engines that run them, and no report can put them into words.',
        '路径中的过滤器其实是小程序。曾有人借此攻破会执行它们的引擎，而且无法转成说明文字。',
      ),
      mend: text(
        'Name the field in the path and say the comparison with operator and value.',
        '路径中只写字段名，比较请用运算符和值来表示。',
      ),
      bad: cityAt('$[?(@.city)]'),
      at: '/loyal/conditions/path',
      good: cityAt('$.city'),
    },
    PATH_WILDCARD: {
      what: text('A path may lead to several fields at once.', '路径可能同时指向多个字段。'),
      why: text(
        'The comparison would have to say whether one of them or all of them count, and it does not.',
        '此时须说明是任一字段满足还是全部满足，而比较中没有写明。',
      ),
      mend: text(
        'Name one field. For several, write one condition each inside “any” or “all”.',
        '请只写一个字段；若有多个，请在“any”或“all”中分别写成条件。',
      ),
      bad: cityAt('$.*'),
      at: '/loyal/conditions/path',
      good: cityAt('$.city'),
    },
    PATH_FORBIDDEN_SEGMENT: {
      what: text(
        'A path names something that every JavaScript object inherits.',
        '路径中使用了JavaScript对象自带的名称。',
      ),
      why: text(
        'It would leave the data of the account and reach into the program itself.',
        '这会越出客户数据，触及程序内部。',
      ),
      mend: text(
        'Name a field of the fact. Should a source system really use this word, rename the field where it is mapped.',
        '请写事实的字段名；若源系统确实用了这个词，请在映射时改名。',
      ),
      bad: cityAt('$.constructor'),
      at: '/loyal/conditions/path',
      good: cityAt('$.city'),
    },
    PATH_UNKNOWN: {
      what: text('The fact has no field of that name.', '该事实没有这个字段。'),
      why: text(
        'The comparison would find nothing in any account and never be met.',
        '任何客户都取不到该字段的值，比较永远不会满足。',
      ),
      mend: text(
        'Correct the spelling, or add the field to the entry of the fact in facts.json.',
        '请改正拼写，或在facts.json中为该事实补充字段。',
      ),
      bad: cityAt('$.town'),
      at: '/loyal/conditions/path',
      good: cityAt('$.city'),
    },
    PATH_ON_SCALAR: {
      what: text('A path leads into a fact that is one single value.', '对只有单个值的事实使用了路径。'),
      why: text(
        'Some engines ignore the path and compare the value as a whole, so that the rule says something else than it does.',
        '有的引擎会忽略路径，直接比较整个值，规则的字面意思与实际效果就不一致。',
      ),
      mend: text('Delete the path, or choose the fact that has fields.', '请删除路径，或改用带有字段的事实。'),
      bad: cityAt('$.city', 'agentReply'),
      at: '/loyal/conditions/path',
      good: cityAt('$.city'),
    },
  },
} as const satisfies LintArea
