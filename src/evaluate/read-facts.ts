import { isCalendarDate, isClockTime } from '../model/calendar.js'
import { type Diagnostic, report, suggestionFor } from '../model/diagnostic.js'
import { AS_OF, type FactDefinition, type FactRecord, type FactValue, type FieldDefinition } from '../model/fact.js'
import { type Location, within } from '../model/location.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { isInRange, kindOf, rangeOf, TYPE_WORDS } from '../model/value-type.js'
import type { Account } from './account.js'
import { deriveFacts } from './derive-facts.js'

/** What to do with names that the dictionary does not have: refuse them, or let whole records of the host through. */
export type UnknownFacts = 'refuse' | 'ignore'

export interface ReadFacts {
  readonly account?: Account
  /** Names and types, never values: facts may be confidential. */
  readonly diagnostics: readonly Diagnostic[]
}

const ROOT: Location = { file: 'facts', pointer: '' }

/** Checks the facts of one account against the dictionary and adds the derived ones. Only own properties are read. */
export const readFacts = (rulebook: ResolvedRulebook, facts: unknown, unknownFacts: UnknownFacts = 'refuse'): ReadFacts => {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    return { diagnostics: [report('FACTS_NOT_OBJECT', ROOT, { found: kindOf(facts) })] }
  }
  const values = new Map<string, FactValue>([[AS_OF, rulebook.asOf]])
  const diagnostics: Diagnostic[] = []
  for (const [name, value] of Object.entries(facts)) {
    const definition = Object.hasOwn(rulebook.facts, name) ? rulebook.facts[name] : undefined
    const at = within(ROOT, name)
    if (definition === undefined) {
      if (unknownFacts === 'refuse') diagnostics.push(unknownFact(name, rulebook, at))
    } else if (isMissing(value)) {
      // Absent and null are the same.
    } else if (definition.derive !== undefined || name === AS_OF) {
      if (unknownFacts === 'refuse') diagnostics.push(derivedFact(name, definition, at))
    } else {
      const problems = problemsOfFact(name, definition, value, at)
      diagnostics.push(...problems)
      if (problems.length === 0) values.set(name, definition.type === 'set' ? asSet(value) : (value as FactValue))
    }
  }
  return diagnostics.length > 0 ? { diagnostics } : { account: deriveFacts(rulebook, values), diagnostics }
}

/** The members of a set, each once; the host's own list is left as it is. */
const asSet = (value: unknown): FactValue => [...new Set(value as readonly string[])]

const isMissing = (value: unknown): boolean => value === null || value === undefined

const unknownFact = (fact: string, { facts }: ResolvedRulebook, at: Location): Diagnostic =>
  report('FACT_UNKNOWN', at, { fact, ...suggestionFor(fact, Object.keys(facts)) })

const derivedFact = (fact: string, { derive }: FactDefinition, at: Location): Diagnostic => {
  const operands = (derive?.operands ?? []).flatMap((operand) => (operand.kind === 'fact' ? [operand.fact] : []))
  return report('FACT_DERIVED', at, { fact, operands: operands.join(', ') || '–' })
}

/** What is wrong with the value of a fact, or of a field in it. */
const problemsOfFact = (fact: string, definition: FieldDefinition, value: unknown, at: Location): readonly Diagnostic[] => {
  const wrongType = () => [report('FACT_TYPE', at, { fact, type: TYPE_WORDS[definition.type], found: kindOf(value) })]
  switch (definition.type) {
    case 'number':
    case 'integer':
      return problemsOfNumber(fact, definition, value, at)
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrongType()
    case 'date':
      return typeof value === 'string' && isCalendarDate(value) ? [] : wrongType()
    case 'time':
      return typeof value === 'string' && isClockTime(value) ? [] : wrongType()
    case 'text':
      return typeof value === 'string' ? [] : wrongType()
    case 'enum':
      return typeof value === 'string' ? problemsOfCode(fact, definition, value, at) : wrongType()
    case 'set':
    case 'list':
      return Array.isArray(value) ? problemsOfList(fact, definition, value, at) : wrongType()
    case 'object':
      return isRecord(value) ? problemsOfRecord(fact, definition, value, at) : wrongType()
  }
}

const problemsOfNumber = (fact: string, definition: FieldDefinition, value: unknown, at: Location): readonly Diagnostic[] => {
  if (typeof value !== 'number') return [report('FACT_TYPE', at, { fact, type: TYPE_WORDS[definition.type], found: kindOf(value) })]
  if (!Number.isFinite(value)) return [report('FACT_NOT_FINITE', at, { fact })]
  if (definition.type === 'integer' && !Number.isInteger(value)) {
    return [report('FACT_TYPE', at, { fact, type: TYPE_WORDS.integer, found: { en: 'a fraction', 'zh-CN': '小数' } })]
  }
  return isInRange(definition, value) ? [] : [report('FACT_RANGE', at, { fact, range: rangeOf(definition) })]
}

const problemsOfCode = (fact: string, { members = {} }: FieldDefinition, value: string, at: Location): readonly Diagnostic[] =>
  Object.hasOwn(members, value) ? [] : [report('FACT_NOT_ALLOWED', at, { fact, allowed: Object.keys(members).join(', ') })]

const problemsOfList = (fact: string, definition: FieldDefinition, list: readonly unknown[], at: Location): readonly Diagnostic[] =>
  list.flatMap((entry, index) => {
    const inside = within(at, index)
    if (definition.fields !== undefined) {
      return isRecord(entry)
        ? problemsOfRecord(fact, definition, entry, inside)
        : [report('FACT_TYPE', inside, { fact, type: TYPE_WORDS.object, found: kindOf(entry) })]
    }
    if (typeof entry !== 'string') return [report('FACT_TYPE', inside, { fact, type: TYPE_WORDS.text, found: kindOf(entry) })]
    return definition.members === undefined ? [] : problemsOfCode(fact, definition, entry, inside)
  })

const problemsOfRecord = (fact: string, { fields = {} }: FieldDefinition, value: FactRecord, at: Location): readonly Diagnostic[] =>
  Object.entries(value).flatMap(([name, inner]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const inside = within(at, name)
    const fullName = `${fact}.${name}`
    if (field === undefined) return [report('FACT_UNKNOWN', inside, { fact: fullName, ...suggestionFor(name, Object.keys(fields)) })]
    return isMissing(inner) ? [] : problemsOfFact(fullName, field, inner, inside)
  })

const isRecord = (value: unknown): value is FactRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
