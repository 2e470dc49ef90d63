import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compareOn, type Disagreement } from './agreement.js'
import type { BackEnd } from './back-end.js'
import type { RawFacts } from './facts.js'
import { writeDisagreement } from './fuzz-report.js'
import { randomCase } from './random-book.js'
import { smallest } from './smallest.js'
import { Expected } from './views.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const fuzz = (...args: readonly string[]) => {
  const settings = { cwd: ROOT, encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/fuzz.ts', ...args],
    settings,
  )
  return { status, stdout, stderr }
}

describe('npm run fuzz', () => {
  test('ends after as many pairs as asked for, and says how many each back end was compared on', {
    timeout: 60_000,
  }, () => {
    const { status, stdout, stderr } = fuzz('--pairs', '5000', '--seed', '7', '--only', 'slots')
    expect(stderr).toBe('')
    expect(stdout).toMatch(
      /^Seeds 7 to \d+: [\d,]+ pairs, [\d,]+ accounts in \d+ s, [\d,]+ pairs and [\d,]+ accounts a second\.\n/,
    )
    expect(stdout).toMatch(/\n {2}slots +[\d,]+ pairs, [\d,]+ of them refused alike\nNo disagreement\.\n$/)
    expect(status).toBe(0)
  })

  test('goes on without end, and ends with what it has when it is told to stop', async () => {
    const program = spawn(process.execPath, ['--import', 'tsx', 'scripts/fuzz.ts', '--only', 'slots'], { cwd: ROOT })
    let output = ''
    program.stdout.on('data', (text) => {
      output += text
    })
    const [progress] = await once(program.stderr, 'data')
    program.kill('SIGINT')
    const [status] = await once(program, 'close')
    expect(String(progress)).toMatch(/^Seeds 1 to \d+: /)
    expect(output).toMatch(/No disagreement\.\n$/)
    expect(status).toBe(0)
  }, 60_000)

  test.each([
    [['--pears', '5'], '--pears'],
    [['--pairs', '5k'], '--pairs takes a whole number from 1 on, found “5k”.'],
    [['--only', 'slot'], 'There is no back end “slot”.'],
  ])('says what is wrong with %j, and how it is used', { timeout: 60_000 }, (args, message) => {
    const { status, stderr } = fuzz(...args)
    expect(stderr).toContain(message)
    expect(stderr).toContain('npm run fuzz -- [--pairs N] [--seed S] [--only NAME]')
    expect(status).toBe(2)
  })
})

describe('A disagreement', () => {
  /** Is wrong about accounts of one tier, when there are plain rules. */
  const wrong: BackEnd = {
    name: 'wrong',
    view: 'answers',
    accounts: Number.POSITIVE_INFINITY,
    checksFacts: () => false,
    make: (book) => (accounts) =>
      accounts.map((account) =>
        (account as RawFacts)['tier'] === 'vip' && 'decisions/rules.rules.json' in book.documents
          ? {}
          : new Expected(book, account).in('answers'),
      ),
  }

  test('is made as small as it can be, and written into a file with all that repeats it', async () => {
    const { book, accounts } = randomCase(1, 32)
    const found = (await compareOn(book, accounts, [wrong])) as Disagreement
    const small = await smallest(found, 60_000)
    expect(small.accounts).toEqual([{ tier: 'vip' }])
    expect(Object.keys(small.book.documents)).toEqual(['facts.json', 'decisions/rules.rules.json'])
    expect(small.book.documents['decisions/rules.rules.json']).toHaveLength(1)
    const file = writeDisagreement(small)
    const text = readFileSync(file, 'utf8')
    rmSync(dirname(file), { recursive: true })
    expect(text).toContain('wrong and the reference disagree about account 0. Book and accounts: seed 1')
    expect(text).toContain("Accounts: [ { tier: 'vip' } ]")
  }, 90_000)
})
