/** The size of what rule documents may ask for. Rule JSON is semi-trusted: a document beyond these is refused, not tried. */
export interface Limits {
  /** Bytes of one document in UTF-8. */
  readonly documentBytes: number
  /** Levels of nesting in a document. */
  readonly depth: number
  /** Rows, items or attributes of one decision. */
  readonly rulesPerDecision: number
  /** Conditions of one rule, as written. */
  readonly conditionsPerRule: number
  /** Entries of a list in a condition. */
  readonly listLength: number
  /** Characters of one text. */
  readonly textLength: number
  /** Diagnostics that the message of an error names; the rest is counted there. */
  readonly diagnostics: number
}

/** The limits that hold unless the caller sets others. */
export const DEFAULT_LIMITS: Limits = {
  documentBytes: 1_048_576,
  depth: 32,
  rulesPerDecision: 10_000,
  conditionsPerRule: 1_000,
  listLength: 10_000,
  textLength: 4_096,
  diagnostics: 100,
}
