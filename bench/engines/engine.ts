import type { Account } from '../workload/facts.js'
import type { Result } from '../workload/result.js'

/** An engine that has the workload's rules. */
export interface Engine {
  readonly name: string
  /** What a host calls for one account. */
  readonly decide: (account: Account) => unknown
  /** The same as what every engine must find, for the comparison before anything is measured. */
  readonly resultOf: (account: Account) => Result | Promise<Result>
}
