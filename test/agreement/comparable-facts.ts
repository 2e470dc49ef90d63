import type { FactDefinition, FieldDefinition } from '../../src/model/fact.js'
import { isMissing } from '../../src/model/fact-problems.js'
import type { RawFacts } from './facts.js'

/** Whether a host hands a fact over: it is in the dictionary, and not worked out. */
export const isGivenFact = (name: string, facts: Readonly<Record<string, FactDefinition>>): boolean =>
  Object.hasOwn(facts, name) && facts[name]?.derive === undefined && name !== 'asOf'

/** The dictionary without what is worked out. */
export const givenOnly = (facts: Readonly<Record<string, FactDefinition>>): Readonly<Record<string, FactDefinition>> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => isGivenFact(name, facts)))

/**
 * Facts without what columns need not keep: what is missing, the order of sets, the sign of zero, and what lists of objects
 * hold.
 */
export const comparableFacts = (facts: RawFacts, fields: Readonly<Record<string, FieldDefinition>>): RawFacts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      isMissing(value) ? [] : [[name, comparable(value, fields[name] as FieldDefinition)]],
    ),
  )

const comparable = (value: unknown, { type, fields = {} }: FieldDefinition): unknown => {
  switch (type) {
    case 'number':
    case 'integer':
      return (value as number) + 0
    case 'set':
      return [...new Set(value as readonly string[])].sort()
    case 'list':
      return (value as readonly unknown[]).map((entry) => (typeof entry === 'string' ? entry : {}))
    case 'object':
      return comparableFacts(value as RawFacts, fields)
    default:
      return value
  }
}
