import type { FactRecord, FieldDefinition } from './fact.js'
import { isMissing, isRecord } from './fact-problems.js'

/**
 * The value of a fact as the library keeps it: lists and objects are copied, as deep as their definition goes, and missing
 * fields left out. Every property of the host is read once, so what has been checked is what is evaluated, and no answer
 * shares a list with the host. A value that does not fit comes back as it is, for the checks to say so.
 */
export const ownFact = (definition: FieldDefinition, value: unknown, ignoresUnknown: boolean): unknown => {
  switch (definition.type) {
    case 'object':
      return isRecord(value) ? ownRecord(definition, value, ignoresUnknown) : value
    case 'set':
    case 'list':
      if (!Array.isArray(value) || value.includes(undefined)) return value
      return Array.from(value, (entry) => (isRecord(entry) ? ownRecord(definition, entry, ignoresUnknown) : entry))
    default:
      return value
  }
}

const ownRecord = ({ fields = {} }: FieldDefinition, value: FactRecord, ignoresUnknown: boolean): FactRecord =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (field === undefined) return ignoresUnknown ? [] : [[name, inner]]
      return isMissing(inner) ? [] : [[name, ownFact(field, inner, ignoresUnknown)]]
    }),
  ) as FactRecord
