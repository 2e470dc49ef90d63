import { isCalendarDate, isClockTime } from './calendar.js'
import type { DerivationOperation, FactType, Literal } from './fact.js'
import type { LocalizedText } from './text.js'
import { TYPE_WORDS } from './value-type.js'

interface OperationDefinition {
  /** How few and how many operands it takes. */
  readonly count: readonly [least: number, most: number]
  /** The types it takes, by operand; the last entry holds for all that follow. */
  readonly operands: readonly (readonly FactType[])[]
  /** The types that a fact made by it may have. */
  readonly results: readonly FactType[]
}

const NUMBERS = ['number', 'integer'] as const
const SINGLE = [...NUMBERS, 'boolean', 'text', 'enum', 'date', 'time'] as const

/** What each operation of derived facts takes and gives. */
export const OPERATIONS = {
  add: { count: [2, 20], operands: [NUMBERS], results: NUMBERS },
  subtract: { count: [2, 2], operands: [NUMBERS], results: NUMBERS },
  multiply: { count: [2, 20], operands: [NUMBERS], results: NUMBERS },
  divide: { count: [2, 2], operands: [NUMBERS], results: NUMBERS },
  min: { count: [2, 20], operands: [NUMBERS], results: NUMBERS },
  max: { count: [2, 20], operands: [NUMBERS], results: NUMBERS },
  daysBetween: { count: [2, 2], operands: [['date']], results: NUMBERS },
  count: { count: [1, 1], operands: [['set', 'list']], results: NUMBERS },
  position: { count: [2, 2], operands: [['text', 'enum'], ['list']], results: NUMBERS },
  firstKnown: { count: [2, 20], operands: [SINGLE], results: SINGLE },
} as const satisfies Record<DerivationOperation, OperationDefinition>

/** Why the result of an operation cannot be the value of a fact; `undefined` when it can. */
export const problemOfResult = (operation: DerivationOperation, type: FactType): LocalizedText | undefined => {
  const { results }: OperationDefinition = OPERATIONS[operation]
  if (results.includes(type)) return undefined
  return {
    en: `“${operation}” does not give ${TYPE_WORDS[type].en}.`,
    'zh-CN': `“${operation}”的结果不是${TYPE_WORDS[type]['zh-CN']}。`,
  }
}

/** An operand of a derived fact, and the types it can pass for. */
export interface PlacedOperand {
  readonly operation: DerivationOperation
  readonly index: number
  readonly types: readonly FactType[]
}

/** Why an operand cannot stand at its place in a fact of the given type; `undefined` when it can. */
export const problemOfOperand = (
  { operation, index, types }: PlacedOperand,
  result: FactType,
): LocalizedText | undefined => {
  const expected = expectedTypes(operation, index, result)
  if (types.some((type) => expected.includes(type))) return undefined
  const words = expected.map((type) => TYPE_WORDS[type])
  return {
    en: `operand ${index + 1} of “${operation}” must be ${words.map(({ en }) => en).join(' or ')}.`,
    'zh-CN': `“${operation}”的第 ${index + 1} 个操作数须为${words.map(({ 'zh-CN': zh }) => zh).join('或')}。`,
  }
}

/** `firstKnown` hands its operands on, so that they must be of the type of the fact. */
const expectedTypes = (operation: DerivationOperation, index: number, result: FactType): readonly FactType[] => {
  if (operation === 'firstKnown') return ALIKE.find((types) => types.includes(result)) ?? [result]
  const { operands }: OperationDefinition = OPERATIONS[operation]
  return operands[index] ?? operands.at(-1) ?? []
}

const ALIKE: readonly (readonly FactType[])[] = [NUMBERS, ['text', 'enum']]

/** The types that a value written in a rule document can pass for. */
export const typesOfLiteral = (value: Literal): readonly FactType[] => {
  if (Array.isArray(value)) return ['list']
  switch (typeof value) {
    case 'number':
      return NUMBERS
    case 'boolean':
      return ['boolean']
    case 'string':
      return [
        'text',
        'enum',
        ...(isCalendarDate(value) ? ['date' as const] : []),
        ...(isClockTime(value) ? ['time' as const] : []),
      ]
    default:
      return []
  }
}
