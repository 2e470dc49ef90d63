import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const FOLDER = fileURLToPath(new URL('../examples', import.meta.url))
const OUTPUT = /\n\/\* Output\n([\s\S]*)\*\/\n$/

/** The numbered examples, in order, by file name. */
export const exampleFiles = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => /^\d\d-.*\.ts$/.test(file))
    .sort()

/** The output that an example says it has. */
export const statedOutput = (file: string): string | undefined => OUTPUT.exec(sourceOf(file))?.[1]

/** The example with the given output at its end. */
export const withOutput = (file: string, output: string): string =>
  `${sourceOf(file).replace(OUTPUT, '').trimEnd()}\n\n/* Output\n${output}*/\n`

/** What an example prints when it runs. */
export const runExample = async (file: string): Promise<string> => {
  const lines: string[] = []
  const { log } = console
  console.log = (...values: unknown[]) =>
    lines.push(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '))
  try {
    await import(pathToFileURL(join(FOLDER, file)).href)
  } finally {
    console.log = log
  }
  return lines.map((line) => `${line}\n`).join('')
}

const sourceOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')
