import type { Scene } from 'kam-rules'
import type { Draft } from './draft.js'
import type { Seen } from './seen.js'

/** One small fault in a copy of the bundled rulebook, and how to tell that it is one without the analysis. */
export interface PlantedFault {
  /** What is wrong, as a sentence. */
  readonly name: string
  readonly plant: (draft: Draft) => unknown
  readonly code: string
  /** Codes of what else is wrong because of it. */
  readonly also?: readonly string[]
  /** The base book on 1 November 2026 when absent. */
  readonly scene?: Scene
  /** Id of the decision to analyse. */
  readonly decision?: string
  /** The id or key under which the place of the report lies. */
  readonly at: string
  /** Whether the account of the report shows the fault. */
  readonly sees?: (seen: Seen) => boolean
  /**
   * Why no account can show the fault: the rulebook is refused, so that nobody gets an answer; or all answers are unchanged, for
   * it lies in what answers do not depend on.
   */
  readonly noAccount?: 'refused' | 'unchanged'
  /** What no account comes to as long as the fault is there, and some account does once it is mended. */
  readonly never?: (seen: Seen) => boolean
  /** The same change without the fault; the bundled rulebook when absent. */
  readonly mended?: (draft: Draft) => unknown
}
