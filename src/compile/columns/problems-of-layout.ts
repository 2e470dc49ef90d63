import { type Diagnostic, report, suggestionFor } from '../../model/diagnostic.js'
import { AS_OF, type FieldDefinition } from '../../model/fact.js'
import { isMissing, isRecord } from '../../model/fact-problems.js'
import { type Location, within } from '../../model/location.js'
import type { ResolvedRulebook } from '../../model/rulebook.js'
import type { LocalizedText } from '../../model/text.js'
import { kindOf } from '../../model/value-type.js'
import { bitmap, type Layout, layoutsOf, type Part } from './layouts.js'
import { COLUMNS } from './problems-of-columns.js'

/** What all columns of a batch are held to. */
interface Demands {
  readonly rows: number
  readonly ignoresUnknown: boolean
}

/** What is wrong with the columns of a batch as columns, before any of their values is read. */
export const problemsOfLayout = (
  { facts }: ResolvedRulebook,
  columns: unknown,
  demands: Demands,
): readonly Diagnostic[] => {
  const { ignoresUnknown } = demands
  if (!isRecord(columns)) return [report('FACTS_NOT_OBJECT', COLUMNS, { found: kindOf(columns) })]
  return Object.entries(columns).flatMap(([name, column]) => {
    const at = within(COLUMNS, name)
    const definition = Object.hasOwn(facts, name) ? facts[name] : undefined
    if (definition === undefined)
      return ignoresUnknown
        ? []
        : [report('FACT_UNKNOWN', at, { fact: name, ...suggestionFor(name, Object.keys(facts)) })]
    if (isMissing(column)) return []
    const { derive } = definition
    if (derive === undefined && name !== AS_OF) return problemsOfColumn(name, definition, column, demands, at)
    const operands = (derive?.operands ?? []).flatMap((operand) => (operand.kind === 'fact' ? [operand.fact] : []))
    return ignoresUnknown ? [] : [report('FACT_DERIVED', at, { fact: name, operands: operands.join(', ') || '–' })]
  })
}

const problemsOfColumn = (
  fact: string,
  definition: FieldDefinition,
  column: unknown,
  demands: Demands,
  at: Location,
): readonly Diagnostic[] => {
  const layouts = layoutsOf(definition)
  const layout = isRecord(column) && layouts.find(({ parts }) => fitsIn(column, parts))
  if (!isRecord(column) || !layout) return [report('COLUMN_LAYOUT', at, { fact, layout: eitherOf(layouts) })]
  const parts = column['validity'] === undefined ? layout.parts : { ...layout.parts, validity: bitmap }
  const lengths = Object.entries(parts).flatMap(([name, part]) =>
    problemsOfLength(fact, part, column[name], demands, at),
  )
  const fields = definition.type === 'object' ? problemsOfFields(fact, definition, column['fields'], demands, at) : []
  return [...lengths, ...fields]
}

const fitsIn = (column: Readonly<Record<string, unknown>>, parts: Layout['parts']): boolean =>
  (column['validity'] === undefined || bitmap.fits(column['validity'])) &&
  Object.entries(parts).every(([name, { fits }]) => fits(column[name]))

const eitherOf = (layouts: readonly Layout[]): LocalizedText => ({
  en: layouts.map(({ words }) => words.en).join(' or '),
  'zh-CN': layouts.map(({ words }) => words['zh-CN']).join('或'),
})

const problemsOfLength = (
  fact: string,
  { length }: Part,
  value: unknown,
  { rows }: Demands,
  at: Location,
): readonly Diagnostic[] => {
  if (length === undefined) return []
  const found = (value as ArrayLike<unknown>).length
  const wanted = length(rows)
  const expected = 'exactly' in wanted ? wanted.exactly : wanted.least
  const isRight = 'exactly' in wanted ? found === expected : found >= expected
  return isRight ? [] : [report('COLUMN_LENGTH', at, { fact, found, expected, rows })]
}

const problemsOfFields = (
  fact: string,
  { fields = {} }: FieldDefinition,
  columns: unknown,
  demands: Demands,
  at: Location,
): readonly Diagnostic[] =>
  Object.entries(columns as Readonly<Record<string, unknown>>).flatMap(([name, column]) => {
    const definition = Object.hasOwn(fields, name) ? fields[name] : undefined
    const fullName = `${fact}.${name}`
    const inside = within(at, name)
    if (definition === undefined && demands.ignoresUnknown) return []
    if (definition === undefined)
      return [report('FACT_UNKNOWN', inside, { fact: fullName, ...suggestionFor(name, Object.keys(fields)) })]
    return isMissing(column) ? [] : problemsOfColumn(fullName, definition, column, demands, inside)
  })
