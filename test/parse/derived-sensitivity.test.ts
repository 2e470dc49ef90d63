import { parseRulebook } from 'kam-rules'
import { expect, test } from 'vitest'

const title = { en: 'Fact', 'zh-CN': '事实' }
const dictionary = (sensitivity: string) => ({
  'facts.json': {
    contacts: { type: 'set', sensitivity: 'personal', title },
    contactCount: { type: 'integer', sensitivity, title, derive: { count: [{ fact: 'contacts' }] } },
  },
})

test('A derived fact may not travel further than what it is made from', () => {
  const [diagnostic] = parseRulebook(dictionary('internal')).diagnostics
  expect(diagnostic).toMatchObject({ code: 'FACT_DEFINITION', pointer: '/contactCount/derive' })
  expect(parseRulebook(dictionary('personal')).diagnostics).toEqual([])
})
