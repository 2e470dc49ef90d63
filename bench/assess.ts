/**
 * Prints how long the built command line takes to assess a file, as a whole process from start to end, and the most
 * memory it held: for the telco file, where it stands beside the project, and for a million made-up accounts.
 * `npm run bench:assess`, after `npm run build`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeRows } from './made-up-accounts.js'
import { type Measured, measureAssess } from './measured-assess.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TELCO = join(ROOT, '../shared/data/telco-ibm/Telco-Customer-Churn.csv')
const ROWS = Number(process.argv[2] ?? 1_000_000)

const print = (what: string, { seconds, megabytes }: Measured): void =>
  console.log(`${what.padEnd(48)} ${seconds.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB`)

if (existsSync(TELCO)) {
  const mapping = ['--mapping', 'examples/mappings/telco-ibm.json']
  print('telco, 7,043 accounts, table', await measureAssess([TELCO, ...mapping]))
  const two = ['--decision', 'customer-value', 'churn-risk', '--format', 'ndjson']
  print('telco, 7,043 accounts, two decisions in words', await measureAssess([TELCO, ...mapping, ...two]))
} else console.log('telco: there is no ../shared/data, skipped')

const folder = mkdtempSync(join(tmpdir(), 'kam-rules-'))
try {
  const file = join(folder, 'accounts.csv')
  await writeRows(file, ROWS)
  print(`made up, ${ROWS.toLocaleString('en')} accounts, table`, await measureAssess([file]))
} finally {
  rmSync(folder, { recursive: true })
}
