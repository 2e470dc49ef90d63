import { visitEvery, visits } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const IF_LOYAL = { condition: 'loyal' }
const tenure = (operator: string, value: number) => ({ fact: 'tenureMonths', operator, value })

const rowIf = (stretch: 'month' | 'quarter', conditions: object, id = `every-${stretch}`) =>
  visitEvery(stretch, { id, conditions })

const ONE_ROW_AT_MOST = { hitPolicy: 'unique' }
const ALL_ROWS = { hitPolicy: 'collect' }

const OUTPUTS = {
  outputs: {
    every: {
      title: text('How often', '频次'),
      members: { month: text('Monthly', '每月'), quarter: text('Quarterly', '每季度') },
    },
  },
}

/** Rows and outcomes. */
export const tables = {
  title: text('Decision tables', '决策表'),
  pages: {
    ROW_MASKED: {
      what: text('A row stands behind one that every customer meets.', '某一行排在所有客户都满足的行之后。'),
      why: text(
        'The table stops at the first row that fits. Rows behind it look like rules but never decide anything.',
        '决策表在第一个符合的行停止。排在其后的行看似规则，其实从不起作用。',
      ),
      mend: text(
        'Move the row without conditions to the end, or give it the conditions it was meant to have.',
        '请把不带条件的行移到末尾，或补上原本应有的条件。',
      ),
      bad: visits([visitEvery('quarter'), rowIf('month', IF_LOYAL)]),
      at: '/rows/1',
      good: visits([rowIf('month', IF_LOYAL), visitEvery('quarter')]),
    },
    ROW_ECLIPSED: {
      what: text(
        'The rows above a row have already taken every customer that it is for.',
        '某一行适用的客户已全部被前面的行占去。',
      ),
      why: text(
        'The special case stands below the general one and never gets a turn. Its customers are treated like all others.',
        '特殊情形排在一般情形之后，永远轮不到，这些客户只会按一般情形处理。',
      ),
      mend: text(
        'Put the narrower row first. If the wider one now covers the case on purpose, delete the narrower one.',
        '请把范围较窄的行移到前面；若有意由较宽的行处理，请删除较窄的行。',
      ),
      bad: visits([
        rowIf('quarter', tenure('greaterThanInclusive', 12)),
        rowIf('month', tenure('greaterThanInclusive', 24)),
        visitEvery('quarter', { id: 'otherwise' }),
      ]),
      at: '/rows/1',
      good: visits([
        rowIf('month', tenure('greaterThanInclusive', 24)),
        rowIf('quarter', tenure('greaterThanInclusive', 12)),
        visitEvery('quarter', { id: 'otherwise' }),
      ]),
    },
    ROW_SUBSUMED: {
      what: text(
        'Whenever a row is met, another one is met too and says the same.',
        '某一行命中时，另一行必然命中，而且结论相同。',
      ),
      why: text(
        'The account manager reads the same advice twice. Whoever corrects one row later will overlook the other.',
        '客户经理会看到两遍相同的建议；日后修改其中一行时，另一行容易被遗漏。',
      ),
      mend: text(
        'Delete the narrower row, or give it the outcome that makes it worth having.',
        '请删除较窄的行，或给它一个有意义的不同结论。',
      ),
      bad: visits(
        [
          rowIf('month', tenure('greaterThanInclusive', 12), 'settled'),
          rowIf('month', tenure('greaterThanInclusive', 24), 'loyal'),
        ],
        ALL_ROWS,
      ),
      at: '/rows/1',
      good: visits(
        [
          rowIf('quarter', tenure('greaterThanInclusive', 12), 'settled'),
          rowIf('month', tenure('greaterThanInclusive', 24), 'loyal'),
        ],
        ALL_ROWS,
      ),
    },
    TABLE_GAP: {
      what: text('There are customers for whom no row of the table decides.', '有些客户在决策表中没有任何一行适用。'),
      why: text(
        'They come out without an answer although all facts are known. Gaps like to open at a bound that neither row includes.',
        '即使事实齐全，这些客户也得不到结论。空缺常出现在两行都不包含的临界值上。',
      ),
      mend: text(
        'Include the bound in one of the rows, or end the table with a row without conditions.',
        '请让其中一行包含临界值，或在末尾加一行不带条件的行。',
      ),
      bad: visits([rowIf('month', tenure('greaterThan', 24)), rowIf('quarter', tenure('lessThan', 24))]),
      at: '',
      good: visits([rowIf('month', tenure('greaterThan', 24)), visitEvery('quarter')]),
    },
    TABLE_GAP_MISSING: {
      what: text(
        'The table has no answer for customers about whom a fact is unknown.',
        '事实缺失的客户在决策表中没有适用的行。',
      ),
      why: text(
        'A missing fact meets neither a comparison nor its opposite. New customers, of whom least is known, would get no answer at all.',
        '事实缺失时，比较及其反面都不成立。资料最少的新客户会得不到任何结论。',
      ),
      mend: text(
        'Say with “isKnown” what to do then, or let the last row stand without conditions.',
        '请用“isKnown”写明此时的处理方式，或让最后一行不带条件。',
      ),
      bad: visits([rowIf('month', tenure('greaterThanInclusive', 24)), rowIf('quarter', tenure('lessThan', 24))]),
      at: '',
      good: visits([rowIf('month', tenure('greaterThanInclusive', 24)), visitEvery('quarter')]),
    },
    TABLE_OVERLAP: {
      what: text(
        'Two rows can be met by the same customer, though the table promises one at most.',
        '同一位客户可能同时命中两行，而该表承诺至多命中一行。',
      ),
      why: text(
        'The host expects one answer and gets two that may contradict each other.',
        '宿主系统只准备接收一个结论，却得到两个可能相互矛盾的结论。',
      ),
      mend: text(
        'Let the rows share no bound. If the first one is to win, say so with the hit policy “first”.',
        '请让各行的范围互不重叠；若以排在前面的为准，请把命中策略改为“first”。',
      ),
      bad: visits(
        [
          rowIf('month', tenure('greaterThanInclusive', 24)),
          rowIf('quarter', tenure('lessThanInclusive', 24)),
          visitEvery('quarter', {
            id: 'unknown',
            conditions: { fact: 'tenureMonths', operator: 'isKnown', value: false },
          }),
        ],
        ONE_ROW_AT_MOST,
      ),
      at: '/rows/1',
      good: visits(
        [
          rowIf('month', tenure('greaterThanInclusive', 24)),
          rowIf('quarter', tenure('lessThan', 24)),
          visitEvery('quarter', {
            id: 'unknown',
            conditions: { fact: 'tenureMonths', operator: 'isKnown', value: false },
          }),
        ],
        ONE_ROW_AT_MOST,
      ),
    },
    OUTCOME_UNKNOWN: {
      what: text('A row answers with a code that the table does not declare.', '某一行给出了表中未声明的代码。'),
      why: text(
        'Hosts prepare for the declared codes only. Another one has no title to show, and no list or report will have a place for it.',
        '宿主系统只处理已声明的代码。多出来的代码没有名称可显示，列表和报表中也没有位置。',
      ),
      mend: text(
        'Correct the code, or declare it under “outputs” with its title.',
        '请改正代码，或在“outputs”中声明并写明名称。',
      ),
      bad: visits([visitEvery('month', { outcome: { every: 'monthly' } })], OUTPUTS),
      at: '/rows/0/outcome/every',
      good: visits([visitEvery('month')], OUTPUTS),
    },
  },
} as const satisfies LintArea
