import { loyal, plainRule, visitEvery, visits } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const tenure = (operator: string, value: number) => ({ fact: 'tenureMonths', operator, value })

const MARGIN_UNKNOWN = { fact: 'margin', operator: 'isKnown', value: false }
const WORTHWHILE = { fact: 'margin', operator: 'greaterThanInclusive', value: 0 }
const AT_A_LOSS = { fact: 'servingCost', operator: 'greaterThan', value: { fact: 'monthlyRevenue' } }

const byMargin = (last: object) =>
  visits([visitEvery('month', { conditions: WORTHWHILE }), visitEvery('quarter', { conditions: AT_A_LOSS }), last])

/** What follows from conditions, whoever the customer is. */
export const analysis = {
  title: text('Logic', '逻辑分析'),
  pages: {
    LINT_ALWAYS_FALSE: {
      what: text(
        'A condition contradicts itself, so that no customer can meet it.',
        '条件自相矛盾，没有客户能够满足。',
      ),
      why: text(
        'Everything that hangs on it is switched off without a word. Mostly two bounds have been swapped, or “all” stands where “any” was meant.',
        '凡是依赖它的规则都在无人察觉的情况下失效。多半是上下限写反，或该用“any”处写成了“all”。',
      ),
      mend: text(
        'Think of one customer who should meet it, and go through the parts one by one to see which of them fails.',
        '请设想一位本应满足条件的客户，逐项核对，找出不成立的部分。',
      ),
      bad: loyal({ all: [tenure('greaterThan', 36), tenure('lessThan', 24)] }),
      at: '/loyal/conditions/all',
      good: loyal({ all: [tenure('greaterThan', 24), tenure('lessThan', 36)] }),
    },
    LINT_ALWAYS_TRUE: {
      what: text('A condition holds for every customer whose facts are known.', '凡事实已知的客户都满足该条件。'),
      why: text(
        'It looks like a restriction and restricts nothing. What it is to hold back reaches everybody.',
        '它看似限制，实际没有限制任何人，本应受控的内容会给到所有客户。',
      ),
      mend: text(
        'Correct the bound. If you only want to know that the fact is there, ask with “isKnown”.',
        '请更正界限；若只想确认事实已知，请使用“isKnown”。',
      ),
      bad: plainRule({ conditions: { any: [tenure('greaterThan', 12), tenure('lessThan', 24)] } }),
      at: '/conditions/any',
      good: plainRule({ conditions: { any: [tenure('greaterThan', 36), tenure('lessThan', 12)] } }),
    },
    ANALYSIS_OPEN: {
      what: text(
        'The analysis could neither prove a property of the rules nor find a customer who breaks it.',
        '分析既未能证明规则的某项性质，也没有找到不符合的客户。',
      ),
      why: text(
        'Facts that are worked out from each other, such as revenue, cost and margin, can hide a gap from it. Nothing is known to be wrong.',
        '相互推算的事实（如收入、成本与毛利）可能使分析看不出空缺。目前并未发现错误。',
      ),
      mend: text(
        'Leave it, or settle it: ask about one of these facts throughout, or end the table with a row that takes the rest.',
        '可以不处理；若想明确，请统一用其中一项事实来判断，或在表末加一行处理其余情形。',
      ),
      bad: byMargin(visitEvery('quarter', { id: 'unknown', conditions: MARGIN_UNKNOWN })),
      at: '',
      good: byMargin(visitEvery('quarter', { id: 'otherwise' })),
    },
  },
} as const satisfies LintArea
