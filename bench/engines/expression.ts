import type { Comparison, Condition } from '../workload/rules.js'

/** How a language of expressions writes what conditions need. */
export interface Grammar {
  readonly and: string
  readonly or: string
  readonly comparison: (comparison: Comparison) => string
}

/** A condition without `not` as an expression. */
export const expressionOf = (condition: Condition, grammar: Grammar): string => {
  if ('not' in condition) throw new Error('not has been pushed down')
  if ('fact' in condition) return grammar.comparison(condition)
  const [separator, conditions] = 'all' in condition ? [grammar.and, condition.all] : [grammar.or, condition.any]
  return `(${conditions.map((inner) => expressionOf(inner, grammar)).join(separator)})`
}

/** The signs that JavaScript and ZEN have in common. */
export const ORDER = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
} as const
