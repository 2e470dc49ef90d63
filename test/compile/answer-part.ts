/** A thread that answers its part of a batch of the handbook. */
import { workerData } from 'node:worker_threads'
import { openRulebook } from 'kam-rules'
import { compileColumns } from 'kam-rules/compile'
import { handbook } from 'kam-rules/handbook'
import type { Part } from '../../bench/lines/columns-thread.js'

const { batch, answers, from, to } = workerData as Part
const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })
compileColumns(rulebook, { details: true }).evaluateRange(batch as never, answers as never, from, to)
