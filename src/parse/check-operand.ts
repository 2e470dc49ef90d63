import type { Comparison } from '../model/condition.js'
import type { FieldDefinition, Operand } from '../model/fact.js'
import { within } from '../model/location.js'
import { misfitsOfOperand } from '../model/operand-type.js'
import { OPERATORS, type Operator, type OperatorDefinition } from '../model/operator.js'
import { TYPE_WORDS } from '../model/value-type.js'
import type { Scope } from './scope.js'

/** Whether operator and value fit the field; what does not is noted. Amounts are looked at once their region is known. */
export const checkOperand = (comparison: Comparison<Operand>, field: FieldDefinition, scope: Scope): boolean => {
  const { operator, value, at } = comparison
  const fact = [comparison.fact, ...comparison.path].join('.')
  if (!fits(operator, field)) {
    scope.note('OP_NOT_FOR_TYPE', within(at, 'operator'), {
      operator,
      fact,
      type: TYPE_WORDS[field.type],
      known: operatorsFor(field).join(', '),
    })
    return false
  }
  if (value.kind === 'parameter') return true
  const misfits = misfitsOfOperand(comparison, value, field, scope.facts, scope.limits.listLength)
  for (const { code, details, keys } of misfits) scope.note(code, within(at, 'value', ...keys), details)
  return misfits.length === 0
}

/** Whether the operator is for the field's type. No member of a list of objects can be written in a rule. */
const fits = (operator: Operator, { type, fields }: FieldDefinition): boolean => {
  const { factTypes, right }: OperatorDefinition = OPERATORS[operator]
  return factTypes.includes(type) && !(right === 'member' && fields !== undefined)
}

const operatorsFor = (field: FieldDefinition): readonly string[] =>
  (Object.keys(OPERATORS) as Operator[]).filter((name) => fits(name, field))
