import type { LocalizedText } from '../../model/text.js'

const text = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh })

/** Everything the command line says, side by side in both languages. Braces are filled in. */
export const MESSAGES = {
  // files
  fileNotFound: text('There is no file “{file}”.', '找不到文件“{file}”。'),
  fileNotFile: text('“{file}” is not a file.', '“{file}”不是文件。'),
  fileKind: text(
    '“{file}” is of no kind that can be read: accounts come as .csv, .ndjson or .json. From a spreadsheet, save as “CSV UTF-8”.',
    '无法读取“{file}”：客户数据须为 .csv、.ndjson 或 .json 文件。电子表格请另存为“CSV UTF-8”。',
  ),
  fileUtf16: text(
    '“{file}” is UTF-16, not UTF-8. Save it as “CSV UTF-8”, or run: iconv -f UTF-16 -t UTF-8 "{file}" > utf8.csv',
    '“{file}”是 UTF-16 编码，而非 UTF-8。请另存为“CSV UTF-8”，或运行：iconv -f UTF-16 -t UTF-8 "{file}" > utf8.csv',
  ),
  fileGbk: text(
    '“{file}” is not UTF-8 (line {line}); it looks like GBK. Save it as “CSV UTF-8”, or run: iconv -f GB18030 -t UTF-8 "{file}" > utf8.csv',
    '“{file}”不是 UTF-8 编码（第 {line} 行），看起来是 GBK。请另存为“CSV UTF-8”，或运行：iconv -f GB18030 -t UTF-8 "{file}" > utf8.csv',
  ),
  fileNotUtf8: text(
    '“{file}” is not UTF-8 (line {line}). Save it again as UTF-8 from the program it comes from.',
    '“{file}”不是 UTF-8 编码（第 {line} 行）。请在原程序中另存为 UTF-8。',
  ),
  fileNul: text(
    '“{file}” holds a NUL character (line {line}): it is not a text file, or it is damaged. Export it again.',
    '“{file}”含有 NUL 字符（第 {line} 行）：它不是文本文件，或已损坏。请重新导出。',
  ),
  fileNotWritable: text(
    '“{file}” cannot be written. Check the folder and its permissions.',
    '无法写入“{file}”，请检查文件夹及其权限。',
  ),
  csvEmpty: text(
    '“{file}” is empty: the first line of a CSV file names its columns.',
    '“{file}”是空文件：CSV 文件的首行应为列名。',
  ),
  csvBroken: text(
    'A quotation mark that opens after line {line} of “{file}” never closes. Nothing behind it can be read.',
    '“{file}”第 {line} 行之后有一个引号没有配对，其后的内容均无法读取。',
  ),
  jsonBroken: text(
    'The list in “{file}” is not complete: its closing ] is missing, or something follows it.',
    '“{file}”中的列表不完整：缺少结尾的 ]，或其后还有内容。',
  ),
  columnsUnusable: text(
    'The columns of “{file}” cannot be used. No row was read.',
    '“{file}”的列无法使用，未读取任何一行。',
  ),
  mappingUnusable: text(
    'The mapping “{file}” cannot be used. No row was read.',
    '映射“{file}”无法使用，未读取任何一行。',
  ),
  written: text('Written: {file}', '已写入：{file}'),
  progress: text('Assessing', '正在评估'),
  timeLeft: text('left:', '剩余：'),

  // rules
  folderNotFound: text('There is no folder “{folder}”.', '找不到文件夹“{folder}”。'),
  folderNoRules: text(
    '“{folder}” holds no rulebook: there is no facts.json in it.',
    '“{folder}”中没有规则手册：缺少 facts.json。',
  ),
  rulesUnusable: text(
    'The rules cannot be used until this is put right. `kam-rules check` shows everything.',
    '请先更正以上问题，规则才能使用。`kam-rules check` 可列出全部问题。',
  ),
  regionUnknown: text('Unknown region “{region}”. Regions: {known}.', '未知的地区“{region}”。可用地区：{known}。'),
  decisionUnknown: text(
    'Unknown decision “{decision}”. Decisions: {known}.',
    '未知的决策“{decision}”。可用决策：{known}。',
  ),
  dateUnknown: text(
    '“{date}” is not a calendar date. Write it as in 2026-11-01.',
    '“{date}”不是有效日期，请写成 2026-11-01 的形式。',
  ),
  noRegion: text(
    'No --region: the base book, without the amounts of any region, is used. `kam-rules regions` lists them.',
    '未指定 --region：使用基础手册，不含任何地区的金额。`kam-rules regions` 可列出地区。',
  ),
  noDate: text('No --as-of: today, {asOf}, is used.', '未指定 --as-of：使用今天的日期 {asOf}。'),
  didYouMean: text('Did you mean “{suggestion}”?', '您想写的是“{suggestion}”吗？'),

  // problems
  warning: text('Warning: {message}', '警告：{message}'),
  andMore: text('and {count} more', '另有 {count} 项'),
  placeIn: text('{place}  ({where})', '{place}（{where}）'),
  andOtherScenes: text('{place} and {count} more', '{place} 等，另有 {count} 处'),
  noProblems: text('No problems.', '没有发现问题。'),
  problemCounts: text('Errors: {errors}. Warnings: {warnings}.', '错误：{errors}。警告：{warnings}。'),
  checkedDocuments: text(
    '{counts} Documents: {documents}. Regions and dates are looked at once these can be read.',
    '{counts}文档：{documents} 份。文档可读取后，才会检查各地区与日期。',
  ),
  checked: text(
    '{counts} Documents: {documents}. Regions, with the base book: {regions}. Dates: {dates}.',
    '{counts}文档：{documents} 份。地区（含基础手册）：{regions} 个。日期：{dates} 个。',
  ),

  // where and when
  baseBook: text('base book', '基础手册'),
  sceneOf: text('{place}, {asOf}', '{place}，{asOf}'),
  regionNamed: text('{title} ({region})', '{title}（{region}）'),
  scene: text('{place} · as of {asOf} · {title} {version}', '{place} · 评估日期 {asOf} · {title} {version}'),
  factNamed: text('{title} ({fact})', '{title}（{fact}）'),

  // assessments
  account: text('Account', '客户'),
  line: text('line {line}', '第 {line} 行'),
  mainReason: text('Main reason: {decision}', '主要原因：{decision}'),
  firstOfSeveral: text('{first} (+{count})', '{first}（另有 {count} 项）'),
  listSeparator: text(', ', '、'),
  assessed: text('Accounts assessed: {accounts}', '已评估客户：{accounts} 户'),
  assessedAndSkipped: text(
    'Accounts assessed: {accounts}. Rows skipped: {skipped}',
    '已评估客户：{accounts} 户；跳过：{skipped} 行',
  ),
  noOutcome: text('None of these', '均不符合'),
  noItem: text('No recommendation', '无建议'),
  silentDecisions: text('Nothing for any account: {names}', '所有客户均无结果：{names}'),
  missingFacts: text('Missing facts that decisions look at', '决策所需但缺失的事实'),
  missingEverywhere: text('Missing in every account: {count} facts', '所有客户均缺失：{count} 项事实'),

  // explanations
  accountUnknown: text('There is no account “{account}” in “{file}”.', '“{file}”中没有客户“{account}”。'),
  accountUnusable: text('The account “{account}” cannot be assessed.', '客户“{account}”无法评估。'),
  explanationOf: text('{decision}: {account}', '{decision}：{account}'),
  score: text('Score: {score}', '得分：{score}'),
  scoreAndBand: text('Score: {score}, {band}', '得分：{score}，{band}'),
  reason: text('{points} points: {reason}', '{points} 分：{reason}'),
  notice: text('Note: {notice}', '提示：{notice}'),
  ranked: text('{place}. {item} (rank {rank})', '{place}. {item}（优先级 {rank}）'),
  points: text('{points} points', '{points} 分'),
  otherwise: text('otherwise', '其他情况'),
  allOf: text('all of:', '须全部满足：'),
  anyOf: text('any of:', '满足任一即可：'),
  namedAllOf: text('{name}, all of:', '{name}，须全部满足：'),
  namedAnyOf: text('{name}, any of:', '{name}，满足任一即可：'),
  couldChange: text('Missing facts that could change this:', '以下缺失的事实可能改变结果：'),
  marks: text('▸ part of the answer   ✓ met   ✗ not met   ? not known', '▸ 计入结果   ✓ 满足   ✗ 不满足   ? 未知'),

  // cases
  casesCounted: text('Cases passed: {passed}. Failed: {failed}.', '用例通过：{passed}。失败：{failed}。'),
  expected: text('expected  {value}', '预期  {value}'),
  actual: text('actual    {value}', '实际  {value}'),
  mutantsNoticed: text(
    'Small faults planted in the rules: {mutants}. Noticed by a case: {noticed} ({share}).',
    '在规则中植入的小错误：{mutants}。被用例发现：{noticed}（{share}）。',
  ),
  mutantsSurvived: text('Faults that no case notices', '没有用例发现的错误'),
  droppedCondition: text('without the condition on {detail}', '去掉关于 {detail} 的条件'),
  shiftedAmount: text('amount {detail}', '金额 {detail}'),
  shiftedPoints: text('points {detail}', '分值 {detail}'),
  coverage: text('Coverage', '覆盖率'),
  reached: text('Reached', '已覆盖'),
  total: text('Total', '总数'),
  unreached: text('No case reaches', '没有用例覆盖'),
  bands: text('Bands', '档位'),
  attributes: text('Attributes', '属性'),
  notices: text('Notices', '提示'),
  rows: text('Rows', '表行'),
  items: text('Items', '建议'),
  adjustments: text('Rank adjustments', '优先级调整'),
  steps: text('Steps', '步骤'),
  provisionsReached: text(
    'Provisions reached: {count}, of {total} that rules can carry out.',
    '覆盖条款：{count} 条；可执行条款共 {total} 条。',
  ),

  // lists
  factName: text('Fact', '事实'),
  factType: text('Type', '类型'),
  factValues: text('Values', '取值'),
  factTitle: text('Title', '名称'),
  factsCounted: text('Facts: {count}', '事实：{count} 项'),
  factsNone: text('No fact has “{word}” in its name, title or codes.', '没有名称、标题或代码中含有“{word}”的事实。'),
  derivedFact: text('{title} (derived: {operation} {operands})', '{title}（派生：{operation} {operands}）'),
  region: text('Region', '地区'),
  regionTitle: text('Title', '名称'),
  regionParent: text('Extends', '继承自'),
  currency: text('Currency', '货币'),
  timeZone: text('Time zone', '时区'),
  changes: text('Changes', '变更'),
  chapter: text('Chapter', '章节'),
  provisionsTitle: text('Provisions', '条款'),
  executable: text('Executable', '可执行'),
  carried: text('Carried', '已落实'),
  exercised: text('Exercised', '有用例'),
  notCarried: text('Executable, not carried', '可执行但未落实'),
  allChapters: text('All chapters', '全部章节'),
  chapterHint: text(
    '--chapter <id> shows the provisions of a chapter with the rules that carry them.',
    '使用 --chapter <编号> 查看某一章的条款及其对应规则。',
  ),
  chapterUnknown: text(
    'Unknown chapter “{chapter}”. `kam-rules provisions` lists them.',
    '未知的章节“{chapter}”。`kam-rules provisions` 可列出章节。',
  ),
  provisionsNone: text(
    'This rulebook brings no list of provisions (provisions.json).',
    '该规则手册没有条款清单（provisions.json）。',
  ),
  provisionMarks: text(
    '✓ carried, and reached by a case   - carried, reached by no case   ✗ executable, but carried by no rule',
    '✓ 已落实且有用例   - 已落实但无用例   ✗ 可执行但没有规则落实',
  ),
  notCarriedBecause: text('not carried: {reason}', '未落实：{reason}'),

  // wrong use
  unknownOption: text('Unknown option {name}.', '未知的选项 {name}。'),
  unknownCommand: text('Unknown command “{name}”.', '未知的命令“{name}”。'),
  missingArgument: text('The argument <{name}> is missing.', '缺少参数 <{name}>。'),
  missingValue: text('The option {name} needs a value.', '选项 {name} 缺少取值。'),
  missingOption: text('The option {name} is compulsory.', '必须指定选项 {name}。'),
  excessArguments: text('There are too many arguments.', '参数过多。'),
  invalidChoice: text(
    '“{value}” is no choice for {name}. Choices: {choices}.',
    '“{value}”不是 {name} 的可选值。可选值：{choices}。',
  ),
  tryHelp: text('Add --help to see how the command is used.', '加上 --help 可查看用法。'),

  // help
  helpUsage: text('Usage:', '用法：'),
  helpArguments: text('Arguments:', '参数：'),
  helpOptions: text('Options:', '选项：'),
  helpCommands: text('Commands:', '命令：'),
  optionHelp: text('show this help', '显示帮助'),
  optionVersion: text('show the version', '显示版本'),
  optionRules: text('a folder of rules in place of the bundled one', '以指定文件夹的规则代替内置规则'),
  optionLocale: text('en or zh-CN; by default the language of the system', 'en 或 zh-CN，默认使用系统语言'),
  optionRegion: text(
    'region by ISO 3166 code, such as CN-HA; by default the base book',
    '地区的 ISO 3166 代码，如 CN-HA；默认使用基础手册',
  ),
  optionTestRegion: text('only the cases of this region', '只运行该地区的用例'),
  optionAllRegions: text('every region, on every date on which something changes', '检查所有地区及所有变更日期'),
  optionAsOf: text('date of the question, YYYY-MM-DD; by default today', '评估日期，格式 YYYY-MM-DD；默认为今天'),
  optionMapping: text('JSON file that says which column is which fact', '说明各列对应哪个事实的 JSON 文件'),
  optionDecisions: text('only these decisions', '只评估这些决策'),
  optionDecision: text('the decision to explain', '要解释的决策'),
  optionAccount: text('accountId of the account to explain', '要解释的客户的 accountId'),
  optionAssessFormat: text('table (default), json or ndjson', 'table（默认）、json 或 ndjson'),
  optionFormat: text('text (default) or json', 'text（默认）或 json'),
  optionOut: text('write to a file, which appears only when complete', '写入文件；全部完成后文件才会出现'),
  optionUnknownFacts: text(
    'refuse (default) or ignore names that are no facts',
    'refuse（默认）拒绝或 ignore 忽略不是事实的名称',
  ),
  optionRevealPersonal: text('show the values of personal and secret facts', '显示个人及机密事实的取值'),
  optionCoverage: text('show what no case reaches', '显示没有用例覆盖的内容'),
  optionMutate: text(
    'plant small faults in the rules, one at a time, and list those that no case notices (takes a minute)',
    '逐一在规则中植入小错误，列出没有用例发现的错误（约需一分钟）',
  ),
  optionSearch: text(
    'only facts with this word in name, title, codes or provisions',
    '只列出名称、标题、代码或条款中含有该词的事实',
  ),
  optionChapter: text('the provisions of one chapter, with the rules that carry them', '某一章的条款及其对应规则'),
  argumentFile: text(
    'accounts: .csv, .ndjson or .json (a list, or one object)',
    '客户数据：.csv、.ndjson 或 .json（列表或单个对象）',
  ),
  argumentDir: text('folder of rules; by default the bundled one', '规则文件夹；默认为内置规则'),

  program: text(
    'The know-how of an account-manager handbook as rules: how valuable is this customer, which segments is it in, how satisfied is it and why, what do we say to this objection, what comes next.',
    '把客户经理手册变成规则：客户价值多高、属于哪些细分、满意度如何及其原因、如何回应异议、下一步做什么。',
  ),
  programHelp: text(
    `Examples:
  kam-rules assess accounts.ndjson --region CN-HA
  kam-rules explain accounts.ndjson --account HA-E-0001 --decision customer-value --region CN-HA
  kam-rules check my-rules --all-regions

Exit codes:
  0  all went well
  1  the rules, or their cases, have problems
  2  the command cannot be carried out as asked
  3  some rows were skipped`,
    `示例：
  kam-rules assess accounts.ndjson --region CN-HA
  kam-rules explain accounts.ndjson --account HA-E-0001 --decision customer-value --region CN-HA
  kam-rules check my-rules --all-regions

退出码：
  0  一切正常
  1  规则或用例存在问题
  2  命令无法按要求执行
  3  有数据行被跳过`,
  ),
  assess: text('Assess the accounts of a file', '评估文件中的客户'),
  assessHelp: text(
    `A row that cannot be used is reported with its line, counted and skipped; the exit code is then 3.
Without a mapping, the columns of a CSV file are named after facts. Numbers are written 1234.5, truth values
true and false, dates YYYY-MM-DD; entries of sets and lists are separated by |. An empty cell is a missing fact.
A table shows up to 50 accounts with their scores, or the decisions asked for, and in any case a summary of all.
json and ndjson hold every reason in words.

Examples:
  kam-rules assess accounts.ndjson --region CN-HA --as-of 2026-11-01
  kam-rules assess export.csv --mapping mapping.json --region CN-HA --decision customer-value churn-risk
  kam-rules assess accounts.csv --region CN-HA --format ndjson --out assessments.ndjson`,
    `无法使用的数据行会注明行号、计数并跳过，此时退出码为 3。
不使用映射时，CSV 文件的列名就是事实名称。数值写成 1234.5，真假值写成 true 与 false，日期写成 YYYY-MM-DD；
集合与列表的各项以 | 分隔；空单元格表示该事实缺失。
表格最多列出 50 户客户的得分（或所指定决策的结果），并始终附上汇总；json 与 ndjson 含有全部原因的文字说明。

示例：
  kam-rules assess accounts.ndjson --region CN-HA --as-of 2026-11-01
  kam-rules assess export.csv --mapping mapping.json --region CN-HA --decision customer-value churn-risk
  kam-rules assess accounts.csv --region CN-HA --format ndjson --out assessments.ndjson`,
  ),
  explain: text('Show why a decision came out as it did, and why not otherwise', '说明某项决策为何得出该结果'),
  explainHelp: text(
    `Every condition is shown with its mark and the value the account has, also those that were not met.

Example:
  kam-rules explain accounts.ndjson --account HA-E-0001 --decision customer-value --region CN-HA`,
    `列出每个条件是否满足以及客户的实际取值，包括未满足的条件。

示例：
  kam-rules explain accounts.ndjson --account HA-E-0001 --decision customer-value --region CN-HA`,
  ),
  check: text('Find what is wrong with a folder of rules', '检查规则文件夹中的问题'),
  checkHelp: text(
    `Reports everything at once, with file, line and column. The exit code is 1 if there are errors; warnings alone leave it 0.

Examples:
  kam-rules check my-rules --region CN-HA --as-of 2027-01-01
  kam-rules check my-rules --all-regions`,
    `一次列出全部问题，注明文件、行与列。有错误时退出码为 1；仅有警告时为 0。

示例：
  kam-rules check my-rules --region CN-HA --as-of 2027-01-01
  kam-rules check my-rules --all-regions`,
  ),
  test: text("Run a rulebook's own cases", '运行规则手册自带的用例'),
  testHelp: text(
    `Each case says what must come out for certain facts, in a region and on a date. The exit code is 1 if one fails.

Examples:
  kam-rules test my-rules
  kam-rules test my-rules --coverage
  kam-rules test --mutate`,
    `每个用例写明在某地区、某日期，给定事实应得出的结果。有用例失败时退出码为 1。

示例：
  kam-rules test my-rules
  kam-rules test my-rules --coverage
  kam-rules test --mutate`,
  ),
  facts: text('List the facts that rules may look at', '列出规则可用的事实'),
  factsHelp: text(
    `Example:
  kam-rules facts --search revenue`,
    `示例：
  kam-rules facts --search 收入`,
  ),
  regions: text('List the regions of the rulebook', '列出规则手册的地区'),
  regionsHelp: text(
    `Example:
  kam-rules regions --rules my-rules`,
    `示例：
  kam-rules regions --rules my-rules`,
  ),
  provisions: text('Show which rules carry which provisions of the handbook', '列出手册条款及落实条款的规则'),
  provisionsHelp: text(
    `A provision is carried when a decision, or an element of one, names it; it is exercised when a case reaches that element.

Examples:
  kam-rules provisions
  kam-rules provisions --chapter objection-handling`,
    `决策或其元素注明某条款，即为已落实；有用例覆盖该元素，即为有用例。

示例：
  kam-rules provisions
  kam-rules provisions --chapter objection-handling`,
  ),
} as const satisfies Record<string, LocalizedText>

export type MessageKey = keyof typeof MESSAGES
