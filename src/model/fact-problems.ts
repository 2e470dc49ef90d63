import { isCalendarDate, isClockTime } from './calendar.js'
import { type Diagnostic, report, suggestionFor } from './diagnostic.js'
import type { FactRecord, FieldDefinition } from './fact.js'
import { type Location, within } from './location.js'
import { isInRange, kindOf, rangeOf, TYPE_WORDS } from './value-type.js'

/** Absent and `null` are the same: no value. */
export const isMissing = (value: unknown): boolean => value === null || value === undefined

/** What is wrong with the value of a fact, or of a field in it. */
export const problemsOfFact = (
  fact: string,
  definition: FieldDefinition,
  value: unknown,
  at: Location,
): readonly Diagnostic[] => {
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

const problemsOfNumber = (
  fact: string,
  definition: FieldDefinition,
  value: unknown,
  at: Location,
): readonly Diagnostic[] => {
  if (typeof value !== 'number')
    return [report('FACT_TYPE', at, { fact, type: TYPE_WORDS[definition.type], found: kindOf(value) })]
  if (!Number.isFinite(value)) return [report('FACT_NOT_FINITE', at, { fact })]
  if (definition.type === 'integer' && !Number.isInteger(value)) {
    return [report('FACT_TYPE', at, { fact, type: TYPE_WORDS.integer, found: { en: 'a fraction', 'zh-CN': '小数' } })]
  }
  return isInRange(definition, value) ? [] : [report('FACT_RANGE', at, { fact, range: rangeOf(definition) })]
}

const problemsOfCode = (
  fact: string,
  { members = {} }: FieldDefinition,
  value: string,
  at: Location,
): readonly Diagnostic[] =>
  Object.hasOwn(members, value)
    ? []
    : [report('FACT_NOT_ALLOWED', at, { fact, allowed: Object.keys(members).join(', ') })]

const problemsOfList = (
  fact: string,
  definition: FieldDefinition,
  list: readonly unknown[],
  at: Location,
): readonly Diagnostic[] => {
  // `flatMap` and `indexOf` would pass over the holes of a list.
  // biome-ignore lint/complexity/useIndexOf: it does not find holes
  const gap = list.findIndex((entry) => entry === undefined)
  if (gap >= 0) return [report('FACT_TYPE', within(at, gap), { fact, type: TYPE_WORDS.text, found: kindOf(undefined) })]
  return list.flatMap((entry, index) => {
    const inside = within(at, index)
    if (definition.fields !== undefined) {
      return isRecord(entry)
        ? problemsOfRecord(fact, definition, entry, inside)
        : [report('FACT_TYPE', inside, { fact, type: TYPE_WORDS.object, found: kindOf(entry) })]
    }
    if (typeof entry !== 'string')
      return [report('FACT_TYPE', inside, { fact, type: TYPE_WORDS.text, found: kindOf(entry) })]
    return definition.members === undefined ? [] : problemsOfCode(fact, definition, entry, inside)
  })
}

const problemsOfRecord = (
  fact: string,
  { fields = {} }: FieldDefinition,
  value: FactRecord,
  at: Location,
): readonly Diagnostic[] =>
  Object.entries(value).flatMap(([name, inner]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const inside = within(at, name)
    const fullName = `${fact}.${name}`
    if (field === undefined)
      return [report('FACT_UNKNOWN', inside, { fact: fullName, ...suggestionFor(name, Object.keys(fields)) })]
    return isMissing(inner) ? [] : problemsOfFact(fullName, field, inner, inside)
  })

/** Whether a value is an object with fields: no list, and no `Date`. */
export const isRecord = (value: unknown): value is FactRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
