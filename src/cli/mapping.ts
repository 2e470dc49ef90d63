import * as z from 'zod'
import { readFacts } from '../evaluate/read-facts.js'
import { type Diagnostic, report, suggestionFor } from '../model/diagnostic.js'
import { AS_OF, type FactDefinition } from '../model/fact.js'
import { type Location, within } from '../model/location.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { TYPE_WORDS } from '../model/value-type.js'
import { DEFAULT_LIMITS } from '../parse/limits.js'
import type { Position } from '../parse/position.js'
import { readShape } from '../parse/problems-of-shape.js'
import { type ReadDocument, readDocument } from '../parse/read-document.js'
import { type Problem, reportInput } from './input/problem.js'

/** How the columns of a foreign file become facts. */
export interface Mapping {
  readonly facts: readonly MappedFact[]
  /** Raw texts that stand for no value, beside the empty one. */
  readonly missing: ReadonlySet<string>
}

/** Where the value of one fact comes from. */
export type MappedFact = ConstantFact | ColumnFact

export interface ConstantFact {
  readonly kind: 'constant'
  readonly fact: string
  readonly value: unknown
}

export interface ColumnFact {
  readonly kind: 'column'
  readonly fact: string
  readonly column: string
  readonly definition: FactDefinition
  readonly convert: Conversion
  /** Where the mapping names the column. */
  readonly at: Location & Partial<Position>
}

/** What happens to a raw value: read by the type of the fact, multiplied, or looked up. */
export type Conversion =
  | { readonly kind: 'read' }
  | { readonly kind: 'scale'; readonly factor: number }
  | { readonly kind: 'translate'; readonly values: ReadonlyMap<string, unknown> }

const value = z.unknown().meta({
  anyOf: [{ type: ['number', 'boolean', 'string'] }, { type: 'array', items: { type: 'string' } }],
})
const source = z
  .strictObject({
    column: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'The name of a column; spaces around and within count once.' }),
    scale: z.number().optional().meta({ description: 'What a number in the column is multiplied by.' }),
    values: z
      .record(z.string(), value)
      .optional()
      .meta({ description: 'Raw text to value. A raw text that is not listed is an error of its row.' }),
    constant: value.optional().meta({ description: 'The same value for every account.' }),
  })
  .meta({ oneOf: [{ required: ['column'] }, { required: ['constant'] }] })
const mapping = z.strictObject({
  $schema: z.string().optional(),
  facts: z.record(z.string(), source).meta({ description: 'The name of a fact to where its values come from.' }),
  missing: z
    .array(z.string())
    .optional()
    .meta({ description: 'Raw texts that stand for no value, beside the empty one.' }),
})

/** What editors get for mappings: the JSON Schema in `rules/schema/mapping.json`. */
export const mappingSchema = (): object => z.toJSONSchema(mapping, { io: 'input', target: 'draft-2020-12' })

export interface ParsedMapping {
  /** Present when nothing was wrong. */
  readonly mapping?: Mapping
  readonly problems: readonly Problem[]
}

/** Reads a mapping and checks it against the facts of the rulebook; all problems at once, as with rule documents. */
export const parseMapping = (file: string, content: string | Uint8Array, rulebook: ResolvedRulebook): ParsedMapping => {
  const document = readDocument(file, content, DEFAULT_LIMITS)
  if (!document.isReadable || document.diagnostics.length > 0) return { problems: document.diagnostics }
  const found: Diagnostic[] = []
  const shape = readShape(mapping, document.value, { file, pointer: '' }, found)
  const located = (problems: readonly Problem[]) => problems.map((problem) => locate(problem, document))
  if (shape === undefined) return { problems: located(found) }
  const read = Object.entries(shape.facts).map(([fact, entry]) =>
    readSource(fact, entry, within({ file, pointer: '/facts' }, fact), rulebook),
  )
  const problems = located(read.flatMap((one) => one.problems))
  if (problems.length > 0) return { problems }
  const facts = read.flatMap(({ mapped }) => (mapped === undefined ? [] : [withPosition(mapped, document)]))
  return { mapping: { facts, missing: new Set(['', ...(shape.missing ?? []).map((text) => text.trim())]) }, problems }
}

type Source = z.output<typeof source>

interface ReadSource {
  readonly mapped?: MappedFact
  readonly problems: readonly Problem[]
}

const readSource = (fact: string, entry: Source, at: Location, rulebook: ResolvedRulebook): ReadSource => {
  const definition = Object.hasOwn(rulebook.facts, fact) ? rulebook.facts[fact] : undefined
  if (definition === undefined) {
    return { problems: [report('FACT_UNKNOWN', at, { fact, ...suggestionFor(fact, Object.keys(rulebook.facts)) })] }
  }
  if (definition.derive !== undefined || fact === AS_OF) {
    return { problems: problemsOfValue(fact, true, at, rulebook) }
  }
  if ((entry.column === undefined) === (entry.constant === undefined)) {
    return { problems: [reportInput('MAPPING_SOURCE', at, { fact })] }
  }
  const problems = [
    ...problemsOfConversion(fact, entry, definition, at),
    ...problemsOfValues(fact, entry, at, rulebook),
  ]
  return { mapped: mappedFact(fact, entry, definition, within(at, 'column')), problems }
}

const mappedFact = (fact: string, entry: Source, definition: FactDefinition, at: Location): MappedFact => {
  const { column, constant } = entry
  if (column === undefined) return { kind: 'constant', fact, value: constant }
  return { kind: 'column', fact, column: columnName(column), definition, convert: conversionOf(entry), at }
}

const conversionOf = ({ scale, values }: Source): Conversion => {
  if (scale !== undefined) return { kind: 'scale', factor: scale }
  if (values === undefined) return { kind: 'read' }
  return { kind: 'translate', values: new Map(Object.entries(values).map(([raw, value]) => [raw.trim(), value])) }
}

/** The name of a column as names are compared: without spaces around it, and one space where there are several. */
export const columnName = (name: string): string => name.trim().replace(/\s+/g, ' ')

const problemsOfConversion = (
  fact: string,
  { scale, values, constant }: Source,
  { type }: FactDefinition,
  at: Location,
): readonly Problem[] => {
  const keys = Object.entries({ scale, values }).flatMap(([key, given]) => (given === undefined ? [] : [key]))
  const [key = '', other] = constant === undefined ? keys : [...keys, 'constant']
  if (other !== undefined) return [reportInput('MAPPING_CONVERSION', within(at, key), { key, other })]
  const isNumber = type === 'number' || type === 'integer'
  return key !== 'scale' || isNumber
    ? []
    : [reportInput('MAPPING_SCALE', within(at, key), { fact, type: TYPE_WORDS[type] })]
}

/** Constants and translations are values of the fact. */
const problemsOfValues = (
  fact: string,
  { values = {}, constant }: Source,
  at: Location,
  rulebook: ResolvedRulebook,
): readonly Problem[] => [
  ...problemsOfValue(fact, constant, within(at, 'constant'), rulebook),
  ...Object.entries(values).flatMap(([raw, value]) =>
    problemsOfValue(fact, value, within(at, 'values', raw), rulebook),
  ),
]

const problemsOfValue = (
  fact: string,
  value: unknown,
  at: Location,
  rulebook: ResolvedRulebook,
): readonly Problem[] => {
  const inFacts = within({ file: '', pointer: '' }, fact).pointer
  return readFacts(rulebook, { [fact]: value }).diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: at.file,
    pointer: at.pointer + diagnostic.pointer.slice(inFacts.length),
  }))
}

const withPosition = (mapped: MappedFact, document: ReadDocument): MappedFact =>
  mapped.kind === 'column' ? { ...mapped, at: locate(mapped.at, document) } : mapped

/** The place with the line and column of its value in the document, or of the closest thing around it. */
const locate = <Place extends Location>(place: Place, { positionOf }: ReadDocument): Place & Partial<Position> => {
  const pointers = [place.pointer]
  for (let rest = place.pointer; rest !== ''; pointers.push(rest)) rest = rest.slice(0, rest.lastIndexOf('/'))
  return { ...place, ...pointers.map(positionOf).find((position) => position !== undefined) }
}
