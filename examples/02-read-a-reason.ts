// Why: every element of a decision with its whole condition, also the parts that were not met. Here: the first few of one characteristic.
import { type ExplainedCondition, openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })
const facts = { accountType: 'enterprise', monthlyRevenue: 4_300 } as const

const { elements } = rulebook.explain('customer-value', facts)
const volume = elements.find(({ id }) => id === 'current-volume')

const MARKS = { met: '✓', unmet: '✗', unknown: '?' }
const print = ({ verdict, text, conditions }: ExplainedCondition, indent: string) => {
  console.log(`${indent}${MARKS[verdict]} ${text.en}`)
  for (const condition of conditions) print(condition, `${indent}  `)
}

console.log(volume?.text.en)
for (const { id, isChosen, partialScore, condition } of volume?.elements.slice(0, 3) ?? []) {
  console.log(`${isChosen ? '→' : ' '} ${id}: ${partialScore} points`)
  if (condition) print(condition, '    ')
}
console.log('Missing:', rulebook.decide('customer-value', facts).missingFacts.join(', '))

/* Output
Current business volume
  enterprise-top: 30 points
    ✗ Enterprise (group customer) and monthly revenue is at least 17,000 CNY a month
      ✓ Type of customer is Group customer
      ✗ Monthly revenue is at least 17,000 CNY a month (actual: 4,300 CNY a month)
→ enterprise-high: 23 points
    ✓ Enterprise (group customer) and monthly revenue is at least 4,200 CNY a month
      ✓ Type of customer is Group customer
      ✓ Monthly revenue is at least 4,200 CNY a month (actual: 4,300 CNY a month)
  enterprise-medium: 15 points
    ✓ Enterprise (group customer) and monthly revenue is at least 1,300 CNY a month
      ✓ Type of customer is Group customer
      ✓ Monthly revenue is at least 1,300 CNY a month (actual: 4,300 CNY a month)
Missing: accountTier, churnProbability, contributionMargin, creditScore, daysOverdue, employeeCount, expectedIntegratedRevenue, groupMemberCount, growthPotential, heldProducts, latePayments12m, loyaltyScore, needProfile, tenureMonths, usageTrendPct, valueRatedDate
*/
