// One account in, one typed and explained assessment out.
import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })

const assessment = rulebook.assess({
  accountId: 'HA-E-0001',
  accountType: 'enterprise',
  monthlyRevenue: 4_300,
  tenureMonths: 40,
  employeeCount: 260,
  usageTrendPct: -12,
  perceivedPerformance: 71,
})

const { 'customer-value': value, satisfaction, segments } = assessment.decisions
console.log(`${assessment.accountId}: ${value.score} points, ${value.bandTitle?.en}`)
for (const { reasonCode, points, text } of value.reasons) console.log(`  ${reasonCode} (${points}): ${text.en}`)
console.log(`Satisfaction: ${satisfaction.score}, ${satisfaction.bandTitle?.['zh-CN']}`)
for (const { outcome, text } of segments.hits) console.log(`  ${outcome['dimension']}: ${text.en}`)

/* Output
HA-E-0001: 52 points, Growth
  VAL-GROWTH (7): Usage has changed by -12% against the previous three months; at -10% or lower it counts as falling.
Satisfaction: 63, 一般
  size: Small enterprise: 260 people.
  contribution: The margin is not known; by revenue the contribution is high: 4,300 CNY a month.
  loyalty: No loyalty score; with us for 40 months: established.
*/
