import { refuseDecision } from '../model/refuse-decision.js'
import type { ResolvedDecision, ResolvedRulebook } from '../model/rulebook.js'

/** The decisions with these ids; all of them when none are named. Throws a `RulebookError` for an id that does not exist. */
export const chooseDecisions = (
  { decisions }: ResolvedRulebook,
  ids: readonly string[] | undefined,
): readonly ResolvedDecision[] => {
  if (ids === undefined) return decisions
  const known = decisions.map(({ id }) => id)
  for (const id of ids) if (!known.includes(id)) refuseDecision(id, known)
  return decisions.filter(({ id }) => ids.includes(id))
}
