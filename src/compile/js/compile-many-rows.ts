import type { ResolvedCondition } from '../../model/condition.js'
import type { DecisionTable } from '../../model/decision-table.js'
import type { DecisionTableAnswer } from '../../model/result.js'
import { compileHit, hitFor, type RowHit } from './compile-table.js'
import { type CompiledDecision, MET, NOT_MET } from './compiled-decision.js'
import { type Machine, type Program, runEach } from './machine.js'
import type { ProgramBuilder } from './program-builder.js'
import { RowIndex } from './row-index.js'
import type { Slots } from './slot.js'

/** From so many rows on an index finds the rows of a table sooner than asking each of them. */
export const MANY_ROWS = 128

/** A table of many rows: an index finds those that an account can meet, and only these are asked. */
export const compileManyRows = (
  { hitPolicy, rows }: DecisionTable<ResolvedCondition>,
  builder: ProgramBuilder,
  slots: Slots,
): CompiledDecision => {
  const index = new RowIndex(
    rows.map(({ conditions }) => conditions),
    slots,
  )
  const entries = Int32Array.from(rows, ({ conditions }, row) =>
    index.isUnsure(row) ? builder.add(conditions, MET, NOT_MET) : MET,
  )
  const rowHits = rows.map((row) => compileHit(row, slots))
  const most = hitPolicy === 'first' ? 1 : rows.length
  return (program, machine): DecisionTableAnswer => {
    const met = askUnsure(index.find(machine), index.unsure, entries, program, machine)
    const hits: Hit[] = []
    for (let word = 0; word < met.length; word++) {
      for (let bits = met[word] as number; bits !== 0 && hits.length < most; bits &= bits - 1)
        hits.push(hitFor(rowHits[rowOf(word, bits)] as RowHit, machine))
    }
    return { kind: 'decision-table', hits }
  }
}

type Hit = DecisionTableAnswer['hits'][number]

/** Takes those rows out of what has been found whose conditions are not met after all. */
const askUnsure = (
  found: Int32Array,
  unsure: Int32Array,
  entries: Int32Array,
  program: Program,
  machine: Machine,
): Int32Array => {
  const rows: number[] = []
  for (let word = 0; word < found.length; word++) {
    for (let bits = (found[word] as number) & (unsure[word] as number); bits !== 0; bits &= bits - 1)
      rows.push(rowOf(word, bits))
  }
  if (rows.length === 0) return found
  const answers = runEach(
    program,
    Int32Array.from(rows, (row) => entries[row] as number),
    machine,
  )
  for (const [index, row] of rows.entries())
    if (answers[index] !== 1) found[row >>> 5] = (found[row >>> 5] as number) & ~(1 << (row & 31))
  return found
}

/** The row of the lowest bit that is set. */
const rowOf = (word: number, bits: number): number => word * 32 + 31 - Math.clz32(bits & -bits)
