import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

/** The packages that a stage may use. The command line and the files of src itself, which chain the stages, may use what they need. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  model: [],
  parse: ['zod'],
  resolve: ['ts-pattern'],
  check: ['ts-pattern'],
  evaluate: ['ts-pattern'],
  compile: ['ts-pattern'],
  engine: ['json-rules-engine', 'ts-pattern'],
  document: ['ts-pattern'],
  mutate: ['ts-pattern'],
  diff: [],
  analyse: [],
  lint: [],
  report: [],
}

/** What answers may not depend on, and code that is made of text. */
const OUTSIDE =
  /\bnode:|\bprocess\??\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\beval\(|\bnew Function\b/

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))

const codeOf = (file: string): string =>
  readFileSync(`${SRC}${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '')

const importsOf = (file: string): readonly string[] =>
  [...codeOf(file).matchAll(/\b(?:from|import) ?\(?'([@\w./:-]+)'/g)].map(([, path]) => path as string)

const stageOf = (file: string): string => file.split('/')[0] as string

/** The stage, or the package, that an import of a file leads to. */
const targetOf = (file: string, path: string): string =>
  path.startsWith('.') ? stageOf(posix.join(posix.dirname(file), path)) : path.replace(/^node:.*/, 'node')

const stages = [...new Set(files.filter((file) => file.includes('/')).map(stageOf))].filter(
  (folder) => folder !== 'cli',
)

test('There are no other folders than the stages and the command line', () => {
  expect(Object.keys(PACKAGES)).toEqual(expect.arrayContaining(stages))
})

describe.each(stages)('The stage %s', (stage) => {
  const own = files.filter((file) => stageOf(file) === stage)

  test.each(own)('%s imports its own stage, the model and its packages only', (file) => {
    const allowed = [stage, 'model', ...(PACKAGES[stage] ?? [])]
    expect(
      importsOf(file)
        .map((path) => targetOf(file, path))
        .filter((target) => !allowed.includes(target)),
    ).toEqual([])
  })
})

/** json-rules-engine writes facts to the console when DEBUG names it; to refuse that, one file looks at DEBUG. */
const mayAskForDebug = (file: string, line: string): boolean =>
  file === 'engine/refuse-debugging.ts' && line.includes("process?.env?.['DEBUG']")

test.each(files.filter((file) => stageOf(file) !== 'cli'))(
  '%s reads no clock, no disk, no environment and no chance, and makes no code',
  (file) => {
    expect(
      codeOf(file)
        .split('\n')
        .filter((line) => OUTSIDE.test(line) && !mayAskForDebug(file, line)),
    ).toEqual([])
  },
)
