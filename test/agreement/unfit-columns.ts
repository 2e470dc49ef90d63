import { isRulebookError } from 'kam-rules'
import type { ColumnBatch, CompiledColumns } from 'kam-rules/compile'
import type { FactDefinition, FieldDefinition } from '../../src/model/fact.js'
import { isMissing, isRecord, problemsOfFact } from '../../src/model/fact-problems.js'
import { columnsOf } from '../compile/columns.js'
import { type Book, NOT_ASKED, Refusal } from './back-end.js'
import { givenOnly, isGivenFact } from './comparable-facts.js'
import type { RawFacts } from './facts.js'

type Columns = CompiledColumns<object, object>
type Dictionary = Readonly<Record<string, FactDefinition>>

/** Answers an unfit account in a batch of its own, as far as columns can hold what is wrong with it. */
export const answerUnfit = (account: unknown, { opened }: Book, compiled: Columns): unknown => {
  const { facts } = opened.resolved
  const given = givenOnly(facts)
  if (!isRecord(account) || !fitColumns(account, given)) return NOT_ASKED
  const columns = columnsOf(withoutSets(given), [account], 1)
  const others = Object.keys(account).filter(
    (name) => !isGivenFact(name, facts) && !isMissingDerived(name, account, facts),
  )
  const strange = Object.fromEntries(others.map((name) => [name, { values: Float64Array.of(1) }]))
  // What is wrong with columns as such is said before any of their values is read.
  const problems = [{ rows: 1, columns: strange }, columns].flatMap((batch) => problemsIn(batch, compiled, facts))
  return problems.length === 0 ? 'no refusal' : new Refusal(problems)
}

const problemsIn = (batch: ColumnBatch, compiled: Columns, facts: Dictionary): Refusal['problems'] => {
  try {
    compiled.evaluate(batch)
    return []
  } catch (error) {
    if (!isRulebookError(error)) throw error
    return error.diagnostics.map(({ code, pointer }) => ({ code, pointer: withoutRow(pointer, facts) }))
  }
}

/** `/profile/score/0` is the row 0 of the field to which an account's `/profile/score` leads. */
const withoutRow = (pointer: string, facts: Dictionary): string => {
  const [, ...keys] = pointer.split('/')
  let place = 1
  let definition: FieldDefinition | undefined = facts[keys[0] ?? '']
  while (definition?.type === 'object') definition = definition.fields?.[keys[place++] ?? '']
  return ['', ...keys.toSpliced(place, 1)].join('/')
}

const isMissingDerived = (name: string, account: RawFacts, facts: Dictionary): boolean =>
  Object.hasOwn(facts, name) && isMissing(account[name])

/** A mask forgets in which order the members of a set came, and so where the unfit one was. */
const withoutSets = (facts: Dictionary): Dictionary => {
  const asList = <Definition extends FieldDefinition>(definition: Definition): Definition => ({
    ...definition,
    type: definition.type === 'set' ? 'list' : definition.type,
    ...(definition.fields ? { fields: mapValues(definition.fields, asList) } : {}),
  })
  return mapValues(facts, asList)
}

/** The same names with other values. */
export const mapValues = <In, Out>(
  values: Readonly<Record<string, In>>,
  map: (value: In) => Out,
): Record<string, Out> => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]))

/** Whether columns can hold what is in an account: a text where a number belongs has no place in them. */
const fitColumns = (account: RawFacts, fields: Readonly<Record<string, FieldDefinition>>): boolean =>
  Object.entries(account).every(([name, value]) => {
    const definition = Object.hasOwn(fields, name) ? fields[name] : undefined
    return isMissing(value) || definition === undefined || fitsColumn(value, definition)
  })

const fitsColumn = (value: unknown, definition: FieldDefinition): boolean => {
  const { type, fields = {} } = definition
  switch (type) {
    case 'number':
    case 'integer':
      return typeof value === 'number' && !Number.isNaN(value)
    case 'enum':
      return typeof value === 'string'
    case 'object':
      return (
        isRecord(value) && Object.keys(value).every((name) => Object.hasOwn(fields, name)) && fitColumns(value, fields)
      )
    case 'set':
    case 'list':
      if (definition.fields) break
      return Array.isArray(value) && Array.from(value).every((entry) => typeof entry === 'string')
  }
  return problemsOfFact('', definition, value, { file: '', pointer: '' }).length === 0
}
