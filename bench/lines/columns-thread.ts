/** A thread that answers its part of the workload's batch whenever it is told to; `columns.ts` starts two of them. */
import { parentPort, workerData } from 'node:worker_threads'
import { type ColumnAnswers, type ColumnBatch, compileColumns } from '../../src/compile.js'
import { openRulebook } from '../../src/index.js'
import { documents } from '../workload/documents.js'

/** What a thread is to do: its part of a batch and of answers, which lie in shared memory. */
export interface Part {
  readonly batch: ColumnBatch
  readonly answers: ColumnAnswers<object>
  readonly from: number
  readonly to: number
}

const { batch, answers, from, to } = workerData as Part
const compiled = compileColumns(openRulebook(documents, { asOf: '2026-11-01' }))
parentPort?.on('message', () => {
  compiled.evaluateRange(batch, answers as never, from, to)
  parentPort?.postMessage('done')
})
