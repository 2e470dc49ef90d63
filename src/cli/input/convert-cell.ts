import { isCalendarDate, isClockTime } from '../../model/calendar.js'
import type { FieldDefinition } from '../../model/fact.js'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false }

/**
 * A cell by the type of its fact; `undefined` when it is not written as that type is. Nothing is guessed: `1,234` and
 * `yes` mean different things in different exports, and a mapping can say which. Spreadsheets write `TRUE` and `FALSE`.
 */
export const convertCell = (cell: string, { type, fields }: FieldDefinition): unknown => {
  switch (type) {
    case 'number':
    case 'integer':
      return NUMBER.test(cell) ? Number(cell) : undefined
    case 'boolean':
      return BOOLEANS[cell.toLowerCase()]
    case 'date':
      return isCalendarDate(cell) ? cell : undefined
    case 'time':
      return isClockTime(cell) ? cell : undefined
    case 'set':
      return entriesOf(cell)
    case 'list':
      return fields === undefined ? entriesOf(cell) : fromJson(cell)
    case 'object':
      return fromJson(cell)
    case 'text':
    case 'enum':
      return cell
  }
}

const entriesOf = (cell: string): readonly string[] =>
  cell
    .split('|')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** Records have no notation of their own in a cell. */
const fromJson = (cell: string): unknown => {
  try {
    return JSON.parse(cell)
  } catch {
    return undefined
  }
}
