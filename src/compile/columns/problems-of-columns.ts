import { type Diagnostic, report } from '../../model/diagnostic.js'
import type { FieldDefinition } from '../../model/fact.js'
import { isMissing, problemsOfFact } from '../../model/fact-problems.js'
import { type Location, within } from '../../model/location.js'
import { isKnownAt } from './bind-column.js'
import type { ColumnBatch } from './column.js'
import type { Field } from './field.js'
import { type FoundColumn, findColumn } from './find-column.js'
import { readColumn } from './read-column.js'

/** Where the diagnostics of columns point: `/monthlyRevenue/17` is row 17 of that column, counted from 0. */
export const COLUMNS: Location = { file: 'columns', pointer: '' }

/** Why rows cannot be answered by themselves: parts of a batch must not share a word of the bitmaps they write. */
export const problemsOfRange = (rows: number, from: number, to: number): readonly Diagnostic[] => {
  const isRange = Number.isInteger(rows) && 0 <= from && from <= to && to <= rows
  const isAligned = from % 32 === 0 && (to % 32 === 0 || to === rows)
  return isRange && isAligned ? [] : [report('COLUMN_RANGE', COLUMNS, { from, to, rows })]
}

/** What is wrong with the values of fields in some rows: for each column the first row that cannot be used. */
export const problemsOfValues = (
  fields: readonly Field[],
  batch: ColumnBatch,
  from: number,
  to: number,
): readonly Diagnostic[] =>
  fields.flatMap((field) => {
    const { fact, path, definition } = field.slot
    const found = findColumn(batch, fact, path)
    if (found === undefined) return []
    for (let row = from; row < to; row++) {
      const problems = problemsOfRow(field.name, definition, found, row, within(COLUMNS, fact, ...path, row))
      if (problems.length > 0) return problems
    }
    return []
  })

const problemsOfRow = (
  fact: string,
  definition: FieldDefinition,
  { column, validities }: FoundColumn,
  row: number,
  at: Location,
): readonly Diagnostic[] => {
  if (!isKnownAt(validities, row)) return []
  const read = readColumn(column, definition, row)
  if ('expected' in read) return [report('COLUMN_VALUE', at, { fact, row, expected: read.expected })]
  // What is in the fields of an object is said where they are read.
  if (definition.type === 'object' || isMissing(read.value)) return []
  return problemsOfFact(fact, definition, read.value, at)
}
