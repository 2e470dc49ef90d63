import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { testWithSharedData } from '../support/shared-data.js'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const asked = ['--mapping', 'examples/mappings/telco-ibm.json', '--region', 'CN-HA', '--as-of', '2026-11-01']

const assess = async (file: string, ...options: readonly string[]): Promise<string> => {
  const program = ['--import', 'tsx', 'src/cli/main.ts', 'assess', file, ...asked, ...options]
  const { stdout } = await run(process.execPath, program, { cwd: root, maxBuffer: 2 ** 28 })
  return stdout
}

interface Line {
  readonly accountId: string
  readonly decisions: { readonly 'churn-risk': { readonly score: number; readonly missingFacts: readonly string[] } }
}

/** The share of pairs of a leaver and a stayer in which the leaver has the higher score; ties count one half. */
const areaUnderCurve = (leavers: readonly number[], stayers: readonly number[]): number => {
  const wins = leavers.reduce(
    (sum, score) => sum + stayers.reduce((won, other) => won + (score > other ? 1 : score === other ? 0.5 : 0), 0),
    0,
  )
  return wins / (leavers.length * stayers.length)
}

testWithSharedData(
  'Every one of 7,043 telecom customers is assessed, and those who left had the higher churn risk',
  'telco-ibm/Telco-Customer-Churn.csv',
  async (file) => {
    const lines = (await assess(file, '--decision', 'churn-risk', '--format', 'ndjson')).trim().split('\n')
    const scores = new Map(
      lines
        .map((line) => JSON.parse(line) as Line)
        .map(({ accountId, decisions }) => [accountId, decisions['churn-risk'].score]),
    )
    const customers = parse(readFileSync(file), { columns: true }) as { customerID: string; Churn: 'Yes' | 'No' }[]
    const scoresOf = (churn: 'Yes' | 'No') =>
      customers.filter(({ Churn }) => Churn === churn).map(({ customerID }) => scores.get(customerID) ?? Number.NaN)
    const area = areaUnderCurve(scoresOf('Yes'), scoresOf('No'))
    console.log(`churn-risk on the telco file: AUC ${area.toFixed(3)}`)
    expect(scores.size).toBe(7_043)
    expect(area).toBeGreaterThanOrEqual(0.82)
  },
  120_000,
)

testWithSharedData(
  'A blank total is a missing fact, not an error',
  'telco-ibm/Telco-Customer-Churn.csv',
  async (file) => {
    const { summary } = JSON.parse(await assess(file, '--decision', 'customer-value', '--format', 'json')) as {
      summary: { accounts: number; skipped: number }
    }
    expect(summary).toMatchObject({ accounts: 7_043, skipped: 0 })
  },
  120_000,
)
