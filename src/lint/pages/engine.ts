import { program } from '../example.js'
import { type LintArea, text } from '../lint-page.js'

const LOADED = program('await assessWithEngine(rulebook, { tenureMonths: async () => 24 })')

const tableOf = (rows: number): readonly string[] => [
  `const rows = Array.from({ length: ${rows} }, (_, index) => ({`,
  "  id: 'row-' + index,",
  "  conditions: { fact: 'tenureMonths', operator: 'isKnown', value: true },",
  '  outcome: { row: index },',
  "  text: { en: 'Row', 'zh-CN': '行' },",
  '}))',
  "const table = { title: { en: 'Rows', 'zh-CN': '行' }, hitPolicy: 'first', rows }",
  "toRules(openRulebook({ ...documents, 'decisions/rows.decision-table.json': table }, { asOf: '2026-11-01' }))",
]

/** Assessments that run in json-rules-engine. */
export const engine = {
  title: text('json-rules-engine', 'json-rules-engine引擎'),
  pages: {
    FACT_LOADER_FAILED: {
      what: text('The source of a fact answered with an error.', '某项事实的数据来源返回了错误。'),
      why: text(
        'The assessment goes on without the fact, so that decisions resting on it may come out weaker. An account manager should not take such an answer for a full one.',
        '评估会在缺少该事实的情况下继续，依赖它的判断可能偏弱。客户经理不应把这样的结果当作完整的评估。',
      ),
      mend: text(
        'Look at the error in “cause”, which stays inside the host since it may hold customer data. Ask again once the source is back.',
        '请查看“cause”中的错误；其中可能含有客户数据，因此只保留在宿主系统内。数据来源恢复后请重新评估。',
      ),
      bad: program(
        'await assessWithEngine(rulebook, {',
        "  tenureMonths: async () => { throw new Error('The billing system is down') },",
        '})',
      ),
      at: '/tenureMonths',
      good: LOADED,
    },
    FACT_LOADER_TIMEOUT: {
      what: text('The source of a fact took too long to answer.', '某项事实的数据来源响应超时。'),
      why: text(
        'A customer on the phone does not wait for a slow system. The assessment goes on without the fact and says so.',
        '电话那头的客户不会等待缓慢的系统。评估会在缺少该事实的情况下继续，并予以说明。',
      ),
      mend: text(
        'Fetch slow facts beforehand, for instance overnight. Where waiting is acceptable, allow more time.',
        '响应慢的事实请提前取好，例如在夜间批量获取；若可以等待，请放宽时限。',
      ),
      bad: program(
        'const never = new Promise(() => {})',
        'await assessWithEngine(rulebook, { tenureMonths: () => never }, { timeoutMs: 20 })',
      ),
      at: '/tenureMonths',
      good: LOADED,
    },
    ENGINE_DEBUG: {
      what: text(
        'A debugging switch would make json-rules-engine print every fact.',
        '调试开关会使json-rules-engine打印全部事实。',
      ),
      why: text(
        'Names, debts and complaints of customers would end up in log files that many people can read and that are kept for years.',
        '客户的姓名、欠费和投诉会写进日志，而日志可供许多人查看，并保存多年。',
      ),
      mend: text(
        'Take the name of the engine out of the variable DEBUG. Use `explain` of the rulebook to see why an answer came out.',
        '请从DEBUG变量中去掉该引擎的名称。要了解结果的由来，请使用规则手册的`explain`。',
      ),
      bad: program("env.DEBUG = 'json-rules-engine'", 'await assessWithEngine(rulebook, { tenureMonths: 24 })'),
      at: '',
      good: program("env.DEBUG = 'express'", 'await assessWithEngine(rulebook, { tenureMonths: 24 })'),
    },
    ENGINE_RULES_TOO_LARGE: {
      what: text(
        'As plain rules, a decision would become too large for an engine.',
        '某个决策转成普通规则后，规模超出引擎的承受能力。',
      ),
      why: text(
        'Where only the first hit counts, every plain rule has to exclude all that stand before it. A table of some thousand rows grows into millions of comparisons, and each account would take minutes.',
        '只取首个命中时，每条普通规则都要排除排在前面的所有行。一千多行的表会膨胀成上百万个比较，每位客户都要算上数分钟。',
      ),
      mend: text(
        'Let `assessWithEngine` answer, which keeps the decision as it is, or split the table.',
        '请改用`assessWithEngine`，它保持决策原样；也可拆分决策表。',
      ),
      bad: program(...tableOf(1_500)),
      at: '',
      good: program(...tableOf(15)),
    },
  },
} as const satisfies LintArea
