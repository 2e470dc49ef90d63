// A rulebook of one's own, from a folder of JSON documents: read once, opened for each region and date.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Documents, openRulebook } from 'kam-rules'

const folder = fileURLToPath(new URL('late-payment', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))

// Texts, not parsed values: so problems are reported with their line and column.
const documents: Documents = Object.fromEntries(
  files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]),
)

const facts = { customerType: 'enterprise', invoicesOpen: 2, daysOverdue: 50, hasDisputedInvoice: false }

for (const [region, asOf] of [
  ['CN-ZJ', '2026-06-30'],
  ['CN-ZJ', '2026-11-01'],
  ['CN-ZJ', '2027-01-01'],
] as const) {
  const { decisions } = openRulebook(documents, { region, asOf }).assess(facts)
  const { 'payment-risk': risk, 'next-step': step } = decisions
  if (risk?.kind !== 'scorecard' || step?.kind !== 'decision-table') throw new Error('The shapes are known.')
  console.log(asOf, risk.score, risk.bandTitle?.en, step.hits[0]?.text.en, risk.reasons[0]?.text['zh-CN'])
}

/* Output
2026-06-30 30 Low Remind the customer, kindly. 已逾期50天。
2026-11-01 55 High Visit the customer: 2 invoices are open. 已逾期50天。
2027-01-01 85 High Visit the customer: 2 invoices are open. 已逾期50天。
*/
