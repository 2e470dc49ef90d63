import { type Diagnostic, suggestionFor } from '../model/diagnostic.js'
import { type Location, within } from '../model/location.js'
import type { RuleCase } from '../model/rule-case.js'
import { checkDate } from './check-dates.js'
import { readShape } from './problems-of-shape.js'
import { SCHEMAS } from './schemas.js'
import { isObject, makeNote } from './scope.js'
import { withoutUndefined } from './without-undefined.js'

/** Reads a document of cases: `{ "cases": [ … ] }`, or one case by itself. */
export const parseCases = (
  document: unknown,
  at: Location,
  decisionIds: readonly string[],
  found: Diagnostic[],
): readonly RuleCase[] => {
  const isList = isObject(document) && Object.hasOwn(document, 'cases')
  if (!isList) return parseCase(withoutSchema(document), at, decisionIds, found)
  const shape = readShape(SCHEMAS.cases, document, at, found)
  return (shape?.cases ?? []).flatMap((entry, index) =>
    parseCase(entry, within(at, 'cases', index), decisionIds, found),
  )
}

const withoutSchema = (document: unknown): unknown => {
  if (!isObject(document)) return document
  const { $schema: _, ...rest } = document
  return rest
}

const parseCase = (
  value: unknown,
  at: Location,
  decisionIds: readonly string[],
  found: Diagnostic[],
): readonly RuleCase[] => {
  const shape = readShape(SCHEMAS.ruleCase, value, at, found)
  if (shape === undefined) return []
  const note = makeNote(found)
  checkDate(shape.asOf, within(at, 'asOf'), note)
  for (const decision of Object.keys(shape.expect)) {
    if (decisionIds.includes(decision)) continue
    note('DECISION_UNKNOWN', within(at, 'expect', decision), {
      decision,
      known: decisionIds.join(', '),
      ...suggestionFor(decision, decisionIds),
    })
  }
  return [withoutUndefined({ ...shape, at }) as RuleCase]
}
