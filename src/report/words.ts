import { fillPlaceholders, inLocale, type LocalizedText } from '../model/text.js'
import { formatCount } from './numbers.js'

const text = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh })

/** What the pages of a report say by themselves. */
const WORDS = {
  reportOf: text('Assessment report: {file}', '评估报告：{file}'),
  title: text('Assessment of {accounts} accounts', '{accounts}户客户的评估报告'),
  titleOne: text('Assessment of one account', '1户客户的评估报告'),
  scene: text('{place} · as of {asOf} · {book} {version}', '{place} · 评估日期{asOf} · {book} {version}'),
  region: text('{title} ({region})', '{title}（{region}）'),
  baseBook: text('Base book, without any region', '基础手册，不含地区规则'),
  madeFrom: text('Made from {file} by kam-rules. Rules: {hash}.', '由kam-rules根据{file}生成。规则指纹：{hash}。'),
  skipTo: text('Skip to the accounts', '跳到客户列表'),
  contents: text('Contents', '目录'),
  confidential: text(
    'This file holds facts about customers. Pass it on to nobody who may not know them.',
    '本文件含有客户信息，请勿转发给无权查阅的人员。',
  ),
  personalShown: text('Personal facts are shown, because they were asked for.', '应生成者要求，本报告显示个人信息。'),

  tiers: text('Tiers', '等级分布'),
  tiersHint: text(
    'How many accounts each tier holds. A tier leads to its accounts.',
    '各等级的客户数。点击等级可查看相应客户。',
  ),
  tier: text('Tier', '等级'),
  accounts: text('Accounts', '客户数'),
  share: text('Share', '占比'),
  fromScore: text('from {score} points', '{score}分起'),
  noScorecards: text('No scorecard was assessed, so there are no tiers.', '未评估任何评分卡，因此没有等级分布。'),

  matrix: text('{rows} against {columns}', '{rows}与{columns}对照'),
  matrixAlone: text('Two scorecards against each other', '评分卡对照'),
  matrixHint: text(
    'Each dot shows where accounts lie within two tiers: further up means more points for {rows}, further right more points for {columns}. A number leads to its accounts.',
    '圆点表示客户在两项等级区间内的位置：越靠上，“{rows}”得分越高；越靠右，“{columns}”得分越高。点击数字可查看相应客户。',
  ),
  matrixCaption: text(
    'Accounts by {rows} (rows) and {columns} (columns)',
    '按{rows}（行）与{columns}（列）统计的客户数',
  ),
  matrixMissing: text(
    'A matrix takes two scorecards. Name them with --decision, the one for the rows first.',
    '矩阵需要两张评分卡。请用--decision指定，行在前、列在后。',
  ),
  dotOne: text('{name}: {rows} {y}, {columns} {x}', '{name}：{rows}{y}，{columns}{x}'),
  dotMany: text('{names} and {more} more', '{names}等，另有{more}户'),

  outcomes: text('Segments and findings', '细分与结论'),
  outcomesHint: text(
    'What the decision tables say, and of how many accounts. An account may have several.',
    '各决策表的结论及所涉客户数。同一客户可能有多项结论。',
  ),
  outcome: text('Outcome', '结论'),
  noOutcome: text('None of these', '以上皆无'),
  othersLeft: text('and {count} more, less frequent', '另有{count}项较少出现'),

  reasons: text('Reasons that cost most points', '失分最多的原因'),
  reasonsHint: text(
    'All points that accounts are short of the baselines of a scorecard, or, where points stand for risk, above them.',
    '全部客户相对评分卡基准的失分合计；若分数代表风险，则为高于基准的分数合计。',
  ),
  reason: text('Reason', '原因'),
  points: text('Points', '分数'),
  below: text('{decision}: points lost', '{decision}：失分'),
  above: text('{decision}: points of risk', '{decision}：风险分'),
  reasonsLeft: text('and {count} more, with fewer points', '另有{count}项，分数较少'),
  noReasons: text('No account is off a baseline.', '没有客户偏离基准。'),

  recommendations: text('Top recommendations', '主要建议'),
  recommendationsHint: text(
    'What is recommended to most accounts, and to how many before all else.',
    '向最多客户推荐的事项，以及列为首选的客户数。',
  ),
  item: text('Recommendation', '建议'),
  first: text('First', '首选'),
  noItem: text('No recommendation', '没有建议'),

  gaps: text('Gaps in the data', '数据缺口'),
  missingHint: text(
    'Facts that a decision looks at and that some accounts lack. Whoever fills them in gets surer answers.',
    '决策用到、但部分客户缺少的事实。补齐后，评估会更可靠。',
  ),
  fact: text('Missing fact', '缺失的事实'),
  missingEverywhere: text(
    'Facts that no account has: {count}. They are probably not in the file.',
    '所有客户都缺少的事实：{count}项，可能未包含在文件中。',
  ),
  noGaps: text('No account lacks a fact that others have.', '没有客户缺少其他客户已有的事实。'),
  skipped: text('Rows left out', '未评估的数据行'),
  skippedCount: text(
    'Rows that could not be used: {count}. Their accounts are missing from everything in this report.',
    '无法使用的数据行：{count}行。这些客户未计入本报告的任何部分。',
  ),
  skippedFirst: text('The first {count} problems are listed.', '以下列出前{count}个问题。'),
  place: text('Place', '位置'),
  problem: text('What is wrong', '问题'),
  remedy: text('What to do', '处理办法'),
  notAssessed: text('Decisions not asked for: {names}.', '未要求评估的决策：{names}。'),
  silent: text('Decisions that say nothing about these accounts: {names}.', '对这些客户没有结论的决策：{names}。'),
  noAccounts: text('No account could be assessed.', '没有可评估的客户。'),
  listSeparator: text(', ', '、'),

  cards: text('Accounts', '客户'),
  noScript: text(
    'Searching, filtering and the cards of the accounts need JavaScript, which is switched off here. Everything above does without.',
    '搜索、筛选和客户卡片需要JavaScript，此处已停用。以上其余内容不受影响。',
  ),
  search: text('Name of the account', '客户名称'),
  anyTier: text('All tiers', '全部等级'),
  found: text('Segment, finding or recommendation', '细分、结论或建议'),
  anyGroup: text('All', '全部'),
  order: text('Order', '排序'),
  orderOfFile: text('As in the file', '按文件顺序'),
  orderOfName: text('By name', '按名称'),
  highestFirst: text('{decision}, highest first', '{decision}，从高到低'),
  lowestFirst: text('{decision}, lowest first', '{decision}，从低到高'),
  clear: text('Clear', '清除条件'),
  loading: text('Reading the accounts …', '正在读取客户数据……'),
} as const satisfies Record<string, LocalizedText>

/** What the script says. */
export const SCRIPT_WORDS = {
  showing: text('{from} to {to} of {found} accounts', '第{from}至{to}户，共{found}户'),
  showingFiltered: text(
    '{from} to {to} of {found} accounts found, {all} in all',
    '第{from}至{to}户，找到{found}户，全部{all}户',
  ),
  nothingFound: text('No account matches. Clear a condition.', '没有符合条件的客户，请放宽条件。'),
  pageOf: text('Page {page} of {pages}', '第{page}页，共{pages}页'),
  previous: text('Previous page', '上一页'),
  next: text('Next page', '下一页'),
  score: text('{score} points: {band}', '{score}分：{band}'),
  steps: text('Steps', '步骤'),
  separator: text('; ', '；'),
  tooOld: text(
    'This browser is too old to show the accounts. Use one from 2023 or later.',
    '当前浏览器版本过旧，无法显示客户。请使用2023年以后的浏览器。',
  ),
} as const satisfies Record<string, LocalizedText>

/** Says something in the language of a report, with its details filled in. */
export type Say = (word: keyof typeof WORDS, details?: Readonly<Record<string, string | number>>) => string

/** Speaks the language of a report. */
export const speakerOf =
  (locale: string): Say =>
  (word, details = {}) =>
    fillPlaceholders(inLocale(WORDS[word], locale), (name) => formatDetail(details[name] ?? ''))

const formatDetail = (detail: string | number): string => (typeof detail === 'number' ? formatCount(detail) : detail)
