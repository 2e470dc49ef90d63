import type { UnknownFacts } from '../../evaluate/read-facts.js'
import { suggestionFor } from '../../model/diagnostic.js'
import { AS_OF, type FactDefinition, type FactType } from '../../model/fact.js'
import { within } from '../../model/location.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import type { LocalizedText } from '../../model/text.js'
import { TYPE_WORDS } from '../../model/value-type.js'
import { type ColumnFact, columnName, type MappedFact, type Mapping } from '../mapping.js'
import { convertCell } from './convert-cell.js'
import { type Problem, reportInput } from './problem.js'

/** The facts of one row, for the rulebook to check, and what could not be read. */
export interface RowFacts {
  readonly facts: unknown
  readonly problems: readonly Problem[]
}

/** Turns the value of a row into facts. */
export type ReadRow = (value: unknown) => RowFacts

/** What reading rows depends on. */
export interface FactReading {
  readonly file: string
  readonly rulebook: ResolvedRulebook
  readonly mapping?: Mapping
  readonly unknownFacts: UnknownFacts
  /** Shows raw values of personal facts in problems. */
  readonly revealPersonal: boolean
}

/** Puts the value of one fact under its name, or gives back why it cannot. */
type ReadField<Row> = (row: Row, facts: Record<string, unknown>) => Problem | undefined

type Cells = readonly string[]
type JsonRecord = Readonly<Record<string, unknown>>

/** A reader of rows of cells, or what is wrong with the first line of the file. */
export type CellReader = { readonly read: ReadRow } | { readonly problems: readonly Problem[] }

/** A reader for the columns that the first line of a CSV file names. */
export const readerOfCells = (header: Cells, reading: FactReading): CellReader => {
  const names = header.map(columnName)
  const fields =
    reading.mapping === undefined ? fieldsNamed(names, reading) : fieldsMapped(names, reading.mapping, reading)
  const problems = [...problemsOfRepetition(names, fields, reading), ...fields.flatMap((field) => field.problems)]
  if (problems.length > 0) return { problems }
  const readers = fields.flatMap(({ read }) => (read === undefined ? [] : [read]))
  return { read: (cells) => readFields(readers, cells as Cells) }
}

/** One column, or one entry of the mapping: how it is read, or what keeps it from being read. */
interface Field {
  readonly column?: string
  readonly read?: ReadField<Cells>
  readonly problems: readonly Problem[]
}

const problemsOfRepetition = (names: Cells, fields: readonly Field[], { file }: FactReading): readonly Problem[] => {
  const read = new Set(fields.flatMap((field) => (field.read && field.column ? [field.column] : [])))
  return [...read]
    .filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
    .map((column) => reportInput('COLUMN_TWICE', { file, pointer: '', line: 1 }, { column }))
}

/** Without a mapping, columns are named after facts. */
const fieldsNamed = (names: Cells, reading: FactReading): readonly Field[] =>
  names.map((column, index) => {
    const definition = Object.hasOwn(reading.rulebook.facts, column) ? reading.rulebook.facts[column] : undefined
    if (definition === undefined || definition.derive !== undefined || column === AS_OF) {
      const problems = reading.unknownFacts === 'ignore' ? [] : [problemOfName(column, index, definition, reading)]
      return { problems }
    }
    const fact: ColumnFact = {
      kind: 'column',
      fact: column,
      column,
      definition,
      convert: { kind: 'read' },
      at: NOWHERE,
    }
    return { column, read: fieldReader(fact, (cells: Cells) => cells[index], EMPTY_ONLY, reading), problems: [] }
  })

const NOWHERE = { file: '', pointer: '' }
const EMPTY_ONLY: ReadonlySet<string> = new Set([''])

const problemOfName = (
  column: string,
  index: number,
  definition: FactDefinition | undefined,
  { file, rulebook }: FactReading,
): Problem => {
  const at = { file, pointer: '', line: 1 }
  if (column === '') return reportInput('COLUMN_UNNAMED', at, { number: index + 1 })
  if (definition !== undefined) return reportInput('COLUMN_DERIVED', at, { column })
  return reportInput('COLUMN_NO_FACT', at, { column, ...suggestedFact(column, rulebook) })
}

/** The fact with that title, as a spreadsheet may show it, else the one with the closest name. */
const suggestedFact = (column: string, { facts }: ResolvedRulebook): { suggestion: string } | undefined => {
  const titled = Object.entries(facts).find(([, { title }]) => Object.values(title).includes(column))
  return titled ? { suggestion: titled[0] } : suggestionFor(column, Object.keys(facts))
}

const fieldsMapped = (names: Cells, { facts, missing }: Mapping, reading: FactReading): readonly Field[] =>
  facts.map((fact) => {
    if (fact.kind === 'constant') return { read: constantReader(fact), problems: [] }
    const { column, at } = fact
    const index = names.indexOf(column)
    if (index >= 0) return { column, read: fieldReader(fact, (cells) => cells[index], missing, reading), problems: [] }
    const details = { column, known: names.join(', '), ...suggestionFor(column, names) }
    return { problems: [reportInput('COLUMN_UNKNOWN', at, details)] }
  })

/** A reader of JSON records, and which keys of the mapping no record had, once all are read. */
export interface RecordReader {
  readonly read: ReadRow
  readonly problemsAtEnd: () => readonly Problem[]
}

/** JSON records bring facts under their names, unless a mapping says otherwise. */
export const readerOfRecords = (reading: FactReading): RecordReader => {
  const { mapping } = reading
  if (mapping === undefined) return { read: (facts) => ({ facts, problems: [] }), problemsAtEnd: () => [] }
  const unseen = new Map(mapping.facts.flatMap((fact) => (fact.kind === 'column' ? [[fact.column, fact.at]] : [])))
  const readers = mapping.facts.map((fact) => {
    if (fact.kind === 'constant') return constantReader(fact)
    const valueIn = keyReader(fact.column)
    const valueSeen = (record: JsonRecord) => {
      const value = valueIn(record)
      if (value !== undefined) unseen.delete(fact.column)
      return value
    }
    return fieldReader(fact, valueSeen, mapping.missing, reading)
  })
  return {
    read: (value) => (isRecord(value) ? readFields(readers, value) : { facts: value, problems: [] }),
    problemsAtEnd: () => [...unseen].map(([column, at]) => reportInput('COLUMN_NEVER_SEEN', at, { column })),
  }
}

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value under a key; keys are compared as names of columns are. */
const keyReader =
  (column: string) =>
  (record: JsonRecord): unknown => {
    if (Object.hasOwn(record, column)) return record[column]
    const key = Object.keys(record).find((one) => columnName(one) === column)
    return key === undefined ? undefined : record[key]
  }

const readFields = <Row>(readers: readonly ReadField<Row>[], row: Row): RowFacts => {
  const facts: Record<string, unknown> = {}
  const problems = readers.flatMap((read) => read(row, facts) ?? [])
  return { facts, problems }
}

const constantReader =
  ({ fact, value }: MappedFact & { readonly kind: 'constant' }): ReadField<unknown> =>
  (_, facts) => {
    facts[fact] = value
    return undefined
  }

const fieldReader = <Row>(
  mapped: ColumnFact,
  rawIn: (row: Row) => unknown,
  missing: ReadonlySet<string>,
  reading: FactReading,
): ReadField<Row> => {
  const { fact } = mapped
  const convert = converterOf(mapped, reading)
  return (row, facts) => {
    const value = rawIn(row)
    const raw = typeof value === 'string' ? value.trim() : value
    // Every row has the same keys, which makes the compiled rulebook faster; missing and undefined are the same.
    facts[fact] = undefined
    if (raw === undefined || raw === null || missing.has(String(raw))) return undefined
    const converted = convert(raw)
    if ('problem' in converted) return converted.problem
    facts[fact] = converted.value
    return undefined
  }
}

type Converted = { readonly value: unknown } | { readonly problem: Problem }

const converterOf = (mapped: ColumnFact, reading: FactReading): ((raw: unknown) => Converted) => {
  const { convert } = mapped
  switch (convert.kind) {
    case 'read':
      return (raw) => readRaw(raw, mapped, reading)
    case 'scale':
      return (raw) => scaled(readRaw(raw, mapped, reading), convert.factor)
    case 'translate':
      return (raw) => {
        const { values } = convert
        const text = String(raw)
        return values.has(text) ? { value: values.get(text) } : { problem: unlisted(mapped, text, values, reading) }
      }
  }
}

/** Texts are read by the type of the fact; JSON brings numbers and truth values as such. */
const readRaw = (raw: unknown, { fact, column, definition }: ColumnFact, { file }: FactReading): Converted => {
  const value = typeof raw === 'string' ? convertCell(raw, definition) : raw
  if (value !== undefined) return { value }
  const { type } = definition
  const details = { column, type: TYPE_WORDS[type], remedy: CELL_REMEDIES[type] ?? TYPE_WORDS[type] }
  return { problem: reportInput('CELL_FORM', within({ file, pointer: '' }, fact), details) }
}

const NUMBER_REMEDY = {
  en: 'Write 1234.5: no thousands separators, no units, half-width digits.',
  'zh-CN': '请写成 1234.5：不加千位分隔符和单位，使用半角数字。',
}
const RECORD_REMEDY = { en: 'Write it as JSON, as in {"key": "value"}.', 'zh-CN': '请写成 JSON，如 {"key": "value"}。' }

const CELL_REMEDIES: Partial<Record<FactType, LocalizedText>> = {
  number: NUMBER_REMEDY,
  integer: NUMBER_REMEDY,
  boolean: {
    en: 'Write true or false; a mapping can translate other words.',
    'zh-CN': '请写成 true 或 false；其他写法可用映射翻译。',
  },
  date: { en: 'Write dates as 2026-11-01.', 'zh-CN': '日期请写成 2026-11-01 的形式。' },
  time: { en: 'Write times as 07:45.', 'zh-CN': '时间请写成 07:45 的形式。' },
  object: RECORD_REMEDY,
  list: RECORD_REMEDY,
}

/** 29.85 × 7.1 is 211.935, and not 211.93500000000003. */
const MOST_DIGITS = 15

const scaled = (converted: Converted, factor: number): Converted =>
  'value' in converted && typeof converted.value === 'number'
    ? { value: Number((converted.value * factor).toPrecision(MOST_DIGITS)) }
    : converted

const unlisted = (
  { fact, column, definition }: ColumnFact,
  raw: string,
  values: ReadonlyMap<string, unknown>,
  { file, revealPersonal }: FactReading,
): Problem => {
  const isShown = revealPersonal || definition.sensitivity === 'public' || definition.sensitivity === 'internal'
  const details = { fact, column, found: isShown ? shown(raw) : HIDDEN, known: [...values.keys()].join(', ') }
  return reportInput('VALUE_UNLISTED', within({ file, pointer: '' }, fact), details)
}

const HIDDEN: LocalizedText = { en: 'a value', 'zh-CN': '某个取值' }

const MOST_SHOWN = 60

const shown = (raw: string): LocalizedText => {
  const start = raw.length > MOST_SHOWN ? `${raw.slice(0, MOST_SHOWN)}…` : raw
  return { en: `“${start}”`, 'zh-CN': `“${start}”` }
}
