import {
  answering,
  type DecisionResult,
  type Diagnostic,
  type Facts,
  isRulebookError,
  type OpenRulebook,
  type Rulebook,
  resolveRulebook,
} from 'kam-rules'

/** A rulebook of which the page knows nothing but that it answers. */
export type Open = OpenRulebook<Readonly<Record<string, DecisionResult>>, Facts>

/** Something, or what stands in its way. */
export type Outcome<Value> =
  | { readonly value: Value; readonly diagnostics?: never }
  | { readonly value?: never; readonly diagnostics: readonly Diagnostic[] }

/**
 * Opens a sound rulebook for a region and a date. Facts that it has not are passed over, since a page holds a part of the
 * dictionary; values of personal facts are shown, since the account never leaves the page.
 */
export const openScene = (book: Rulebook, region: string, asOf: string): Outcome<Open> => {
  const { rulebook, diagnostics } = resolveRulebook(book, { region, asOf })
  if (rulebook === undefined) return { diagnostics }
  return { value: answering(rulebook, { unknownFacts: 'ignore', revealPersonal: true }) }
}

/** The answers of some decisions, by their ids. */
export const answersOf = (
  open: Open,
  decisions: readonly string[],
  facts: Facts,
): Outcome<Readonly<Record<string, DecisionResult>>> =>
  attempt(() => Object.fromEntries(decisions.map((id) => [id, open.decide(id, facts)])))

/** What the library says, or what it finds wrong; other errors are not for the page to swallow. */
export const attempt = <Value>(ask: () => Value): Outcome<Value> => {
  try {
    return { value: ask() }
  } catch (error) {
    if (isRulebookError(error)) return { diagnostics: error.diagnostics }
    throw error
  }
}
