import type { Comparison } from '../model/condition.js'
import type { FieldDefinition, Operand } from '../model/fact.js'
import { within } from '../model/location.js'
import { OPERATORS, type Operator } from '../model/operator.js'
import { TYPE_WORDS } from '../model/value-type.js'
import type { Scope } from './scope.js'
import { misfitsOfOperand } from '../model/operand-type.js'

/** Whether operator and value fit the field; what does not is noted. Amounts are looked at once their region is known. */
export const checkOperand = (comparison: Comparison<Operand>, field: FieldDefinition, scope: Scope): boolean => {
  const { operator, value, at } = comparison
  const factTypes: readonly string[] = OPERATORS[operator].factTypes
  const fact = [comparison.fact, ...comparison.path].join('.')
  if (!factTypes.includes(field.type)) {
    scope.note('OP_NOT_FOR_TYPE', within(at, 'operator'), {
      operator, fact, type: TYPE_WORDS[field.type], known: operatorsFor(field).join(', '),
    })
    return false
  }
  if (value.kind === 'parameter') return true
  const misfits = misfitsOfOperand(comparison, value, field, scope.facts, scope.limits.listLength)
  for (const { code, details, keys } of misfits) scope.note(code, within(at, 'value', ...keys), details)
  return misfits.length === 0
}

const operatorsFor = ({ type }: FieldDefinition): readonly string[] =>
  (Object.keys(OPERATORS) as Operator[]).filter((name) => (OPERATORS[name].factTypes as readonly string[]).includes(type))
