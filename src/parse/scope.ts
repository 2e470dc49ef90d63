import { type Details, type Diagnostic, type DiagnosticCode, report, suggestionFor } from '../model/diagnostic.js'
import type { FactDefinition } from '../model/fact.js'
import type { Location } from '../model/location.js'
import type { Parameter } from '../model/parameter.js'
import { kindOf } from '../model/value-type.js'
import type { Limits } from './limits.js'

/** What is known while conditions are read, and where problems are noted. */
export interface Scope {
  readonly limits: Limits
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly conditionNames: ReadonlySet<string>
  /** The entry of the dictionary; notes an unknown name. */
  readonly factAt: (name: unknown, at: Location) => FactDefinition | undefined
  readonly parameterAt: (name: unknown, at: Location) => Parameter | undefined
  readonly checkPriority: (value: unknown, at: Location) => void
  /** Notes a problem. Returns `undefined`, so that a reader can leave with it. */
  readonly note: Note
}

export type Note = (code: DiagnosticCode, at: Location, details?: Details) => undefined

export interface ScopeNames {
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly conditionNames: ReadonlySet<string>
}

export const makeNote = (found: Diagnostic[]): Note => (code, at, details) => {
  found.push(report(code, at, details))
  return undefined
}

export const makeScope = ({ facts, parameters, conditionNames }: ScopeNames, limits: Limits, note: Note): Scope => ({
  limits,
  facts,
  conditionNames,
  note,
  factAt: (name, at) =>
    lookUp(facts, name) ?? note('FACT_UNKNOWN', at, { fact: String(name), ...suggestionFor(String(name), Object.keys(facts)) }),
  parameterAt: (name, at) =>
    lookUp(parameters, name) ??
    note('PARAMETER_UNKNOWN', at, { parameter: String(name), ...suggestionFor(String(name), Object.keys(parameters)) }),
  checkPriority: (value, at) => {
    const isSound = Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1_000_000
    if (!isSound) note('PRIO_INVALID', at, { key: 'priority', found: typeof value === 'number' ? String(value) : kindOf(value) })
  },
})

const lookUp = <Entry>(entries: Readonly<Record<string, Entry>>, name: unknown): Entry | undefined =>
  typeof name === 'string' && Object.hasOwn(entries, name) ? entries[name] : undefined

/** Whether a value is a plain object: neither `null` nor a list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
