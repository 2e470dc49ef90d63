// Facts from several systems: all are asked at once, and one that fails or is late counts as missing.
import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'
import { assessWithEngine } from 'kam-rules/json-rules-engine'

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })

// #region load
// What the host has: a record, and systems that answer in their own time.
const billing = async (account: string) => ({ account, monthlyRevenue: 4_300, daysOverdue: 0 })
const scoring = (): Promise<number> => new Promise(() => undefined)

const bill = billing('HA-E-0001')
const { decisions, problems = [] } = await assessWithEngine(
  rulebook,
  {
    accountType: 'enterprise',
    monthlyRevenue: bill.then(({ monthlyRevenue }) => monthlyRevenue),
    daysOverdue: async () => (await bill).daysOverdue,
    creditScore: scoring,
  },
  { timeoutMs: 50 },
)
// #endregion load
for (const { code, message, hint } of problems) console.log(code, message.en, hint.en)

const value = decisions['customer-value']
console.log(value.score, value.bandTitle.en, value.missingFacts.includes('creditScore'))

/* Output
FACT_LOADER_TIMEOUT The fact “creditScore” was not loaded within 50 ms. It counts as missing in this assessment. Make its source faster, or raise “timeoutMs”.
57 Growth true
*/
