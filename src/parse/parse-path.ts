import { suggestionFor } from '../model/diagnostic.js'
import type { FactDefinition, FieldDefinition } from '../model/fact.js'
import type { Location } from '../model/location.js'
import { kindOf, TYPE_WORDS } from '../model/value-type.js'
import { FORBIDDEN_KEYS } from './forbidden-keys.js'
import type { Scope } from './scope.js'

const SEGMENT = /^[\p{L}\p{N}_-]+$/u

/** Reads `$.field.field` into field names. No JSONPath ever runs: filters and scripts in it would execute code. */
export const parsePath = (path: unknown, at: Location, scope: Scope): readonly string[] | undefined => {
  if (typeof path !== 'string') return scope.note('PATH_NOT_TEXT', at, { found: kindOf(path) })
  if (/[?()@]/.test(path)) return scope.note('PATH_EXPRESSION', at, { path })
  if (/\.\.|[*[\]:,]/.test(path)) return scope.note('PATH_WILDCARD', at, { path })
  const segments = path.replace(/^\$\./, '').split('.')
  const forbidden = segments.find((segment) => FORBIDDEN_KEYS.has(segment))
  if (forbidden !== undefined) return scope.note('PATH_FORBIDDEN_SEGMENT', at, { field: forbidden })
  const isPath = path.startsWith('$.') && segments.every((segment) => SEGMENT.test(segment))
  return isPath ? segments : scope.note('PATH_FORM', at, { path })
}

/** The definition of the field that a path leads to. */
export const fieldAt = (
  fact: string,
  definition: FactDefinition,
  path: readonly string[],
  at: Location,
  scope: Scope,
): FieldDefinition | undefined => {
  let field: FieldDefinition = definition
  let name = fact
  for (const segment of path) {
    if (field.type !== 'object') return scope.note('PATH_ON_SCALAR', at, { fact: name, type: TYPE_WORDS[field.type] })
    const fields = field.fields ?? {}
    const inner = Object.hasOwn(fields, segment) ? fields[segment] : undefined
    if (inner === undefined) {
      const known = Object.keys(fields)
      return scope.note('PATH_UNKNOWN', at, {
        fact: name,
        field: segment,
        known: known.join(', '),
        ...suggestionFor(segment, known),
      })
    }
    field = inner
    name = segment
  }
  return field
}
