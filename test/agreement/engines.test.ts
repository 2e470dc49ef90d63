import { expect, test } from 'vitest'
import { BY_HAND, SLOW } from './back-ends.js'
import { expectAgreement } from './expect-agreement.js'
import { PATIENCE } from './fuzz.js'

const PAIRS = 250_000

test(
  'On 250,000 pairs of a random rule and an account, json-rules-engine finds the answers, words and missing facts of the reference, and on some of them so does whoever reads the rules as they are written',
  async () => {
    const settings = { seed: 1_001, accounts: 8 }
    const { tallies } = await expectAgreement([...SLOW, ...BY_HAND], settings, ({ pairs }) => pairs >= PAIRS)
    expect(tallies.get('assessWithEngine')?.pairs).toBeGreaterThanOrEqual(PAIRS)
    expect(tallies.get('assessWithEngine')?.refused).toBeGreaterThanOrEqual(PAIRS / 20)
    for (const { pairs } of tallies.values()) expect(pairs).toBeGreaterThanOrEqual(PAIRS / 20)
  },
  PATIENCE,
)
