import type { FactType } from './fact.js'

/** What stands on the right of an operator: one value of the fact's type, several, a member of the list, yes or no, or phrases. */
export type RightSide = 'one' | 'many' | 'member' | 'boolean' | 'phrases'

/** What an operator compares. */
export interface OperatorDefinition {
  readonly right: RightSide
  readonly factTypes: readonly FactType[]
}

const SINGLE = ['number', 'integer', 'boolean', 'text', 'enum', 'date', 'time'] as const
const ORDERED = ['number', 'integer', 'date', 'time'] as const
const SEVERAL = ['set', 'list'] as const
const ANY = [...SINGLE, ...SEVERAL, 'object'] as const

/** The operators of conditions: json-rules-engine's ten, and `isKnown`, `mentions` and its opposite, which are ours. */
export const OPERATORS = {
  equal: { right: 'one', factTypes: SINGLE },
  notEqual: { right: 'one', factTypes: SINGLE },
  lessThan: { right: 'one', factTypes: ORDERED },
  lessThanInclusive: { right: 'one', factTypes: ORDERED },
  greaterThan: { right: 'one', factTypes: ORDERED },
  greaterThanInclusive: { right: 'one', factTypes: ORDERED },
  in: { right: 'many', factTypes: SINGLE },
  notIn: { right: 'many', factTypes: SINGLE },
  contains: { right: 'member', factTypes: SEVERAL },
  doesNotContain: { right: 'member', factTypes: SEVERAL },
  mentions: { right: 'phrases', factTypes: ['text'] },
  doesNotMention: { right: 'phrases', factTypes: ['text'] },
  isKnown: { right: 'boolean', factTypes: ANY },
} as const satisfies Record<string, OperatorDefinition>

/** The name of an operator, as rule documents write it. */
export type Operator = keyof typeof OPERATORS

/** Whether a text names an operator. */
export const isOperator = (name: string): name is Operator => Object.hasOwn(OPERATORS, name)

/**
 * The operator that holds exactly when the given one does not, for a known fact.
 * `isKnown` is its own: there the value turns around instead.
 */
export const NEGATION = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  mentions: 'doesNotMention',
  doesNotMention: 'mentions',
  isKnown: 'isKnown',
} as const satisfies Record<Operator, Operator>
