// All problems at once, for the person who wrote the rule: where, what was found, what was expected, what to do.
import { isRulebookError, openRulebook } from 'kam-rules'

const documents = {
  'facts.json':
    '{ "tenure": { "type": "integer", "unit": "monhts", "title": { "en": "Tenure", "zh-CN": "在网时长" } } }',
  'units.json': '{ "months": { "en": "months", "zh-CN": "个月" } }',
  'decisions/loyal.rules.json': `[
  { "name": "loyal",
    "conditions": { "all": [{ "fact": "tenur", "operator": "greterThan", "value": 24 }] },
    "event": { "type": "gift" } },
  { "name": "loyal",
    "conditions": { "any": [] },
    "event": { "type": "gift" } }
]`,
}

try {
  openRulebook(documents, { asOf: '2026-11-01' })
} catch (error) {
  if (!isRulebookError(error)) throw error
  for (const { file, line, column, message, hint, code } of error.diagnostics) {
    console.log(`${file}:${line}:${column} ${message['zh-CN']} ${hint.en} [${code}]`)
  }
}

/* Output
decisions/loyal.rules.json:3:39 未知的事实“tenur”。 Did you mean “tenure”? [FACT_UNKNOWN]
decisions/loyal.rules.json:3:60 未知的运算符“greterThan”。 Did you mean “greaterThan”? [OP_UNKNOWN]
decisions/loyal.rules.json:6:28 “any”中没有条件，将恒真或恒假。 Add a condition, or leave "conditions" out to say “always”. [COND_EMPTY_GROUP]
decisions/loyal.rules.json:5:3 “loyal”重复使用，另一处位于 /0。 Rename one of them. [RULE_DUPLICATE_NAME]
facts.json:1:42 未知的单位“monhts”。 Did you mean “months”? [UNIT_UNKNOWN]
*/
