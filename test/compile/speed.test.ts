import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { jsonRulesEngine } from '../../bench/engines/json-rules-engine.js'
import { race } from '../../bench/race.js'
import { makeAccounts } from '../../bench/workload/accounts.js'
import { assessByHand } from '../../bench/workload/by-hand.js'
import { documents } from '../../bench/workload/documents.js'
import { loadEmitted, loadModule } from './load-emitted.js'

const ROUNDS = 25

type Library = typeof import('../../src/index.js') & typeof import('../../src/compile.js')

/** The library as a host's bundler makes it: the test runner puts a detour into every import. */
const builtLibrary = async (): Promise<Library> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/index.js'; export * from './src/compile.js'`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  })
  return (await loadModule(outputFiles[0]?.text ?? '')) as Library
}

/**
 * Ratios of one run only, with margins that any machine keeps: `npm run bench` says how fast it is. A change that makes an
 * evaluator several times as slow does not pass.
 */
test('An emitted module is about as fast as code written by hand, and slots are not far behind', async () => {
  const { openRulebook, compile, emitModule } = await builtLibrary()
  const rulebook = openRulebook(documents, { asOf: '2026-11-01' })
  const { answer: emitted } = await loadEmitted(emitModule(rulebook).code)
  const slots = compile(rulebook).answer
  const { decide } = jsonRulesEngine()
  const accounts = makeAccounts(1_000)
  const [, ofEmitted, ofSlots, ofEngine] = await race(
    [
      { name: 'by hand', run: assessByHand, share: 3_000 },
      { name: 'emitted', run: emitted, share: 3_000 },
      { name: 'slots', run: (account) => slots(account as never), share: 1_000 },
      { name: 'json-rules-engine', run: decide, share: 8 },
    ],
    accounts,
    ROUNDS,
  )
  expect(ofEmitted?.ratio).toBeLessThan(2.5)
  expect(ofSlots?.ratio).toBeLessThan(10)
  expect((ofEngine?.ratio ?? 0) / (ofEmitted?.ratio ?? 1)).toBeGreaterThan(200)
}, 15_000)
