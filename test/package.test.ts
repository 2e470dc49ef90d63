import { createContext, runInContext } from 'node:vm'
import { type BuildOptions, build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { libraryEntries } from '../scripts/library-entries.js'

/** The packages that a host gets with each entry. The command line may use more. */
const PACKAGES_OF_ENTRY: Readonly<Record<string, readonly string[]>> = {
  '.': ['ts-pattern', 'zod'],
  './handbook': [],
  // As source; the build puts the rulebook, read and checked, in place of what reads it, and zod is gone.
  './open-handbook': ['ts-pattern', 'zod'],
  './compile': [],
  './analyse': ['ts-pattern'],
  './json-rules-engine': ['json-rules-engine'],
  './document': ['ts-pattern', 'zod'],
}

/** As a page's own build step would bundle it. */
const PAGE = {
  bundle: true,
  write: false,
  metafile: true,
  platform: 'browser',
  logLevel: 'silent',
} satisfies BuildOptions

/** What our entries, or what they import, take from a page beside the language itself. */
const PAGE_GLOBALS = { TextEncoder, TextDecoder, setTimeout, clearTimeout }

describe.each(libraryEntries)('The entry $name', ({ name, source }) => {
  test('imports no package but its own few, and nothing of Node', async () => {
    const { metafile } = await build({ ...PAGE, entryPoints: [source], packages: 'external', format: 'esm' })
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path))
    expect(PACKAGES_OF_ENTRY).toHaveProperty([name])
    expect(PACKAGES_OF_ENTRY[name]).toEqual(expect.arrayContaining(imports))
  })

  test('loads where there is no Node and no code from strings, as in a browser under a strict policy', async () => {
    const { outputFiles } = await build({ ...PAGE, entryPoints: [source], format: 'iife', globalName: 'entry' })
    const page = createContext(PAGE_GLOBALS, { codeGeneration: { strings: false, wasm: false } })
    expect(runInContext(`${outputFiles[0]?.text}; Object.keys(entry)`, page)).not.toHaveLength(0)
  })
})
