import type { Comparison } from './condition.js'
import type { FactDefinition, FactType, FieldDefinition, Operand, ResolvedOperand } from './fact.js'
import { OPERATORS, type RightSide } from './operator.js'
import { kindOf, type Misfit, misfitOfMember, misfitOfValue, TYPE_WORDS } from './value-type.js'

/** A misfit, and where in the value it sits: the index of a list entry, or nothing for the value as a whole. */
export interface OperandMisfit extends Misfit {
  readonly keys: readonly number[]
}

/** Why the right side of a comparison does not fit its operator and field; empty when it does. */
export const misfitsOfOperand = (
  { fact, operator }: Pick<Comparison<Operand>, 'fact' | 'operator'>,
  operand: ResolvedOperand,
  field: FieldDefinition,
  facts: Readonly<Record<string, FactDefinition>>,
  listLength: number,
): readonly OperandMisfit[] => {
  const { right } = OPERATORS[operator]
  if (operand.kind === 'fact') return misfitsOfFact(fact, right, operand.fact, field, facts)
  const { value } = operand
  switch (right) {
    case 'one':
      return alone(misfitOfValue(fact, field, value))
    case 'member':
      return alone(misfitOfMember(fact, field, value))
    case 'boolean':
      return alone(misfitOfValue(operator, YES_OR_NO, value))
    case 'many':
      return misfitsOfList(operator, value, listLength, (entry) => misfitOfValue(fact, field, entry))
    case 'phrases':
      return misfitsOfList(operator, value, listLength, (entry) => misfitOfValue(fact, PHRASE, entry))
  }
}

const YES_OR_NO: FieldDefinition = { type: 'boolean', title: TYPE_WORDS.boolean }
const PHRASE: FieldDefinition = { type: 'text', title: TYPE_WORDS.text }

const alone = (misfit: Misfit | undefined): readonly OperandMisfit[] => (misfit ? [{ ...misfit, keys: [] }] : [])

const misfitsOfList = (
  operator: string,
  value: unknown,
  limit: number,
  misfitOf: (entry: unknown) => Misfit | undefined,
): readonly OperandMisfit[] => {
  if (!Array.isArray(value)) return alone({ code: 'VALUE_NOT_LIST', details: { operator, found: kindOf(value) } })
  if (value.length === 0) return alone({ code: 'VALUE_EMPTY_LIST', details: { operator } })
  if (value.length > limit) return alone({ code: 'VALUE_LIST_TOO_LONG', details: { length: value.length, limit } })
  return value.flatMap((entry, index) => alone(misfitOf(entry)).map((misfit) => ({ ...misfit, keys: [index] })))
}

/** Facts compare with facts of the same type; whole numbers with numbers. Lists, phrases, yes and no cannot be facts. */
const misfitsOfFact = (
  fact: string,
  right: RightSide,
  other: string,
  field: FieldDefinition,
  facts: Readonly<Record<string, FactDefinition>>,
): readonly OperandMisfit[] => {
  const definition = facts[other]
  if (definition === undefined) return []
  const expected = EXPECTED_FACT[right] ?? field.type
  const isWrittenOut = right === 'many' || right === 'phrases' || right === 'boolean'
  if (!isWrittenOut && comparable(expected) === comparable(definition.type)) return []
  const type = TYPE_WORDS[expected]
  const found = {
    en: `the fact “${other}”, ${TYPE_WORDS[definition.type].en}`,
    'zh-CN': `事实“${other}”（${TYPE_WORDS[definition.type]['zh-CN']}）`,
  }
  const remedy = { en: 'Compare facts of the same type.', 'zh-CN': '请比较同类型的事实。' }
  return alone({ code: 'VALUE_TYPE', details: { fact, type, found, remedy } })
}

/** What a fact on the right side would have to be, where that is not the type of the left one. */
const EXPECTED_FACT: Readonly<Partial<Record<RightSide, FactType>>> = {
  many: 'list',
  phrases: 'list',
  member: 'text',
  boolean: 'boolean',
}

const comparable = (type: FactType): FactType => {
  if (type === 'integer') return 'number'
  return type === 'enum' ? 'text' : type
}
