import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Host, Stream } from '../../src/cli/host.js'
import { run } from '../../src/cli/program.js'

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url))
export const RULES: string = join(ROOT, 'rules')

/** What a run of the command line printed, and how it ended. */
export interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  readonly env?: Host['env']
  /** The width of a terminal; a pipe when absent. */
  readonly terminal?: number
  readonly today?: string
}

/** Runs the command line in this process, as if typed on a day in November 2026. */
export const kamRules = async (args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> => {
  const { env = {}, terminal, today = '2026-11-24' } = surroundings
  const out = memoryStream(terminal)
  const err = memoryStream(terminal)
  const exitCode = await run(args, {
    out: out.stream,
    err: err.stream,
    env,
    today: () => today,
    version: '0.0.0',
    bundledRules: RULES,
  })
  return { exitCode, out: out.text(), err: err.text() }
}

const memoryStream = (columns: number | undefined): { readonly stream: Stream; readonly text: () => string } => {
  const chunks: string[] = []
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk))
      done()
    },
  })
  const terminal = columns === undefined ? {} : { isTTY: true, columns }
  return { stream: Object.assign(stream, terminal), text: () => chunks.join('') }
}

/** A folder with these files, gone when the test is over. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kam-rules-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** The path of a file with this content, gone when the test is over. */
export const fileWith = (name: string, content: string | Uint8Array): string =>
  join(folderWith({ [name]: content }), name)
