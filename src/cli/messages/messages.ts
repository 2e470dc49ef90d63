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
  regionCodeUnknown: text(
    '“{region}” is not a code of ISO 3166. A region is written as in CN or CN-ZJ.',
    '“{region}”不是 ISO 3166 代码。地区写成 CN 或 CN-ZJ 的形式。',
  ),
  noRegion: text(
    'No --region: the base book, without the amounts of any region, is used. `kam-rules regions` lists them.',
    '未指定 --region：使用基础手册，不含任何地区的金额。`kam-rules regions` 可列出地区。',
  ),
  noDate: text('No --as-of: today, {asOf}, is used.', '未指定 --as-of：使用今天的日期 {asOf}。'),
  didYouMean: text('Did you mean “{suggestion}”?', '您想写的是“{suggestion}”吗？'),

  // a rulebook of one's own
  folderNotFolder: text('“{folder}” is not a folder.', '“{folder}”不是文件夹。'),
  folderNotEmpty: text(
    '“{folder}” holds other files. Name a new folder, an empty one, or a folder of rules. Nothing was written.',
    '“{folder}”中有其他文件。请指定新文件夹、空文件夹或规则文件夹。未写入任何内容。',
  ),
  regionExists: text(
    '“{folder}” has the region {region} already, in {file}. Nothing was written.',
    '“{folder}”已有地区 {region}，位于 {file}。未写入任何内容。',
  ),
  rulesCopied: text(
    'Rules and their schemas, in {folder}: {files} files',
    '规则及其模式，位于 {folder}：{files} 个文件',
  ),
  nextSteps: text('Next', '后续步骤'),
  nextStep: text('{place}. {step}', '{place}. {step}'),
  nextTitle: text('Give the region its title in both languages: {file}', '请填写地区的中英文名称：{file}'),
  nextCurrency: text(
    'The rules speak of {currency}. For {other}, add "currency": "{other}" to {file}, then every amount of money: check lists those that are missing.',
    '规则中的货币为 {currency}。如需使用 {other}，请在 {file} 中加入 "currency": "{other}"，再逐一设定金额；check 会列出尚缺的金额。',
  ),
  nextChanges: text(
    'Say what the region does differently, each change with its reason: {file}',
    '请写明本地区的不同之处，每项变更注明原因：{file}',
  ),
  nextCase: text(
    'Put an account that you know in the place of the first case: {file}',
    '请将首个用例换成您熟悉的客户：{file}',
  ),
  nextCommands: text(
    `See what comes of it:
     kam-rules check {folder} --all-regions
     kam-rules test {folder}
     kam-rules assess accounts.csv --rules {folder} --region {region}`,
    `查看效果：
     kam-rules check {folder} --all-regions
     kam-rules test {folder}
     kam-rules assess accounts.csv --rules {folder} --region {region}`,
  ),

  // problems
  warning: text('Warning: {message}', '警告：{message}'),
  note: text('Note: {message}', '提示：{message}'),
  andMore: text('and {count} more', '另有 {count} 项'),
  placeIn: text('{place}  ({where})', '{place}（{where}）'),
  andOtherScenes: text('{place} and {count} more', '{place} 等，另有 {count} 处'),
  noProblems: text('No problems.', '没有发现问题。'),
  problemCounts: text('Errors: {errors}. Warnings: {warnings}.', '错误：{errors}。警告：{warnings}。'),
  withNotes: text('{counts} {notes}', '{counts}{notes}'),
  notesCounted: text('Notes: {notes}.', '提示：{notes}。'),
  notesHidden: text('Notes: {notes} (--notes shows them).', '提示：{notes}（--notes 可列出）。'),
  checkedDocuments: text(
    '{counts} Documents: {documents}. Regions and dates are looked at once these can be read.',
    '{counts}文档：{documents} 份。文档可读取后，才会检查各地区与日期。',
  ),
  checked: text(
    '{counts} Documents: {documents}. Regions, with the base book: {regions}. Dates: {dates}.',
    '{counts}文档：{documents} 份。地区（含基础手册）：{regions} 个。日期：{dates} 个。',
  ),

  codeUnknown: text(
    'There is no diagnostic “{code}”. Its code stands in brackets behind each problem that is shown.',
    '没有诊断代码“{code}”。每个问题末尾的方括号中即为其代码。',
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
  nearestChanges: text('What would change it', '怎样会改变结果'),
  perhapsFewer: text(' (perhaps fewer changes would do)', '（也许更少的变化即可）'),
  moreChanges: text(
    '… and {count} more; --format json shows them all.',
    '……另有 {count} 项，用 --format json 可查看全部。',
  ),
  exampleAccount: text('For example: {facts}', '例如：{facts}'),
  marks: text('▸ part of the answer   ✓ met   ✗ not met   ? not known', '▸ 计入结果   ✓ 满足   ✗ 不满足   ? 未知'),

  // differences
  sideUnknown: text(
    '“{word}” is neither a folder, nor a date as in 2026-11-01, nor a region as in CN-HA.',
    '“{word}”既不是文件夹，也不是日期（如 2026-11-01）或地区（如 CN-HA）。',
  ),
  sideTwice: text(
    '“{argument}” names two folders, two dates or two regions. Between commas there may be one of each.',
    '“{argument}”中有两个文件夹、两个日期或两个地区；以逗号分隔时，每种只能有一个。',
  ),
  accountsNotAsked: text(
    'The option {name} says how accounts are read: it needs --accounts.',
    '选项 {name} 用于读取客户数据，须与 --accounts 同时使用。',
  ),
  noDifference: text('No difference. Decisions: {decisions}.', '没有差异。决策：{decisions} 项。'),
  documentsDiffer: text(
    'Decisions: {decisions}. Different in their documents: {documents}.',
    '决策：{decisions} 项。文档有差异：{documents} 项。',
  ),
  meaningsDiffer: text(
    '{counts} Different in meaning: {different}, proved equal: {equal}, open: {open}.',
    '{counts}含义不同：{different} 项，已证明相同：{equal} 项，尚未确定：{open} 项。',
  ),
  inMeaning: text('Meaning', '含义'),
  inPopulation: text('What changes for the accounts of {file}', '对“{file}”中客户的影响'),
  diffFacts: text('Facts', '事实'),
  diffUnits: text('Units', '单位'),
  diffAmounts: text('Amounts', '参数'),
  diffConditions: text('Named conditions', '命名条件'),
  diffDecisions: text('Decisions', '决策'),
  diffRulebook: text('Rulebook', '规则手册'),
  absent: text('none', '无'),
  alwaysMet: text('always', '总是'),
  rankAdded: text('{points} if {condition}', '{condition}：{points}'),
  propertyOf: text('{property} {of}', '{property} {of}'),
  propertyIs: text('{property}: {value}', '{property}：{value}'),
  because: text('because of {paths}', '因 {paths} 变化'),
  meaningEqual: text('proved equal', '已证明相同'),
  meaningDifferent: text('some account gets another answer', '有客户得到不同结果'),
  meaningOpen: text('not settled', '尚未确定'),
  meaningSampled: text(
    'not settled; accounts tried, none of which gets another answer: {sampled}',
    '尚未确定；已试 {sampled} 户，结果均相同',
  ),
  meaningAdded: text('only in B', '仅 B 有'),
  meaningRemoved: text('only in A', '仅 A 有'),
  meaningsEqual: text(
    'Different in their documents, proved equal in meaning: {names}',
    '文档有差异，但已证明含义相同：{names}',
  ),
  forExample: text('For example', '例如'),
  withoutFacts: text('an account of which nothing is known', '一户没有任何已知事实的客户'),
  migrated: text(
    'Accounts: {accounts}. Moving in at least one decision: {moved}.',
    '客户：{accounts} 户。至少一项决策结果变化：{moved} 户。',
  ),
  migratedAndSkipped: text('{counts} Rows skipped: {skipped}.', '{counts}跳过：{skipped} 行。'),
  bandsMigrated: text(
    'Other band: {moved}. Other score: {rescored}. Mean score change: {change}.',
    '档位变化：{moved} 户。得分变化：{rescored} 户。平均得分变化：{change}。',
  ),
  othersMigrated: text('Accounts that move: {moved}.', '结果变化：{moved} 户。'),
  fromTo: text('A ↓  B →', 'A ↓  B →'),
  meanChange: text('Mean change', '平均变化'),
  move: text('{a} → {b}', '{a} → {b}'),
  bandMoves: text('Who moves', '档位变化'),
  rowMoves: text('Which row', '命中行变化'),
  reasons: text('Reasons', '原因'),
  placed: text('{place}. {item}', '{place}. {item}'),
  standing: text('Score and band', '得分与档位'),
  attributePoints: text('{attribute} ({points} points)', '{attribute}（{points} 分）'),
  chosenItem: text('recommended, rank {rank}, with the steps {steps}', '推荐，优先级 {rank}，步骤 {steps}'),
  rejectedItem: text('not recommended ({stage})', '不推荐（{stage}）'),
  idNamed: text('{title} ({id})', '{title}（{id}）'),
  gained: text('Gained', '新增'),
  lost: text('Lost', '失去'),
  otherOutcome: text('Other outcome', '结论变化'),
  firstItem: text('First recommendation', '首项建议'),
  accountsTitle: text('Accounts', '客户'),
  examplesTitle: text('For example', '例如'),
  unmoved: text('Nothing moves in: {names}', '以下决策没有变化：{names}'),

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
  optionNotes: text('show notes as well, not only their number', '同时列出提示，而不只是计数'),
  optionExplainCode: text(
    'explain a code, such as FACT_UNKNOWN, with examples',
    '说明某个代码（如 FACT_UNKNOWN）并举例',
  ),
  optionAsOf: text('date of the question, YYYY-MM-DD; by default today', '评估日期，格式 YYYY-MM-DD；默认为今天'),
  optionMapping: text('JSON file that says which column is which fact', '说明各列对应哪个事实的 JSON 文件'),
  optionDecisions: text('only these decisions', '只评估这些决策'),
  optionDecision: text('the decision to explain', '要解释的决策'),
  optionAccount: text('accountId of the account to explain', '要解释的客户的 accountId'),
  optionAssessFormat: text('table (default), json, ndjson or html', 'table（默认）、json、ndjson 或 html'),
  optionFormat: text('text (default) or json', 'text（默认）或 json'),
  optionOutModule: text('the file of the module, .js or .mjs', '模块文件，.js 或 .mjs'),
  optionAsOfModule: text('date of the questions, YYYY-MM-DD', '评估日期，格式 YYYY-MM-DD'),
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
  optionAccounts: text(
    'also count what changes for the accounts of this file (.csv, .ndjson or .json)',
    '同时统计对该文件中客户（.csv、.ndjson 或 .json）的影响',
  ),
  argumentA: text(
    'before: folder, region or date, or several joined by commas',
    '变更前：文件夹、地区或日期，可用逗号连接多项',
  ),
  argumentB: text('after: in the same way', '变更后：写法相同'),
  argumentFile: text(
    'accounts: .csv, .ndjson or .json (a list, or one object)',
    '客户数据：.csv、.ndjson 或 .json（列表或单个对象）',
  ),
  argumentNewDir: text(
    'folder to start, or folder of rules to which the region is added',
    '要新建的文件夹，或要添加地区的规则文件夹',
  ),
  optionNewRegion: text('the region by ISO 3166 code, such as CN-ZJ', '地区的 ISO 3166 代码，如 CN-ZJ'),
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
  1  the rules, or their cases, have problems; diff: something differs
  2  the command cannot be carried out as asked
  3  some rows were skipped`,
    `示例：
  kam-rules assess accounts.ndjson --region CN-HA
  kam-rules explain accounts.ndjson --account HA-E-0001 --decision customer-value --region CN-HA
  kam-rules check my-rules --all-regions

退出码：
  0  一切正常
  1  规则或用例存在问题；diff：存在差异
  2  命令无法按要求执行
  3  有数据行被跳过`,
  ),
  assess: text('Assess the accounts of a file', '评估文件中的客户'),
  assessHelp: text(
    `A row that cannot be used is reported with its line, counted and skipped; the exit code is then 3.
Without a mapping, the columns of a CSV file are named after facts. Numbers are written 1234.5, truth values
true and false, dates YYYY-MM-DD; entries of sets and lists are separated by |. An empty cell is a missing fact.
A table shows up to 50 accounts with their scores, or the decisions asked for, and in any case a summary of all.
json and ndjson hold every reason in words. html is a report to look at, one file that opens in any browser:
tiers, a matrix of the first two scorecards asked for, segments, reasons, recommendations and a card for each account.

Examples:
  kam-rules assess accounts.ndjson --region CN-HA --as-of 2026-11-01
  kam-rules assess export.csv --mapping mapping.json --region CN-HA --decision customer-value churn-risk
  kam-rules assess accounts.csv --region CN-HA --format ndjson --out assessments.ndjson
  kam-rules assess accounts.csv --region CN-HA --format html --out report.html`,
    `无法使用的数据行会注明行号、计数并跳过，此时退出码为 3。
不使用映射时，CSV 文件的列名就是事实名称。数值写成 1234.5，真假值写成 true 与 false，日期写成 YYYY-MM-DD；
集合与列表的各项以 | 分隔；空单元格表示该事实缺失。
表格最多列出 50 户客户的得分（或所指定决策的结果），并始终附上汇总；json 与 ndjson 含有全部原因的文字说明。
html 是供浏览的报告，单个文件，用浏览器即可打开：等级分布、两张评分卡的对照矩阵（取最先指定的两张）、细分、原因、
建议，以及每户客户的卡片。

示例：
  kam-rules assess accounts.ndjson --region CN-HA --as-of 2026-11-01
  kam-rules assess export.csv --mapping mapping.json --region CN-HA --decision customer-value churn-risk
  kam-rules assess accounts.csv --region CN-HA --format ndjson --out assessments.ndjson
  kam-rules assess accounts.csv --region CN-HA --format html --out report.html`,
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
  kam-rules check my-rules --all-regions
  kam-rules check --explain FACT_UNKNOWN`,
    `一次列出全部问题，注明文件、行与列。有错误时退出码为 1；仅有警告时为 0。

示例：
  kam-rules check my-rules --region CN-HA --as-of 2027-01-01
  kam-rules check my-rules --all-regions
  kam-rules check --explain FACT_UNKNOWN`,
  ),
  diff: text('Show what differs between two rulebooks, regions or dates', '比较两个规则手册、地区或日期的差异'),
  diffHelp: text(
    `A and B are each a folder of rules, a region or a date, or several of them joined by commas, as in rules-new,GB,2026-07-01.
What they do not say comes from --rules, --region and --as-of: the bundled rules, the base book and today by default.
A folder goes before a region of the same name, which --region can still say. Compared is what the documents say, not how
they are written: an order that does not count makes no difference. What it means is proved, or shown on an example.
With --accounts, both answer for every account. Meaning and accounts are looked at as of the date of B.
The exit code is 0 if nothing differs and 1 if something does, or if the rules have problems; 3 if rows were skipped.

Examples:
  kam-rules diff rules-old rules-new --region CN-HA --as-of 2026-11-01
  kam-rules diff CN-HA CN-GD
  kam-rules diff 2026-01-01 2026-07-01 --region GB
  kam-rules diff rules-old,CN-HA rules-new,CN-GD --accounts export.csv --mapping mapping.json`,
    `A 与 B 各为规则文件夹、地区或日期，也可用逗号连接多项，如 rules-new,GB,2026-07-01。
未写明的部分取自 --rules、--region 与 --as-of，默认为内置规则、基础手册与今天。
文件夹与地区同名时以文件夹为准，地区可用 --region 指定。比较的是文档的内容而非写法：不影响结果的顺序不算差异。
含义是否相同给出证明或实例；指定 --accounts 时，两者分别评估每户客户。含义与客户均以 B 的日期为准。
没有差异时退出码为 0；有差异或规则存在问题时为 1；有数据行被跳过时为 3。

示例：
  kam-rules diff rules-old rules-new --region CN-HA --as-of 2026-11-01
  kam-rules diff CN-HA CN-GD
  kam-rules diff 2026-01-01 2026-07-01 --region GB
  kam-rules diff rules-old,CN-HA rules-new,CN-GD --accounts export.csv --mapping mapping.json`,
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
  compile: text('Write the rules as a module that needs no library', '将规则写成无需任何库的模块'),
  compileHelp: text(
    `The module holds the decisions for one region and date, and nothing else is needed to run it: no package, no code made
from strings. Its types stand beside it. It answers with codes; words stay with the rulebook. The same rules give the same
bytes, so that it can be committed and reviewed. Only a file that was generated before is written over.

Examples:
  kam-rules compile --region CN-HA --as-of 2026-11-01 --out rules.js
  kam-rules compile --as-of 2026-11-01 --decision churn-risk --out churn-risk.mjs --rules my-rules`,
    `模块包含一个地区、一个日期的决策，运行时不需要其他任何东西：不需要程序包，也不由字符串生成代码。类型声明文件与其并列。
模块只返回代码，文字仍由规则手册提供。相同的规则得到逐字节相同的文件，可以提交并审阅。只会覆盖先前生成的文件。

示例：
  kam-rules compile --region CN-HA --as-of 2026-11-01 --out rules.js
  kam-rules compile --as-of 2026-11-01 --decision churn-risk --out churn-risk.mjs --rules my-rules`,
  ),
  compileNoModule: text(
    '“{file}” is no name for a module: it has to end in .js or .mjs.',
    '“{file}”不是模块文件名：须以 .js 或 .mjs 结尾。',
  ),
  compileOther: text(
    '“{file}” is there already and was not generated by kam-rules. Choose another name, or remove it.',
    '“{file}”已存在，且不是由 kam-rules 生成的。请另选文件名，或先将其删除。',
  ),
  init: text('Start a rulebook of your own, or add a region to it', '新建自己的规则手册，或为其添加地区'),
  initHelp: text(
    `A new folder gets the bundled rules, with schemas for editors, a document for the region and a first case. A folder
that holds rules gets the document of the region only. No file that is there already is changed.

Examples:
  kam-rules init my-rules --region CN-ZJ
  kam-rules check my-rules --all-regions`,
    `新文件夹将得到内置规则、供编辑器使用的模式、该地区的文档与首个用例；已有规则的文件夹只添加该地区的文档。
不会改动任何已有文件。

示例：
  kam-rules init my-rules --region CN-ZJ
  kam-rules check my-rules --all-regions`,
  ),
  document: text('Write the documentation of the rules as Markdown', '将规则生成为 Markdown 文档'),
  documentHelp: text(
    `A page for each decision, fact and region, with amounts and their origin, handbook coverage, and examples that are tests of
the rules. What is wrong with the rules is told on the pages: of a rulebook of up to 300 conditions all that check finds, of a
larger one with --analyse, which takes some seconds. The folder is made to hold exactly these pages: pages of an earlier
run are replaced or removed, and a folder that holds anything else is refused.

Examples:
  kam-rules document --out docs/rules --as-of 2026-11-01
  kam-rules document --rules my-rules --out my-docs --region CN-HA GB --locale zh-CN`,
    `每项决策、每项事实、每个地区各有一页，并含金额与标准及其来源、手册条款覆盖、取自测试用例的示例。规则中的问题会在相应页面注明：
不超过 300 个条件的规则手册会完整检查（与 check 相同）；更大的规则手册请加 --analyse，需时数秒。
文件夹中只保留这些页面：先前生成的页面会被替换或删除；若文件夹中有其他文件，则不予写入。

示例：
  kam-rules document --out docs/rules --as-of 2026-11-01
  kam-rules document --rules my-rules --out my-docs --region CN-HA GB --locale zh-CN`,
  ),
  optionPagesOut: text('folder of the pages', '页面所在的文件夹'),
  optionPagesRegion: text(
    'regions to document, with their parents; all by default',
    '要生成的地区，连同其上级；默认全部',
  ),
  optionPagesLocale: text(
    'languages, as in en,zh-CN; all those of the rules by default',
    '语言，如 en,zh-CN；默认为规则的全部语言',
  ),
  optionPagesAnalyse: text(
    'tell all that check finds, also of a large rulebook',
    '大型规则手册也完整检查，与 check 相同',
  ),
  optionPagesVerbose: text('also say how long it took', '同时显示用时'),
  pagesWritten: text(
    'Pages: {pages}, in {folder}. Written: {changed}. Removed: {removed}.',
    '页面共 {pages} 个，位于 {folder}。已写入 {changed} 个，已删除 {removed} 个。',
  ),
  pagesTime: text('{pages} pages generated in {seconds} s', '生成 {pages} 个页面，用时 {seconds} 秒'),
  pagesNotAnalysed: text(
    'Gaps, overlaps and rules that nobody reaches were not looked for; --analyse does.',
    '未检查空缺、重叠与无法命中的规则；使用 --analyse 可检查。',
  ),
  pagesTellProblems: text(
    'The rules have problems, which the pages tell. Errors: {errors}. Warnings: {warnings}.',
    '规则存在问题，页面中已注明。错误 {errors} 项，警告 {warnings} 项。',
  ),
  folderNotGenerated: text(
    '“{folder}” holds a file that was not generated: {file}. Name a new folder, or an empty one. Nothing was written.',
    '“{folder}”中有并非自动生成的文件：{file}。请指定新文件夹或空文件夹。未写入任何内容。',
  ),
  localeUnknown: text(
    'The rules do not bring the language “{locale}”. Languages: {known}.',
    '规则没有语言“{locale}”。可用语言：{known}。',
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
