// Why not: the smallest change of facts that would bring another outcome.
import { openRulebook } from 'kam-rules'
import { nearestChanges } from 'kam-rules/analyse'
import { handbook } from 'kam-rules/handbook'

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })
const facts = { accountType: 'enterprise', monthlyRevenue: 4_300, usageTrendPct: -12 } as const

for (const { outcome, effect, isSmallest, text } of nearestChanges(rulebook.resolved, 'customer-value', facts)) {
  console.log(outcome, effect, isSmallest, text.en)
}

/* Output
strategic comes false Would be “Strategic” if: growth potential is at least 70 points (not known) and revenue possible from all services is at least 120,000 CNY a year (not known).
key comes true Would be “Key” if: growth potential is at least 40 points (not known).
standard comes true Would be “Standard” if: days overdue is at least 31 days (not known).
basic comes true Would be “Basic” if: monthly revenue is below 1,300 CNY a month (actual: 4,300 CNY a month).
*/
