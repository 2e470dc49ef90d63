import type { FactDefinition, FieldDefinition, Operand } from '../../model/fact.js'
import { inLocale } from '../../model/text.js'
import { rangeOf } from '../../model/value-type.js'
import { print } from '../host.js'
import { readBook, withSuggestion } from '../open-book.js'
import { textTable } from '../output/text-table.js'
import type { Session } from '../session.js'
import { EXIT, type ExitCode } from '../stop.js'
import { type AddCommand, type CommonOptions, choiceOption, makeCommand } from './command.js'

interface FactsOptions extends CommonOptions {
  readonly search?: string
  readonly format: 'text' | 'json'
}

export const addFacts: AddCommand = (program, session, finish) => {
  const { say } = session
  makeCommand(program, 'facts', { description: 'facts', help: 'factsHelp' }, session)
    .option('--search <word>', say('optionSearch'))
    .addOption(choiceOption('--format <format>', say('optionFormat'), ['text', 'json']).default('text'))
    .action(async (options: FactsOptions) => finish(await listFacts(options, session)))
}

type NamedFact = readonly [name: string, definition: FactDefinition]

/** The fact dictionary, or the part of it that holds a word. */
const listFacts = async ({ rules, search, format }: FactsOptions, session: Session): Promise<ExitCode> => {
  const { host, say } = session
  const { facts } = readBook(rules ?? host.bundledRules, session).rulebook
  const found = Object.entries(facts)
    .filter(([name, definition]) => search === undefined || holds(name, definition, search.toLowerCase()))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (found.length === 0 && format === 'text') {
    await print(
      host.err,
      `${withSuggestion(say('factsNone', { word: search ?? '' }), search ?? '', Object.keys(facts), say)}\n`,
    )
    return EXIT.ok
  }
  await print(host.out, format === 'json' ? factsJson(found) : factsText(found, session))
  return EXIT.ok
}

const holds = (name: string, { title, description, members = {}, provisions }: FactDefinition, word: string): boolean =>
  [name, ...Object.values(title), ...Object.values(description ?? {}), ...Object.keys(members), ...provisions].some(
    (text) => text.toLowerCase().includes(word),
  )

const factsJson = (facts: readonly NamedFact[]): string =>
  `${JSON.stringify(Object.fromEntries(facts.map(([name, { at: _, ...definition }]) => [name, definition])), null, 2)}\n`

const factsText = (facts: readonly NamedFact[], session: Session): string => {
  const { say, paint } = session
  const columns = ['factName', 'factType', 'factValues', 'factTitle'] as const
  const rows = facts.map(([name, definition]) => [
    name,
    definition.type,
    valuesOf(definition),
    titleOf(definition, session),
  ])
  const table = textTable(
    columns.map((title) => ({ title: paint.out.bold(say(title)) })),
    rows,
  )
  return `${table}\n${say('factsCounted', { count: facts.length })}\n`
}

const MOST_MEMBERS = 4

/** Unit and range of a number; the codes of an enumeration, or the first of many. */
const valuesOf = (definition: FieldDefinition): string => {
  const { unit, min, max, members, fields } = definition
  const codes = Object.keys(members ?? fields ?? {})
  const range = min === undefined && max === undefined ? [] : [rangeOf(definition)]
  const rest = codes.length - MOST_MEMBERS
  const listed =
    codes.length === 0 ? [] : [`${codes.slice(0, MOST_MEMBERS).join(' | ')}${rest > 0 ? ` | … +${rest}` : ''}`]
  return [...(unit === undefined ? [] : [unit]), ...range, ...listed].join(', ')
}

const titleOf = ({ title, derive }: FactDefinition, { say, locale }: Session): string => {
  if (derive === undefined) return inLocale(title, locale)
  return say('derivedFact', {
    title,
    operation: derive.operation,
    operands: derive.operands.map(operandName).join(', '),
  })
}

const operandName = (operand: Operand): string => {
  switch (operand.kind) {
    case 'fact':
      return operand.fact
    case 'parameter':
      return operand.parameter
    case 'literal':
      return String(operand.value)
  }
}
