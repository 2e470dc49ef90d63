import type { FactValue } from '../model/fact.js'

/** The facts of one account, checked and with the derived ones added. */
export interface KnownFacts {
  readonly values: ReadonlyMap<string, FactValue>
  /** For each fact that something missing leaves open: the facts to ask for. */
  readonly missingBehind: ReadonlyMap<string, readonly string[]>
}
