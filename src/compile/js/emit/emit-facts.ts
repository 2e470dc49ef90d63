import { AS_OF, type FactDefinition, type FieldDefinition, type ResolvedOperand } from '../../../model/fact.js'
import type { DerivedFact, ResolvedRulebook } from '../../../model/rulebook.js'
import { type Code, data, joined, js, literal, numbered, property } from './code.js'
import type { Names } from './emit-condition.js'

const FACTS_PER_FUNCTION = 100

/** The tables of facts and the function that reads an account into `f`, given which facts the decisions asked for. */
export const emitFacts = (names: Names, ignoresUnknown: boolean): readonly Code[] => {
  const { rulebook } = names
  const derived = neededDerivations(names)
  const used = [...names.usedFacts].filter((fact) => isGiven(fact, rulebook)).toSorted()
  const others = Object.keys(rulebook.facts).filter((fact) => !used.includes(fact))
  const parts = chunked(used)
  return [
    js`const IGNORES_UNKNOWN = ${literal(ignoresUnknown)}`,
    js`const FACTS = {`,
    ...Object.entries(rulebook.facts).map(
      ([fact, definition]) => js`  ${property(fact)}: ${data(shapeOf(fact, definition))},`,
    ),
    js`}`,
    js`const USED = new Set(${literal(used)})`,
    js`const OTHERS = new Map(${literal(others)}.map((name) => [name, FACTS[name]]))`,
    js`const f = {`,
    js`  ${property(AS_OF)}: ${literal(rulebook.asOf)},`,
    ...[...used, ...derived.map(({ name }) => name)].map(
      (fact) => js`  ${property(fact)}: ${missingOf(rulebook.facts[fact] as FactDefinition)},`,
    ),
    js`}`,
    ...parts.flatMap((facts, part) => [
      js`const ${numbered('read', part + 1)} = (facts) => {`,
      js`  let present = 0`,
      js`  let value`,
      ...facts.flatMap((fact) => emitRead(fact, rulebook.facts[fact] as FactDefinition, names)),
      js`  return present`,
      js`}`,
    ]),
    js`const read = (given) => {`,
    js`  const facts = ownFacts(given)`,
    js`  const present = ${parts.length === 0 ? js`0` : joinedByPlus(parts.map((_, part) => js`${numbered('read', part + 1)}(facts)`))}`,
    js`  if (Object.keys(facts).length !== present) checkOthers(facts)`,
    ...derived.map((one) => js`  f.${property(one.name)} = ${emitDerivation(one, names)}`),
    js`}`,
  ]
}

const joinedByPlus = (calls: readonly Code[]): Code =>
  calls.slice(1).reduce((sum, call) => js`${sum} + ${call}`, calls[0] ?? js`0`)

const isGiven = (fact: string, { facts }: ResolvedRulebook): boolean =>
  facts[fact]?.derive === undefined && fact !== AS_OF

/** Derived facts that decisions ask for, with those they rest on, each after its operands. */
const neededDerivations = (names: Names): readonly DerivedFact[] => {
  const { derivedFacts } = names.rulebook
  for (const { name, operands } of derivedFacts.toReversed()) {
    if (!names.usedFacts.has(name)) continue
    for (const operand of operands) if (operand.kind === 'fact') names.fact(operand.fact)
  }
  return derivedFacts.filter(({ name }) => names.usedFacts.has(name))
}

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

const missingOf = ({ type }: FactDefinition): Code =>
  type === 'number' || type === 'integer' ? js`NaN` : js`undefined`

const emitRead = (fact: string, definition: FactDefinition, names: Names): readonly Code[] => [
  js`  value = facts.${property(fact)}`,
  js`  if (value === undefined || value === null) f.${property(fact)} = ${missingOf(definition)}`,
  js`  else if (${emitFit(fact, definition, names)}) f.${property(fact)} = ${definition.type === 'set' ? js`distinct(value)` : js`value`}`,
  js`  else refuse(facts)`,
  js`  if (value !== undefined) present++`,
]

const emitFit = (fact: string, { type, min, max, members, fields }: FactDefinition, names: Names): Code => {
  switch (type) {
    case 'number':
      return js`typeof value === 'number' && ${lowEnd(min)} && ${highEnd(max)}`
    case 'integer':
      return js`Number.isInteger(value) && ${lowEnd(min)} && ${highEnd(max)}`
    case 'boolean':
      return js`typeof value === 'boolean'`
    case 'text':
      return js`typeof value === 'string'`
    case 'date':
      return js`isDate(value)`
    case 'time':
      return js`isTime(value)`
    case 'enum':
      return joinedByOr(Object.keys(members ?? {}).map((code) => js`value === ${literal(code)}`))
    case 'set':
    case 'list':
      if (fields !== undefined) return js`isFit(value, FACTS.${property(fact)})`
      return members === undefined
        ? js`areTexts(value)`
        : js`areCodes(value, ${names.list(Object.keys(members), 'set')})`
    case 'object':
      return js`isFit(value, FACTS.${property(fact)})`
  }
}

const lowEnd = (min: number | undefined): Code =>
  min === undefined ? js`value > -Infinity` : js`value >= ${literal(min)}`
const highEnd = (max: number | undefined): Code =>
  max === undefined ? js`value < Infinity` : js`value <= ${literal(max)}`

const joinedByOr = (tests: readonly Code[]): Code => js`(${joined(tests, ' || ')})`

const emitDerivation = ({ name, operation, operands }: DerivedFact, names: Names): Code => {
  const codes = operands.map((operand) => emitOperand(operand, names))
  const all = joined(codes, ', ')
  switch (operation) {
    case 'add':
      return js`finite(${chain(codes, js` + `)})`
    case 'subtract':
      return js`finite(${chain(codes, js` - `)})`
    case 'multiply':
      return js`finite(${chain(codes, js` * `)})`
    case 'divide':
      return js`finite(${chain(codes, js` / `)})`
    case 'min':
      return js`finite(Math.min(${all}))`
    case 'max':
      return js`finite(Math.max(${all}))`
    case 'daysBetween':
      return js`days(${all})`
    case 'count':
      return js`size(${all})`
    case 'position':
      return js`positionOf(${all})`
    case 'firstKnown':
      return emitFirstKnown(codes, names.definition(name))
  }
}

const chain = (codes: readonly Code[], operator: Code): Code =>
  codes.slice(1).reduce((all, code) => js`${all}${operator}${code}`, codes[0] ?? js``)

const emitOperand = (operand: ResolvedOperand, names: Names): Code =>
  operand.kind === 'literal' ? literal(operand.value) : names.fact(operand.fact)

const emitFirstKnown = (codes: readonly Code[], { type }: FieldDefinition): Code => {
  const isNumber = type === 'number' || type === 'integer'
  if (!isNumber) return chain(codes, js` ?? `)
  return codes
    .slice(0, -1)
    .reduceRight((rest, code) => js`(${code} === ${code} ? ${code} : ${rest})`, codes.at(-1) ?? js`NaN`)
}

const chunked = (facts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(facts.length / FACTS_PER_FUNCTION) }, (_, part) =>
    facts.slice(part * FACTS_PER_FUNCTION, (part + 1) * FACTS_PER_FUNCTION),
  )
