import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { openRulebook } from 'kam-rules'
import { type Column, compileColumns } from 'kam-rules/compile'
import { handbook } from 'kam-rules/handbook'
import { afterAll, expect, test } from 'vitest'
import type { Part } from '../../bench/lines/columns-thread.js'
import { readFacts } from '../../src/evaluate/read-facts.js'
import { accountsOfCases } from './accounts.js'
import { columnsOf } from './columns.js'

const folder = mkdtempSync(join(tmpdir(), 'kam-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A column whose arrays lie in memory that threads share. */
const shared = (column: Column): Column =>
  Object.fromEntries(
    Object.entries(column).map(([name, part]: [string, unknown]) => {
      if (name === 'fields') return [name, mapValues(part as Readonly<Record<string, Column>>, shared)]
      return [name, ArrayBuffer.isView(part) ? inSharedMemory(part as Uint8Array) : part]
    }),
  ) as unknown as Column

const inSharedMemory = (array: Uint8Array): Uint8Array => {
  const Kind = array.constructor as new (memory: SharedArrayBuffer) => Uint8Array
  const copy = new Kind(new SharedArrayBuffer(array.byteLength))
  copy.set(array)
  return copy
}

const mapValues = <In, Out>(values: Readonly<Record<string, In>>, map: (value: In) => Out): Record<string, Out> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))

test('Two threads that answer half of a batch each, in shared memory, answer as one does', async () => {
  const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })
  const { facts } = rulebook.resolved
  const accounts = accountsOfCases().filter((one) => readFacts(rulebook.resolved, one).account)
  const { rows, columns } = columnsOf(facts, accounts, 1)
  const batch = { rows, columns: mapValues(columns as Readonly<Record<string, Column>>, shared) }
  const compiled = compileColumns(rulebook, { details: true })
  const answers = compiled.allocate(rows, { shared: true })
  const outfile = join(folder, 'answer-part.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('answer-part.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'silent',
  })
  const half = Math.floor(rows / 64) * 32
  const parts = [
    { from: 0, to: half },
    { from: half, to: rows },
  ]
  const workers = parts.map((part) => new Worker(outfile, { workerData: { ...part, batch, answers } satisfies Part }))
  const exitCodes = await Promise.all(workers.map((worker) => once(worker, 'exit')))

  expect(exitCodes).toEqual([[0], [0]])
  expect(plain(answers)).toEqual(plain(compiled.evaluate(batch as never)))
}, 60_000)

/** Arrays in shared memory are other objects than those that are not. */
const plain = (answers: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answers, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value)),
  )
