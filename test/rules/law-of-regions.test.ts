import { describe, expect, test } from 'vitest'
import { openRegion } from './open-region.js'

const CHINESE_LAW =
  /of China|Ministry of Industry|MIIT|Personal Information Protection|中华人民共和国|工业和信息化部|携号转网服务管理规定|个人信息保护法》/
const BRITISH_LAW = /Ofcom|\bPAC\b|Privacy and Electronic|英国通信管理局|隐私与电子通信条例/
const AMERICAN_LAW = /FCC|Federal Communications|Telephone Consumer Protection|CFR|联邦通信委员会|联邦法规汇编/

const LAWS = { CN: CHINESE_LAW, GB: BRITISH_LAW, US: AMERICAN_LAW }

type Country = keyof typeof LAWS

/** Sources of amounts and everything that decisions say, as they stand in a region. */
const wordsIn = (region: string | undefined): readonly string[] => {
  const { parameters, decisions } = openRegion(region).resolved
  return [...Object.values(parameters).map(({ source }) => JSON.stringify(source ?? '')), JSON.stringify(decisions)]
}

const quoting = (law: RegExp, words: readonly string[]): readonly string[] =>
  words.flatMap((text) => text.match(law)?.[0] ?? [])

const statutesIn = (region: string | undefined): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(openRegion(region).resolved.parameters)
      .filter(([, { origin }]) => origin === 'statute')
      .map(([name, { value }]) => [name, value]),
  )

test('The base book names no law and has no statutory amount, so that no region answers by that of another', () => {
  expect(statutesIn(undefined)).toEqual({})
  for (const law of Object.values(LAWS)) expect(quoting(law, wordsIn(undefined))).toEqual([])
})

describe.each(Object.keys(LAWS) as Country[])('In %s', (region) => {
  test('the law of the country is quoted, and that of no other', () => {
    const words = wordsIn(region)
    for (const [country, law] of Object.entries(LAWS))
      expect(quoting(law, words).length > 0, country).toBe(country === region)
  })

  test('every statutory amount names its source in both languages', () => {
    for (const { origin, source } of Object.values(openRegion(region).resolved.parameters)) {
      if (origin === 'statute') expect(source).toMatchObject({ en: expect.any(String), 'zh-CN': expect.any(String) })
    }
  })
})

test('The statutory amounts are these', () => {
  expect(statutesIn('CN')).toEqual({
    'complaint.reply.within': 15,
    'contact.consent.channels': ['phone', 'sms'],
    'credit.lateFee.perDay': 0.3,
    'credit.restoration.days': 2,
    'credit.suspension.afterDays': 30,
    'credit.termination.afterDays': 60,
    'portOut.stay.least': 120,
  })
  expect(statutesIn('GB')).toEqual({
    'complaint.reply.within': 42,
    'contact.consent.channels': ['sms', 'online'],
    'credit.lateFee.perDay': 0.0219,
  })
  expect(statutesIn('US')).toEqual({
    'complaint.reply.within': 30,
    'contact.consent.channels': ['sms'],
    'contact.hours.from': '08:00',
    'contact.hours.until': '21:00',
  })
})

test.each(['CN-HA', 'CN-GD', 'CN-SH', 'CN-BJ'])('The province %s keeps to the law of China', (region) => {
  expect(statutesIn(region)).toEqual(statutesIn('CN'))
})

test('A number that comes from a draft is no statutory amount, and says that it is a draft', () => {
  const { origin, source } = openRegion('CN').resolved.parameters['contact.consent.proof'] ?? {}
  expect(origin).toBe('convention')
  expect(source?.en).toMatch(/draft/)
  expect(source?.['zh-CN']).toMatch(/征求意见稿/)
})
