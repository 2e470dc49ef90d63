import type { Answer } from '../model/result.js'
import type { AccountName, DecisionMigration } from './migration.js'

/** Counts what one decision answers in both rulebooks. */
export interface DecisionCounter {
  /** Answers whether the account moves. */
  readonly add: (a: Answer, b: Answer, account: AccountName) => boolean
  readonly migration: () => DecisionMigration
}

/** The ids of two lists: those of the second in their order, then those that only the first has. */
export const idsOfBoth = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]) => [
  ...new Set([...b, ...a].map(({ id }) => id)),
]
