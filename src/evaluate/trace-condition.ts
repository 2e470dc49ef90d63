import type { ResolvedCondition } from '../model/condition.js'
import type { Trace } from '../model/result.js'
import { type Account, factValue } from './account.js'
import { evaluateCondition } from './evaluate-condition.js'

/** The whole condition with a verdict at every node, also in the parts that no longer mattered. */
export const traceCondition = (condition: ResolvedCondition, account: Account): Trace => {
  const { verdict } = evaluateCondition(condition, account)
  if (condition.kind === 'comparison') {
    return {
      kind: 'comparison',
      comparison: condition,
      verdict,
      actual: factValue(account, condition.fact, condition.path),
    }
  }
  const { kind, conditions, name } = condition
  const inner = conditions.map((one) => traceCondition(one, account))
  return { kind, verdict, conditions: inner, ...(name === undefined ? {} : { name }) }
}
