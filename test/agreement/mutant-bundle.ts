import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { compareOnRandomBooks } from './agreement.js'
import type { BackEnd } from './back-end.js'
import type { Mutant } from './mutants.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Below the packages, so that a bundle finds them. */
export const BUNDLES = join(ROOT, 'node_modules', '.cache')

/** The comparison of these tests, with the sources that it compares. */
export interface Bundle {
  readonly compareOnRandomBooks: typeof compareOnRandomBooks
  readonly BACK_ENDS: readonly BackEnd[]
}

/** How often the text that a mutant replaces stands in its file. */
export const occurrences = ({ file, find }: Mutant): number => sourceOf(file).split(find).length - 1

/** Bundles the comparison into a file of its own, with one fault in it, and imports it. */
export const bundleWith = async (outfile: string, mutant?: Mutant): Promise<Bundle> => {
  await build({
    stdin: {
      contents: "export { compareOnRandomBooks } from './agreement.js'; export { BACK_ENDS } from './back-ends.js'",
      resolveDir: join(ROOT, 'test', 'agreement'),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    packages: 'external',
    tsconfig: join(ROOT, 'tsconfig.json'),
    plugins: mutant ? [planting(mutant)] : [],
    logLevel: 'error',
  })
  return (await import(pathToFileURL(outfile).href)) as Bundle
}

const sourceOf = (file: string): string => readFileSync(join(ROOT, 'src', file), 'utf8')

/** Puts the fault into its file as it is loaded; the file itself stays as it is. */
const planting = ({ file, find, replace }: Mutant): Plugin => ({
  name: 'mutant',
  setup: ({ onLoad }) => {
    const path = join(ROOT, 'src', file)
    onLoad({ filter: /\.ts$/ }, (loaded) =>
      loaded.path === path ? { loader: 'ts', contents: sourceOf(file).replace(find, () => replace) } : undefined,
    )
  },
})
