import type { Column, ColumnBatch, StructColumn } from './column.js'

/** A column, and the bitmaps that all have to say that a row of it is known: its own and those of the objects around it. */
export interface FoundColumn {
  readonly column: Column
  readonly validities: readonly Uint8Array[]
}

/** The column of a fact, or that of a field inside an object fact. */
export const findColumn = (
  { columns }: ColumnBatch,
  fact: string,
  path: readonly string[] = [],
): FoundColumn | undefined => {
  let column = ownColumn(columns, fact)
  const validities = validityOf(column)
  for (const name of path) {
    column = column && ownColumn((column as StructColumn).fields, name)
    validities.push(...validityOf(column))
  }
  return column && { column, validities }
}

/** Only own properties are read. */
const ownColumn = (columns: Readonly<Record<string, Column | undefined>>, name: string): Column | undefined =>
  Object.hasOwn(columns, name) ? (columns[name] ?? undefined) : undefined

const validityOf = (column: Column | undefined): Uint8Array[] => (column?.validity ? [column.validity] : [])
