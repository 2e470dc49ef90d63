// A region is a document with a list of changes. This one lowers a bar from a date on, and says why.
import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'

const hubei = {
  region: 'CN-HB',
  extends: 'CN',
  title: { en: 'Hubei', 'zh-CN': '湖北' },
  changes: [
    {
      parameter: 'value.revenue.high',
      values: [{ from: '2026-07-01', value: 3_000 }],
      why: { en: 'Fewer large enterprises than on the coast', 'zh-CN': '大型企业少于沿海地区' },
    },
  ],
}
const documents = { ...handbook, 'regions/CN-HB.json': hubei } as typeof handbook
const facts = { accountType: 'enterprise', monthlyRevenue: 3_200 } as const

for (const asOf of ['2026-06-30', '2026-07-01']) {
  const { score, partialScores } = openRulebook(documents, { region: 'CN-HB', asOf }).decide('customer-value', facts)
  const volume = partialScores.find(({ characteristic }) => characteristic === 'current-volume')
  console.log(`${asOf}: ${score} points, current volume is ${volume?.attribute}`)
}

/* Output
2026-06-30: 49 points, current volume is enterprise-medium
2026-07-01: 57 points, current volume is enterprise-high
*/
