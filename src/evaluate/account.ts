import type { FactRecord, FactValue, ResolvedOperand } from '../model/fact.js'

/** The facts of one account, checked and with the derived ones added. */
export interface Account {
  readonly values: ReadonlyMap<string, FactValue>
  /**
   * For each fact that is missing, or that would have another value if something missing were known: the facts to ask
   * for. A missing fact names itself, a derived one the missing facts it is made from.
   */
  readonly missingBehind: ReadonlyMap<string, readonly string[]>
}

/** The value of a fact, or of the field that a path leads to; `undefined` when it is missing. */
export const factValue = (account: Account, fact: string, path: readonly string[]): FactValue | undefined =>
  path.reduce<FactValue | undefined>(fieldOf, account.values.get(fact))

const fieldOf = (value: FactValue | undefined, field: string): FactValue | undefined =>
  typeof value === 'object' && Object.hasOwn(value, field) ? (value as FactRecord)[field] : undefined

/** The value of an operand; `undefined` when it is a missing fact. */
export const operandValue = (account: Account, operand: ResolvedOperand): FactValue | undefined =>
  operand.kind === 'literal' ? (operand.value as FactValue) : account.values.get(operand.fact)
