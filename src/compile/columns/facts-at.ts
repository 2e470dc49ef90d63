import { AS_OF, type Facts } from '../../model/fact.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import type { ColumnBatch } from './column.js'
import { findColumn } from './find-column.js'
import { readColumn } from './read-column.js'

/** The facts of one row of a batch as a host hands over those of an account. Rows that cannot be used are left out. */
export const factsAt = ({ facts }: ResolvedRulebook, batch: ColumnBatch, row: number): Facts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, definition]) => {
      const found = definition.derive === undefined && name !== AS_OF ? findColumn(batch, name) : undefined
      const read = found && readColumn(found.column, definition, row)
      return read && 'value' in read && read.value !== undefined ? [[name, read.value]] : []
    }),
  )
