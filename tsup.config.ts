import { defineConfig, type Options } from 'tsup'
import { libraryEntries } from './scripts/library-entries.js'
import { parsedHandbookPlugin } from './scripts/parsed-handbook.js'

const entry = libraryEntries.map(({ source }) => source)

// The configurations run side by side, so none may clean `dist`: the script `build` empties it first.
const shared = {
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  platform: 'neutral',
  external: [/^node:/],
  removeNodeProtocol: false,
  silent: true,
  esbuildPlugins: [parsedHandbookPlugin],
  // Chinese texts stay readable, and half as long.
  esbuildOptions: (options) => {
    options.charset = 'utf8'
  },
} satisfies Options

export default defineConfig([
  // Every source file is an entry, so that a host's bundler keeps only what it uses; the command line shares these modules.
  {
    ...shared,
    format: 'esm',
    entry: ['src/**/*.ts', '!src/open-handbook.ts', '!src/report/browser/**'],
    splitting: true,
  },
  // Of one piece: finding and opening fifty files would take a host longer than all else until its first answer.
  // In bytes, which V8 reads faster than letters.
  {
    ...shared,
    format: 'esm',
    entry: ['src/open-handbook.ts'],
    splitting: false,
    esbuildOptions: (options) => {
      options.charset = 'ascii'
    },
  },
  // Split CommonJS would pass through sucrase, which slows down `?.`.
  { ...shared, format: 'cjs', entry, splitting: false },
  // tsup hands the compiler a `baseUrl`, which TypeScript 6 calls deprecated.
  { ...shared, format: ['esm', 'cjs'], entry, dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } } },
])
