import { workerData } from 'node:worker_threads'
import { openRulebook } from 'kam-rules'
import { type ColumnAnswers, type ColumnBatch, compileColumns } from 'kam-rules/compile'
import { handbook } from 'kam-rules/handbook'

/** What a thread is to do: its part of a batch that lies in shared memory, as do the answers. */
export interface Part {
  readonly batch: ColumnBatch
  readonly answers: ColumnAnswers<object>
  readonly from: number
  readonly to: number
}

const { batch, answers, from, to } = workerData as Part
const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })
compileColumns(rulebook, { details: true }).evaluateRange(batch as never, answers as never, from, to)
