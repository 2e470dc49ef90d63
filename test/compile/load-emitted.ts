import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Answers } from 'kam-rules/compile'
import { afterAll } from 'vitest'

/** What an emitted module exports. */
export interface Emitted {
  readonly answer: (facts: unknown) => Answers
  readonly rulebook: { readonly id: string; readonly region?: string; readonly asOf: string; readonly hash: string }
}

const folder = mkdtempSync(join(tmpdir(), 'kam-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0

/** Writes program text to a file of its own, which goes when the tests have run, and gives its path. */
export const writeModule = (code: string): string => {
  count++
  const file = join(folder, `module-${count}.mjs`)
  writeFileSync(file, code)
  return file
}

/** Imports program text as a module. */
export const loadModule = async (code: string): Promise<unknown> => import(pathToFileURL(writeModule(code)).href)

/** Imports the text of an emitted module. */
export const loadEmitted = async (code: string): Promise<Emitted> => (await loadModule(code)) as Emitted

/** Answers work out what is seldom read when it is; written out, they are plain data. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
