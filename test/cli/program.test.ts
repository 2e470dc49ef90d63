import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { fileWith, folderWith, ROOT } from './run-cli.js'

interface Ended {
  readonly exitCode: number | null
  readonly out: string
  readonly err: string
}

/** Runs the program as its own process, as a shell would. */
const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C', ...env },
  })

const run = async (args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended> => {
  const child = start(args, env)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const [exitCode] = (await once(child, 'close')) as [number | null]
  return { exitCode, out, err }
}

test('The demonstration of the README assesses thirty accounts', async () => {
  const args = manifest.scripts.demo.split(' ').slice(2)
  const { exitCode, out, err } = await run(args)
  expect(out).toContain('Accounts assessed: 30\n')
  expect(err).toBe('')
  expect(exitCode).toBe(0)
}, 60_000)

test('The program says the version of its package', async () => {
  expect(await run(['--version'])).toEqual({ exitCode: 0, out: `${manifest.version}\n`, err: '' })
}, 60_000)

test('A shell sees by the exit code that rows were skipped', async () => {
  const file = fileWith('a.csv', 'accountId,tenureMonths\nA1,x\n')
  const { exitCode, err } = await run(['assess', file, '--region', 'CN-HA', '--decision', 'customer-value'], {
    LANG: 'zh_CN.UTF-8',
    LC_ALL: '',
  })
  expect(err).toContain('未指定 --as-of：使用今天的日期 20')
  expect(err).toContain('a.csv:2  /tenureMonths')
  expect(exitCode).toBe(3)
}, 60_000)

test('A reader that closes the pipe early, as head does, is no error', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `A${index}\n`).join('')
  const args = [
    'assess',
    fileWith('a.csv', `accountId\n${rows}`),
    '--region',
    'CN-HA',
    '--as-of',
    '2026-11-01',
    '--decision',
    'churn-risk',
    '--format',
    'ndjson',
  ]
  const child = start(args)
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const [exitCode] = await once(child, 'close')
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
}, 60_000)

test('A program that is stopped leaves no unfinished file behind', async () => {
  const rows = Array.from({ length: 200_000 }, (_, index) => `A${index}\n`).join('')
  const folder = folderWith({})
  const args = ['assess', fileWith('a.csv', `accountId\n${rows}`), '--region', 'CN-HA', '--format', 'ndjson']
  const child = start([...args, '--out', join(folder, 'results.ndjson')])
  while (readdirSync(folder).length === 0 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(readdirSync(folder)[0]).toMatch(/^\.results\.ndjson\.\d+\.tmp$/)
  child.kill('SIGTERM')
  const [exitCode] = await once(child, 'close')
  expect(exitCode).toBe(143)
  expect(readdirSync(folder)).toEqual([])
}, 60_000)
