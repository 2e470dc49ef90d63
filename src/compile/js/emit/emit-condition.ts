import type { ResolvedComparison, ResolvedCondition } from '../../../model/condition.js'
import { definitionAt } from '../../../model/definition-at.js'
import type { FactType, FieldDefinition, Literal } from '../../../model/fact.js'
import type { Operator } from '../../../model/operator.js'
import type { ResolvedRulebook } from '../../../model/rulebook.js'
import { type Code, joined, js, literal, numbered, property } from './code.js'

/** The names under which a module keeps what its conditions need. */
export class Names {
  private readonly lists = new Map<string, { readonly number: number; readonly code: Code }>()
  private readonly used = new Set<string>()

  constructor(readonly rulebook: ResolvedRulebook) {}

  /** `f.monthlyRevenue`, or the field of an object fact; what is asked for is remembered. */
  fact(fact: string, path: readonly string[] = []): Code {
    this.used.add(fact)
    const whole = js`f.${property(fact)}`
    return path.length === 0 ? whole : js`field(${whole}, ${literal(path)})`
  }

  /** A list beside the code: of values as a set, of phrases as they are. */
  list(values: readonly Literal[], kind: 'set' | 'phrases'): Code {
    const content = literal(values as Literal)
    const key = kind + content.text
    const known = this.lists.get(key)
    if (known) return numbered('list', known.number)
    const number = this.lists.size + 1
    this.lists.set(key, { number, code: kind === 'set' ? js`new Set(${content})` : content })
    return numbered('list', number)
  }

  get usedFacts(): ReadonlySet<string> {
    return this.used
  }

  get declarations(): readonly Code[] {
    return [...this.lists.values()].map(({ number, code }) => js`const ${numbered('list', number)} = ${code}`)
  }

  definition(fact: string, path: readonly string[] = []): FieldDefinition {
    return definitionAt(this.rulebook.facts, fact, path)
  }
}

/** A condition as an expression. Missing numbers are NaN, other missing facts `undefined`: no comparison is met by them. */
export const emitCondition = (condition: ResolvedCondition, names: Names): Code => {
  if (condition.kind === 'comparison') return emitComparison(condition, names)
  const { kind, conditions } = condition
  if (conditions.length === 0) return kind === 'all' ? js`true` : js`false`
  const parts = conditions.map((inner) => {
    const isOther = inner.kind !== 'comparison' && inner.kind !== kind && inner.conditions.length > 1
    return isOther ? js`(${emitCondition(inner, names)})` : emitCondition(inner, names)
  })
  return joined(parts, kind === 'all' ? ' && ' : ' || ')
}

const isNumeric = (type: FactType): boolean => type === 'number' || type === 'integer'

const emitComparison = (comparison: ResolvedComparison, names: Names): Code => {
  const { fact, path, operator, value } = comparison
  const definition = names.definition(fact, path)
  const left = names.fact(fact, path)
  if (operator === 'isKnown') return emitKnown(left, definition, value.kind === 'literal' && value.value === true)
  if (value.kind === 'fact') return emitPair(left, definition, operator, value.fact, names)
  return isNumeric(definition.type) && path.length === 0
    ? emitNumber(left, operator, value.value, names)
    : emitOther(left, operator, value.value, names)
}

const emitKnown = (left: Code, { type }: FieldDefinition, isKnown: boolean): Code => {
  if (isNumeric(type)) return isKnown ? js`${left} === ${left}` : js`${left} !== ${left}`
  return isKnown ? js`${left} !== undefined` : js`${left} === undefined`
}

const RELATIONS = {
  lessThan: js`<`,
  lessThanInclusive: js`<=`,
  greaterThan: js`>`,
  greaterThanInclusive: js`>=`,
} as const

const emitNumber = (left: Code, operator: Operator, value: Literal, names: Names): Code => {
  switch (operator) {
    case 'equal':
      return js`${left} === ${literal(value)}`
    case 'notEqual':
      return js`(${left} < ${literal(value)} || ${left} > ${literal(value)})`
    case 'in':
      return js`${names.list(value as readonly Literal[], 'set')}.has(${left})`
    case 'notIn':
      return js`(${left} === ${left} && !${names.list(value as readonly Literal[], 'set')}.has(${left}))`
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return js`${left} ${RELATIONS[operator]} ${literal(value)}`
    default:
      throw new Error(`${operator} on a number`)
  }
}

const emitOther = (left: Code, operator: Operator, value: Literal, names: Names): Code => {
  switch (operator) {
    case 'equal':
      return js`${left} === ${literal(value)}`
    case 'notEqual':
      return js`(${left} !== undefined && ${left} !== ${literal(value)})`
    case 'in':
      return js`${names.list(value as readonly Literal[], 'set')}.has(${left})`
    case 'notIn':
      return js`(${left} !== undefined && !${names.list(value as readonly Literal[], 'set')}.has(${left}))`
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return js`${left} ${RELATIONS[operator]} ${literal(value)}`
    case 'contains':
      return js`includes(${left}, ${literal(value)})`
    case 'doesNotContain':
      return js`excludes(${left}, ${literal(value)})`
    case 'mentions':
      return js`mentions(${left}, ${names.list(value as readonly Literal[], 'phrases')})`
    case 'doesNotMention':
      return js`(${left} !== undefined && !mentions(${left}, ${names.list(value as readonly Literal[], 'phrases')}))`
    case 'isKnown':
      throw new Error('isKnown has no value')
  }
}

/** Two facts: both must be known, also where JavaScript would find two missing ones alike. */
const emitPair = (left: Code, definition: FieldDefinition, operator: Operator, other: string, names: Names): Code => {
  const right = names.fact(other)
  const known = (code: Code, { type }: FieldDefinition) =>
    isNumeric(type) ? js`${code} === ${code}` : js`${code} !== undefined`
  return js`(${known(left, definition)} && ${known(right, names.definition(other))} && ${relate(left, operator, right)})`
}

const relate = (left: Code, operator: Operator, right: Code): Code => {
  switch (operator) {
    case 'equal':
      return js`${left} === ${right}`
    case 'notEqual':
      return js`${left} !== ${right}`
    case 'contains':
      return js`${left}.includes(${right})`
    case 'doesNotContain':
      return js`!${left}.includes(${right})`
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return js`${left} ${RELATIONS[operator]} ${right}`
    default:
      throw new Error(`${operator} between facts`)
  }
}
