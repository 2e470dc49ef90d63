import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { parsedHandbookPlugin } from '../../scripts/parsed-handbook.js'
import { digits, printTable } from '../table.js'
import { atMost, type Target } from '../target.js'

interface Bundled {
  readonly what: string
  readonly code: string
  readonly external?: readonly string[]
  readonly plugins?: readonly Plugin[]
}

const PACKAGES = ['zod', 'ts-pattern', 'json-rules-engine']
const CORE = `export { answering } from './src/answering.js'`

/** Leaves out the texts of diagnostics: a third of all code, in two languages. */
const withoutMessages: Plugin = {
  name: 'without-messages',
  setup: ({ onLoad }) => {
    onLoad({ filter: /diagnostic-catalogue\.ts$/ }, () => ({ contents: 'export const CATALOGUE = {}' }))
  },
}

/** What a host's bundler makes of what it imports, without the packages that it may have anyway. */
const bundledFrom = (entries: readonly string[]): readonly Bundled[] => [
  { what: 'core: answers and their words', code: CORE, external: PACKAGES, plugins: [withoutMessages] },
  { what: 'core, with the texts of diagnostics', code: CORE, external: PACKAGES },
  { what: 'openRulebook, without zod', code: `export { openRulebook } from './src/index.js'`, external: PACKAGES },
  { what: 'openRulebook, with zod', code: `export { openRulebook } from './src/index.js'` },
  ...entries.map((entry) => ({
    what: `all of kam-rules${entry.slice(1)}, without packages`,
    code: `export * from './src/${entry === '.' ? 'index' : entry.slice(2)}.js'`,
    external: PACKAGES,
  })),
  { what: 'json-rules-engine', code: `export { Engine } from 'json-rules-engine'` },
  { what: 'json-logic-engine', code: `export { LogicEngine } from 'json-logic-engine'` },
]

/** Kilobytes minified, and minified and compressed. */
const sizeOf = async (
  { code, external = [], plugins = [] }: Bundled,
  root: string,
): Promise<readonly [number, number]> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    external: [...external],
    plugins: [...plugins, parsedHandbookPlugin],
    logLevel: 'silent',
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  return [bytes.length / 1024, gzipSync(bytes, { level: 9 }).length / 1024]
}

/** How much a browser has to load. */
export const sizes = async (root: string, entries: readonly string[], emitted: string): Promise<readonly Target[]> => {
  const rows: string[][] = []
  const bundled = [
    ...bundledFrom(entries),
    { what: 'the 88 rules as an emitted module, alone', code: `export { answer } from ${JSON.stringify(emitted)}` },
  ]
  let core = Number.NaN
  for (const one of bundled) {
    const [minified, compressed] = await sizeOf(one, root)
    if (one.what.startsWith('core: ')) core = compressed
    rows.push([one.what, digits(minified), digits(compressed)])
  }
  printTable('Size of what is imported', ['import', 'min kB', 'min+gzip kB'], rows)
  return [atMost('core without zod, rules and the texts of diagnostics, min+gzip kB', core, 12)]
}
