import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })

const { decisions } = rulebook.assess({ accountType: 'enterprise', monthlyRevenue: 4300, usageTrendPct: -12 })
const value = decisions['customer-value']
console.log(value.score, value.band, value.bandTitle['zh-CN'])
for (const { reasonCode, points, text } of value.reasons) console.log(reasonCode, points, text.en)
console.log('Would help to know:', value.missingFacts.join(', '))

/* Output
50 growth 成长级
VAL-GROWTH 7 Usage has changed by -12% against the previous three months; at -10% or lower it counts as falling.
Would help to know: accountTier, churnProbability, contributionMargin, creditScore, daysOverdue, expectedIntegratedRevenue, growthPotential, heldProducts, latePayments12m, loyaltyScore, needProfile, tenureMonths, valueRatedDate
*/
