import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { isRulebookError, openRulebook } from 'kam-rules'
import { handbook } from 'kam-rules/handbook'
import { beforeAll, describe, expect, test } from 'vitest'
import { parsedHandbookPlugin } from '../../scripts/parsed-handbook.js'
import { accountsOfCases } from '../compile/accounts.js'
import { loadModule } from '../compile/load-emitted.js'

type Built = typeof import('kam-rules/open-handbook')

/** The entry as the package has it, with the rulebook that the build has read. */
const builtEntry = async (): Promise<{ readonly text: string; readonly packages: readonly string[] }> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/open-handbook.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    plugins: [parsedHandbookPlugin],
    logLevel: 'silent',
  })
  const packages = Object.keys(metafile.inputs).flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? [])
  return { text: outputFiles[0]?.text ?? '', packages: [...new Set(packages)] }
}

describe('The bundled rulebook as the build has read it', () => {
  let built: Built
  let packages: readonly string[]
  beforeAll(async () => {
    const entry = await builtEntry()
    packages = entry.packages
    built = (await loadModule(entry.text)) as Built
  }, 60_000)

  test('needs neither zod nor documents', () => {
    expect(packages).toEqual(['ts-pattern'])
  })

  test.each(['CN-HA', 'GB'])(
    'has the same hash and gives the same assessments in %s',
    (region) => {
      const scene = { region, asOf: '2026-11-01' }
      const [read, again] = [built.openHandbook(scene), openRulebook(handbook, scene)]
      expect(read.resolved.hash).toBe(again.resolved.hash)
      for (const facts of accountsOfCases().slice(0, 40)) {
        const [found, expected] = [outcomeOf(() => read.assess(facts)), outcomeOf(() => again.assess(facts))]
        expect(found).toEqual(expected)
      }
    },
    60_000,
  )

  test('refuses a region that it does not know, and what is no date', () => {
    expect(codesOf(() => built.openHandbook({ region: 'XX', asOf: '2026-11-01' }))).toEqual(['REGION_UNKNOWN'])
    expect(codesOf(() => built.openHandbook({ asOf: '2026-02-30' }))).toEqual(
      codesOf(() => openRulebook(handbook, { asOf: '2026-02-30' })),
    )
  })

  test('cannot be changed through another opening of it', () => {
    const scene = { region: 'CN-HA', asOf: '2026-11-01' }
    const facts = built.openHandbook(scene).resolved.facts as Record<string, unknown>
    delete facts['accountType']
    expect(Object.keys(built.openHandbook(scene).resolved.facts)).toContain('accountType')
  })
})

const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work()
  } catch (error) {
    if (isRulebookError(error)) return error.diagnostics.map(({ code }) => code)
    throw error
  }
  return []
}

const outcomeOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    if (isRulebookError(error)) return error.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)
    throw error
  }
}
