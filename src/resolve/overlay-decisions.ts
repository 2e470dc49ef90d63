import { decisionInForce } from '../model/decision-in-force.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { changesOn, type ElementChange, writeElementPath } from '../model/element.js'
import { within } from '../model/location.js'
import { makeChanges } from '../model/make-changes.js'
import type { RegionOverlay } from '../model/overlay.js'
import type { Decision } from '../model/rulebook.js'
import { clashesOf } from './clashes-of-changes.js'
import { repeatedIds } from './repeated-ids.js'

export interface OverlaidDecisions {
  readonly decisions: readonly Decision[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The decisions with the element changes of the overlays made, outermost parent first, and then without what does not hold on
 * the date: a change finds its target also on a day on which the target is out of force.
 */
export const overlayDecisions = (
  base: readonly Decision[],
  overlays: readonly RegionOverlay[],
  asOf: string,
): OverlaidDecisions => {
  const clashes = overlays.flatMap((overlay) => clashesOf(changesOn(overlay, asOf)))
  // What else is wrong would depend on which of the clashing changes is made.
  if (clashes.length > 0) return { decisions: base, diagnostics: clashes }
  let decisions = base
  const diagnostics: Diagnostic[] = []
  for (const overlay of overlays) {
    const made = makeChanges(decisions, changesOn(overlay, asOf))
    diagnostics.push(...[...made.lost].map(reportOrphan))
    decisions = made.decisions
  }
  const touched = decisions.filter((decision) => !base.includes(decision))
  return {
    decisions: decisions.map((decision) => decisionInForce(decision, asOf)),
    diagnostics: [...diagnostics, ...touched.flatMap((decision) => repeatedIds(decision, decision.kind))],
  }
}

/** An addition may also miss the sibling before which it goes. */
const reportOrphan = (change: ElementChange): Diagnostic => {
  const isPlaced = change.kind === 'add' && change.before !== undefined
  const target = isPlaced ? [...change.target, change.before] : change.target
  return report('CHANGE_ORPHAN', within(change.at, change.kind), { target: writeElementPath(target) })
}
