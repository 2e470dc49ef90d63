import { type AnswerOptions, type AnyDecisions, type AnyFacts, answering, type OpenRulebook } from './answering.js'
import { checkRulebook } from './check/check-rulebook.js'
import { type Diagnostic, hasErrors } from './model/diagnostic.js'
import { RulebookError } from './model/rulebook-error.js'
import type { Limits } from './parse/limits.js'
import { type Documents, parseRulebook } from './parse/parse-rulebook.js'
import { resolveRulebook } from './resolve/resolve-rulebook.js'

export type { AnswerOptions, OpenRulebook } from './answering.js'

/** Documents that say in their type which decisions and facts they hold, so that results are typed. */
export interface TypedDocuments<Decisions extends object, Facts extends object> extends Documents {
  readonly [TYPES]?: { readonly decisions: Decisions; readonly facts: Facts }
}

declare const TYPES: unique symbol

export interface OpenOptions extends AnswerOptions {
  /** ISO 3166 code of a region of the rulebook, such as `CN-HA`; the base book when absent. */
  readonly region?: string
  /** The calendar date, `YYYY-MM-DD`, for which questions are asked. There is no default: the library reads no clock. */
  readonly asOf: string
  readonly limits?: Limits
}

/**
 * Reads the documents, resolves them for the region and date, checks the whole and hands back something that answers.
 *
 * @throws RulebookError with all diagnostics at once when the documents hold errors.
 */
export const openRulebook = <Decisions extends object = AnyDecisions, Facts extends object = AnyFacts>(
  documents: TypedDocuments<Decisions, Facts>,
  options: OpenOptions,
): OpenRulebook<Decisions, Facts> => {
  const { region, asOf, limits } = options
  const parsed = parseRulebook(documents, limits)
  const refusal = (diagnostics: readonly Diagnostic[]) =>
    new RulebookError(diagnostics.map(parsed.locate), limits?.diagnostics)
  if (parsed.rulebook === undefined) throw refusal(parsed.diagnostics)
  const resolution = resolveRulebook(parsed.rulebook, region === undefined ? { asOf } : { region, asOf })
  if (resolution.rulebook === undefined) throw refusal(resolution.diagnostics)
  const diagnostics = checkRulebook(resolution.rulebook)
  if (hasErrors(diagnostics)) throw refusal(diagnostics)
  return answering(resolution.rulebook, options) as unknown as OpenRulebook<Decisions, Facts>
}
