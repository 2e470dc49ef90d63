import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'
import { describe, expect, test } from 'vitest'
import { PATIENCE, runs } from '../agreement/fuzz.js'
import { EXAMPLE_ACCOUNTS, handbookAccount, openHandbook } from './handbook-accounts.js'

const rulebook = openHandbook()
const bytesOf = (accounts: typeof EXAMPLE_ACCOUNTS, book = rulebook) =>
  JSON.stringify(accounts.map((account) => book.assess(account)))

describe('The same account gets the same answer, byte for byte', () => {
  test('when it is asked again, and from a rulebook that is opened again', () => {
    const bytes = bytesOf(EXAMPLE_ACCOUNTS)
    expect(bytesOf(EXAMPLE_ACCOUNTS)).toBe(bytes)
    expect(bytesOf(EXAMPLE_ACCOUNTS, openHandbook())).toBe(bytes)
  })

  test(
    'whoever else is asked about before, after and in between',
    () => {
      fc.assert(
        fc.property(fc.array(handbookAccount, { minLength: 3, maxLength: 3 }), (accounts) => {
          const alone = accounts.map((account) => bytesOf([account], rulebook))
          const many = bytesOf([...accounts, ...accounts.toReversed()])
          expect(many).toBe(`[${[...alone, ...alone.toReversed()].map((bytes) => bytes.slice(1, -1)).join()}]`)
        }),
        runs(10),
      )
    },
    PATIENCE,
  )

  test('when all decisions are asked for, or each by itself', () => {
    for (const account of EXAMPLE_ACCOUNTS.slice(0, 5)) {
      const { decisions } = rulebook.assess(account)
      for (const id of Object.keys(decisions) as (keyof typeof decisions)[]) {
        expect(JSON.stringify(rulebook.decide(id, account))).toBe(JSON.stringify(decisions[id]))
      }
    }
  })

  test('in whatever order the host names its facts and the documents stand', () => {
    const reversed = <Value extends object>(value: Value) =>
      Object.fromEntries(Object.entries(value).reverse()) as Value
    const other = openRulebook(reversed(handbook), { region: 'CN-HA', asOf: '2026-11-01' })
    expect(bytesOf(EXAMPLE_ACCOUNTS.map(reversed), other)).toBe(bytesOf(EXAMPLE_ACCOUNTS))
  })

  test('when absent facts are handed over as null', () => {
    const names = Object.keys(rulebook.resolved.facts).filter(
      (name) => rulebook.resolved.facts[name]?.derive === undefined && name !== 'asOf',
    )
    const nulls = Object.fromEntries(names.map((name) => [name, null]))
    expect(bytesOf(EXAMPLE_ACCOUNTS.map((account) => ({ ...nulls, ...account })))).toBe(bytesOf(EXAMPLE_ACCOUNTS))
  })

  test('wherever the process runs: no clock, time zone, language or locale enters', async () => {
    const source = `
      import { openRulebook } from './src/index.ts'
      import { handbook } from './src/handbook.ts'
      import accounts from 'accounts'
      const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })
      process.stdout.write(JSON.stringify(accounts.map((account) => rulebook.assess(account))))`
    const accounts = {
      name: 'accounts',
      setup: (setup: import('esbuild').PluginBuild) => {
        setup.onResolve({ filter: /^accounts$/ }, ({ path }) => ({ path, namespace: 'accounts' }))
        setup.onLoad({ filter: /.*/, namespace: 'accounts' }, () => ({
          contents: JSON.stringify(EXAMPLE_ACCOUNTS),
          loader: 'json' as const,
        }))
      },
    }
    const resolveDir = fileURLToPath(new URL('../..', import.meta.url))
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir, loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      plugins: [accounts],
    })
    const program = outputFiles[0]?.text ?? ''
    const bytes = bytesOf(EXAMPLE_ACCOUNTS)
    for (const places of [
      { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LANG: 'zh_CN.GBK', LC_ALL: 'C' },
    ]) {
      const { stdout, stderr } = spawnSync(process.execPath, ['-'], {
        input: program,
        env: { ...process.env, ...places },
        encoding: 'utf8',
        maxBuffer: 1e9,
      })
      expect(stderr).toBe('')
      expect(stdout === bytes).toBe(true)
    }
  }, 30_000)
})

describe('An answer', () => {
  test('is plain data: what JSON keeps of it is all of it', () => {
    for (const account of EXAMPLE_ACCOUNTS) {
      const assessment = rulebook.assess(account)
      expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment)
    }
  })

  test('says for whom, where, when and by which rules', () => {
    const { accountId, region, asOf, rulebook: stamp } = rulebook.assess({ accountId: 'HA-1' })
    expect({ accountId, region, asOf }).toEqual({ accountId: 'HA-1', region: 'CN-HA', asOf: '2026-11-01' })
    expect(stamp.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(stamp.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('names no account where there is none', () => {
    expect(Object.keys(rulebook.assess({}))).not.toContain('accountId')
  })

  test('carries another stamp where the region’s rules differ, and the same one on another day of the same rules', () => {
    const hashOf = (region: string, asOf: string) => openHandbook({ region, asOf }).assess({}).rulebook.hash
    expect(hashOf('CN-GD', '2026-11-01')).not.toBe(hashOf('CN-HA', '2026-11-01'))
    expect(hashOf('CN-HA', '2026-11-02')).toBe(hashOf('CN-HA', '2026-11-01'))
    expect(hashOf('CN-HA', '2026-06-30')).not.toBe(hashOf('CN-HA', '2026-11-01'))
  })

  test('belongs to the host: changing it changes no later answer', () => {
    const [account] = EXAMPLE_ACCOUNTS
    const before = bytesOf(account ? [account] : [])
    spoil(account ? rulebook.assess(account) : {})
    expect(bytesOf(account ? [account] : [])).toBe(before)
  })

  const spoil = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const inner of Object.values(value)) spoil(inner)
    if (Array.isArray(value)) value.push('spoilt')
    else Object.assign(value, { spoilt: true })
  }
})
