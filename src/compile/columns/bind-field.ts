import { bindCodes, bindPresence, valuesOfCodes } from './bind-codes.js'
import { type BoundColumn, type ClassColumn, withValidity } from './bind-column.js'
import { bindLists } from './bind-lists.js'
import { bindMasks } from './bind-masks.js'
import type { BoundMembers } from './bind-members.js'
import { bindBits, bindValues } from './bind-numbers.js'
import type { BitColumn, CodeColumn, Column, ColumnBatch, ListColumn, MaskColumn, ValueColumn } from './column.js'
import type { Field } from './field.js'
import { findColumn } from './find-column.js'
import type { Lexicon } from './lexicon.js'
import type { NumberTables } from './number-tables.js'

/** A field of a batch as it can be read: its classes, or its members. */
export type Bound = BoundColumn | BoundMembers

/** How to read a field of a batch whose layouts have been checked; nothing where it has no column, so that all is missing. */
export const bindField = (
  field: Field,
  tables: NumberTables,
  batch: ColumnBatch,
  lexicon: Lexicon,
): Bound | undefined => {
  const found = findColumn(batch, field.slot.fact, field.slot.path)
  if (found === undefined) return undefined
  const { column, validities } = found
  if (field.kind !== 'members') return withValidity(bindClasses(column, field, tables, lexicon), validities)
  return 'masks' in column
    ? bindMasks(column as MaskColumn, field, lexicon, validities)
    : bindLists(column as ListColumn, field, lexicon, validities)
}

const bindClasses = (column: Column, field: Field, tables: NumberTables, lexicon: Lexicon): ClassColumn => {
  const { definition } = field.slot
  switch (field.kind) {
    case 'number':
      return 'bits' in column
        ? bindBits(column as BitColumn, tables)
        : bindValues(column as ValueColumn, definition, tables)
    case 'code':
      return bindCodes(
        column as CodeColumn,
        definition,
        field.memberValues ?? valuesOfCodes((column as CodeColumn).dictionary),
        lexicon,
      )
    default:
      return bindPresence(column)
  }
}
