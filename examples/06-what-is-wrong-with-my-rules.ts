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
