import type { ResolvedComparison, ResolvedCondition } from '../../../model/condition.js'
import { definitionAt } from '../../../model/definition-at.js'
import type { FieldDefinition, Literal } from '../../../model/fact.js'
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

const emitComparison = ({ fact, path, operator, value }: ResolvedComparison, names: Names): Code => {
  const left = names.fact(fact, path)
  const known = emitKnown(left, path.length === 0 ? names.definition(fact) : undefined)
  if (operator === 'isKnown') return value.kind === 'literal' && value.value === true ? known : js`!(${known})`
  if (value.kind === 'literal') return emitValue(left, known, operator, value.value, names)
  // Both must be known, also where JavaScript would find two missing ones alike.
  const right = names.fact(value.fact)
  return js`(${known} && ${emitKnown(right, names.definition(value.fact))} && ${relate(left, operator, right)})`
}

/** Whole facts that are numbers are NaN when missing; all others, and every field of an object, are `undefined`. */
const emitKnown = (code: Code, whole: FieldDefinition | undefined): Code =>
  whole?.type === 'number' || whole?.type === 'integer' ? js`${code} === ${code}` : js`${code} !== undefined`

const RELATIONS = {
  lessThan: js`<`,
  lessThanInclusive: js`<=`,
  greaterThan: js`>`,
  greaterThanInclusive: js`>=`,
} as const

const emitValue = (left: Code, known: Code, operator: Operator, value: Literal, names: Names): Code => {
  switch (operator) {
    case 'equal':
      return js`${left} === ${literal(value)}`
    case 'notEqual':
      return js`(${known} && ${left} !== ${literal(value)})`
    case 'in':
      return js`${names.list(value as readonly Literal[], 'set')}.has(${left})`
    case 'notIn':
      return js`(${known} && !${names.list(value as readonly Literal[], 'set')}.has(${left}))`
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
      return js`(${known} && !mentions(${left}, ${names.list(value as readonly Literal[], 'phrases')}))`
    case 'isKnown':
      throw new Error('isKnown has no value')
  }
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
