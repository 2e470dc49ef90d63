import type { FactValue, FieldDefinition } from '../../model/fact.js'
import type { Operator } from '../../model/operator.js'
import type { Interval } from './intervals.js'
import type { Scale } from './scale.js'

/** One dimension of the space of accounts, cut into the cells that the rules can tell apart. */
export type Variable =
  | OrderedVariable
  | CodeVariable
  | PresenceVariable
  | MemberVariable
  | PhraseVariable
  | PairVariable

interface VariableBasics {
  readonly fact: string
  readonly path: readonly string[]
  readonly field: FieldDefinition
  readonly size: number
  /**
   * Whether it can take its cells whatever the others do. A fact derived from several others cannot, nor can two facts
   * compared with each other, nor phrases that hold one another: there a found account has to be tried.
   */
  readonly isFree: boolean
}

/** A number, date or time: one cell for each interval, and the last for a missing value. */
export interface OrderedVariable extends VariableBasics {
  readonly kind: 'ordered'
  readonly scale: Scale
  readonly intervals: readonly Interval[]
}

/** A code, truth value or text: one cell for each, and the last for a missing value. */
export interface CodeVariable extends VariableBasics {
  readonly kind: 'codes'
  readonly codes: readonly FactValue[]
  /** The code that stands for all texts that no rule names. */
  readonly other?: FactValue
}

/** Whether a set, list, object or text is there: missing, known. */
export interface PresenceVariable extends VariableBasics {
  readonly kind: 'presence'
}

/** Whether a set or list that is there holds a member: out, in. */
export interface MemberVariable extends VariableBasics {
  readonly kind: 'member'
  readonly member: string
}

/** Whether a text that is there mentions one of some phrases: no, yes. */
export interface PhraseVariable extends VariableBasics {
  readonly kind: 'phrases'
  readonly phrases: readonly string[]
}

/** How a fact stands to another one: the outcomes that one kind of comparison can tell apart, and the last for a missing one. */
export interface PairVariable extends VariableBasics {
  readonly kind: 'pair'
  readonly other: string
  /** For each cell but the last, two values that stand so to each other. */
  readonly examples: readonly (readonly [FactValue, FactValue])[]
  /** The operator that is met in the cells of which the index has the bits. */
  readonly operators: readonly (Operator | undefined)[]
}

/** The cell that says that the value is missing; `undefined` for variables that take that from another one. */
export const missingCell = (variable: Variable): number | undefined => {
  switch (variable.kind) {
    case 'ordered':
    case 'codes':
    case 'pair':
      return variable.size - 1
    case 'presence':
      return 0
    default:
      return undefined
  }
}

/** The fact with the fields behind it, as people write it: `customer.address.city`. */
export const nameOf = ({ fact, path }: { readonly fact: string; readonly path: readonly string[] }): string =>
  [fact, ...path].join('.')
