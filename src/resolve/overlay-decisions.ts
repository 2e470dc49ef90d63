import { type Diagnostic, report } from '../model/diagnostic.js'
import { applyChange, type ElementChange, writeElementPath } from '../model/element.js'
import { within } from '../model/location.js'
import type { Change, RegionOverlay } from '../model/overlay.js'
import type { Decision } from '../model/rulebook.js'
import { repeatedIds } from './repeated-ids.js'

export interface OverlaidDecisions {
  readonly decisions: readonly Decision[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The decisions with the element changes of the overlays made, outermost parent first. */
export const overlayDecisions = (
  base: readonly Decision[],
  overlays: readonly RegionOverlay[],
  asOf: string,
): OverlaidDecisions => {
  let decisions = base
  const diagnostics: Diagnostic[] = []
  for (const { changes } of overlays) {
    const effective = changes.filter(isElementChange).filter((change) => holdsOn(change, asOf))
    diagnostics.push(...clashesOf(effective))
    // Additions come last, so that a region can take an element out and put another of the same id in.
    for (const change of effective.toSorted((a, b) => Number(a.kind === 'add') - Number(b.kind === 'add'))) {
      const changed = applyChange(decisions, change)
      if (changed) decisions = changed
      else diagnostics.push(report('CHANGE_ORPHAN', within(change.at, change.kind), { target: lostTarget(change) }))
    }
  }
  const touched = decisions.filter((decision) => !base.includes(decision))
  return {
    decisions,
    diagnostics: [...diagnostics, ...touched.flatMap((decision) => repeatedIds(decision, decision.kind))],
  }
}

const isElementChange = (change: Change): change is ElementChange => change.kind !== 'amount'

/** Half open: from the first day on, up to the day before the last. */
const holdsOn = ({ effectiveFrom, effectiveUntil }: ElementChange, asOf: string): boolean =>
  (effectiveFrom === undefined || effectiveFrom <= asOf) && (effectiveUntil === undefined || asOf < effectiveUntil)

/** An addition may also miss the sibling before which it goes. */
const lostTarget = (change: ElementChange): string =>
  writeElementPath(
    change.kind === 'add' && change.before !== undefined ? [...change.target, change.before] : change.target,
  )

/** Two changes of one element in one region would make the answer depend on their order. */
const clashesOf = (changes: readonly ElementChange[]): readonly Diagnostic[] => {
  const seen = new Set<string>()
  return changes.flatMap((change) => {
    const target = writeElementPath(change.target)
    if (change.kind === 'add') return []
    if (seen.has(target)) return [report('CHANGE_CLASH', within(change.at, change.kind), { target })]
    seen.add(target)
    return []
  })
}
