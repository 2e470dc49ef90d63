import type { ResolvedCondition } from '../../model/condition.js'
import type { DecisionTable, Outcome, OutcomeValue, Row } from '../../model/decision-table.js'
import type { DecisionTableAnswer } from '../../model/result.js'
import { type CompiledDecision, frozenCopy, MET, NOT_MET } from './compiled-decision.js'
import { type Machine, runEach } from './machine.js'
import { type ProgramBuilder, valueReader } from './program-builder.js'
import { copiesFacts, type Slots } from './slot.js'

type Hit = DecisionTableAnswer['hits'][number]
/** What a met row yields: always the same, or written for the facts in a machine. */
export type RowHit = Hit | ((machine: Machine) => Hit)

/** The rows that are met, each with its outcome. */
export const compileTable = (
  { hitPolicy, rows }: DecisionTable<ResolvedCondition>,
  builder: ProgramBuilder,
  slots: Slots,
): CompiledDecision => {
  const rowHits = rows.map((row) => compileHit(row, slots))
  if (hitPolicy === 'first') {
    const entry = rows.reduceRight((next, { conditions }, index) => builder.add(conditions, ~index, next), ~rows.length)
    const entries = Int32Array.of(entry)
    return (program, machine): DecisionTableAnswer => {
      const [index = rows.length] = runEach(program, entries, machine)
      return { kind: 'decision-table', hits: index < rows.length ? [hitFor(rowHits[index] as RowHit, machine)] : [] }
    }
  }
  const entries = Int32Array.from(rows, ({ conditions }) => builder.add(conditions, MET, NOT_MET))
  return (program, machine): DecisionTableAnswer => {
    const met = runEach(program, entries, machine)
    const hits: Hit[] = []
    for (let index = 0; index < met.length; index++)
      if (met[index] === 1) hits.push(hitFor(rowHits[index] as RowHit, machine))
    return { kind: 'decision-table', hits }
  }
}

/** A row that copies no fact always gives the same hit. */
export const compileHit = ({ id, outcome }: Row<ResolvedCondition>, slots: Slots): RowHit => {
  if (!copiesFacts(outcome)) return frozenCopy({ row: id, outcome })
  const write = compileOutcome(outcome, slots)
  return (machine) => ({ row: id, outcome: write(machine) as Outcome })
}

export const hitFor = (hit: RowHit, machine: Machine): Hit => (typeof hit === 'function' ? hit(machine) : hit)

const compileOutcome = (value: OutcomeValue, slots: Slots): ((machine: Machine) => OutcomeValue) => {
  if (typeof value !== 'object' || value === null) return () => value
  if (Array.isArray(value)) {
    const entries = value.map((entry: OutcomeValue) => compileOutcome(entry, slots))
    return (machine) => entries.map((write) => write(machine))
  }
  const entries = Object.entries(value as Outcome)
  const [key, name] = entries[0] ?? []
  if (entries.length === 1 && key === 'fact') return factWriter(String(name), slots)
  const writers = entries.map(([inner, entry]) => [inner, compileOutcome(entry, slots)] as const)
  return (machine) => Object.fromEntries(writers.map(([inner, write]) => [inner, write(machine)]))
}

const factWriter = (fact: string, slots: Slots): ((machine: Machine) => OutcomeValue) => {
  const read = valueReader(slots.copyOf(fact))
  return (machine) => (read(machine) ?? null) as OutcomeValue
}
