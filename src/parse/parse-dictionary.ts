import { OPERATIONS, problemOfOperand, problemOfResult, typesOfLiteral } from '../model/derivation.js'
import { type Diagnostic, suggestionFor } from '../model/diagnostic.js'
import {
  AS_OF,
  DERIVATION_OPERATIONS,
  type Derivation,
  type DerivationOperation,
  type FactDefinition,
  type FactType,
  type FieldDefinition,
  type Operand,
  SENSITIVITIES,
  type Sensitivity,
} from '../model/fact.js'
import { type Location, within } from '../model/location.js'
import type { Parameter } from '../model/parameter.js'
import type { LocalizedText } from '../model/text.js'
import { kindOf } from '../model/value-type.js'
import type { Limits } from './limits.js'
import { parseOperand } from './parse-condition.js'
import { readShape } from './problems-of-shape.js'
import { SCHEMAS } from './schemas.js'
import { type DeclaredNames, isObject, makeNote, makeScope, type Note } from './scope.js'
import { withoutUndefined } from './without-undefined.js'

const FACT_NAME = /^[A-Za-z][A-Za-z0-9]*$/

const AS_OF_DEFINITION: FactDefinition = {
  type: 'date',
  sensitivity: 'public',
  isProtected: false,
  isChangeable: false,
  title: { en: 'Date of the question', 'zh-CN': '评估日期' },
  provisions: [],
  at: { file: 'facts.json', pointer: '' },
}

/** Reads the fact dictionary; `asOf` is always in it. Derivations are read by `parseDerivations`, which needs all names. */
export const parseFacts = (
  document: Readonly<Record<string, unknown>>,
  file: string,
  units: Readonly<Record<string, LocalizedText>>,
  found: Diagnostic[],
): Readonly<Record<string, FactDefinition>> => {
  const note = makeNote(found)
  const facts: Record<string, FactDefinition> = { [AS_OF]: AS_OF_DEFINITION }
  for (const [name, entry] of Object.entries(document)) {
    if (name === '$schema') continue
    const at = { file, pointer: within({ file, pointer: '' }, name).pointer }
    if (!FACT_NAME.test(name) || name === AS_OF) {
      note('NAME_FORM', at, { name, expected: FACT_NAME_FORM })
      continue
    }
    const definition = parseFact(entry, at, found)
    if (definition === undefined) continue
    checkField(name, definition, at, units, note)
    facts[name] = definition
  }
  return facts
}

const FACT_NAME_FORM = { en: 'letters and digits, other than “asOf”', 'zh-CN': '字母与数字，且不能是“asOf”' }

const parseFact = (entry: unknown, at: Location, found: Diagnostic[]): FactDefinition | undefined => {
  const fact = readShape(SCHEMAS.fact, entry, at, found)
  if (fact === undefined) return undefined
  const { protected: isProtected = false, changeable = true, derive: _, ...rest } = fact
  const { sensitivity = 'personal', provisions = [] } = fact
  const isChangeable = changeable && !isProtected
  return withoutUndefined({ ...(rest as FieldDefinition), isProtected, isChangeable, sensitivity, provisions, at })
}

const NEEDS_FIELDS: readonly FactType[] = ['object']
const MAY_HAVE_FIELDS: readonly FactType[] = ['object', 'list']
const MAY_HAVE_MEMBERS: readonly FactType[] = ['enum', 'set', 'list']
const MAY_HAVE_RANGE: readonly FactType[] = ['number', 'integer']

const checkField = (
  fact: string,
  definition: FieldDefinition,
  at: Location,
  units: Readonly<Record<string, LocalizedText>>,
  note: Note,
): void => {
  const { type, members, fields, min, max, decimals, unit } = definition
  const problem = (en: string, zh: string) => note('FACT_DEFINITION', at, { fact, problem: { en, 'zh-CN': zh } })
  if (type === 'enum' && members === undefined) problem('an enum needs members.', '枚举须列出取值。')
  if (members !== undefined && !MAY_HAVE_MEMBERS.includes(type))
    problem('only enum, set and list have members.', '只有 enum、set 与 list 可列出取值。')
  if (fields === undefined && NEEDS_FIELDS.includes(type)) problem('an object needs fields.', '对象须列出字段。')
  if (fields !== undefined && !MAY_HAVE_FIELDS.includes(type))
    problem('only objects, and lists of them, have fields.', '只有对象或对象列表可列出字段。')
  const hasRange = min !== undefined || max !== undefined || decimals !== undefined
  if (hasRange && !MAY_HAVE_RANGE.includes(type))
    problem('only numbers have a range and decimals.', '只有数值可设定范围与小数位。')
  if (min !== undefined && max !== undefined && min > max) problem('its range is empty.', '其范围为空。')
  if (unit !== undefined && !isUnit(unit, units))
    note('UNIT_UNKNOWN', within(at, 'unit'), { unit, ...suggestionFor(unit, Object.keys(units)) })
  for (const [name, field] of Object.entries(fields ?? {}))
    checkField(`${fact}.${name}`, field, within(at, 'fields', name), units, note)
}

/** A unit of money may leave its currency to the region: `currency/month`. */
const isUnit = (unit: string, units: Readonly<Record<string, LocalizedText>>): boolean =>
  Object.hasOwn(units, unit) || /^currency(\/|$)/.test(unit)

/** The dictionary with its derived facts complete. */
export const parseDerivations = (
  facts: Readonly<Record<string, FactDefinition>>,
  document: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, Parameter>>,
  declared: DeclaredNames,
  limits: Limits,
  found: Diagnostic[],
): Readonly<Record<string, FactDefinition>> => {
  const scope = makeScope({ facts, parameters, declared }, limits, makeNote(found))
  const complete = Object.entries(facts).map(([name, definition]) => {
    const entry = document[name]
    if (!isObject(entry) || entry['derive'] === undefined) return [name, definition]
    const at = within(definition.at, 'derive')
    const derive = parseDerivation(
      name,
      entry['derive'],
      at,
      (value, place) => parseOperand(value, place, scope),
      scope.note,
    )
    const derived = derive ? { ...definition, derive } : definition
    checkTypes(name, derived, facts, at, scope.note)
    checkSensitivity(name, derived, facts, at, scope.note)
    return [name, derived]
  })
  return Object.fromEntries(complete)
}

const parseDerivation = (
  fact: string,
  value: unknown,
  at: Location,
  readOperand: (value: unknown, at: Location) => Operand | undefined,
  note: Note,
): Derivation<Operand> | undefined => {
  const [operation, ...others] = isObject(value) ? Object.keys(value) : []
  if (!isObject(value) || operation === undefined || others.length > 0 || !isOperation(operation)) {
    return note('FACT_DEFINITION', at, { fact, problem: OPERATION_WORDS })
  }
  const operands = value[operation]
  if (!Array.isArray(operands))
    return note('DOC_SHAPE', within(at, operation), {
      expected: { en: 'a list', 'zh-CN': '列表' },
      found: kindOf(operands),
    })
  const [least, most] = OPERATIONS[operation].count
  if (operands.length < least || operands.length > most) {
    return note('FACT_DEFINITION', within(at, operation), { fact, problem: countWords(operation, least, most) })
  }
  const read = operands.map((operand, index) => readOperand(operand, within(at, operation, index)))
  return read.every((operand) => operand !== undefined) ? { operation, operands: read } : undefined
}

const isOperation = (name: string): name is DerivationOperation =>
  (DERIVATION_OPERATIONS as readonly string[]).includes(name)

const OPERATION_WORDS = {
  en: `“derive” takes one operation of ${DERIVATION_OPERATIONS.join(', ')}.`,
  'zh-CN': `“derive”只能使用以下运算之一：${DERIVATION_OPERATIONS.join('、')}。`,
}

const countWords = (operation: string, least: number, most: number): LocalizedText => ({
  en: `“${operation}” takes ${least === most ? least : `${least} to ${most}`} operands.`,
  'zh-CN': `“${operation}”需要 ${least === most ? least : `${least} 至 ${most}`} 个操作数。`,
})

const checkTypes = (
  fact: string,
  { type, derive }: FactDefinition,
  facts: Readonly<Record<string, FactDefinition>>,
  at: Location,
  note: Note,
): void => {
  if (derive === undefined) return
  const { operation, operands } = derive
  const wrongResult = problemOfResult(operation, type)
  if (wrongResult) note('FACT_DEFINITION', at, { fact, problem: wrongResult })
  operands.forEach((operand, index) => {
    const types = typesOf(operand, facts)
    const problem = types && problemOfOperand({ operation, index, types }, type)
    if (problem) note('FACT_DEFINITION', within(at, operation, index), { fact, problem })
  })
}

/** A derived fact may not travel further than what it is made from. */
const checkSensitivity = (
  fact: string,
  { sensitivity, derive }: FactDefinition,
  facts: Readonly<Record<string, FactDefinition>>,
  at: Location,
  note: Note,
): void => {
  for (const operand of derive?.operands ?? []) {
    const source = operand.kind === 'fact' ? facts[operand.fact] : undefined
    if (source === undefined || rankOf(source.sensitivity) <= rankOf(sensitivity)) continue
    const problem = {
      en: `it is ${sensitivity}, but made from a ${source.sensitivity} fact.`,
      'zh-CN': `其级别为 ${sensitivity}，却由 ${source.sensitivity} 级事实派生。`,
    }
    note('FACT_DEFINITION', at, { fact, problem })
  }
}

const rankOf = (sensitivity: Sensitivity): number => SENSITIVITIES.indexOf(sensitivity)

/** The types an operand can pass for. Amounts are looked at when their region and date are known. */
const typesOf = (
  operand: Operand,
  facts: Readonly<Record<string, FactDefinition>>,
): readonly FactType[] | undefined => {
  if (operand.kind === 'literal') return typesOfLiteral(operand.value)
  const definition = operand.kind === 'fact' ? facts[operand.fact] : undefined
  return definition && [definition.type]
}
