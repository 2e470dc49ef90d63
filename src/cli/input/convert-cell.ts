import type { FieldDefinition } from '../../model/fact.js'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false }

/**
 * A cell by the type of its fact. What does not convert stays the text it is, and is refused by name when the facts are
 * checked; nothing is guessed. Spreadsheets write `TRUE` and `FALSE`.
 */
export const convertCell = (cell: string, { type, fields }: FieldDefinition): unknown => {
  switch (type) {
    case 'number':
    case 'integer':
      return NUMBER.test(cell) ? Number(cell) : cell
    case 'boolean':
      return BOOLEANS[cell.toLowerCase()] ?? cell
    case 'set':
      return entriesOf(cell)
    case 'list':
      return fields === undefined ? entriesOf(cell) : fromJson(cell)
    case 'object':
      return fromJson(cell)
    case 'text':
    case 'enum':
    case 'date':
    case 'time':
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
    return cell
  }
}
