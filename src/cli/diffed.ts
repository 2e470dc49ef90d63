import type { Difference, Side } from '../diff/difference.js'
import type { Migration } from '../diff/migration.js'
import type { DecisionComparison } from '../model/comparison.js'

/** Two rulebooks, and all that was found out about their differences. */
export interface Diffed {
  readonly sides: readonly [Side, Side]
  readonly differences: readonly Difference[]
  /** What the decisions mean, by decision. */
  readonly comparisons?: readonly DecisionComparison[]
  /** What changes for the accounts of a file, where one was named. */
  readonly population?: { readonly file: string; readonly migration: Migration }
}

/** How many decisions there are on either side, and how many of them differ. */
export const countDecisions = ({
  sides,
  differences,
}: Diffed): { readonly decisions: number; readonly documents: number } => ({
  decisions: new Set(sides.flatMap(({ rulebook }) => rulebook.decisions.map(({ id }) => id))).size,
  documents: new Set(differences.flatMap(({ path }) => decisionIn(path) ?? [])).size,
})

/** The decision to which a path leads; `undefined` for paths to anything else. */
export const decisionIn = (path: string): string | undefined => {
  const [root, decision] = path.split('/')
  return root === 'decisions' ? decision : undefined
}

/** Whether the two sides differ, be it in their documents or in what they mean. */
export const hasDifferences = ({ differences, comparisons = [] }: Diffed): boolean =>
  differences.length > 0 || comparisons.some(({ status }) => status !== 'equal' && status !== 'open')

/** Whether it is certain that nothing differs. */
export const areEqual = ({ differences, comparisons = [] }: Diffed): boolean =>
  differences.length === 0 && comparisons.every(({ status }) => status === 'equal')
