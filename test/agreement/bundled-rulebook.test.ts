import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'
import { describe, test } from 'vitest'
import { accountsOfCases, variationsOf } from '../compile/accounts.js'
import type { AnyBook } from '../evaluate/small-book.js'
import { deepFreeze } from '../support/deep-freeze.js'
import type { Book } from './back-end.js'
import { FAST, SLOW } from './back-ends.js'
import { expectAgreementOn } from './expect-agreement.js'
import { PATIENCE } from './fuzz.js'

const REGIONS = ['CN-HA', 'GB', 'US', 'CN-GD']

// An engine takes as many milliseconds for an account as the fast back ends take microseconds: one case in so many stands
// for the others.
const STEP = 64

describe.each(REGIONS)('In the region %s', (region) => {
  const place = REGIONS.indexOf(region)
  const settings = { region, asOf: '2026-11-01' }
  const opened = openRulebook(handbook, settings) as unknown as AnyBook
  const book: Book = { seed: place, documents: handbook, settings, opened }
  // Every case in one of the regions.
  const cases = deepFreeze(accountsOfCases().filter((_, index) => index % REGIONS.length === place))

  test(
    'slots, emitted modules and columns answer every fourth case and its variations as the reference does, and refuse unfit facts alike',
    () => expectAgreementOn(book, cases.flatMap(variationsOf), FAST),
    PATIENCE,
  )

  test(
    'slots find the words of the reference when they are read',
    async () => {
      const inWords = SLOW.filter(({ name }) => name === 'slots, in words').map((one) => ({ ...one, accounts: 60 }))
      await expectAgreementOn(book, cases.slice(0, 60), inWords)
    },
    PATIENCE,
  )

  test(
    'json-rules-engine finds the answers, words, missing facts and refusals of the reference',
    async () => {
      const some = cases.filter((_, index) => index % STEP < 2).flatMap(variationsOf)
      for (let start = 0; start < some.length; start += 8) {
        await expectAgreementOn(book, some.slice(start, start + 8), SLOW)
      }
    },
    PATIENCE,
  )
})
