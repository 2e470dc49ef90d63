import { ORIGINS } from '../../model/parameter.js'
import type { Decision } from '../../model/rulebook.js'
import type { LocalizedText } from '../../model/text.js'
import { ORIGIN_WORDS } from './amount-words.js'
import { decisionGraph } from './graph.js'
import { decisionLink, regionLink } from './links.js'
import { bullets, code, heading, paragraph, table } from './markdown.js'
import type { Page } from './page.js'
import { type Pen, words } from './pen.js'
import { allProblemBlocks } from './problems.js'
import { PAGES } from './targets.js'

/** The front page: what the rulebook is, what it decides from which facts, and where everything is. */
export const overview = (pen: Pen): Page => {
  const { book } = pen.site
  return {
    title: book.info.title,
    blocks: [
      paragraph(pen.say(WORDS.introduction, { version: code(book.info.version), asOf: pen.site.asOf })),
      ...allProblemBlocks(pen),
      heading(2, pen.say(WORDS.decisions)),
      ...table(
        [WORDS.decision, WORDS.shape, WORDS.facts, WORDS.cases].map((head) => pen.say(head)),
        book.decisions.map((decision) => decisionCells(decision, pen)),
      ),
      heading(2, pen.say(WORDS.graph)),
      paragraph(pen.say(WORDS.aboutGraph)),
      decisionGraph(pen),
      heading(2, pen.say(WORDS.pages)),
      ...bullets(pageLines(pen)),
      heading(2, pen.say(WORDS.reading)),
      ...bullets([pen.say(WORDS.missing), pen.say(WORDS.values), pen.say(WORDS.links)]),
    ],
  }
}

const SHAPE_WORDS = {
  scorecard: words('Scorecard', '评分卡'),
  'decision-table': words('Decision table', '决策表'),
  recommendations: words('Recommendations', '推荐'),
} as const satisfies Record<Decision['kind'], LocalizedText>

const decisionCells = ({ id, kind }: Decision, pen: Pen): readonly string[] => {
  const { uses, book } = pen.site
  const facts = [...uses.inDecision(id).facts].filter((fact) => book.facts[fact]?.derive === undefined)
  const cases = book.cases.filter(({ expect }) => expect[id] !== undefined)
  return [decisionLink(id, pen), pen.say(SHAPE_WORDS[kind]), String(facts.length), String(cases.length)]
}

const pageLines = (pen: Pen): readonly string[] => {
  const { book, regions } = pen.site
  const to = (page: keyof typeof PAGES, title: LocalizedText) => pen.to({ page: PAGES[page] }, pen.say(title))
  const origins = ORIGINS.flatMap((origin) => {
    const count = Object.values(book.parameters).filter((amount) => amount.origin === origin).length
    return count === 0 ? [] : [pen.say(WORDS.counted, { what: pen.say(ORIGIN_WORDS[origin]), count })]
  })
  const provisions = Object.keys(book.provisions?.provisions ?? {}).length
  return [
    pen.say(WORDS.factsPage, { page: to('facts', WORDS.facts), count: Object.keys(book.facts).length }),
    pen.say(WORDS.amountsPage, {
      page: to('amounts', WORDS.amounts),
      count: Object.keys(book.parameters).length,
      origins: pen.list(origins),
    }),
    pen.say(WORDS.conditionsPage, {
      page: to('conditions', WORDS.conditions),
      count: Object.keys(book.conditions).length,
    }),
    pen.say(WORDS.regionsPage, {
      page: to('regions', WORDS.regions),
      regions: pen.list(regions.map((region) => regionLink(region, pen))),
    }),
    pen.say(WORDS.coveragePage, { page: to('coverage', WORDS.coverage), count: provisions }),
    pen.say(WORDS.lintPage, { page: to('lint', WORDS.lint) }),
  ]
}

const WORDS = {
  introduction: words(
    'Version {version}, as it stands on {asOf}. These pages are generated from the rules, and say what the rules say.',
    '版本{version}，以{asOf}为准。本文档由规则生成，与规则一致。',
  ),
  decisions: words('Decisions', '决策'),
  decision: words('Decision', '决策'),
  shape: words('Shape', '形式'),
  facts: words('Facts', '事实'),
  cases: words('Tests', '测试用例'),
  graph: words('What goes into which decision', '决策与事实的关系'),
  aboutGraph: words(
    'Facts, by the chapter of the handbook that asks for them, and the decisions that need them most; the numbers count facts. The page of each decision lists them all.',
    '左侧为按手册章节归类的事实，右侧为主要用到它们的决策，数字为事实的项数。各决策页面列有全部事实。',
  ),
  pages: words('Where to find what', '内容导航'),
  amounts: words('Amounts', '金额与标准'),
  conditions: words('Named conditions', '命名条件'),
  regions: words('Regions', '地区'),
  coverage: words('Handbook coverage', '手册条款覆盖'),
  lint: words('What kam-rules can find', 'kam-rules能发现的问题'),
  counted: words('{what} {count}', '{what}{count}项'),
  factsPage: words(
    '{page}: all {count}, with type, unit, range and sensitivity',
    '{page}：共{count}项，含类型、单位、范围与保密级别',
  ),
  amountsPage: words(
    '{page}: all {count}, with dates and origin ({origins})',
    '{page}：共{count}项，含日期与来源（{origins}）',
  ),
  conditionsPage: words('{page}: all {count}', '{page}：共{count}项'),
  regionsPage: words('{page}: what differs, since when and why: {regions}', '{page}：差异、生效日期与原因：{regions}'),
  coveragePage: words(
    '{page}: which rules carry which of the {count} provisions',
    '{page}：{count}条手册条款分别由哪些规则落实',
  ),
  lintPage: words('{page}: every diagnostic, why it matters and how to mend it', '{page}：每种问题的影响与更正方法'),
  reading: words('How to read these pages', '阅读说明'),
  missing: words(
    'A condition on a fact that is missing is never met, nor is its opposite, unless it asks whether the fact is known.',
    '事实未知时，涉及它的条件及其反面均不成立，除非条件问的正是该事实是否已知。',
  ),
  values: words(
    'In texts, ‹a fact› stands for the value that the customer has.',
    '文字中的‹事实›在使用时替换为客户的实际取值。',
  ),
  links: words(
    'Amounts in sentences are those of the base book; each leads to its dates, its origin and what regions say.',
    '句中的金额取自基础手册，点击可查看其日期、来源及各地区的取值。',
  ),
} as const satisfies Record<string, LocalizedText>
