/**
 * Prints how long the built command line takes to assess a file, as a whole process from start to end, and the most
 * memory it held: for the telco file, where it stands beside the project, and for a million made-up accounts.
 * `npm run bench:assess`, after `npm run build`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TELCO = join(ROOT, '../shared/data/telco-ibm/Telco-Customer-Churn.csv')
const ROWS = Number(process.argv[2] ?? 1_000_000)
const SCENE = ['--region', 'CN-HA', '--as-of', '2026-11-01']

/** Runs in the measured process and tells its peak memory when it ends. */
const REPORT_MEMORY = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`

interface Measured {
  readonly seconds: number
  readonly megabytes: number
}

const measure = async (args: readonly string[]): Promise<Measured> => {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', REPORT_MEMORY, 'dist/cli/main.js', 'assess', ...args, ...SCENE], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  let kilobytes = ''
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    kilobytes += chunk.toString()
  })
  const [exitCode] = await once(child, 'close')
  if (exitCode !== 0) throw new Error(`assess ended with ${exitCode}`)
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(kilobytes) / 1024 }
}

const print = (what: string, { seconds, megabytes }: Measured): void =>
  console.log(`${what.padEnd(48)} ${seconds.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB`)

/** A generator of numbers from 0 to 1 that gives the same ones every time (mulberry32). */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const COLUMNS = [
  'accountId',
  'accountType',
  'monthlyRevenue',
  'tenureMonths',
  'contractType',
  'contractMonthsRemaining',
  'usageTrendPct',
  'complaints12m',
  'serviceCalls90d',
  'daysOverdue',
  'creditScore',
  'loyaltyScore',
  'growthPotential',
  'csatScore',
  'objectionTopic',
  'heldProducts',
]

/** Accounts of both kinds; some cells are empty, as in life. */
const makeRow = (index: number, random: () => number): string => {
  const whole = (most: number) => Math.floor(random() * (most + 1))
  const oneOf = (values: readonly string[]) => values[whole(values.length - 1)] as string
  const maybe = (value: number) => (random() < 0.1 ? '' : value)
  const isEnterprise = random() < 0.2
  return [
    `A${String(index).padStart(7, '0')}`,
    isEnterprise ? 'enterprise' : 'individual',
    (random() * (isEnterprise ? 20_000 : 500)).toFixed(2),
    maybe(whole(120)),
    oneOf(['monthToMonth', 'oneYear', 'twoYear']),
    maybe(whole(24)),
    maybe(whole(60) - 30),
    whole(4),
    whole(6),
    maybe(whole(90)),
    maybe(whole(100)),
    maybe(whole(100)),
    maybe(whole(100)),
    maybe(whole(100)),
    oneOf(['price', 'quality', 'feature', '']),
    oneOf(['vnet', 'vnet|leasedLine', '']),
  ].join(',')
}

const writeRows = async (file: string): Promise<void> => {
  const stream = createWriteStream(file)
  const random = seeded(1)
  stream.write(`${COLUMNS.join(',')}\n`)
  for (let index = 0; index < ROWS; index++) {
    if (!stream.write(`${makeRow(index, random)}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'close')
}

if (existsSync(TELCO)) {
  const mapping = ['--mapping', 'examples/mappings/telco-ibm.json']
  print('telco, 7,043 accounts, table', await measure([TELCO, ...mapping]))
  const two = ['--decision', 'customer-value', 'churn-risk', '--format', 'ndjson']
  print('telco, 7,043 accounts, two decisions in words', await measure([TELCO, ...mapping, ...two]))
} else console.log('telco: there is no ../shared/data, skipped')

const folder = mkdtempSync(join(tmpdir(), 'kam-rules-'))
try {
  const file = join(folder, 'accounts.csv')
  await writeRows(file)
  print(`made up, ${ROWS.toLocaleString('en')} accounts, table`, await measure([file]))
} finally {
  rmSync(folder, { recursive: true })
}
