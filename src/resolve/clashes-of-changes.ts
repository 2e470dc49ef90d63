import { type Diagnostic, report } from '../model/diagnostic.js'
import { type ElementChange, writeElementPath } from '../model/element.js'
import { within } from '../model/location.js'
import type { AddChange, ElementPath } from '../model/overlay.js'

/**
 * Refusals of changes of one region and day whose order would decide: a second change of an element, a change inside an element
 * that is exchanged as a whole, and a second addition at one place.
 */
export const clashesOf = (changes: readonly ElementChange[]): readonly Diagnostic[] => {
  const exchanges = changes.filter(({ kind }) => kind !== 'add')
  const exchanged = new Set(exchanges.map(({ target }) => writeElementPath(target)))
  const taken = new Set<string>()
  return changes.flatMap((change) => {
    const place = placeOf(change)
    const isSecond = taken.has(place)
    taken.add(place)
    if (wholesOf(change).some((path) => exchanged.has(path))) return [reportClash(change)]
    if (!isSecond) return []
    return [change.kind === 'add' ? reportOrder(change) : reportClash(change)]
  })
}

/** What only one change may claim. */
const placeOf = (change: ElementChange): string => {
  const target = writeElementPath(change.target)
  return change.kind === 'add' ? JSON.stringify([target, change.list, change.before]) : target
}

/** Everything of which the changed place is a part; for an addition also its target, in which the new elements stand. */
const wholesOf = ({ kind, target }: ElementChange): readonly string[] => {
  const ends = target.map((_, index) => target.slice(0, index + 1))
  return (kind === 'add' ? ends : ends.slice(0, -1)).map((path: ElementPath) => writeElementPath(path))
}

const reportClash = ({ kind, target, at }: ElementChange): Diagnostic =>
  report('CHANGE_CLASH', within(at, kind), { target: writeElementPath(target) })

const reportOrder = ({ target, list, at }: AddChange): Diagnostic => {
  const path = writeElementPath(target)
  return report('CHANGE_ORDER', within(at, 'add'), {
    target: { en: `“${list}” of ${path}`, 'zh-CN': `${path} 的“${list}”` },
  })
}
