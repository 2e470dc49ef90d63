/** Builds the benchmark and the library as they are published, without development helpers in between, and runs it: `npm run bench`. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { build as buildLibrary } from 'tsup'
import configurations from '../tsup.config.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/kam-rules-bench')
const [BUILT, LIBRARY] = [join(CACHE, 'bench'), join(CACHE, 'library')]
const ENGINES = ['json-rules-engine', 'json-logic-engine', 'zen-engine', 'node-rules']

rmSync(CACHE, { recursive: true, force: true })
// As in the published package: else Node takes every file for CommonJS at first, and reads it twice.
mkdirSync(CACHE, { recursive: true })
writeFileSync(join(CACHE, 'package.json'), JSON.stringify({ type: 'module' }))
await build({
  absWorkingDir: ROOT,
  entryPoints: ['main', 'count-bytes', 'lines/columns-thread', ...ENGINES.map((engine) => `starts/${engine}`)].map(
    (name) => `bench/${name}.ts`,
  ),
  outbase: 'bench',
  outdir: BUILT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
if (!Array.isArray(configurations)) throw new Error('tsup.config.ts is a list')
for (const options of configurations) {
  const isModules = options.format === 'esm'
  if (isModules) await buildLibrary({ ...options, config: false, outDir: LIBRARY, dts: false })
}
execFileSync(process.execPath, [join(BUILT, 'main.js'), ROOT, BUILT, LIBRARY, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
