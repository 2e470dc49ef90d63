/** What every engine must find. */
export interface Result {
  readonly score: number
  readonly tier: string
  readonly segments: readonly string[]
  readonly recommendations: readonly string[]
}

/** A reason code and the points it lost. */
export interface Reason {
  readonly reasonCode: string
  readonly points: number
}

/** With the attribute chosen for each characteristic, and the four weightiest reasons. */
export interface ReasonedResult extends Result {
  readonly attributes: readonly string[]
  readonly reasons: readonly Reason[]
}
