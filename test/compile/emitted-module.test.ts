import { openRulebook } from 'kam-rules'
import { compile, emitModule } from 'kam-rules/compile'
import { type HandbookFacts, handbook } from 'kam-rules/handbook'
import { expect, test } from 'vitest'
import { accountsOfCases } from './accounts.js'
import { loadEmitted, plain } from './load-emitted.js'

// test/agreement compares emitted modules with the reference, and runs them as scripts, of which it needs thousands.
test.each(['CN-HA', 'GB'])(
  'An emitted module of the region %s is the same every time, and imported as a host imports it, it carries the hash of its rulebook and answers',
  async (region) => {
    const rulebook = openRulebook(handbook, { region, asOf: '2026-11-01' })
    const { code } = emitModule(rulebook)
    expect(emitModule(openRulebook(handbook, { region, asOf: '2026-11-01' })).code).toBe(code)
    const module = await loadEmitted(code)
    expect(module.rulebook.hash).toBe(rulebook.resolved.hash)
    const [facts] = accountsOfCases() as readonly HandbookFacts[]
    expect(plain(module.answer(facts))).toEqual(plain(compile(rulebook).answer(facts as HandbookFacts)))
  },
)
