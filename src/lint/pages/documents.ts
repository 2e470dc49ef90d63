import { absent, document, lengthy } from '../example.js'
import { highRevenue, loyal, plainRule, visitEvery, visits } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const LONG_TENURE = { fact: 'tenureMonths', operator: 'greaterThanInclusive', value: 24 }

const wrapped = (levels: number): object => (levels === 0 ? LONG_TENURE : { not: wrapped(levels - 1) })

const manyTenures = (size: number): object => ({
  any: Array.from({ length: size }, (_, index) => ({ fact: 'tenureMonths', operator: 'equal', value: index + 1 })),
})

const manyRows = (size: number): object => ({
  title: text('Tariffs', '资费'),
  hitPolicy: 'collect',
  rows: Array.from({ length: size }, (_, index) => ({
    id: `t${index + 1}`,
    outcome: { tariff: index + 1 },
    text: text('Tariff', '资费'),
  })),
})

/** Documents as a whole: their size, their names, their outermost form. */
export const documents = {
  title: text('Documents', '文档'),
  pages: {
    DOC_TOO_LARGE: {
      what: text('A document is larger than rules written by people become.', '文档过大，不像是由人编写的规则。'),
      why: text(
        'A file of that size is usually an export of customer data. Reading it would hold up every program that opens the rulebook.',
        '这么大的文件通常是客户数据的导出结果。读取它会拖慢所有要打开规则手册的程序。',
      ),
      mend: text(
        'Move data about accounts into facts that the host hands over, and split what are really rules into several documents.',
        '客户数据应作为事实由宿主系统提供；确属规则的内容请拆分为多份文档。',
      ),
      bad: lengthy('conditions.json', 10_000, (size) =>
        Object.fromEntries(
          Array.from({ length: size }, (_, index) => [
            `loyal-${index + 1}`,
            { title: text('Loyal customer', '忠诚客户'), conditions: LONG_TENURE },
          ]),
        ),
      ),
      at: '',
      good: loyal(LONG_TENURE),
    },
    DOC_TOO_DEEP: {
      what: text('Brackets stand inside brackets over too many levels.', '括号嵌套的层数过多。'),
      why: text(
        'Nobody can tell any more what such a condition asks for, and a program that reads it may run out of memory.',
        '这样的条件已经没有人看得懂，读取它的程序也可能耗尽内存。',
      ),
      mend: text(
        'Give the inner part a name in conditions.json and refer to it. Two “not” in a row cancel each other.',
        '请把内层条件写进conditions.json并命名，再按名称引用。连续两个“not”可以直接抵消。',
      ),
      bad: lengthy('conditions.json', 32, (size) => ({
        loyal: { title: text('Loyal customer', '忠诚客户'), conditions: wrapped(size) },
      })),
      at: `/loyal/conditions${'/not'.repeat(30)}`,
      good: loyal({ not: { not: LONG_TENURE } }),
    },
    DOC_TOO_MANY_NODES: {
      what: text('One rule has more conditions than a person can check.', '一条规则中的条件多到无法人工核对。'),
      why: text(
        'Long lists of near-equal conditions hide slips, and each of them is looked at for every account.',
        '大量相似的条件容易藏着错误，而且评估每位客户时都要逐个判断。',
      ),
      mend: text(
        'Where one fact is compared with many values, use “in” with a list, or compare with the two ends of the range.',
        '若是同一事实与许多值比较，请使用“in”加列表，或与范围的两端比较。',
      ),
      bad: lengthy('decisions/marks.rules.json', 1_000, (size) => ({
        name: 'mark',
        conditions: manyTenures(size),
        event: { type: 'mark' },
      })),
      at: '/conditions',
      good: plainRule({ conditions: { fact: 'tenureMonths', operator: 'lessThanInclusive', value: 360 } }),
    },
    DOC_TOO_MANY_RULES: {
      what: text('One decision has more rules than its owner can keep an eye on.', '一个决策中的规则过多，难以维护。'),
      why: text(
        'A list of that length is usually a table of accounts, products or tariffs that was turned into rules by a program.',
        '这么长的列表，通常是程序把客户、产品或资费表逐行转成了规则。',
      ),
      mend: text(
        'Let the host look the entry up and hand it over as a fact, or split the decision by subject.',
        '请由宿主系统查出对应的条目并作为事实提供，或按主题拆分决策。',
      ),
      bad: lengthy('decisions/tariffs.decision-table.json', 10_001, manyRows),
      at: '/rows',
      good: document('decisions/tariffs.decision-table.json', manyRows(2)),
    },
    DOC_SHAPE: {
      what: text(
        'Something else stands where the format asks for a certain kind of value.',
        '此处的内容与格式要求的类型不符。',
      ),
      why: text(
        'A list in place of a single entry, or a number in quotation marks, can be read in more than one way. Guessing would change what the rule means.',
        '该写单项时写成列表，或给数值加上引号，都可能有多种理解。若去猜测，规则的含义就会改变。',
      ),
      mend: text(
        'Put what the message expects in its place. Editors that know the schema named by “$schema” show the form while you type.',
        '请按提示改成所要求的内容。支持“$schema”的编辑器会在输入时给出格式提示。',
      ),
      bad: highRevenue({ values: { from: '2026-01-01', value: 5000 } }),
      at: '/value.revenue.high/values',
      good: highRevenue({ values: [{ from: '2026-01-01', value: 5000 }] }),
    },
    DOC_NAME: {
      what: text('A file has a name by which nothing is looked up.', '文件名不在规则手册的命名范围内。'),
      why: text(
        'The library tells by the name what a document holds. A misnamed table would never be asked, and nobody would notice.',
        '程序依靠文件名判断文档的内容。名称写错的决策表永远不会被用到，而且没有人会发现。',
      ),
      mend: text(
        'Rename the file, for instance to decisions/visits.decision-table.json, or move it out of the folder.',
        '请为文件改名，例如decisions/visits.decision-table.json，或移出该文件夹。',
      ),
      bad: document('decisions/visits.table.json', {
        title: text('Visits', '拜访频次'),
        hitPolicy: 'first',
        rows: [visitEvery('month')],
      }),
      at: '',
      good: visits([visitEvery('month')]),
    },
    DOC_MISSING: {
      what: text('The rulebook comes without its fact dictionary.', '规则手册没有附带事实字典。'),
      why: text(
        'Without the dictionary nothing is known about types, units and confidentiality, so that no comparison can be checked.',
        '没有字典就无从知道各项事实的类型、单位和保密级别，任何比较都无法核对。',
      ),
      mend: text(
        'Add facts.json, or point the command to the folder that holds it.',
        '请补充facts.json，或把命令指向含有该文件的文件夹。',
      ),
      bad: absent('facts.json'),
      at: '',
      good: document('facts.json', {
        tenureMonths: {
          type: 'integer',
          unit: 'months',
          min: 0,
          sensitivity: 'internal',
          title: text('Tenure', '在网时长'),
        },
      }),
    },
  },
} as const satisfies LintArea
