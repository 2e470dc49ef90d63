import { AS_OF } from '../../model/fact.js'
import type { DerivedFact, ResolvedDecision, ResolvedRulebook } from '../../model/rulebook.js'
import { partitionOf } from '../partition.js'
import { CHUNK } from './bind-column.js'
import { rangeOfField } from './bind-numbers.js'
import { Chunk } from './chunk.js'
import type { ColumnDecision } from './column-decision.js'
import type { Field } from './field.js'
import { Fields, type Pair } from './fields.js'
import { Logic } from './logic.js'
import { NumberTables } from './number-tables.js'
import { recommendationsColumns } from './recommendations-columns.js'
import { scorecardColumns } from './scorecard-columns.js'
import { tableColumns } from './table-columns.js'

/** Decisions over columns: what is asked of every field, and the logic that makes answers of it. */
export interface ColumnProgram {
  readonly rulebook: ResolvedRulebook
  readonly fields: Fields
  /** Fields that the host hands over, before derived ones, each of which comes after its operands. */
  readonly given: readonly Field[]
  readonly derived: readonly DerivedFact[]
  readonly pairs: readonly Pair[]
  /** The classes of every field that holds numbers. */
  readonly tables: ReadonlyMap<Field, NumberTables>
  readonly decisions: readonly ColumnDecision[]
  readonly chunk: Chunk
}

/** Compiles decisions of a rulebook. */
export const compileColumnProgram = (
  rulebook: ResolvedRulebook,
  decisions: readonly ResolvedDecision[],
  withDetails: boolean,
): ColumnProgram => {
  const fields = new Fields(rulebook)
  const logic = new Logic(fields.comparison)
  const compiled = decisions.map((decision, index) => compileDecision(decision, index, fields, logic, withDetails))
  const derived = fields.derivations()
  for (const { name, operands } of derived) {
    fields.of(name).readsNumbers = true
    for (const operand of operands) if (operand.kind === 'fact') fields.of(operand.fact).readsNumbers = true
  }
  if (fields.has(AS_OF)) fields.of(AS_OF).readsNumbers = true
  const atoms = placeAtoms(fields)
  const stride = strideFor(atoms)
  const program = logic.build(atoms, stride)
  return {
    rulebook,
    fields,
    given: fields.all.filter(({ isDerived }) => !isDerived),
    derived,
    pairs: fields.pairs,
    tables: new Map(fields.all.map((field) => [field, tablesFor(field)])),
    decisions: compiled,
    chunk: new Chunk(program, stride),
  }
}

const compileDecision = (
  decision: ResolvedDecision,
  index: number,
  fields: Fields,
  logic: Logic,
  withDetails: boolean,
): ColumnDecision => {
  switch (decision.kind) {
    case 'scorecard':
      return scorecardColumns(decision, index, fields, logic, withDetails)
    case 'decision-table':
      return tableColumns(decision, logic)
    case 'recommendations':
      return recommendationsColumns(decision, logic, withDetails)
  }
}

/** Gives every test of every field and every pair its register; returns how many there are. */
const placeAtoms = ({ all, pairs }: Fields): number => {
  let next = 0
  for (const field of all) {
    field.register = next
    next += field.registers
  }
  for (const pair of pairs) pair.register = next++
  return next
}

/** Bitmaps that are read again and again should stay in the cache of a processor core. */
const CACHE_WORDS = 2 ** 17
const FEWEST_WORDS = 8

/** Words of a bitmap: as many rows at once as the cache allows. */
const strideFor = (atoms: number): number => {
  const fitting = 2 ** Math.floor(Math.log2(CACHE_WORDS / Math.max(1, atoms)))
  return Math.max(FEWEST_WORDS, Math.min(CHUNK / 32, fitting))
}

const tablesFor = (field: Field): NumberTables =>
  new NumberTables(partitionOf(field.cuts, field.isDerived ? {} : rangeOfField(field.slot.definition)))
