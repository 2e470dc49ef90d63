// Personal facts decide, and their values stay out of texts unless the host asks for them.
import { isRulebookError, openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'

// #region reveal
const scene = { region: 'CN-HA', asOf: '2026-11-01' } as const
const facts = { accountType: 'enterprise', contactStance: 2 } as const

for (const revealPersonal of [false, true]) {
  const { hits } = openRulebook(handbook, { ...scene, revealPersonal }).decide('buying-centre', facts)
  const because = hits.flatMap((hit) => hit.because).find(({ fact }) => fact === 'contactStance')
  console.log(revealPersonal, because?.text.en, because?.actual)
}
// #endregion reveal

// #region refuse
// A fact that cannot be used is refused by name; its value is repeated nowhere.
try {
  openRulebook(handbook, scene).assess({ accountType: 'enterprise', age: 430 })
} catch (error) {
  if (!isRulebookError(error)) throw error
  for (const { code, message } of error.diagnostics) console.log(code, message.en)
}
// #endregion refuse

/* Output
false Stance of the contact is at least 2 (actual: not shown) 
true Stance of the contact is at least 2 (actual: 2) 2
FACT_RANGE The fact “age” is outside its range: 0 … 120.
*/
