import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { raceBatches } from '../../bench/measured.js'
import { loadModule } from './load-emitted.js'

const ROUNDS = 60
// As many as take about as long, so that whatever else the machine does interrupts each as often.
const ROWS = 8_192
const FEW = 4_096

type Built = typeof import('../../src/index.js') &
  typeof import('../../src/compile.js') &
  typeof import('../../bench/workload/accounts.js') &
  typeof import('../../bench/workload/by-hand.js') &
  typeof import('../../bench/workload/columns.js') &
  typeof import('../../bench/workload/documents.js') &
  typeof import('../../bench/workload/many-rules.js')

const PARTS = [
  'src/index',
  'src/compile',
  ...['accounts', 'by-hand', 'columns', 'documents', 'many-rules'].map((name) => `bench/workload/${name}`),
]

/** Library and workload as a bundler makes them: the test runner puts a detour into every import. */
const built = async (): Promise<Built> => {
  const contents = PARTS.map((name) => `export * from './${name}.js'`).join('\n')
  const stdin = { contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) }
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  })
  return (await loadModule(outputFiles[0]?.text ?? '')) as Built
}

// Ratios of one run only, with margins that any machine keeps: `npm run bench` says how fast it is.

test('In columns an account takes less time than code written by hand takes for one after the other', async () => {
  const { openRulebook, compileColumns, documents, makeAccounts, makeColumns, assessByHand } = await built()
  const columns = compileColumns(openRulebook(documents, { asOf: '2026-11-01' }))
  const accounts = makeAccounts(ROWS)
  const few = accounts.slice(0, FEW)
  const batch = makeColumns(accounts)
  const answers = columns.allocate(ROWS)
  const answerBatch = () => {
    columns.evaluateRange(batch as never, answers, 0, ROWS)
    return answers
  }
  const [, ofColumns] = await raceBatches(
    [
      { name: 'by hand', rows: FEW, run: () => few.map(assessByHand) },
      { name: 'columns', rows: ROWS, run: answerBatch },
    ],
    ROUNDS,
  )
  expect(ofColumns?.ratio).toBeLessThan(1)
}, 60_000)

test('Twenty times as many rules take far less than twenty times as long, and less still in columns', async () => {
  const {
    openRulebook,
    compile,
    compileColumns,
    tableDocuments,
    makeRules,
    makeAccounts,
    makeColumns,
    DEFAULT_LIMITS,
  } = await built()
  const open = (count: number) =>
    openRulebook(tableDocuments(makeRules(count)), {
      asOf: '2026-11-01',
      limits: { ...DEFAULT_LIMITS, documentBytes: 1e7 },
    })
  const [some, many] = [open(100), open(2_000)]
  const [asksEach, hasIndex] = [compile(some), compile(many)]
  const columns = compileColumns(many)
  const accounts = makeAccounts(2_048)
  const few = accounts.slice(0, 200)
  const batch = makeColumns(accounts)
  const answers = columns.allocate(2_048)
  const answerBatch = () => {
    columns.evaluateRange(batch as never, answers, 0, 2_048)
    return answers
  }
  const [, ofIndex, ofColumns] = await raceBatches(
    [
      { name: '100 rules', rows: 200, run: () => few.map((account) => asksEach.answer(account as never)) },
      { name: '2,000 rules', rows: 200, run: () => few.map((account) => hasIndex.answer(account as never)) },
      { name: 'in columns', rows: 2_048, run: answerBatch },
    ],
    ROUNDS,
  )
  expect(ofIndex?.ratio).toBeLessThan(10)
  expect(ofColumns?.ratio).toBeLessThan(2)
}, 60_000)
