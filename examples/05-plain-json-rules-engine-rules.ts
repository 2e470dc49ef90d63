// Rules written for json-rules-engine are read as they are: a table that collects the events of all met rules.
import { openRulebook } from 'kam-rules'

const documents = {
  'facts.json': {
    country: { type: 'text', sensitivity: 'public', title: { en: 'Country', 'zh-CN': '国家' } },
    amount: { type: 'number', sensitivity: 'internal', title: { en: 'Amount', 'zh-CN': '金额' } },
  },
  'decisions/screening.rules.json': [
    {
      name: 'large-foreign-order',
      priority: 10,
      conditions: {
        all: [
          { not: { fact: 'country', operator: 'equal', value: 'CN' } },
          { fact: 'amount', operator: 'greaterThan', value: 10_000 },
        ],
      },
      event: { type: 'review', params: { team: 'risk' } },
    },
  ],
}

const rulebook = openRulebook(documents, { asOf: '2026-11-01' })
console.log(JSON.stringify(rulebook.decide('screening', { country: 'SG', amount: 12_500 }), null, 2))

// json-rules-engine would call the country "not CN" here; a missing fact is unknown, and nothing fires.
console.log(JSON.stringify(rulebook.decide('screening', { amount: 12_500 })))

/* Output
{
  "kind": "decision-table",
  "hits": [
    {
      "row": "large-foreign-order",
      "outcome": {
        "type": "review",
        "params": {
          "team": "risk"
        }
      },
      "text": {
        "en": "large-foreign-order",
        "zh-CN": "large-foreign-order"
      },
      "because": [
        {
          "fact": "country",
          "operator": "notEqual",
          "value": "CN",
          "actual": "SG",
          "text": {
            "en": "Country is not CN (actual: SG)",
            "zh-CN": "国家不是CN（实际为SG）"
          }
        },
        {
          "fact": "amount",
          "operator": "greaterThan",
          "value": 10000,
          "actual": 12500,
          "text": {
            "en": "Amount is above 10,000 (actual: 12,500)",
            "zh-CN": "金额高于10,000（实际为12,500）"
          }
        }
      ]
    }
  ],
  "missingFacts": []
}
{"kind":"decision-table","hits":[],"missingFacts":["country"]}
*/
