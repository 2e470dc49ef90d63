import type { Comparison, Condition } from './rules.js'

/** Whether a condition without `not` holds, read word by word: what the many rules of the growth line are checked against. */
export const holds = (condition: Condition, facts: Readonly<Record<string, unknown>>): boolean => {
  if ('not' in condition) throw new Error('not has been pushed down')
  if ('all' in condition) return condition.all.every((inner) => holds(inner, facts))
  if ('any' in condition) return condition.any.some((inner) => holds(inner, facts))
  return isMet(condition, facts[condition.fact])
}

const isMet = ({ operator, value }: Comparison, actual: unknown): boolean => {
  if (operator === 'isKnown') return (actual !== null) === value
  if (actual === null || actual === undefined) return false
  const list = (some: unknown) => some as readonly unknown[]
  switch (operator) {
    case 'equal':
      return actual === value
    case 'notEqual':
      return actual !== value
    case 'lessThan':
      return (actual as number) < (value as number)
    case 'lessThanInclusive':
      return (actual as number) <= (value as number)
    case 'greaterThan':
      return (actual as number) > (value as number)
    case 'greaterThanInclusive':
      return (actual as number) >= (value as number)
    case 'in':
      return list(value).includes(actual)
    case 'notIn':
      return !list(value).includes(actual)
    case 'contains':
      return list(actual).includes(value)
    case 'doesNotContain':
      return !list(actual).includes(value)
    case 'mentions':
    case 'doesNotMention':
      throw new Error(`the workload does not use ${operator}`)
  }
}
