import { describe, expect, test } from 'vitest'
import { readPasted } from '../../docs/explorer/pasted.js'
import { parsedHandbook } from '../../src/parsed-handbook.js'
import { exampleAccounts } from './example-accounts.js'

const book = parsedHandbook()
const read = (text: string) => readPasted(text, book, '2026-11-01')

describe('A pasted account', () => {
  test('is taken when all of its facts can be used', async () => {
    for (const facts of exampleAccounts) expect(await read(JSON.stringify(facts, null, 2))).toEqual({ facts })
  })

  test.each([
    ['{ "accountId": "A-1",\n  "monthlyRevenue": }', 2, 21],
    ['{ "accountId": "A-1"', 1, 21],
    ['', 1, 1],
    ["{ 'accountId': 1 }", 1, 3],
  ])('that is not JSON is refused with the place and what to do: %j', async (text, line, column) => {
    const { diagnostics } = await read(text)
    expect(diagnostics?.map((one) => [one.line, one.column])).toEqual([[line, column]])
    expect(diagnostics?.[0]?.hint['zh-CN']).not.toBe('')
  })

  test('is refused with every fact that cannot be used, and a hint for each', async () => {
    const { diagnostics: found = [] } = await read(
      '{ "monthlyRevenu": 5, "creditScore": 500, "accountType": "firm", "annualRevenue": 1 }',
    )
    expect(found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'FACT_UNKNOWN /monthlyRevenu',
      'FACT_RANGE /creditScore',
      expect.stringContaining('/accountType'),
      'FACT_DERIVED /annualRevenue',
    ])
    expect(found[0]?.hint.en).toContain('monthlyRevenue')
  })

  test('has to be one account', async () => {
    const { diagnostics } = await read('[{ "accountId": "A-1" }]')
    expect(diagnostics?.map(({ code }) => code)).toEqual(['FACTS_NOT_OBJECT'])
  })
})
