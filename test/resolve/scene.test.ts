import { parseRulebook, resolveRulebook } from 'kam-rules'
import { describe, expect, test } from 'vitest'
import { linesOf, problemsFor } from '../support/problems.js'
import { resolved } from '../support/resolved.js'
import { region, row, smallRulebook, table } from '../support/small-rulebook.js'

const documents = smallRulebook({
  'decisions/d.decision-table.json': table([row('a')]),
  'regions/CN.json': region('CN', [], { currency: 'CNY', timeZone: 'Asia/Shanghai' }),
  'regions/CN-HA.json': region('CN-HA', [], { extends: 'CN' }),
  'regions/GB.json': region('GB', [], { currency: 'GBP' }),
})

describe('The region and the date of a question', () => {
  test('A region that the rulebook does not have is refused, with the one that was probably meant', () => {
    expect(problemsFor(documents, { region: 'CN-HB', asOf: '2026-11-01' })).toEqual(['REGION_UNKNOWN #/region → CN-HA'])
    expect(problemsFor(documents, { region: 'Atlantis', asOf: '2026-11-01' })).toEqual(['REGION_UNKNOWN #/region'])
    expect(problemsFor(documents, { region: 'toString', asOf: '2026-11-01' })).toEqual(['REGION_UNKNOWN #/region'])
  })

  test.each(['today', '2026-02-30', '2026-11-1', '', '2026-11-01T00:00'])('“%s” is no date to ask for', (asOf) => {
    expect(problemsFor(documents, { asOf })).toEqual(['AS_OF_INVALID #/asOf'])
  })

  test.each([undefined, null, 20261101, new Date(0)])('%s is no date to ask for, from JavaScript', (asOf) => {
    expect(problemsFor(documents, { asOf: asOf as unknown as string })).toEqual(['AS_OF_INVALID #/asOf'])
  })

  test('Both are reported when both are wrong', () => {
    expect(problemsFor(documents, { region: null as unknown as string, asOf: '' })).toEqual([
      'AS_OF_INVALID #/asOf',
      'REGION_UNKNOWN #/region',
    ])
  })

  test('29 February is a date in a leap year', () => {
    expect(problemsFor(documents, { asOf: '2028-02-29' })).toEqual([])
    expect(problemsFor(documents, { asOf: '2100-02-29' })).toEqual(['AS_OF_INVALID #/asOf'])
  })
})

describe('A resolved rulebook', () => {
  test('has the currency and time zone of the region, or else of its parents, or else of the base', () => {
    const infos = [undefined, 'GB', 'CN-HA'].map(
      (region) => resolved(documents, { ...(region ? { region } : {}), asOf: '2026-11-01' }).info,
    )
    expect(infos.map(({ currency, timeZone }) => `${currency} ${timeZone}`)).toEqual([
      'CNY Asia/Shanghai',
      'GBP Asia/Shanghai',
      'CNY Asia/Shanghai',
    ])
  })

  test('knows its region and its parents, outwards', () => {
    const { region, lineage } = resolved(documents, { region: 'CN-HA', asOf: '2026-11-01' })
    expect(region).toBe('CN-HA')
    expect(lineage.map(({ region }) => region)).toEqual(['CN-HA', 'CN'])
    expect(resolved(documents)).not.toHaveProperty('region')
  })

  test('has its rows in the order of their priority, and of their definition where that is the same', () => {
    const rows = [row('a'), row('b', { priority: 5 }), row('c', { priority: 9 }), row('d', { priority: 5 })]
    const [decision] = resolved(smallRulebook({ 'decisions/d.decision-table.json': table(rows) })).decisions
    expect(decision?.kind === 'decision-table' && decision.rows.map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a'])
  })

  test('comes with all problems of the book at once', () => {
    const { rulebook } = parseRulebook(documents)
    if (rulebook === undefined) throw new Error('the book is sound')
    const { diagnostics, ...rest } = resolveRulebook(rulebook, { asOf: '2026-11-01' })
    expect(linesOf(diagnostics)).toEqual([])
    expect(rest).toHaveProperty('rulebook')
  })
})
