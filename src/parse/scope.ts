import { type Details, type Diagnostic, type DiagnosticCode, report, suggestionFor } from '../model/diagnostic.js'
import type { FactDefinition } from '../model/fact.js'
import type { Location } from '../model/location.js'
import type { Parameter } from '../model/parameter.js'
import type { LocalizedText } from '../model/text.js'
import { kindOf } from '../model/value-type.js'
import type { Limits } from './limits.js'

/** What is known while conditions are read, and where problems are noted. */
export interface Scope {
  readonly limits: Limits
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly conditionNames: Names
  /** The entry of the dictionary; notes an unknown name. */
  readonly factAt: (name: unknown, at: Location) => FactDefinition | undefined
  readonly parameterAt: (name: unknown, at: Location) => Parameter | undefined
  readonly checkPriority: (value: unknown, at: Location) => void
  /** Notes a placeholder of a text that is neither a fact nor, with a dot, a parameter. */
  readonly checkPlaceholder: (name: string, at: Location) => void
  /** Notes a problem. Returns `undefined`, so that a reader can leave with it. */
  readonly note: Note
}

export type Note = (code: DiagnosticCode, at: Location, details?: Details) => undefined

export interface ScopeNames {
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly declared: DeclaredNames
}

/** Names that documents declare, also those whose entry is broken: that is noted there, and no second time where they are used. */
export interface DeclaredNames {
  readonly facts: Names
  readonly parameters: Names
  readonly conditions: Names
}

export interface Names {
  readonly has: (name: string) => boolean
  readonly known: readonly string[]
}

export const makeNote =
  (found: Diagnostic[]): Note =>
  (code, at, details) => {
    found.push(report(code, at, details))
    return undefined
  }

export const makeScope = ({ facts, parameters, declared }: ScopeNames, limits: Limits, note: Note): Scope => ({
  limits,
  facts,
  conditionNames: declared.conditions,
  note,
  factAt: (name, at) =>
    isDeclared(name, declared.facts)
      ? lookUp(facts, name)
      : note('FACT_UNKNOWN', at, { fact: wordFor(name), ...slipIn(name, declared.facts) }),
  parameterAt: (name, at) =>
    isDeclared(name, declared.parameters)
      ? lookUp(parameters, name)
      : note('PARAMETER_UNKNOWN', at, { parameter: wordFor(name), ...slipIn(name, declared.parameters) }),
  checkPlaceholder: (name, at) => {
    const names = name.includes('.') ? declared.parameters : declared.facts
    if (!names.has(name)) note('TEXT_UNKNOWN_PLACEHOLDER', at, { name, ...slipIn(name, names) })
  },
  checkPriority: (value, at) => {
    const isSound = Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1_000_000
    if (!isSound)
      note('PRIO_INVALID', at, { key: 'priority', found: typeof value === 'number' ? String(value) : kindOf(value) })
  },
})

/** Whether a name, which may be anything in a document, is declared. */
export const isDeclared = (name: unknown, names: Names): name is string => typeof name === 'string' && names.has(name)

/** A name as messages show it: itself, or what stands in its place. */
export const wordFor = (name: unknown): string | LocalizedText => (typeof name === 'string' ? name : kindOf(name))

/** The declared name that was probably meant. */
export const slipIn = (name: unknown, { known }: Names): { suggestion: string } | undefined =>
  typeof name === 'string' ? suggestionFor(name, known) : undefined

const lookUp = <Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined

/** Whether a value is a plain object: neither `null` nor a list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
