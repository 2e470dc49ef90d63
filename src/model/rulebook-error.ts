import type { Diagnostic } from './diagnostic.js'

const BRAND = Symbol.for('kam-rules.RulebookError')
/** The only error this library throws. It carries everything that is wrong, not just the first thing. */
export class RulebookError extends Error {
  override readonly name = 'RulebookError'
  readonly diagnostics: readonly Diagnostic[]
  readonly [BRAND] = true

  /** The message names the first `mostNamed` of the diagnostics and counts the rest. */
  constructor(diagnostics: readonly Diagnostic[], mostNamed = 100) {
    super(messageOf(diagnostics, mostNamed))
    this.diagnostics = diagnostics
  }
}

/** Whether a caught value is a `RulebookError`, also one from another copy of this library. */
export const isRulebookError = (error: unknown): error is RulebookError =>
  typeof error === 'object' && error !== null && BRAND in error

const messageOf = (diagnostics: readonly Diagnostic[], mostNamed: number): string => {
  const lines = diagnostics.slice(0, mostNamed).map(lineOf)
  const rest = diagnostics.length - lines.length
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n')
}

const lineOf = ({ code, file, pointer, line, column, message, hint }: Diagnostic): string => {
  const position = line === undefined ? '' : `:${line}:${column}`
  return `${file}${position} ${pointer}\n  ${message.en}\n  ${hint.en}  [${code}]`
}
