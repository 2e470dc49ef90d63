/**
 * Prints how long the built command line takes to check the bundled rulebook in all regions, as a whole process, and how
 * the analysis of a table grows with its rows: complete tables of eight columns, and the same with one fault. Every
 * answer is compared with what is in the table. `npm run bench:analyse`, after `npm run build`; sizes may follow `--`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { DEFAULT_LIMITS, type Diagnostic, parseRulebook, type ResolvedRulebook, resolveRulebook } from 'kam-rules'
import { analyseRulebook } from '../src/analyse.js'
import { DICTIONARY, type Grid, gridsOf } from './grid-tables.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 1000, 10_000]
const LIMITS = { ...DEFAULT_LIMITS, documentBytes: 2 ** 30, rulesPerDecision: 2 ** 20 }

const print = (what: string, milliseconds: number, more: string): void =>
  console.log(`${what.padEnd(36)} ${(milliseconds / 1000).toFixed(2).padStart(8)} s  ${more}`)

const checkAllRegions = async (): Promise<void> => {
  const start = performance.now()
  const child = spawn(process.execPath, ['dist/cli/main.js', 'check', '--all-regions'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  await once(child, 'close')
  print('check --all-regions', performance.now() - start, text.trim().split('\n').at(-1) ?? '')
}

const resolved = (grid: Grid): ResolvedRulebook => {
  const documents = { 'facts.json': DICTIONARY, 'units.json': {}, 'decisions/grid.decision-table.json': grid.table }
  const { rulebook, diagnostics } = parseRulebook(documents, LIMITS)
  const resolution = rulebook && resolveRulebook(rulebook, { asOf: '2026-11-01' })
  if (resolution?.rulebook === undefined) throw new Error(diagnostics[0]?.message.en)
  return resolution.rulebook
}

const isAsExpected = (found: readonly Diagnostic[], expected: Grid['expected']): boolean => {
  const counts = new Map<string, number>()
  for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1)
  const wanted = Object.entries(expected)
  return counts.size === wanted.length && wanted.every(([code, count]) => counts.get(code) === count)
}

/** What was found, and which questions were given up because they took too much work. */
const verdictOn = (found: readonly Diagnostic[], { expected }: Grid): string => {
  const open = found.filter(({ code }) => code === 'ANALYSIS_OPEN').map(({ message }) => message.en)
  if (open.length > 0) return `${open.length} left open: ${open[0]}`
  return isAsExpected(found, expected) ? 'as it is' : `WRONG: ${found.map(({ code }) => code).join(' ')}`
}

await checkAllRegions()
for (const size of SIZES) {
  for (const grid of gridsOf(size)) {
    const rulebook = resolved(grid)
    const start = performance.now()
    const found = analyseRulebook(rulebook)
    const rows = `${size.toLocaleString('en').padStart(7)} rows, ${grid.name}`
    print(rows, performance.now() - start, verdictOn(found, grid))
  }
}
