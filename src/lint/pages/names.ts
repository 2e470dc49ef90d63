import { document } from '../example.js'
import { highRevenue, plainRule, visitEvery, visits } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const REVENUE = {
  title: text('High monthly revenue', '月收入较高'),
  unit: 'CNY/month',
  origin: 'convention',
  values: [{ from: '2026-01-01', value: 5000 }],
}

const ifLoyal = { conditions: { condition: 'loyal' } }

/** Keys, names and priorities. */
export const names = {
  title: text('Keys and names', '键与名称'),
  pages: {
    RULE_MISSING_KEY: {
      what: text('An element lacks an entry that it cannot do without.', '某个元素缺少必备的条目。'),
      why: text(
        'A row without an outcome or a table without a hit policy leaves open what is to happen, and the library does not make that up.',
        '没有结果的行、没有命中策略的表，都没有写明该怎么做，程序也不会替您编造。',
      ),
      mend: text(
        'Add the entry. A neighbouring element of the same kind shows what it looks like.',
        '请补充该条目，可参照旁边同类元素的写法。',
      ),
      bad: document('decisions/marks.rules.json', { name: 'mark', ...ifLoyal }),
      at: '/event',
      good: plainRule({ event: { type: 'mark' } }),
    },
    RULE_UNKNOWN_KEY: {
      what: text('An element has an entry that means nothing here.', '某个元素中有一个在此处没有意义的条目。'),
      why: text(
        'A misspelt key is as good as an absent one: the priority that was meant would not count, the limit would not hold.',
        '键名拼错等于没写：想设的优先级不会生效，想加的限制也不起作用。',
      ),
      mend: text(
        'Correct the spelling as suggested, or delete the entry. Remarks belong into “description”, where the format has one.',
        '请按建议改正拼写，或删除该条目。格式允许时，备注可写在“description”中。',
      ),
      bad: plainRule({ prioirty: 5 }),
      at: '/prioirty',
      good: plainRule({ priority: 5 }),
    },
    RULE_DUPLICATE_NAME: {
      what: text('Two neighbours have the same name.', '两个相邻的元素使用了同一个名称。'),
      why: text(
        'Results, cases and changes of regions speak of elements by name. With two of the same name nobody can tell which one is meant.',
        '结果、用例和地区变更都按名称指代元素。两个元素同名时，无法判断指的是哪一个。',
      ),
      mend: text(
        'Rename one. If it is a newer version of the other, delete the old one.',
        '请为其中一个改名；若后者是前者的新版本，请删除旧的。',
      ),
      bad: visits([visitEvery('month', ifLoyal), visitEvery('quarter', { id: 'every-month' })]),
      at: '/rows/1',
      good: visits([visitEvery('month', ifLoyal), visitEvery('quarter')]),
    },
    RULE_CONFUSABLE_NAME: {
      what: text(
        'Two names look the same on the screen but are written with different characters.',
        '两个名称在屏幕上看起来一样，实际所用的字符不同。',
      ),
      why: text(
        'Full-width and Cyrillic letters slip in through input methods. A change that names the one will not find the other.',
        '全角字母和西里尔字母常由输入法带入。针对其中一个的变更，找不到另一个。',
      ),
      mend: text(
        'Write names with plain Latin letters and digits, and give the second one a name of its own.',
        '名称请使用半角拉丁字母和数字，并为第二个元素另取名称。',
      ),
      bad: document('decisions/marks.rules.json', [
        { name: 'VIP', ...ifLoyal, event: { type: 'mark' } },
        { name: 'ＶＩＰ', ...ifLoyal, event: { type: 'call' } },
      ]),
      at: '/1',
      good: document('decisions/marks.rules.json', [
        { name: 'mark-vip', ...ifLoyal, event: { type: 'mark' } },
        { name: 'call-vip', ...ifLoyal, event: { type: 'call' } },
      ]),
    },
    NAME_FORM: {
      what: text('A name uses characters that names may not have.', '名称中使用了不允许的字符。'),
      why: text(
        'Names become parts of paths, file names and program code. Spaces, slashes and dots in the wrong place would break those.',
        '名称会用在路径、文件名和程序代码中。空格、斜线或位置不当的点会使它们失效。',
      ),
      mend: text(
        'Keep to the form that the message gives; the title is the place for wording, in both languages.',
        '请按提示的形式取名；要给人看的文字请写在标题中，并写明两种语言。',
      ),
      bad: document('parameters/value.json', {
        'value.revenue.high': REVENUE,
        'very high revenue': REVENUE,
      }),
      at: '/very high revenue',
      good: highRevenue({}),
    },
    PRIO_INVALID: {
      what: text('A priority is not a whole number from one to a million.', '优先级不是一到一百万之间的整数。'),
      why: text(
        'Priorities decide which row is tried first. Texts and fractions sort differently from program to program, so that the order would depend on who runs the rules.',
        '优先级决定先尝试哪一行。文本和小数在不同程序中的排序并不一致，先后次序会因运行环境而变。',
      ),
      mend: text(
        'Write a plain number without quotation marks, or leave it out: then the order of writing holds.',
        '请写不带引号的整数；也可以省略，此时按书写次序处理。',
      ),
      bad: plainRule({ priority: 'high' }),
      at: '/priority',
      good: plainRule({ priority: 10 }),
    },
  },
} as const satisfies LintArea
