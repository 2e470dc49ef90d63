import type { LocalizedText } from './text.js'

/** The words of one diagnostic; `{name}` stands for a detail of the case at hand. */
export interface CatalogueEntry {
  /** An error when absent. */
  readonly severity?: 'error' | 'warning' | 'note'
  readonly message: LocalizedText
  readonly hint: LocalizedText
}

const text = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh })
const error = (message: LocalizedText, hint: LocalizedText): CatalogueEntry => ({ message, hint })
const warning = (message: LocalizedText, hint: LocalizedText): CatalogueEntry => ({
  severity: 'warning',
  message,
  hint,
})

const note = (message: LocalizedText, hint: LocalizedText): CatalogueEntry => ({ severity: 'note', message, hint })

const REMOVE_IT = text('Remove it.', '请删除。')
const DELETE_AND_RETYPE = text('Delete and retype the text.', '请删除后重新输入。')

const ENTRIES = {
  // JSON
  JSON_EMPTY: error(
    text('The file is empty.', '文件为空。'),
    text('A rule document starts with { or [.', '规则文档应以 { 或 [ 开头。'),
  ),
  JSON_SYNTAX: error(text('Invalid JSON: {problem}', 'JSON 无效：{problem}'), text('{remedy}', '{remedy}')),
  JSON_ENCODING: error(
    text(
      'The file is not valid UTF-8 (first bad byte at offset {offset}).',
      '文件不是有效的 UTF-8（首个错误字节位于偏移 {offset}）。',
    ),
    text(
      'Save the file as UTF-8; editors call GBK “ANSI”.',
      '请将文件另存为 UTF-8 编码；编辑器里的“ANSI”通常就是 GBK。',
    ),
  ),
  JSON_DUPLICATE_KEY: error(
    text(
      'The key “{key}” appears twice; it was first written on line {firstLine}.',
      '键“{key}”出现了两次，首次出现在第 {firstLine} 行。',
    ),
    text(
      'Keep one of them. If both sets of conditions must hold, put them into one “all”.',
      '只保留一个。若两组条件都须满足，请合并到同一个“all”中。',
    ),
  ),
  JSON_FORBIDDEN_KEY: error(text('The key “{key}” is not allowed.', '不允许使用键“{key}”。'), REMOVE_IT),
  NUM_OUT_OF_RANGE: error(
    text('{number} is not a finite number.', '{number} 不是有限数值。'),
    text('Check for a typing error.', '请检查是否输入有误。'),
  ),
  NUM_UNSAFE_INTEGER: error(
    text('{number} cannot be stored exactly.', '{number} 无法精确存储。'),
    text('Identifiers belong in quotes: "{number}".', '编号应写成带引号的文本："{number}"。'),
  ),
  TEXT_NOT_WELL_FORMED: error(
    text('The text contains half of a character ({codePoint}).', '文本中含有半个字符（{codePoint}）。'),
    DELETE_AND_RETYPE,
  ),
  TEXT_CONTROL_CHAR: error(
    text(
      'The text contains an invisible control character ({codePoint}).',
      '文本中含有不可见的控制字符（{codePoint}）。',
    ),
    DELETE_AND_RETYPE,
  ),
  TEXT_TOO_LONG: error(
    text('The text has {length} characters; the limit is {limit}.', '文本长度为 {length} 个字符，上限为 {limit}。'),
    text('Shorten it.', '请缩短文本。'),
  ),

  // documents
  DOC_TOO_LARGE: error(
    text('The document has {bytes} bytes; the limit is {limit}.', '文档大小为 {bytes} 字节，上限为 {limit}。'),
    text('Split it into several documents.', '请拆分为多个文档。'),
  ),
  DOC_TOO_DEEP: error(
    text('The document is nested deeper than {limit} levels.', '文档嵌套超过 {limit} 层。'),
    text('Flatten the conditions, or move a part to a named condition.', '请简化条件层次，或将一部分移到命名条件中。'),
  ),
  DOC_TOO_MANY_NODES: error(
    text('There are {count} conditions here; the limit is {limit}.', '此处有 {count} 个条件，上限为 {limit}。'),
    text('Use “in” with a list, or a named condition.', '请使用“in”加列表，或命名条件。'),
  ),
  DOC_TOO_MANY_RULES: error(
    text('There are {count} rules here; the limit is {limit}.', '此处有 {count} 条规则，上限为 {limit}。'),
    text('Split them into several decisions.', '请拆分为多个决策。'),
  ),
  DOC_SHAPE: error(
    text('Expected {expected}, found {found}.', '此处应为{expected}，实际为{found}。'),
    text('See the JSON schema named by "$schema".', '请参照“$schema”所指的 JSON 模式。'),
  ),
  DOC_NAME: error(
    text('“{file}” is not a document of a rulebook.', '“{file}”不是规则手册中的文档。'),
    text(
      'Documents are facts.json, units.json, rulebook.json, conditions.json, provisions.json, not-carried.json, parameters/*.json, decisions/<id>.<shape>.json, regions/<code>.json and cases/*.json.',
      '文档包括 facts.json、units.json、rulebook.json、conditions.json、provisions.json、not-carried.json、parameters/*.json、decisions/<id>.<shape>.json、regions/<code>.json 与 cases/*.json。',
    ),
  ),
  DOC_MISSING: error(
    text('The rulebook has no “{file}”.', '规则手册缺少“{file}”。'),
    text('Add it; the fact dictionary is compulsory.', '请补充该文件；事实字典是必需的。'),
  ),
  RULE_MISSING_KEY: error(text('“{key}” is missing.', '缺少“{key}”。'), text('Add "{key}".', '请补充“{key}”。')),
  RULE_UNKNOWN_KEY: error(
    text('Unknown key “{key}”.', '未知的键“{key}”。'),
    text('Remove it. Notes go into "description".', '请删除；说明文字可写在“description”中。'),
  ),
  RULE_DUPLICATE_NAME: error(
    text('“{name}” is used twice, also at {other}.', '“{name}”重复使用，另一处位于 {other}。'),
    text('Rename one of them.', '请为其中一个改名。'),
  ),
  RULE_CONFUSABLE_NAME: error(
    text('The name “{name}” looks the same as “{other}”.', '名称“{name}”与“{other}”外观相同。'),
    text('Use half-width Latin letters, and rename one of them.', '请使用半角拉丁字母，并为其中一个改名。'),
  ),
  NAME_FORM: error(
    text('“{name}” is not a name: {expected}.', '“{name}”不是有效名称：{expected}。'),
    text('Rename it.', '请改名。'),
  ),
  PRIO_INVALID: error(
    text(
      '“{key}” must be a whole number from 1 to 1,000,000; found {found}.',
      '“{key}”须为 1 到 1,000,000 的整数，实际为{found}。',
    ),
    text('Write "{key}": 10, without quotes; larger comes first.', '请写成 "{key}": 10（不加引号），数值大者优先。'),
  ),
  TEXT_LANGUAGES: error(
    text('The text lacks the language {locale}.', '文本缺少语言 {locale}。'),
    text(
      'English ("en") and Simplified Chinese ("zh-CN") are compulsory.',
      '英文（“en”）与简体中文（“zh-CN”）均为必填。',
    ),
  ),
  TEXT_PLACEHOLDERS: error(
    text(
      'The languages use different placeholders: {first} and {second}.',
      '各语言使用的占位符不一致：{first} 与 {second}。',
    ),
    text('Use the same placeholders in every language.', '请在各语言中使用相同的占位符。'),
  ),
  TEXT_UNKNOWN_PLACEHOLDER: error(
    text('The placeholder “{name}” names no fact and no parameter.', '占位符“{name}”既不是事实也不是参数。'),
    text('Names with a dot are parameters, others facts.', '带点的名称为参数，其余为事实。'),
  ),

  // conditions
  COND_AMBIGUOUS: error(
    text(
      'Use exactly one of “all”, “any”, “not”, “condition” and “fact” here; found {found}.',
      '此处只能使用“all”“any”“not”“condition”“fact”之一，实际为 {found}。',
    ),
    text('Nest them: {"all": [{"any": […]}, …]}.', '请改为嵌套：{"all": [{"any": […]}, …]}。'),
  ),
  COND_EMPTY_GROUP: error(
    text('“{key}” has no conditions: it would be always or never met.', '“{key}”中没有条件，将恒真或恒假。'),
    text(
      'Add a condition, or leave "conditions" out to say “always”.',
      '请添加条件；若要表示“总是”，请省略“conditions”。',
    ),
  ),
  COND_NOT_LIST: error(
    text('“{key}” must be a list [ … ]; found {found}.', '“{key}”须为列表 [ … ]，实际为{found}。'),
    text('Put [ ] around the condition.', '请用 [ ] 括起条件。'),
  ),
  COND_NOT_OBJECT: error(
    text('A condition must be an object; found {found}.', '条件须为对象，实际为{found}。'),
    text(
      'Write {"fact": …, "operator": …, "value": …}, or delete an empty entry.',
      '请写成 {"fact": …, "operator": …, "value": …}，或删除空条目。',
    ),
  ),
  COND_MISSING_KEY: error(
    text('The condition has no “{key}”.', '条件缺少“{key}”。'),
    text('Add "{key}".', '请补充“{key}”。'),
  ),
  COND_UNKNOWN_KEY: error(
    text('Unknown key “{key}” in a condition.', '条件中有未知的键“{key}”。'),
    text(
      'A comparison has fact, operator, value and, if need be, path.',
      '比较由 fact、operator、value 及可选的 path 组成。',
    ),
  ),
  COND_RESERVED_KEY: error(
    text('“{key}” is set by an engine and cannot be part of a rule.', '“{key}”由引擎写入，不能出现在规则中。'),
    text('Delete it.', '请删除。'),
  ),

  // operators and values
  OP_UNKNOWN: error(
    text('Unknown operator “{operator}”.', '未知的运算符“{operator}”。'),
    text('Operators: {known}.', '可用运算符：{known}。'),
  ),
  OP_NOT_TEXT: error(
    text('“operator” must be a text; found {found}.', '“operator”须为文本，实际为{found}。'),
    text('Example: "greaterThan".', '例如："greaterThan"。'),
  ),
  OP_TOO_MANY_DECORATORS: error(
    text('“{operator}” has {count} decorators; none is supported.', '“{operator}”带有 {count} 个修饰符，均不支持。'),
    text('Use {"not": …} around the condition.', '请在条件外使用 {"not": …}。'),
  ),
  OP_NOT_FOR_TYPE: error(
    text('“{operator}” does not fit “{fact}”, which is {type}.', '“{operator}”不适用于“{fact}”，后者为{type}。'),
    text('Operators for it: {known}.', '可用运算符：{known}。'),
  ),
  VALUE_TYPE: error(
    text('“{fact}” is {type}; the value is {found}.', '“{fact}”为{type}，而值为{found}。'),
    text('{remedy}', '{remedy}'),
  ),
  VALUE_NOT_LIST: error(
    text('“{operator}” needs a list; the value is {found}.', '“{operator}”需要列表，而值为{found}。'),
    text('Write [ … ] around it.', '请用 [ … ] 括起。'),
  ),
  VALUE_EMPTY_LIST: error(
    text('The list is empty, so “{operator}” is always or never met.', '列表为空，“{operator}”将恒真或恒假。'),
    text('Add entries, or delete the condition.', '请添加条目，或删除该条件。'),
  ),
  VALUE_LIST_TOO_LONG: error(
    text('The list has {length} entries; the limit is {limit}.', '列表有 {length} 个条目，上限为 {limit}。'),
    text(
      'Derive a fact in the host that says whether the account is on the list.',
      '请由宿主系统提供“是否在名单内”的事实。',
    ),
  ),
  VALUE_NOT_ALLOWED: error(
    text('“{value}” is not a value of “{fact}”.', '“{value}”不是“{fact}”的取值。'),
    text('Allowed: {allowed}.', '允许的取值：{allowed}。'),
  ),
  VALUE_CONFUSABLE: error(
    text(
      '“{value}” only looks like “{other}”: it holds {character} ({codePoint}).',
      '“{value}”只是看起来像“{other}”，其中含有 {character}({codePoint})。',
    ),
    text('Retype “{other}”.', '请重新输入“{other}”。'),
  ),
  VALUE_WHITESPACE: error(
    text('The text begins or ends with a space ({codePoint}).', '文本首尾有空格（{codePoint}）。'),
    text('Delete the space.', '请删除空格。'),
  ),
  VALUE_RANGE: error(
    text('{value} is outside the range of “{fact}”: {range}.', '{value} 超出“{fact}”的范围：{range}。'),
    text('Correct the value, or the range in facts.json.', '请更正该值，或修改 facts.json 中的范围。'),
  ),
  MONEY_SCALE: error(
    text(
      '“{fact}” has {decimals} decimals; {value} has more.',
      '“{fact}”保留 {decimals} 位小数，而 {value} 位数更多。',
    ),
    text('Round it.', '请四舍五入。'),
  ),
  DATE_FORMAT: error(
    text('Dates are written YYYY-MM-DD; found “{value}”.', '日期应写成 YYYY-MM-DD，实际为“{value}”。'),
    text('1 February 2026 is 2026-02-01.', '2026 年 2 月 1 日应写作 2026-02-01。'),
  ),
  DATE_INVALID: error(
    text(
      '{value} is not a day of the calendar: that month has {days} days.',
      '{value} 不是有效日期：该月有 {days} 天。',
    ),
    text('Correct the day or the month.', '请更正月份或日期。'),
  ),
  DATE_NO_ZONE: error(
    text('A date is expected, without a time; found “{value}”.', '此处应为不带时间的日期，实际为“{value}”。'),
    text('Write the calendar day of the region, as in 2026-01-01.', '请写该地区的日历日期，如 2026-01-01。'),
  ),
  DATE_RANGE_EMPTY: error(
    text(
      'The stretch of dates is empty: it starts on {from} and ends before {until}.',
      '时段为空：自 {from} 起，至 {until} 之前为止。',
    ),
    text('Correct the dates. The end date itself is excluded.', '请更正日期；结束日当天不计入。'),
  ),
  DATE_EXPIRED: warning(
    text(
      '{entry} is over since {until}; it serves questions about earlier days only.',
      '{entry}自 {until} 起不再有效，仅用于回答此前日期的问题。',
    ),
    text(
      'Let it run on, or say what follows it. Once nobody asks about that time, delete it.',
      '请延长期限，或补充其后的内容；不再需要回答该时段的问题时，可以删除。',
    ),
  ),
  DATE_FUTURE: note(
    text('{entry} starts on {from}; until then it does nothing.', '{entry}自 {from} 起生效，此前不起作用。'),
    text(
      'Correct the date if that is not meant. Questions from that day on are answered by it.',
      '若非本意，请更正日期；自该日起的问题将按其回答。',
    ),
  ),
  TIME_FORMAT: error(
    text('Times are written HH:mm; found “{value}”.', '时间应写成 HH:mm，实际为“{value}”。'),
    text('A quarter to eight in the morning is 07:45.', '上午七点三刻应写作 07:45。'),
  ),
  REGEX_UNSUPPORTED: error(
    text('Regular expressions are not supported.', '不支持正则表达式。'),
    text('Use “mentions” with a list of phrases.', '请使用“mentions”加短语列表。'),
  ),

  // references
  FACT_UNKNOWN: error(
    text('Unknown fact “{fact}”.', '未知的事实“{fact}”。'),
    text('`kam-rules facts` lists the facts.', '可用 `kam-rules facts` 查看事实列表。'),
  ),
  FACT_DEFINITION: error(
    text('The definition of “{fact}” does not hold together: {problem}', '“{fact}”的定义不成立：{problem}'),
    text('Correct the entry in the fact dictionary.', '请更正事实字典中的条目。'),
  ),
  FACT_CYCLE: error(
    text('Derived facts depend on each other in a circle: {circle}.', '派生事实循环依赖：{circle}。'),
    text('Remove one of the references.', '请去掉其中一个引用。'),
  ),
  UNIT_UNKNOWN: error(
    text('Unknown unit “{unit}”.', '未知的单位“{unit}”。'),
    text('Add it to units.json.', '请在 units.json 中补充。'),
  ),
  UNIT_MISMATCH: error(
    text(
      '“{fact}” is in {factUnit}, “{parameter}” in {parameterUnit}.',
      '“{fact}”的单位是 {factUnit}，而“{parameter}”的单位是 {parameterUnit}。',
    ),
    text(
      'Give the amount in the unit of the fact; a region with another currency sets its own amounts.',
      '请使用与事实一致的单位；使用其他货币的地区须自行设定金额。',
    ),
  ),
  PATH_NOT_TEXT: error(
    text('“path” must be a text; found {found}.', '“path”须为文本，实际为{found}。'),
    text('Example: "$.address.city".', '例如："$.address.city"。'),
  ),
  PATH_FORM: error(
    text('“{path}” is not a path.', '“{path}”不是有效路径。'),
    text('A path is written $.field or $.field.field.', '路径写成 $.field 或 $.field.field。'),
  ),
  PATH_EXPRESSION: error(
    text('Paths may only name fields; “{path}” holds an expression.', '路径只能是字段名，“{path}”含有表达式。'),
    text(
      'Name the field, as in $.address.city, and compare with operator and value.',
      '请写字段名，如 $.address.city，并用 operator 与 value 比较。',
    ),
  ),
  PATH_WILDCARD: error(
    text('A path names one field; “{path}” may name several.', '路径只能指向一个字段，“{path}”可能指向多个。'),
    text('Name the field, as in $.address.city.', '请写明字段，如 $.address.city。'),
  ),
  PATH_FORBIDDEN_SEGMENT: error(
    text('The field name “{field}” is not allowed.', '不允许使用字段名“{field}”。'),
    text('Rename the field.', '请为字段改名。'),
  ),
  PATH_UNKNOWN: error(
    text('“{fact}” has no field “{field}”.', '“{fact}”没有字段“{field}”。'),
    text('Fields: {known}.', '可用字段：{known}。'),
  ),
  PATH_ON_SCALAR: error(
    text('“{fact}” is {type} and has no fields.', '“{fact}”为{type}，没有字段。'),
    text('Remove "path".', '请删除“path”。'),
  ),
  REF_UNKNOWN: error(
    text('No condition is named “{name}”.', '没有名为“{name}”的条件。'),
    text('Named conditions stand in conditions.json.', '命名条件写在 conditions.json 中。'),
  ),
  REF_CYCLE: error(
    text('Named conditions refer to each other in a circle: {circle}.', '命名条件循环引用：{circle}。'),
    text('Remove one of the references.', '请去掉其中一个引用。'),
  ),
  REF_EXPANSION_TOO_LARGE: error(
    text(
      'The named conditions expand to more than {limit} conditions, or name each other over more than {levels} levels.',
      '命名条件展开后超过 {limit} 个条件，或相互引用超过 {levels} 层。',
    ),
    text('Restructure the named conditions.', '请重新组织命名条件。'),
  ),
  PARAMETER_UNKNOWN: error(
    text('Unknown parameter “{parameter}”.', '未知的参数“{parameter}”。'),
    text('Amounts stand in parameters/*.json.', '金额与阈值写在 parameters/*.json 中。'),
  ),
  PARAMETER_NO_VALUE: error(
    text('“{parameter}” has no value on {asOf}.', '“{parameter}”在 {asOf} 没有取值。'),
    text('Add a value with an earlier "from".', '请补充“from”更早的取值。'),
  ),
  PARAMETER_DATES: error(
    text(
      'The values of “{parameter}” overlap or are not in order of date.',
      '“{parameter}”的取值时段重叠或未按日期排列。',
    ),
    text(
      'Sort them by "from"; "until" must not reach beyond the next "from".',
      '请按“from”排序，“until”不得超过下一条的“from”。',
    ),
  ),
  PARAMETER_HOLE: warning(
    text(
      '“{parameter}” has no value from {from} to before {until}: {meanwhile}',
      '“{parameter}”自 {from} 起至 {until} 之前没有取值：{meanwhile}',
    ),
    text(
      'Without “until” a value holds until the next one. If the gap is meant, write the amount that holds in it.',
      '不写“until”时，取值持续到下一条为止。如确需间隔，请写明间隔期内的取值。',
    ),
  ),
  PARAMETER_NO_SOURCE: error(
    text(
      '“{parameter}” has the origin “{origin}” but names no source.',
      '“{parameter}”的来源类型为“{origin}”，但未注明出处。',
    ),
    text('Add "source", or say "convention".', '请补充“source”，或改为“convention”。'),
  ),
  PARAMETER_UNUSED: warning(
    text('No rule uses the parameter “{parameter}”.', '没有规则使用参数“{parameter}”。'),
    text('Delete it, or use it.', '请删除或使用该参数。'),
  ),
  PROVISION_UNKNOWN: error(
    text('No provision is called “{provision}”.', '没有编号为“{provision}”的条款。'),
    text('`kam-rules provisions` lists them.', '可用 `kam-rules provisions` 查看条款列表。'),
  ),
  EVENT_RESERVED_TYPE: error(
    text('“{type}” is a reserved event type.', '“{type}”是保留的事件类型。'),
    text('Choose another name.', '请换用其他名称。'),
  ),
  EVENT_SENSITIVE_FACT: error(
    text(
      '“{fact}” is {sensitivity} and cannot be copied into an outcome.',
      '“{fact}”属于 {sensitivity} 级，不能写入结果。',
    ),
    text('Refer to a public or internal fact.', '请引用 public 或 internal 级的事实。'),
  ),

  // regions
  REGION_UNKNOWN: error(
    text('Unknown region “{region}”.', '未知的地区“{region}”。'),
    text('Regions: {known}.', '可用地区：{known}。'),
  ),
  REGION_CYCLE: error(
    text('Regions extend each other in a circle: {circle}.', '地区循环继承：{circle}。'),
    text('Correct "extends".', '请更正“extends”。'),
  ),
  REGION_NAME: error(
    text(
      'The document is named “{file}” but says region “{region}”.',
      '文档名为“{file}”，但内容写的是地区“{region}”。',
    ),
    text('Name it regions/{region}.json.', '请命名为 regions/{region}.json。'),
  ),
  REGION_CODE_UNKNOWN: warning(
    text('“{region}” is not a code of ISO 3166.', '“{region}”不是 ISO 3166 代码。'),
    text(
      'Correct the code, in the name of the document as well. A country of your own begins with X.',
      '请更正代码及文档名；自定义的国家代码以 X 开头。',
    ),
  ),
  REGION_PARENT: warning(
    text('“{region}” {problem}', '“{region}”{problem}'),
    text('Extend the region whose code this one begins with.', '请继承代码前缀与之相同的地区。'),
  ),
  CURRENCY_MISMATCH: warning(
    text(
      'A text names “{parameter}” in {unit}; the currency here is {currency}.',
      '文本中的“{parameter}”以 {unit} 计，而此处的货币为 {currency}。',
    ),
    text(
      'Give the region an amount of its own in {currency}, or a text without the amount.',
      '请为该地区设定以 {currency} 计的金额，或改用不含金额的文本。',
    ),
  ),
  CURRENCY_UNKNOWN: warning(
    text('“{currency}” is not a currency code of ISO 4217.', '“{currency}”不是 ISO 4217 货币代码。'),
    text('Write three capital letters, as in CNY.', '请写三个大写字母，如 CNY。'),
  ),
  TIME_ZONE_UNKNOWN: warning(
    text('“{timeZone}” is not a time zone of the IANA database.', '“{timeZone}”不是 IANA 数据库中的时区。'),
    text('Write area and city, as in Asia/Shanghai.', '请写区域与城市，如 Asia/Shanghai。'),
  ),
  CHANGE_ORPHAN: error(
    text('The change has no target: {target} does not exist.', '变更没有目标：{target} 不存在。'),
    text('Correct the path, or delete the change.', '请更正路径，或删除该变更。'),
  ),
  CHANGE_TARGET: error(
    text('“{target}” is not a path to an element.', '“{target}”不是指向元素的路径。'),
    text(
      'Write decisions/<decision>/<element>, or one id further.',
      '请写成 decisions/<决策>/<元素>，或再多一级编号。',
    ),
  ),
  CHANGE_CLASH: error(
    text('“{target}” is changed twice for the same dates.', '“{target}”在同一时段被变更两次。'),
    text('Merge the two changes.', '请合并两项变更。'),
  ),
  CHANGE_ORDER: error(
    text(
      'Two changes add to {target} at the same place; which comes first would be a guess.',
      '两项变更向 {target} 的同一位置添加内容，先后顺序无从判断。',
    ),
    text(
      'Put both into one “add”, or let “before” of one name the first element of the other.',
      '请合并到同一个“add”中，或在其中一项的“before”中写明另一项的首个元素。',
    ),
  ),
  CHANGE_NO_EFFECT: warning(
    text('The change has no effect: {problem}', '该变更没有作用：{problem}'),
    text('Delete it, or correct it. What is not changed is inherited.', '请删除或更正；未变更的内容会自动继承。'),
  ),
  AS_OF_INVALID: error(
    text('“asOf” must be a calendar date YYYY-MM-DD.', '“asOf”须为 YYYY-MM-DD 格式的日期。'),
    text('Example: 2026-11-01.', '例如：2026-11-01。'),
  ),

  // whole book
  DECISION_UNKNOWN: error(
    text('Unknown decision “{decision}”.', '未知的决策“{decision}”。'),
    text('Decisions: {known}.', '可用决策：{known}。'),
  ),
  SCORE_NO_CATCH_ALL: error(
    text('“{characteristic}” has no attribute that catches all others.', '“{characteristic}”没有兜底的属性。'),
    text('End the list with an attribute without conditions.', '请在末尾加一个不带条件的属性。'),
  ),
  SCORE_MASKED: error(
    text(
      '“{attribute}” can never apply: an attribute without conditions stands before it.',
      '“{attribute}”永远不会生效：前面已有不带条件的属性。',
    ),
    text('Move the catch-all to the end.', '请将兜底属性移到末尾。'),
  ),
  SCORE_RANGE: warning(
    text(
      'The score ranges from {lowest} to {highest}, outside 0 to 100.',
      '得分范围为 {lowest} 至 {highest}，超出 0 至 100。',
    ),
    text('Adjust the points.', '请调整分值。'),
  ),
  BAND_ORDER: error(
    text('Bands must go down from the highest; “{band}” does not.', '档位须从高到低排列，“{band}”不符合。'),
    text('Sort the bands by "from", and correct the amounts.', '请按“from”排序并更正数值。'),
  ),
  BAND_UNREACHABLE: warning(
    text('No score reaches the band “{band}”.', '没有得分能达到档位“{band}”。'),
    text('Lower its "from", or delete it.', '请调低“from”，或删除该档位。'),
  ),
  BAND_HOLE: error(
    text('Scores from {lowest} to below {from} have no band.', '{lowest} 至 {from}（不含）的得分没有对应档位。'),
    text(
      'Let the last band start at {least} or below: every sum of points needs a band.',
      '请让最后一档从 {least} 或更低的分数开始：任何分值合计都须有对应档位。',
    ),
  ),
  ROW_MASKED: error(
    text(
      '“{row}” can never be the first hit: a row without conditions stands before it.',
      '“{row}”永远不会首先命中：前面已有不带条件的行。',
    ),
    text('Move the row without conditions to the end.', '请将不带条件的行移到末尾。'),
  ),
  ROW_ECLIPSED: warning(
    text(
      '“{row}” can never be the first hit: {others} take every account that it is for.',
      '“{row}”永远不会首先命中：{others}已涵盖其全部客户。',
    ),
    text('Move it before them, or delete it.', '请将其移到这些行之前，或删除。'),
  ),
  ROW_SUBSUMED: warning(
    text(
      '“{row}” says nothing new: whenever it is met, “{other}” is met too and has the same outcome.',
      '“{row}”没有新增内容：它命中时“{other}”必然命中，且结论相同。',
    ),
    text('Delete it, or correct its condition or outcome.', '请删除，或更正其条件或结论。'),
  ),
  TABLE_GAP: error(
    text('No row decides when {where}.', '以下情形没有任何行适用：{where}。'),
    text('Add a row for it, or a last row without conditions.', '请为此增加一行，或在末尾增加一行不带条件的行。'),
  ),
  TABLE_GAP_MISSING: warning(
    text(
      'The rows decide for every account whose facts are known, but not when {where}.',
      '事实齐全时各行均能给出结论，但以下情形没有任何行适用：{where}。',
    ),
    text(
      'Say by “isKnown” what to do then, or add a last row without conditions.',
      '请用“isKnown”写明此时如何处理，或在末尾增加一行不带条件的行。',
    ),
  ),
  TABLE_OVERLAP: error(
    text(
      '“{row}” and “{other}” are both met when {where}, though the table promises one row at most.',
      '以下情形“{row}”与“{other}”同时命中，而该表只允许命中一行：{where}。',
    ),
    text(
      'Narrow one of them, or choose the hit policy “first” or “collect”.',
      '请收窄其中一行的条件，或将命中策略改为“first”或“collect”。',
    ),
  ),
  LINT_ALWAYS_FALSE: warning(
    text('No account can meet this condition: {condition}.', '任何客户都无法满足该条件：{condition}。'),
    text('Did you mean “any” in place of “all”, or another bound?', '是否应将“all”写成“any”，或改用其他界限？'),
  ),
  LINT_ALWAYS_TRUE: warning(
    text(
      'Every account whose facts are known meets this condition: {condition}.',
      '凡事实已知的客户都满足该条件：{condition}。',
    ),
    text('Delete it, or write “isKnown” if that is what is meant.', '请删除；若本意如此，请写“isKnown”。'),
  ),
  ATTRIBUTE_UNREACHABLE: warning(
    text(
      '“{attribute}” never gives its points: every account that it is for goes to {others}.',
      '“{attribute}”永远不会计分：{others}已涵盖其全部客户。',
    ),
    text(
      'Move it before them, or delete it. In place of a catch-all, let the attribute before it catch all others.',
      '请将其移到这些属性之前，或删除。若它是兜底属性，请改由前一个属性兜底。',
    ),
  ),
  REASON_UNREACHABLE: warning(
    text('The reason “{reasonCode}” can never appear: {problem}', '原因“{reasonCode}”永远不会出现：{problem}'),
    text(
      'Correct the baseline or the points of the characteristics that carry it.',
      '请更正相关评分项的基准分或得分。',
    ),
  ),
  PROMISE_FACT: error(
    text('A promise about “{fact}” cannot be kept: {problem}', '无法对“{fact}”作出声明：{problem}'),
    text(
      'Promise about a number, date or time that the host hands over, or delete the line.',
      '请对由宿主提供的数值、日期或时间作出声明，或删除该行。',
    ),
  ),
  NOT_MONOTONE: error(
    text(
      'The scorecard promises that more of “{fact}” never {promise} the score, but from {lower} to {higher} it goes from {before} to {after} in this case: {where}.',
      '评分卡声明“{fact}”增加不会使得分{promise}，但它由 {lower} 变为 {higher} 时，得分由 {before} 变为 {after}，情形为：{where}。',
    ),
    text('Correct the points, or take the promise back.', '请更正得分，或取消该声明。'),
  ),
  ITEM_UNREACHABLE: warning(
    text('No account can receive “{item}”: {problem}', '任何客户都不会得到“{item}”：{problem}'),
    text('Correct the conditions of its stages, its rank or its group.', '请更正其各阶段条件、排序或分组。'),
  ),
  STEP_UNREACHABLE: warning(
    text(
      '“{step}” never appears: no account that receives “{item}” meets its condition.',
      '“{step}”永远不会出现：得到“{item}”的客户都不满足其条件。',
    ),
    text('Correct its condition, or delete the step.', '请更正其条件，或删除该步骤。'),
  ),
  ADJUSTMENT_UNREACHABLE: warning(
    text(
      'This adjustment never changes the rank: no account that receives “{item}” meets its condition.',
      '该项排序调整永远不会生效：得到“{item}”的客户都不满足其条件。',
    ),
    text('Correct its condition, or delete it.', '请更正其条件，或删除。'),
  ),
  ANALYSIS_OPEN: note(
    text(
      'Not proved: {question} {because} Among {tried} accounts tried there was no example.',
      '未能证明：{question}{because}已试验 {tried} 个客户，未发现实例。',
    ),
    text(
      'Nothing to mend. A test case that shows it settles the question.',
      '无需处理；补充一个体现该情形的用例即可确认。',
    ),
  ),
  OUTCOME_UNKNOWN: error(
    text('“{value}” is not a code of the output “{output}”.', '“{value}”不是输出“{output}”的代码。'),
    text('Allowed: {allowed}.', '允许的代码：{allowed}。'),
  ),
  PROTECTED_FACT: error(
    text('“{fact}” serves forms of address only and must not decide.', '“{fact}”仅用于称呼，不得参与判定。'),
    text('Remove the condition.', '请删除该条件。'),
  ),

  // facts
  FACTS_NOT_OBJECT: error(
    text('The facts must be an object; received {found}.', '事实须为对象，实际为{found}。'),
    text('Pass {} if there are none.', '若没有事实，请传入 {}。'),
  ),
  FACTS_UNREADABLE: error(
    text(
      'The facts could not be read: one of their properties fails when it is read.',
      '无法读取事实：读取其中某个属性时出错。',
    ),
    text('Pass plain data, without getters and proxies.', '请传入普通数据，不要使用 getter 或 Proxy。'),
  ),
  FACT_TYPE: error(
    text('The fact “{fact}” must be {type}; received {found}.', '事实“{fact}”须为{type}，实际为{found}。'),
    text('Convert it before calling; the value itself is not shown here.', '请在调用前转换；此处不显示该值。'),
  ),
  FACT_NOT_FINITE: error(
    text('The fact “{fact}” is not a finite number.', '事实“{fact}”不是有限数值。'),
    text('Check the calculation that produced it.', '请检查产生该值的计算。'),
  ),
  FACT_RANGE: error(
    text('The fact “{fact}” is outside its range: {range}.', '事实“{fact}”超出范围：{range}。'),
    text('Check the unit and the source of the value.', '请检查单位与数据来源。'),
  ),
  FACT_NOT_ALLOWED: error(
    text('The fact “{fact}” holds a value that is not in its list.', '事实“{fact}”的取值不在允许范围内。'),
    text('Allowed: {allowed}.', '允许的取值：{allowed}。'),
  ),
  FACT_DERIVED: error(
    text('The fact “{fact}” is derived and cannot be handed over.', '事实“{fact}”由规则派生，不能直接传入。'),
    text('Hand over the facts it is made from: {operands}.', '请传入其来源事实：{operands}。'),
  ),
  FACT_LOADER_FAILED: warning(
    text('The fact “{fact}” could not be loaded.', '事实“{fact}”加载失败。'),
    text(
      'It counts as missing in this assessment; the error of its loader is in “cause”.',
      '本次评估按缺失处理；加载时的错误见“cause”。',
    ),
  ),
  FACT_LOADER_TIMEOUT: warning(
    text(
      'The fact “{fact}” was not loaded within {milliseconds} ms.',
      '事实“{fact}”未能在 {milliseconds} 毫秒内加载完成。',
    ),
    text(
      'It counts as missing in this assessment. Make its source faster, or raise “timeoutMs”.',
      '本次评估按缺失处理。请加快数据来源的响应，或调大“timeoutMs”。',
    ),
  ),

  // json-rules-engine
  ENGINE_DEBUG: error(
    text(
      'DEBUG asks json-rules-engine to write facts to the console.',
      'DEBUG 的设置会使 json-rules-engine 把事实写到控制台。',
    ),
    text(
      'Take json-rules-engine out of the variable DEBUG, or out of localStorage.debug in a browser.',
      '请从环境变量 DEBUG（浏览器中为 localStorage.debug）里去掉 json-rules-engine。',
    ),
  ),
  ENGINE_RULES_TOO_LARGE: error(
    text(
      'Written as rules of json-rules-engine, the decision “{decision}” has more than {limit} comparisons.',
      '决策“{decision}”写成 json-rules-engine 规则后，比较超过 {limit} 个。',
    ),
    text(
      'Ask assessWithEngine, which takes the decision as it is, or split the decision.',
      '请改用 assessWithEngine，它无须展开决策；或拆分该决策。',
    ),
  ),

  // Columns
  COLUMN_LAYOUT: error(
    text('The column “{fact}” must be {layout}.', '列“{fact}”须为 {layout}。'),
    text('Hand it over in that layout, which is the one of Arrow.', '请按该布局传入，与 Arrow 的布局一致。'),
  ),
  COLUMN_LENGTH: error(
    text(
      'The column “{fact}” has {found} entries; {rows} rows need {expected}.',
      '列“{fact}”有 {found} 项，而 {rows} 行应有 {expected} 项。',
    ),
    text('Hand over columns that all cover the same rows.', '请传入行数一致的列。'),
  ),
  COLUMN_VALUE: error(
    text(
      'Row {row} of the column “{fact}”, counted from 0, must hold {expected}.',
      '列“{fact}”第 {row} 行（从 0 起算）须为{expected}。',
    ),
    text(
      'Check how the column was encoded; the value itself is not shown here.',
      '请检查该列的编码方式；此处不显示该值。',
    ),
  ),
  COLUMN_RANGE: error(
    text('Rows {from} to {to} are no part of {rows} rows.', '第 {from} 行至第 {to} 行不是 {rows} 行数据的有效分段。'),
    text(
      'A part begins at a multiple of 32 and ends at one, or with the last row.',
      '分段应从 32 的倍数开始，止于 32 的倍数或最后一行。',
    ),
  ),
} as const satisfies Record<string, CatalogueEntry>

/** The stable name of a diagnostic. */
export type DiagnosticCode = keyof typeof ENTRIES

/** Every diagnostic the library can give. Codes are stable: other programs rely on them. */
export const CATALOGUE: Readonly<Record<DiagnosticCode, CatalogueEntry>> = ENTRIES
