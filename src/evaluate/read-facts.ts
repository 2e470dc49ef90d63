import { type Diagnostic, report, suggestionFor } from '../model/diagnostic.js'
import { AS_OF, type FactDefinition, type FactValue } from '../model/fact.js'
import { isMissing, problemsOfFact } from '../model/fact-problems.js'
import { type Location, within } from '../model/location.js'
import { ownFact } from '../model/own-fact.js'
import type { ResolvedRulebook } from '../model/rulebook.js'
import { kindOf } from '../model/value-type.js'
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
export const readFacts = (
  rulebook: ResolvedRulebook,
  facts: unknown,
  unknownFacts: UnknownFacts = 'refuse',
): ReadFacts => {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    return { diagnostics: [report('FACTS_NOT_OBJECT', ROOT, { found: kindOf(facts) })] }
  }
  const entries = ownEntries(rulebook, facts, unknownFacts)
  if (entries === undefined) return { diagnostics: [report('FACTS_UNREADABLE', ROOT)] }
  const values = new Map<string, FactValue>([[AS_OF, rulebook.asOf]])
  const diagnostics: Diagnostic[] = []
  for (const [name, value] of entries) {
    const definition = definitionOf(rulebook, name)
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

const definitionOf = ({ facts }: ResolvedRulebook, name: string): FactDefinition | undefined =>
  Object.hasOwn(facts, name) ? facts[name] : undefined

type Entries = readonly (readonly [name: string, value: unknown])[]

/** The facts as the library keeps them; `undefined` when reading them fails, as a getter of the host may. */
const ownEntries = (rulebook: ResolvedRulebook, facts: object, unknownFacts: UnknownFacts): Entries | undefined => {
  try {
    return Object.entries(facts).map(([name, value]) => {
      const definition = definitionOf(rulebook, name)
      return [name, definition ? ownFact(definition, value, unknownFacts === 'ignore') : value]
    })
  } catch {
    return undefined
  }
}

/** The members of a set, each once. */
const asSet = (value: unknown): FactValue => [...new Set(value as readonly string[])]

const unknownFact = (fact: string, { facts }: ResolvedRulebook, at: Location): Diagnostic =>
  report('FACT_UNKNOWN', at, { fact, ...suggestionFor(fact, Object.keys(facts)) })

const derivedFact = (fact: string, { derive }: FactDefinition, at: Location): Diagnostic => {
  const operands = (derive?.operands ?? []).flatMap((operand) => (operand.kind === 'fact' ? [operand.fact] : []))
  return report('FACT_DERIVED', at, { fact, operands: operands.join(', ') || '–' })
}
