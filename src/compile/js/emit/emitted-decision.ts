import type { Code } from './code.js'
import type { Place } from './places.js'

/** A decision as program text, before it is known whether it stands in a function of its own. */
export interface EmittedDecision {
  /** Constants of the module. */
  readonly declarations: readonly Code[]
  /** Variables that its parts share, with what they begin with. */
  readonly state: readonly { readonly name: Code; readonly initial: Code }[]
  /** Statements, each part light enough for one function. */
  readonly parts: readonly Part[]
  /** When a later part still matters; always, where absent. */
  readonly goesOn?: Code
  /** The answer, once all parts have run. */
  readonly result: Code
  /** Whether it has functions of its own that read facts, so that these must be kept where functions find them. */
  readonly needsKeptFacts: boolean
}

/** Statements, and the facts they read. */
export interface Part {
  readonly lines: readonly Code[]
  readonly places: readonly Place[]
}
