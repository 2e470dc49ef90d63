// A host that already runs json-rules-engine adds our rules to its engine in three lines, or has a whole account assessed by it.
import { Engine } from 'json-rules-engine'
import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'
import { addFacts, addOperators, assessWithEngine, toRules } from 'kam-rules/json-rules-engine'

// What the host has: an engine with a fact that it fetches, and a rule.
const engine = new Engine()
engine.addFact('monthlyRevenue', async () => 4_300)
engine.addRule({
  conditions: { all: [{ fact: 'weekday', operator: 'equal', value: 'Monday' }] },
  event: { type: 'weekly-report' },
})

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })
addOperators(engine)
addFacts(engine, rulebook)
for (const rule of toRules(rulebook, { decisions: ['segments', 'credit-control'] })) engine.addRule(rule)

engine.on('weekly-report', () => console.log('The rule of the host fires as before.'))
engine.on('kam-rules', (params) => console.log(JSON.stringify(params)))
await engine.run({ weekday: 'Monday', accountType: 'enterprise', accountTier: 'key', daysOverdue: 20 })

// The whole assessment, with scores, reasons and words. Each fact is a value, a promise or a function.
const { decisions, problems } = await assessWithEngine(rulebook, {
  accountId: 'HA-E-0207',
  accountType: 'enterprise',
  monthlyRevenue: async () => 4_300,
  usageTrendPct: Promise.resolve(-12),
  creditScore: () => Promise.reject(new Error('the credit bureau does not answer')),
})
const value = decisions['customer-value']
console.log(value.score, value.bandTitle.en, value.missingFacts.includes('creditScore'))
for (const { code, message, hint } of problems ?? []) console.log(code, message['zh-CN'], hint['zh-CN'])

/* Output
The rule of the host fires as before.
{"decision":"credit-control","element":"row","row":"ageing-first","outcome":{"ageing":"days1To30"}}
{"decision":"segments","element":"row","row":"contribution-high-by-revenue","outcome":{"dimension":"contribution","segment":"highContribution"}}
50 Growth true
FACT_LOADER_FAILED 事实“creditScore”加载失败。 本次评估按缺失处理；加载时的错误见“cause”。
*/
