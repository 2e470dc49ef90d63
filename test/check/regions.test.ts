import { describe, expect, test } from 'vitest'
import { problemsOfReferences } from '../support/problems.js'
import { region, row, smallRulebook, table, words } from '../support/small-rulebook.js'

const book = (...regions: readonly (readonly [code: string, extra?: object])[]) =>
  problemsOfReferences(
    smallRulebook({
      'decisions/d.decision-table.json': table([row('a')]),
      ...Object.fromEntries(regions.map(([code, extra]) => [`regions/${code}.json`, region(code, [], extra)])),
    }),
  )

describe('The code of a region', () => {
  test.each(['CN', 'GB', 'CN-HA', 'CN-ZJ', 'GB-SCT', 'US-CA', 'XK', 'ZZ', 'QZ-1'])('may be %s', (code) => {
    expect(book([code])).toEqual([])
  })

  test.each(['UK', 'QL', 'AB', 'UK-SCT', 'CN-HX', 'CN-11', 'CN-HAN'])('is none of ISO 3166 when it is %s', (code) => {
    expect(book([code])).toEqual([`REGION_CODE_UNKNOWN regions/${code}.json#/region`])
  })
})

describe('A region', () => {
  test('extends the one in which it lies', () => {
    expect(book(['CN'], ['GB'], ['CN-HA', { extends: 'GB' }])).toEqual(['REGION_PARENT regions/CN-HA.json#/extends'])
    expect(book(['CN'], ['GB', { extends: 'CN' }])).toEqual(['REGION_PARENT regions/GB.json#/extends'])
    expect(book(['CN'], ['CN-HA', { extends: 'CN' }])).toEqual([])
  })

  test('does not pass over the one in which it lies', () => {
    expect(book(['CN'], ['CN-HA'])).toEqual(['REGION_PARENT regions/CN-HA.json#/region'])
    expect(book(['CN-HA'])).toEqual([])
  })
})

describe('Money and time', () => {
  test('have codes that the standards know', () => {
    expect(book(['CN', { currency: 'RMB', timeZone: 'Asia/Shangai' }])).toEqual([
      'CURRENCY_UNKNOWN regions/CN.json#/currency',
      'TIME_ZONE_UNKNOWN regions/CN.json#/timeZone → Asia/Shanghai',
    ])
    expect(book(['CN', { currency: 'CNY', timeZone: 'Asia/Urumqi' }])).toEqual([])
    expect(book(['IN', { currency: 'INR', timeZone: 'Asia/Calcutta' }])).toEqual([])
    expect(book(['XX', { currency: 'cny', timeZone: 'UTC+8' }])).toEqual([
      'CURRENCY_UNKNOWN regions/XX.json#/currency',
      'TIME_ZONE_UNKNOWN regions/XX.json#/timeZone',
    ])
  })

  test('of the base book have such codes as well', () => {
    const info = { id: 'small', version: '1.0.0', title: words('Small'), locales: ['en', 'zh-CN'] }
    const documents = smallRulebook({ 'rulebook.json': { ...info, currency: 'YUAN', timeZone: 'Beijing' } })
    expect(problemsOfReferences(documents)).toEqual([
      'CURRENCY_UNKNOWN rulebook.json#/currency',
      'TIME_ZONE_UNKNOWN rulebook.json#/timeZone',
    ])
  })
})
