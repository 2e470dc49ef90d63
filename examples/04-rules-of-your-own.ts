// A rulebook is a dictionary of facts and some decisions; this one is built from nothing.
import { openRulebook } from 'kam-rules'

const documents = {
  'facts.json': {
    invoicesOpen: {
      type: 'integer',
      min: 0,
      sensitivity: 'internal',
      title: { en: 'Open invoices', 'zh-CN': '未付账单数' },
    },
  },
  'parameters/dunning.json': {
    'dunning.invoices.many': {
      title: { en: 'Many open invoices', 'zh-CN': '未付账单较多' },
      origin: 'convention',
      values: [{ from: '2026-01-01', value: 3 }],
    },
  },
  'decisions/dunning.decision-table.json': {
    title: { en: 'Dunning', 'zh-CN': '催缴' },
    hitPolicy: 'first',
    rows: [
      {
        id: 'visit',
        conditions: {
          all: [
            { fact: 'invoicesOpen', operator: 'greaterThanInclusive', value: { parameter: 'dunning.invoices.many' } },
          ],
        },
        outcome: { step: 'visit' },
        text: {
          en: 'Visit the customer: {invoicesOpen} invoices are open.',
          'zh-CN': '上门拜访客户：有 {invoicesOpen} 张账单未付。',
        },
      },
      { id: 'nothing', outcome: { step: 'none' }, text: { en: 'Nothing to do.', 'zh-CN': '无需处理。' } },
    ],
  },
}

const rulebook = openRulebook(documents, { asOf: '2026-11-01' })
for (const invoicesOpen of [2, 3, null]) {
  const dunning = rulebook.decide('dunning', { invoicesOpen })
  if (dunning.kind === 'decision-table') console.log(dunning.hits[0]?.text['zh-CN'], dunning.missingFacts)
}

/* Output
无需处理。 []
上门拜访客户：有3张账单未付。 []
无需处理。 ["invoicesOpen"]
*/
