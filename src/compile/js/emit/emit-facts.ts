import { AS_OF, type FactDefinition, type FieldDefinition } from '../../../model/fact.js'
import type { ResolvedRulebook } from '../../../model/rulebook.js'
import { type Code, data, index, js, literal, numbered, property } from './code.js'
import { emitDerived, neededDerivations } from './emit-derived.js'
import { emitLoads, emitStores } from './emit-loads.js'
import { emitRead, type Reading } from './emit-read.js'
import type { Places } from './places.js'

/** So many facts are read by one function, and so many are all read, whether a decision asks for them or not. */
export const FACTS_PER_FUNCTION = 100

/** Reading an account: the tables it needs, and statements or functions that fill the places. */
export interface EmittedFacts {
  readonly tables: readonly Code[]
  /** Statements for a function that reads and decides, with the account in `given`. */
  readonly statements: readonly Code[]
  /** The function `read(given)` and what it calls, which keep the facts for the functions of the decisions. */
  readonly functions: readonly Code[]
}

/** To be called when all decisions are written: by then the places are known that they ask for. */
export const emitFacts = (places: Places, ignoresUnknown: boolean): EmittedFacts => {
  const { rulebook } = places
  const derived = neededDerivations(places)
  const given = Object.keys(rulebook.facts).filter((fact) => isGiven(fact, rulebook))
  const read = given.length <= FACTS_PER_FUNCTION ? given : given.filter((fact) => places.has(fact))
  const readings = read.map((fact) => emitRead(fact, rulebook.facts[fact] as FactDefinition, places))
  const derivations = places.during(() => derived.map((one) => emitDerived(one, places)))
  const made = derived.map(({ name }) => places.of(name))
  const chunks = chunked(readings)
  const sum = chunks.map((_, part) => js`${numbered('read', part + 1)}(facts)`)
  return {
    tables: [
      js`const IGNORES_UNKNOWN = ${literal(ignoresUnknown)}`,
      js`const FACTS = {`,
      ...Object.entries(rulebook.facts).map(([fact, one]) => js`  ${property(fact)}: ${data(shapeOf(fact, one))},`),
      js`}`,
      js`const READ = new Set(${literal(read)})`,
    ],
    statements: [
      js`let absent = 0`,
      js`let value`,
      ...readings.flatMap(({ declarations }) => declarations),
      js`try {`,
      js`  const facts = ownFacts(given)`,
      ...readings.flatMap(({ statements }) => statements).map((line) => js`  ${line}`),
      js`  if (sizeOf(facts) !== ${index(read.length)} - absent) checkOthers(facts)`,
      ...CATCH,
      ...derivations.written,
    ],
    functions: [
      ...emitStorage(places),
      ...chunks.flatMap((chunk, part) => emitReader(chunk, part + 1)),
      js`const read = (given) => {`,
      js`  try {`,
      js`    const facts = ownFacts(given)`,
      js`    const absent = ${sum.length === 0 ? js`0` : joinedByPlus(sum)}`,
      js`    if (sizeOf(facts) !== ${index(read.length)} - absent) checkOthers(facts)`,
      ...CATCH.map((line) => js`  ${line}`),
      ...emitLoads(derivations.places.filter((place) => !made.includes(place))).map((line) => js`  ${line}`),
      ...derivations.written.map((line) => js`  ${line}`),
      ...emitStores(made).map((line) => js`  ${line}`),
      js`}`,
    ],
  }
}

const CATCH = [js`} catch (error) {`, js`  throw asFactsError(error)`, js`}`]

const joinedByPlus = (codes: readonly Code[]): Code =>
  codes.slice(1).reduce((sum, code) => js`${sum} + ${code}`, codes[0] ?? js``)

const isGiven = (fact: string, { facts }: ResolvedRulebook): boolean =>
  facts[fact]?.derive === undefined && fact !== AS_OF

const emitReader = (readings: readonly Reading[], number: number): readonly Code[] => [
  js`const ${numbered('read', number)} = (facts) => {`,
  js`  let absent = 0`,
  js`  let value`,
  ...readings.flatMap(({ declarations, statements }) => [...declarations, ...statements]).map((line) => js`  ${line}`),
  ...readings.flatMap(({ places }) => emitStores(places)).map((line) => js`  ${line}`),
  js`  return absent`,
  js`}`,
]

const emitStorage = ({ kept }: Places): readonly Code[] => [
  js`const numbers = new Float64Array(${index(kept.number)})`,
  js`const codes = new Int32Array(${index(kept.code)})`,
  js`const values = new Array(${index(kept.raw)}).fill(undefined)`,
]

const shapeOf = (fact: string, definition: FactDefinition): object => {
  const isDerived = definition.derive !== undefined || fact === AS_OF
  return isDerived ? { type: definition.type, isDerived } : fieldShape(definition)
}

const fieldShape = ({ type, min, max, members, fields }: FieldDefinition): object => ({
  type,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  ...(members === undefined ? {} : { members: Object.keys(members) }),
  ...(fields === undefined
    ? {}
    : { fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldShape(field)])) }),
})

const chunked = (readings: readonly Reading[]): readonly (readonly Reading[])[] =>
  Array.from({ length: Math.ceil(readings.length / FACTS_PER_FUNCTION) }, (_, part) =>
    readings.slice(part * FACTS_PER_FUNCTION, (part + 1) * FACTS_PER_FUNCTION),
  )
