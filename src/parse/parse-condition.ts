import type { Comparison, Condition } from '../model/condition.js'
import { suggestionFor } from '../model/diagnostic.js'
import type { Literal, Operand } from '../model/fact.js'
import { type Location, within } from '../model/location.js'
import { isOperator, OPERATORS, type Operator } from '../model/operator.js'
import { kindOf } from '../model/value-type.js'
import { checkOperand } from './check-operand.js'
import { fieldAt, parsePath } from './parse-path.js'
import { isDeclared, isObject, type Scope, slipIn, wordFor } from './scope.js'

const KINDS = ['all', 'any', 'not', 'condition', 'fact'] as const
const COMPARISON_KEYS = ['fact', 'operator', 'value', 'path', 'priority'] as const
// json-rules-engine writes these into its results; one in a rule would forge a trace.
const RESERVED_KEYS: ReadonlySet<string> = new Set(['result', 'factResult', 'valueResult'])

/** Reads a condition of json-rules-engine's format. `undefined` when it does not hold together; the scope knows why. */
export const parseCondition = (value: unknown, at: Location, scope: Scope): Condition | undefined => {
  if (!isObject(value)) return scope.note('COND_NOT_OBJECT', at, { found: kindOf(value) })
  const kinds = KINDS.filter((kind) => Object.hasOwn(value, kind))
  const [kind] = kinds
  if (kind === undefined) return scope.note('COND_MISSING_KEY', at, { key: 'fact', ...slipOf(value, KINDS) })
  if (kinds.length > 1) return scope.note('COND_AMBIGUOUS', at, { found: kinds.map((one) => `“${one}”`).join(', ') })
  refuseOtherKeys(value, kind === 'fact' ? COMPARISON_KEYS : [kind, 'priority'], at, scope)
  checkPriority(value, at, scope)
  switch (kind) {
    case 'all':
    case 'any':
      return parseGroup(kind, value[kind], at, scope)
    case 'not':
      return parseNot(value['not'], at, scope)
    case 'condition':
      return parseReference(value['condition'], at, scope)
    case 'fact':
      return parseComparison(value, at, scope)
  }
}

const slipOf = (value: object, keys: readonly string[]) =>
  Object.keys(value)
    .map((key) => suggestionFor(key, keys))
    .find((suggestion) => suggestion !== undefined)

const refuseOtherKeys = (value: object, known: readonly string[], at: Location, scope: Scope): void => {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue
    const code = RESERVED_KEYS.has(key) ? 'COND_RESERVED_KEY' : 'COND_UNKNOWN_KEY'
    scope.note(code, within(at, key), { key, ...(RESERVED_KEYS.has(key) ? {} : suggestionFor(key, known)) })
  }
}

/** json-rules-engine orders its work by `priority` on conditions. Ours have no order; a sound value is let through. */
const checkPriority = (value: Readonly<Record<string, unknown>>, at: Location, scope: Scope): void => {
  if (Object.hasOwn(value, 'priority')) scope.checkPriority(value['priority'], within(at, 'priority'))
}

const parseGroup = (kind: 'all' | 'any', value: unknown, at: Location, scope: Scope): Condition | undefined => {
  const inside = within(at, kind)
  if (!Array.isArray(value)) return scope.note('COND_NOT_LIST', inside, { key: kind, found: kindOf(value) })
  if (value.length === 0) return scope.note('COND_EMPTY_GROUP', inside, { key: kind })
  const conditions = value.map((entry, index) => parseCondition(entry, within(inside, index), scope))
  return conditions.every((condition) => condition !== undefined) ? { kind, conditions } : undefined
}

const parseNot = (value: unknown, at: Location, scope: Scope): Condition | undefined => {
  const condition = parseCondition(value, within(at, 'not'), scope)
  return condition && { kind: 'not', condition }
}

const parseReference = (name: unknown, at: Location, scope: Scope): Condition | undefined => {
  const inside = within(at, 'condition')
  if (isDeclared(name, scope.conditionNames)) return { kind: 'reference', name }
  return scope.note('REF_UNKNOWN', inside, { name: wordFor(name), ...slipIn(name, scope.conditionNames) })
}

const parseComparison = (
  value: Readonly<Record<string, unknown>>,
  at: Location,
  scope: Scope,
): Comparison<Operand> | undefined => {
  const fact = value['fact']
  const missing = COMPARISON_KEYS.slice(0, 3).filter((key) => !Object.hasOwn(value, key))
  for (const key of missing) scope.note('COND_MISSING_KEY', at, { key, ...slipOf(value, [key]) })
  const definition = scope.factAt(fact, within(at, 'fact'))
  const operator = Object.hasOwn(value, 'operator')
    ? parseOperator(value['operator'], within(at, 'operator'), scope)
    : undefined
  const operand = Object.hasOwn(value, 'value') ? parseOperand(value['value'], within(at, 'value'), scope) : undefined
  if (definition === undefined) return undefined
  const path = Object.hasOwn(value, 'path') ? parsePath(value['path'], within(at, 'path'), scope) : []
  const field = path && fieldAt(fact as string, definition, path, within(at, 'path'), scope)
  if (field === undefined || operator === undefined || operand === undefined || path === undefined) return undefined
  const comparison = { kind: 'comparison', fact: fact as string, path, operator, value: operand, at } as const
  return checkOperand(comparison, field, scope) ? comparison : undefined
}

const parseOperator = (value: unknown, at: Location, scope: Scope): Operator | undefined => {
  if (typeof value !== 'string') return scope.note('OP_NOT_TEXT', at, { found: kindOf(value) })
  if (isOperator(value)) return value
  const decorators = value.split(':').length - 1
  if (decorators > 0) {
    return scope.note('OP_TOO_MANY_DECORATORS', at, { operator: value.split(':').at(-1) ?? '', count: decorators })
  }
  if (value === 'matches')
    return scope.note('REGEX_UNSUPPORTED', within({ ...at, pointer: parentOf(at.pointer) }, 'value'))
  const known = Object.keys(OPERATORS)
  return scope.note('OP_UNKNOWN', at, { operator: value, known: known.join(', '), ...suggestionFor(value, known) })
}

const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'))

/** Reads a literal, `{ "parameter": … }` or `{ "fact": … }`. */
export const parseOperand = (value: unknown, at: Location, scope: Scope): Operand | undefined => {
  if (!isObject(value)) return { kind: 'literal', value: value as Literal }
  const [key, ...others] = Object.keys(value)
  if (others.length > 0 || (key !== 'fact' && key !== 'parameter')) {
    return scope.note('DOC_SHAPE', at, { expected: OPERAND_WORDS, found: kindOf(value) })
  }
  const inside = within(at, key)
  if (key === 'fact') return scope.factAt(value[key], inside) && { kind: 'fact', fact: value[key] as string }
  return scope.parameterAt(value[key], inside) && { kind: 'parameter', parameter: value[key] as string }
}

const OPERAND_WORDS = { en: 'a value, {"parameter": …} or {"fact": …}', 'zh-CN': '值、{"parameter": …} 或 {"fact": …}' }
