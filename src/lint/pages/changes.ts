import { henan, WHY } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const revenueFrom = (value: number) => ({
  parameter: 'value.revenue.high',
  values: [{ from: '2026-01-01', value }],
  why: WHY,
})

const without = (disable: string) => henan([{ disable, why: WHY }])

const STEPS = {
  greet: { id: 'greet', text: text('Greet in the local way', '按当地习惯问候') },
  listen: { id: 'listen', text: text('Let the customer speak first', '先听客户讲') },
}

const addStep = (...ids: readonly (keyof typeof STEPS)[]) => ({
  add: { to: 'decisions/offers/leased-line', before: 'call', steps: ids.map((id) => STEPS[id]) },
  why: WHY,
})

/** Single differences of a region. */
export const changes = {
  title: text('Changes of regions', '地区变更'),
  pages: {
    CHANGE_ORPHAN: {
      what: text('A regional change is about an element that is not there.', '地区变更所指的元素不存在。'),
      why: text(
        'The element has been renamed or removed in the base book. The region believes that it has an exception, and has none.',
        '该元素在基础手册中已改名或删除。该地区以为自己有例外规定，其实并没有。',
      ),
      mend: text(
        'Look up the new id and correct the path. If the reason for the change is gone, delete the change.',
        '请查到新的编号并改正路径；若变更的理由已不存在，请删除该变更。',
      ),
      bad: without('decisions/offers/leased-lines'),
      at: '/changes/0/disable',
      good: without('decisions/offers/leased-line'),
    },
    CHANGE_TARGET: {
      what: text('A change points at something that cannot be changed in this way.', '变更所指的对象不能这样变更。'),
      why: text(
        'Regions may replace or take out single elements. A decision as a whole stays, since other systems count on its answer.',
        '地区可以替换或去掉单个元素，但整个决策必须保留，因为其他系统依赖它的结果。',
      ),
      mend: text(
        'Go one id further, to the row, item or characteristic that is meant, and write one change for each.',
        '请再写一级编号，指到具体的行、建议或评分项，每个元素写一项变更。',
      ),
      bad: without('decisions/offers'),
      at: '/changes/0/disable',
      good: without('decisions/offers/leased-line'),
    },
    CHANGE_CLASH: {
      what: text(
        'A region changes the same thing twice for the same days.',
        '同一地区在相同的日期对同一内容变更了两次。',
      ),
      why: text(
        'Which one holds would depend on the order of the file, and whoever sorts it would change the rules.',
        '以哪一次为准取决于书写次序，有人整理一下文件就等于改了规则。',
      ),
      mend: text(
        'Keep one. Amounts that follow each other belong into one change, as dated values.',
        '请只保留一项；先后生效的金额应写在同一项变更中，各注日期。',
      ),
      bad: henan([revenueFrom(4000), revenueFrom(3500)]),
      at: '/changes/1/parameter',
      also: ['CHANGE_NO_EFFECT'],
      good: henan([revenueFrom(4000)]),
    },
    CHANGE_ORDER: {
      what: text('Two changes of a region add something at the same place.', '同一地区的两项变更在同一位置添加内容。'),
      why: text(
        'Steps and rows are read in order, and nothing says which of the two comes first.',
        '步骤与表行按次序执行，而这里没有写明哪一项在前。',
      ),
      mend: text('Put both into one change, in the order that is meant.', '请把两者写进同一项变更，并按所需次序排列。'),
      bad: henan([addStep('greet'), addStep('listen')]),
      at: '/changes/1/add',
      good: henan([addStep('greet', 'listen')]),
    },
    CHANGE_NO_EFFECT: {
      what: text('A regional change leaves everything as it was.', '某项地区变更没有带来任何变化。'),
      why: text(
        'Readers take the region for a special case that it is not. When the base book moves on, the region stays behind with the old rule.',
        '读者会误以为该地区另有规定。基础手册更新后，该地区反而会停留在旧规则上。',
      ),
      mend: text(
        'Delete the change; a region inherits what it does not change. If another amount was meant, correct it.',
        '请删除该变更，未变更的内容会自动继承；若本想写别的数值，请更正。',
      ),
      bad: henan([revenueFrom(5000)]),
      at: '/changes/0/parameter',
      good: henan([revenueFrom(4000)]),
    },
  },
} as const satisfies LintArea
