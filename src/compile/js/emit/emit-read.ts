import type { FieldDefinition } from '../../../model/fact.js'
import { type Code, joined, js, literal, property } from './code.js'
import { heldValue, missingValue } from './host-value.js'
import type { Place, Places } from './places.js'

/** How one fact is read. */
export interface Reading {
  readonly places: readonly Place[]
  readonly declarations: readonly Code[]
  readonly statements: readonly Code[]
}

/** Reads a fact from `facts` into its places and refuses all of them when it is unfit; one that is not there is counted. */
export const emitRead = (fact: string, definition: FieldDefinition, places: Places): Reading => {
  const under = places.under(fact)
  const assignments = emitAssignments(fact, definition, under, places)
  const [only] = assignments
  return {
    places: under,
    declarations: under.map((place) => js`let ${place.name} = ${missingValue(place)}`),
    statements: [
      js`value = ${emitProperty(fact)}`,
      js`if (value === undefined) absent++`,
      ...(assignments.length === 1 && only !== undefined
        ? [js`else if (value !== null) ${only}`]
        : [js`else if (value !== null) {`, ...assignments.map((line) => js`  ${line}`), js`}`]),
    ],
  }
}

/** A fact may be called like something that every object inherits. */
const emitProperty = (fact: string): Code =>
  fact in {}
    ? js`Object.hasOwn(facts, ${literal(fact)}) ? facts.${property(fact)} : undefined`
    : js`facts.${property(fact)}`

const emitAssignments = (
  fact: string,
  definition: FieldDefinition,
  under: readonly Place[],
  places: Places,
): readonly Code[] => {
  const [whole, ...others] = under
  const checked = emitChecked(fact, definition, under, places)
  if (definition.type === 'object') {
    return [js`value = ${checked}`, ...under.map((place) => js`${place.name} = ${emitField(place, places)}`)]
  }
  return [
    js`${whole?.name ?? js`value`} = ${checked}`,
    ...others.map(({ name }) => js`${name} = ${emitList(definition, places)}`),
  ]
}

const emitField = (place: Place, places: Places): Code =>
  place.path.length === 0 ? js`value` : heldValue(place, js`field(value, ${literal(place.path)})`, places)

/** The value as its place holds it. What is unfit ends in `refuse`, which throws. */
const emitChecked = (fact: string, definition: FieldDefinition, under: readonly Place[], places: Places): Code => {
  const { type, min, max, members, fields } = definition
  const isFit = (test: Code): Code => js`${test} ? value : refuse(facts)`
  switch (type) {
    // Taking nothing away tells the compiler of the host that it is a number; also the sign of zero stays.
    case 'number':
      return js`typeof value === 'number' && ${lowEnd(min)} && ${highEnd(max)} ? value - 0 : refuse(facts)`
    case 'integer':
      return js`Number.isInteger(value) && ${lowEnd(min)} && ${highEnd(max)} ? value - 0 : refuse(facts)`
    case 'boolean':
      return js`value === true ? YES : value === false ? NO : refuse(facts)`
    case 'text':
      return isFit(js`typeof value === 'string'`)
    case 'date':
      return js`known(dayOf(value)) ?? refuse(facts)`
    case 'time':
      return js`known(minuteOf(value)) ?? refuse(facts)`
    case 'enum':
      return emitCode(Object.keys(members ?? {}), under, places)
    case 'set':
    case 'list': {
      const [whole] = under
      if (fields !== undefined) return js`recordOf(value, FACTS.${property(fact)}) ?? refuse(facts)`
      if (whole?.holding === 'code') return js`maskOf(value, ${places.bits(whole)}) || refuse(facts)`
      return js`${emitList(definition, places)} ?? refuse(facts)`
    }
    case 'object':
      return js`recordOf(value, FACTS.${property(fact)}) ?? refuse(facts)`
  }
}

const lowEnd = (min: number | undefined): Code =>
  min === undefined ? js`value > -Infinity` : js`value >= ${literal(min)}`
const highEnd = (max: number | undefined): Code =>
  max === undefined ? js`value < Infinity` : js`value <= ${literal(max)}`

const MOST_COMPARED = 8

/** The position of a code: compared one by one while there are few. */
const emitCode = (codes: readonly string[], [whole]: readonly Place[], places: Places): Code => {
  if (codes.length > MOST_COMPARED && whole !== undefined)
    return js`${places.positions(whole)}.get(value) ?? refuse(facts)`
  if (codes.length > MOST_COMPARED) return js`${places.list(codes, 'set')}.has(value) ? value : refuse(facts)`
  const tests = codes.map((code, position) => js`value === ${literal(code)} ? ${literal(position + 1)} : `)
  return js`${joined(tests, '')}refuse(facts)`
}

/** A copy of a list of texts, or of a set with each member once; `undefined` when it is none. */
const emitList = ({ type, members }: FieldDefinition, places: Places): Code => {
  const codes = members === undefined ? js`undefined` : places.list(Object.keys(members), 'set')
  return type === 'set' ? js`setOf(value, ${codes})` : js`listOf(value, ${codes})`
}
