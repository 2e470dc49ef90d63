import { loyal } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const LONG_TENURE = { fact: 'tenureMonths', operator: 'greaterThanInclusive', value: 24 }
const ACTIVE = { fact: 'numberStatus', operator: 'equal', value: 'active' }

/** How conditions are put together. */
export const conditions = {
  title: text('Conditions', '条件'),
  pages: {
    COND_AMBIGUOUS: {
      what: text('One condition tries to be several kinds of condition at once.', '一个条件同时写成了多种条件。'),
      why: text(
        'Some engines look at “any” alone and forget “all”; customers who meet half of the rule would pass. The library does not choose for you.',
        '有的引擎只看“any”而忽略“all”，只满足一半条件的客户也会通过。程序不会替您做选择。',
      ),
      mend: text(
        'Say how the parts belong together by putting one into the list of the other.',
        '请把其中一个放进另一个的列表中，写明两者的关系。',
      ),
      bad: loyal({ all: [LONG_TENURE], any: [ACTIVE] }),
      at: '/loyal/conditions',
      good: loyal({ all: [LONG_TENURE, { any: [ACTIVE] }] }),
    },
    COND_EMPTY_GROUP: {
      what: text('A group of conditions has nothing in it.', '一组条件中没有任何内容。'),
      why: text(
        'It would hold for every customer or for none, depending on the engine. Usually the entries were meant to be filled in later.',
        '不同引擎会让它对所有客户成立，或对谁都不成立。这通常是打算以后再填却忘了。',
      ),
      mend: text(
        'Add the conditions. A rule that is meant to hold always is written without “conditions”.',
        '请补充条件。若规则本就总是成立，请省略“conditions”。',
      ),
      bad: loyal({ all: [] }),
      at: '/loyal/conditions/all',
      good: loyal({ all: [LONG_TENURE] }),
    },
    COND_NOT_LIST: {
      what: text('“all” or “any” holds something other than a list.', '“all”或“any”的内容不是列表。'),
      why: text(
        'Without the brackets a second condition cannot be added later without rewriting the first, and other engines refuse the rule.',
        '缺少方括号时，以后想再加一个条件就得重写，其他引擎也会拒绝这条规则。',
      ),
      mend: text(
        'Put square brackets around the condition, also around a single one.',
        '请用方括号把条件括起来，只有一个条件时也一样。',
      ),
      bad: loyal({ all: LONG_TENURE }),
      at: '/loyal/conditions/all',
      good: loyal({ all: [LONG_TENURE] }),
    },
    COND_NOT_OBJECT: {
      what: text('Something that is no condition stands in the place of one.', '该写条件的地方写了别的内容。'),
      why: text(
        'An empty entry or a bare word says nothing about a customer. Skipping it would make the rule weaker than it looks.',
        '空条目或单独一个词并没有说明客户的任何情况。若直接跳过，规则就会比看上去宽松。',
      ),
      mend: text(
        'Write out fact, operator and value. To use a named condition, write `{"condition": "loyal"}`.',
        '请写全事实、运算符和值。要引用命名条件，请写`{"condition": "loyal"}`。',
      ),
      bad: loyal({ all: [LONG_TENURE, null] }),
      at: '/loyal/conditions/all/1',
      good: loyal({ all: [LONG_TENURE, ACTIVE] }),
    },
    COND_MISSING_KEY: {
      what: text('A comparison is not complete.', '一个比较没有写完整。'),
      why: text(
        'A comparison needs to say what is looked at, how, and against what. With one of the three missing, it cannot be answered for any customer.',
        '比较须写明看什么、怎么比、与什么比。三者缺一，对任何客户都无法判断。',
      ),
      mend: text('Add the part that the message names.', '请补上提示中指出的部分。'),
      bad: loyal({ fact: 'tenureMonths', operator: 'greaterThanInclusive' }),
      at: '/loyal/conditions',
      good: loyal(LONG_TENURE),
    },
    COND_UNKNOWN_KEY: {
      what: text('A condition has an entry that conditions do not have.', '条件中有一个条件不支持的条目。'),
      why: text(
        'What stands in it would be ignored, although its author believes that it narrows the rule.',
        '该条目的内容会被忽略，而编写者却以为它收紧了规则。',
      ),
      mend: text(
        'Correct the key, or turn its content into a condition of its own beside this one.',
        '请改正键名，或把其中的内容另写成一个并列的条件。',
      ),
      bad: loyal({ ...LONG_TENURE, unit: 'months' }),
      at: '/loyal/conditions/unit',
      good: loyal(LONG_TENURE),
    },
    COND_RESERVED_KEY: {
      what: text(
        'A condition carries an entry that engines write into their results.',
        '条件中带有引擎写入结果时才使用的条目。',
      ),
      why: text(
        'It usually got in when a result was copied back into the rules. Left there, it could pass for a real answer about a customer.',
        '这多半是把运行结果复制回规则时带进来的。留着它，可能会被误认为对客户的真实判断。',
      ),
      mend: text('Delete the entry and keep fact, operator and value.', '请删除该条目，只保留事实、运算符和值。'),
      bad: loyal({ ...LONG_TENURE, factResult: 36, result: true }),
      at: '/loyal/conditions/factResult',
      good: loyal(LONG_TENURE),
    },
  },
} as const satisfies LintArea
