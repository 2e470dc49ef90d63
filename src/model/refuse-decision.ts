import { report, suggestionFor } from './diagnostic.js'
import { RulebookError } from './rulebook-error.js'

/**
 * Says that a rulebook has no decision of that id, and which ones it has.
 *
 * @throws RulebookError always.
 */
export const refuseDecision = (decision: string, known: readonly string[]): never => {
  const details = { decision, known: known.join(', '), ...suggestionFor(decision, known) }
  throw new RulebookError([report('DECISION_UNKNOWN', { file: '', pointer: '' }, details)])
}
