import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkReferences, checkRulebook } from '../../src/check/check-rulebook.js'
import { COVERED_KINDS, coverageOf } from '../../src/cli/coverage.js'
import { hasPassed, runCases } from '../../src/cli/run-cases.js'
import { scoreMutants } from '../../src/cli/score-mutants.js'
import { parseRulebook } from '../../src/parse/parse-rulebook.js'
import { resolveRulebook } from '../../src/resolve/resolve-rulebook.js'

const RULES = fileURLToPath(new URL('../../rules', import.meta.url))

const documents = Object.fromEntries(
  readdirSync(RULES, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.json') && !file.startsWith('schema'))
    .map((file) => [file, readFileSync(join(RULES, file))]),
)
const { rulebook, diagnostics } = parseRulebook(documents)
if (rulebook === undefined) throw new Error(diagnostics.map(({ file, message }) => `${file}: ${message.en}`).join('\n'))
const runs = runCases(rulebook, rulebook.cases)

test('The bundled rules have no fault that check finds, in any region', () => {
  const regions = [undefined, ...Object.keys(rulebook.regions)]
  const found = regions.flatMap((region) => {
    const resolution = resolveRulebook(rulebook, { ...(region ? { region } : {}), asOf: '2026-11-01' })
    return resolution.rulebook ? checkRulebook(resolution.rulebook) : resolution.diagnostics
  })
  expect([...diagnostics, ...checkReferences(rulebook), ...found]).toEqual([])
})

test('Every case of the handbook comes out as an account manager expects', () => {
  expect(runs.filter((run) => !hasPassed(run)).map(({ ruleCase }) => ruleCase.name.en)).toEqual([])
})

test('Every band, attribute, notice, row, item, adjustment and step is reached by a case', () => {
  const { kinds } = coverageOf(rulebook, runs, '2026-11-01')
  expect(COVERED_KINDS.flatMap((kind) => kinds[kind].unreached.map(({ path }) => path))).toEqual([])
})

test('Each of the 379 provisions that rules can carry out is exercised, or stands with its reason', () => {
  const { provisions } = coverageOf(rulebook, runs, '2026-11-01')
  const all = Object.entries(rulebook.provisions?.provisions ?? {})
  const executable = all.filter(([, provision]) => provision.executable).map(([id]) => id)
  const accounted = new Set([...provisions, ...Object.keys(rulebook.notCarried)])
  expect(executable).toHaveLength(379)
  expect(executable.filter((id) => !accounted.has(id))).toEqual([])
})

test('Of the small faults planted in the rules, the cases notice at least 95 in a hundred', () => {
  const { mutants, survivors } = scoreMutants(rulebook)
  console.log(`rule mutation score: ${mutants - survivors.length} of ${mutants}`)
  expect(mutants).toBeGreaterThan(3_000)
  expect(survivors.length / mutants).toBeLessThan(0.05)
}, 600_000)
