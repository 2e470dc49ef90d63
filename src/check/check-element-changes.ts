import { datedEntriesIn } from '../model/dated-entries.js'
import { decisionInForce } from '../model/decision-in-force.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { changesOn, type ElementChange, isElementChange, writeElementPath } from '../model/element.js'
import { canonicalJson } from '../model/hash.js'
import { lineageOf } from '../model/lineage.js'
import { within } from '../model/location.js'
import { makeChanges } from '../model/make-changes.js'
import type { RegionOverlay } from '../model/overlay.js'
import type { Decision, Rulebook } from '../model/rulebook.js'
import { holdsOn } from '../model/stretch.js'
import type { LocalizedText } from '../model/text.js'

/** Before every date that a rulebook may name. */
const FIRST_DAY = '0000-01-01'

/** Changes of elements, alone or two together, that on all their days leave everything as it is without them. */
export const checkElementChanges = (book: Rulebook): readonly Diagnostic[] => {
  const ends = datedEntriesIn(book).flatMap(({ from, until }) => [from ?? FIRST_DAY, until ?? FIRST_DAY])
  const days = [...new Set([FIRST_DAY, ...ends])]
  return Object.values(book.regions).flatMap((overlay) => {
    const inheritedOn = inheritance(book, overlay)
    return suspectsIn(overlay)
      .filter((suspect) => {
        const own = days.filter((day) => suspect.every((change) => holdsOn(change, day)))
        return own.length > 0 && own.every((day) => isIdleOn(day, suspect, inheritedOn(day)))
      })
      .map(reportIdle)
  })
}

/** One change, or two that may undo each other. */
type Suspect = readonly [ElementChange] | readonly [ElementChange, ElementChange]

const suspectsIn = ({ changes }: RegionOverlay): readonly Suspect[] => {
  const ofElements = changes.filter(isElementChange)
  const removals = ofElements.filter(({ kind }) => kind === 'disable')
  return [
    ...ofElements.map((change) => [change] as const),
    ...removals.flatMap((removal) =>
      ofElements.filter((other) => bringsBack(other, removal)).map((addition) => [removal, addition] as const),
    ),
  ]
}

const bringsBack = (change: ElementChange, { target }: ElementChange): boolean =>
  change.kind === 'add' &&
  change.elements.some(({ id }) => id === target.at(-1)) &&
  writeElementPath(change.target) === writeElementPath(target.slice(0, -1))

/** The decisions as a region finds them on a day: with the changes of its parents made. */
const inheritance = (book: Rulebook, { extends: parent }: RegionOverlay) => {
  const parents = (lineageOf(book, parent) ?? []).toReversed()
  const known = new Map<string, readonly Decision[]>()
  return (day: string): readonly Decision[] => {
    const inherited =
      known.get(day) ??
      parents.reduce((decisions, overlay) => makeChanges(decisions, changesOn(overlay, day)).decisions, book.decisions)
    known.set(day, inherited)
    return inherited
  }
}

/** A change that finds no target is no idle one: it is reported as an orphan. */
const isIdleOn = (day: string, suspect: Suspect, decisions: readonly Decision[]): boolean => {
  const before = decisions.filter(({ id }) => id === suspect[0].target[0])
  const { decisions: after, lost } = makeChanges(before, suspect)
  const inForce = (some: readonly Decision[]) => canonicalJson(some.map((decision) => decisionInForce(decision, day)))
  return lost.size === 0 && inForce(after) === inForce(before)
}

const reportIdle = ([change, other]: Suspect): Diagnostic => {
  const target = writeElementPath(change.target)
  return report('CHANGE_NO_EFFECT', within(change.at, change.kind), {
    problem: other === undefined ? sameWithout(target) : putBack(target),
  })
}

const sameWithout = (target: string): LocalizedText => ({
  en: `${target} is the same without it, on every day.`,
  'zh-CN': `不作此变更，${target} 在任何日期都相同。`,
})

const putBack = (target: string): LocalizedText => ({
  en: `another change puts ${target} back as it was.`,
  'zh-CN': `另一项变更又将 ${target} 原样放回。`,
})
