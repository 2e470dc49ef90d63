import { expect, test } from 'vitest'
import { FAST } from './back-ends.js'
import { expectAgreement } from './expect-agreement.js'
import { PATIENCE } from './fuzz.js'
import { randomCase } from './random-book.js'
import { Expected } from './views.js'

const PAIRS = 5_000_000

test(
  'On 5,000,000 pairs of a random rule and an account, slots, emitted modules and columns answer as the reference does, and refuse unfit facts alike',
  async () => {
    const { tallies } = await expectAgreement(FAST, { seed: 1, accounts: 96 }, ({ pairs }) => pairs >= PAIRS)
    for (const name of ['slots', 'emitted module']) {
      expect(tallies.get(name)?.pairs).toBeGreaterThanOrEqual(PAIRS)
      expect(tallies.get(name)?.refused).toBeGreaterThanOrEqual(PAIRS / 10)
    }
    expect(tallies.get('columns')?.pairs).toBeGreaterThanOrEqual(PAIRS * 0.85)
    expect(tallies.get('columns')?.refused).toBeGreaterThan(0)
  },
  PATIENCE,
)

// Rules that always or never fire would prove nothing.
test('About half of the random rules are met', () => {
  let rules = 0
  let met = 0
  for (let seed = 1; seed <= 40; seed++) {
    const { book, accounts } = randomCase(seed, 16)
    for (const account of accounts.map((one) => new Expected(book, one)).filter(({ isRefused }) => !isRefused)) {
      const { hits } = (account.in('answers') as { rules?: { hits: readonly unknown[] } }).rules ?? { hits: [] }
      const decision = book.opened.resolved.decisions.find(({ id }) => id === 'rules')
      rules += decision?.kind === 'decision-table' ? decision.rows.length : 0
      met += hits.length
    }
  }
  expect(met / rules).toBeGreaterThan(0.4)
  expect(met / rules).toBeLessThan(0.6)
})
