import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type OpenOptions, openRulebook } from 'kam-rules'
import { type HandbookFacts, handbook } from 'kam-rules/handbook'
import { comparisonsOf } from '../../src/model/condition.js'
import { conditionsIn } from '../../src/model/conditions-in.js'
import type { FactDefinition, FieldDefinition } from '../../src/model/fact.js'
import { deepFreeze } from '../support/deep-freeze.js'

/** The bundled rulebook of Henan on 1 November 2026, unless asked otherwise. */
export const openHandbook = (options: Partial<OpenOptions> = {}) =>
  openRulebook(deepFreeze(handbook), { region: 'CN-HA', asOf: '2026-11-01', ...options })

/** The accounts that come with the README, frozen. */
export const EXAMPLE_ACCOUNTS: readonly HandbookFacts[] = readFileSync(
  new URL('../../examples/accounts.ndjson', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => deepFreeze(JSON.parse(line) as HandbookFacts))

const { resolved } = openHandbook()

/** The facts of the bundled dictionary that a host hands over. */
export const GIVEN: readonly (readonly [string, FactDefinition])[] = Object.entries(resolved.facts).filter(
  ([name, { derive }]) => derive === undefined && name !== 'asOf',
)

/** What the bundled rules compare each fact or field with. */
const constants = new Map<string, unknown[]>()
for (const { condition } of resolved.decisions.flatMap(conditionsIn)) {
  for (const { fact, path, value } of comparisonsOf(condition)) {
    const name = [fact, ...path].join('.')
    if (value.kind === 'literal') constants.set(name, [...(constants.get(name) ?? []), ...[value.value].flat()])
  }
}

const valueArbitrary = (name: string, definition: FieldDefinition): fc.Arbitrary<unknown> => {
  const { type, members, fields, min = -1_000, max = 1_000_000 } = definition
  const known = constants.get(name) ?? []
  switch (type) {
    case 'number':
    case 'integer': {
      const inRange = (value: number) => Math.min(max, Math.max(min, value))
      const near = known.filter((value) => typeof value === 'number').flatMap((value) => [value, value - 1, value + 1])
      const any = fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
      const fraction = fc.double({ min, max, noNaN: true })
      const values = type === 'integer' ? any : fc.oneof(any, fraction)
      return near.length === 0 ? values : fc.oneof(fc.constantFrom(...near.map(inRange)), values)
    }
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc
        .integer({ min: Date.parse('2024-01-01'), max: Date.parse('2027-12-31') })
        .map((time) => new Date(time).toISOString().slice(0, 10))
    case 'time':
      return fc.constantFrom('00:00', '07:45', '09:30', '12:00', '18:00', '23:59')
    case 'text':
      return fc.constantFrom('', 'Henan', '客户', 'No way, I cannot', '我不知道', 'x{y}z', ...known.map(String))
    case 'enum':
      return fc.constantFrom(...Object.keys(members ?? {}))
    case 'set':
    case 'list':
      if (fields !== undefined) return fc.array(recordArbitrary(name, fields), { maxLength: 2 })
      return fc.uniqueArray(fc.constantFrom(...(members ? Object.keys(members) : ['a', '中文', 'b'])), { maxLength: 4 })
    case 'object':
      return recordArbitrary(name, fields ?? {})
  }
}

const recordArbitrary = (name: string, fields: Readonly<Record<string, FieldDefinition>>): fc.Arbitrary<object> => {
  const values = Object.entries(fields).map(
    ([field, entry]) => [field, valueArbitrary(`${name}.${field}`, entry)] as const,
  )
  return fc.record(Object.fromEntries(values), { requiredKeys: [] })
}

/** Accounts of the bundled dictionary, about half of whose facts are missing, aimed at the amounts of the bundled rules. */
export const handbookAccount: fc.Arbitrary<HandbookFacts> = fc.record(
  Object.fromEntries(GIVEN.map(([name, definition]) => [name, valueArbitrary(name, definition)])),
  { requiredKeys: [] },
)
