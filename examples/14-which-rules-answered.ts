// Every answer says which rules gave it, and two rulebooks are compared by what they mean.
import { openRulebook } from 'kam-rules'
import { compareRulebooks } from 'kam-rules/analyse'
import { handbook } from 'kam-rules/handbook'

// #region stamp
const open = (asOf: string) => openRulebook(handbook, { region: 'CN-HA', asOf })

const { region, asOf, rulebook } = open('2026-11-01').assess({ accountType: 'enterprise' })
console.log(region, asOf, rulebook.version, /^[0-9a-f]{64}$/.test(rulebook.hash))

// On another day with the same rules and amounts it is the same hash.
console.log(open('2026-11-02').resolved.hash === rulebook.hash)
// #endregion stamp

// #region compare
const [henan, guangdong] = ['CN-HA', 'CN-GD'].map(
  (code) => openRulebook(handbook, { region: code, asOf: '2026-11-01' }).resolved,
)
if (henan === undefined || guangdong === undefined) throw new Error('There are two.')
for (const { decision, status, witness } of compareRulebooks(henan, guangdong, {
  decisions: ['customer-value', 'wording'],
})) {
  console.log(decision, status, JSON.stringify(witness?.facts))
}
// #endregion compare

/* Output
CN-HA 2026-11-01 0.1.0 true
true
customer-value different {"accountType":"enterprise","monthlyRevenue":17000}
wording equal 
*/
