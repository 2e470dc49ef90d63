import type { Documents, Scene } from 'kam-rules'
import { sideOf } from '../../src/cli/diff-sides.js'
import { diffRulebooks } from '../../src/diff/diff-rulebooks.js'
import type { Difference, PropertyChange } from '../../src/diff/difference.js'
import { deepFreeze } from '../support/deep-freeze.js'
import { resolved } from '../support/resolved.js'
import { smallRulebook } from '../support/small-rulebook.js'

const SCENE = { asOf: '2026-11-01' }

/** What differs between two rulebooks over the small dictionary. */
const differences = (a: Documents, b: Documents, scenes: readonly [Scene, Scene] = [SCENE, SCENE]) =>
  diffRulebooks(
    deepFreeze(sideOf(resolved(smallRulebook(a), scenes[0]))),
    deepFreeze(sideOf(resolved(smallRulebook(b), scenes[1]))),
  )

/** One line for each difference: `changed decisions/table/row: conditions < parameters/bar.high, outcome`. */
export const diffLines = (a: Documents, b: Documents, scenes?: readonly [Scene, Scene]): readonly string[] =>
  differences(a, b, scenes).map(lineOf)

const lineOf = ({ kind, path, changes }: Difference): string =>
  kind === 'added' || kind === 'removed' ? `${kind} ${path}` : `${kind} ${path}: ${changes.map(wordOf).join(', ')}`

const wordOf = ({ property, of, through }: PropertyChange): string =>
  [property, ...(of === undefined ? [] : [of]), ...(through.length > 0 ? ['<', ...through] : [])].join(' ')

/** The only change of the only difference. */
export const onlyChange = (a: Documents, b: Documents): PropertyChange => {
  const changes = differences(a, b).flatMap((difference) => difference.changes)
  if (changes.length !== 1) throw new Error(`${changes.length} changes`)
  return changes[0] as PropertyChange
}
