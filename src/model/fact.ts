import type { Location } from './location.js'
import type { LocalizedText } from './text.js'

/** The types of facts. `set` and `list` hold texts; a list keeps an order. `object` has named fields. */
export type FactType = (typeof FACT_TYPES)[number]

/** The types of facts. */
export const FACT_TYPES = [
  'number',
  'integer',
  'boolean',
  'text',
  'enum',
  'date',
  'time',
  'set',
  'list',
  'object',
] as const

/** How far the value of a fact may travel. Traces and errors show `public` and `internal` values only, unless asked. */
export type Sensitivity = (typeof SENSITIVITIES)[number]

/** From the least to the most confidential. */
export const SENSITIVITIES = ['public', 'internal', 'personal', 'secret'] as const

/** One named input about an account, or a field of an object fact. */
export interface FieldDefinition {
  readonly type: FactType
  /** Unit code of `units.json`. `currency` in it stands for the currency of the region. */
  readonly unit?: string
  /** The codes an `enum`, `set` or `list` may hold, with their titles. Absent for free texts. */
  readonly members?: Readonly<Record<string, LocalizedText>>
  /** Fields of an `object`, or of the objects in a `list`. */
  readonly fields?: Readonly<Record<string, FieldDefinition>>
  readonly min?: number
  readonly max?: number
  /** The most decimals an amount of this fact has; 2 for money. */
  readonly decimals?: number
  readonly title: LocalizedText
  readonly description?: LocalizedText
}

/** One entry of the fact dictionary. */
export interface FactDefinition extends FieldDefinition {
  readonly sensitivity: Sensitivity
  /** Serves forms of address only (age, gender): refused in scores, rows and stages. */
  readonly isProtected: boolean
  /** Whether somebody could make it otherwise: not what lies in the past, not who the customer is. Advice names no other facts. */
  readonly isChangeable: boolean
  readonly provisions: readonly string[]
  /** The name in the TM Forum Open APIs, such as `TMF666 BillingAccount.creditLimit`. */
  readonly tmf?: string
  /** How a derived fact is computed; absent for facts that the host hands over. */
  readonly derive?: Derivation<Operand>
  readonly at: Location
}

/** The right side of a comparison, or an operand of a derived fact, as written. */
export type Operand = LiteralOperand | FactOperand | ParameterOperand

/** A value as it stands. */
export interface LiteralOperand {
  readonly kind: 'literal'
  readonly value: Literal
  /** The parameter this amount came from, once it is resolved. */
  readonly parameter?: string
}

/** The value of another fact. */
export interface FactOperand {
  readonly kind: 'fact'
  readonly fact: string
}

/** The amount of a parameter. */
export interface ParameterOperand {
  readonly kind: 'parameter'
  readonly parameter: string
}

/** An operand whose amount is known: a parameter has become the literal of its region and date. */
export type ResolvedOperand = LiteralOperand | FactOperand

/** A value that a rule document can write. */
export type Literal = number | boolean | string | readonly (number | string)[]

/** The closed set of operations from which derived facts are made. */
export type DerivationOperation = (typeof DERIVATION_OPERATIONS)[number]

/** The operations of derived facts. */
export const DERIVATION_OPERATIONS = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'min',
  'max',
  'daysBetween',
  'count',
  'position',
  'firstKnown',
] as const

/** One operation on operands; operands may be derived facts themselves. */
export interface Derivation<Value> {
  readonly operation: DerivationOperation
  readonly operands: readonly Value[]
}

/** The values of one account, by the names of the fact dictionary. Absent and `null` both mean: missing. */
export type Facts = Readonly<Record<string, unknown>>

/** A value that has passed its type check. */
export type FactValue = number | boolean | string | readonly string[] | FactRecord | readonly FactRecord[]

/** The own, checked fields of an object fact. */
export interface FactRecord {
  readonly [field: string]: FactValue
}

/** The built-in date fact: the date for which the question is asked. */
export const AS_OF = 'asOf'
