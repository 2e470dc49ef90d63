// In a page under a strict Content-Security-Policy: nothing is read at run time, and no code is made from strings.
// #region open
import { compile } from 'kam-rules/compile'
import { openHandbook } from 'kam-rules/open-handbook'

const rulebook = openHandbook({ region: 'CN-HA', asOf: '2026-11-01' })
const { answer, assess } = compile(rulebook)
// #endregion open

// #region answer
const facts = { accountType: 'enterprise', monthlyRevenue: 4_300, usageTrendPct: -12 } as const

// Codes and numbers, for every key pressed …
const quick = answer(facts)['customer-value']
if (quick?.kind === 'scorecard') console.log(quick.score, quick.band)

// … and words when somebody wants to read them.
const { 'customer-value': value } = assess(facts).decisions
console.log(value.bandTitle['zh-CN'], value.reasons[0]?.text['zh-CN'])
// #endregion answer

/* Output
50 growth
成长级 用量较前三个月变化-12%，不高于-10%即视为下降。
*/
