import type { ResolvedCondition } from '../model/condition.js'
import type { Literal, ResolvedOperand } from '../model/fact.js'
import { canonicalJson } from '../model/hash.js'

/** What counts when two conditions are compared: the amounts in them, or the names of amounts and conditions as written. */
export type Reading = 'resolved' | 'written'

/**
 * A text that is equal for conditions that say the same: the order of members and of listed values does not count, nor
 * does a group within a group of its kind, nor a member said twice.
 */
export const keyOfCondition = (condition: ResolvedCondition, reading: Reading): string => {
  if (reading === 'written' && condition.name !== undefined) return canonicalJson({ condition: condition.name })
  if (condition.kind === 'comparison') {
    const { fact, path, operator, value } = condition
    return canonicalJson({ fact, path, operator, value: plainOperand(value, reading) })
  }
  const members = [...new Set(membersOf(condition, condition.kind, reading))].sort()
  return members.length === 1 ? String(members[0]) : `${condition.kind}(${members.join()})`
}

const membersOf = (condition: ResolvedCondition, kind: 'all' | 'any', reading: Reading): readonly string[] => {
  const isName = reading === 'written' && condition.name !== undefined
  if (isName || condition.kind === 'comparison') return [keyOfCondition(condition, reading)]
  const isOpen = condition.kind === kind || condition.conditions.length === 1
  return isOpen
    ? condition.conditions.flatMap((inner) => membersOf(inner, kind, reading))
    : [keyOfCondition(condition, reading)]
}

/** An operand without its history, or without its amount. */
export const plainOperand = (operand: ResolvedOperand, reading: Reading): unknown => {
  if (operand.kind === 'fact') return { fact: operand.fact }
  const { value, parameter } = operand
  return reading === 'written' && parameter !== undefined ? { parameter } : { value: plainLiteral(value) }
}

/** A value whose order does not count. */
export const plainLiteral = (value: Literal): Literal =>
  Array.isArray(value) ? [...new Set(value)].sort((a, b) => (String(a) < String(b) ? -1 : 1)) : value
