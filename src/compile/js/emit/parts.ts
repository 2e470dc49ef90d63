import { comparisonsOf, type ResolvedCondition } from '../../../model/condition.js'
import type { Code } from './code.js'
import { emitShared } from './emit-shared.js'
import type { Part } from './emitted-decision.js'
import type { Places } from './places.js'

/** How many rules something holds, and how many comparisons. */
export interface Weight {
  readonly rules: number
  readonly comparisons: number
}

/** V8 never optimises a function of more than 60 kB of bytecode; these stay well below. */
const MOST: Weight = { rules: 200, comparisons: 1_000 }

/** Whether rules are few enough for one function. */
export const isLight = ({ rules, comparisons }: Weight): boolean =>
  rules <= MOST.rules && comparisons <= MOST.comparisons

/** The weight of rules with these conditions. */
export const weightOf = (conditions: readonly (ResolvedCondition | undefined)[]): Weight => ({
  rules: conditions.length,
  comparisons: conditions.reduce((sum, condition) => sum + (condition ? comparisonsOf(condition).length : 0), 0),
})

/** The two together. */
export const heavier = (a: Weight, b: Weight): Weight => ({
  rules: a.rules + b.rules,
  comparisons: a.comparisons + b.comparisons,
})

/** Statements that stay together, and the conditions in them. */
export interface Entry {
  readonly conditions: readonly (ResolvedCondition | undefined)[]
  readonly write: (isFirst: boolean) => readonly Code[]
}

/** The entries in parts, each light enough for a function, unless one entry alone is not. */
export const partsOf = (entries: readonly Entry[], places: Places): readonly Part[] =>
  chunked(entries).map((chunk) => {
    const { written, places: asked } = places.during(() => [
      ...emitShared(
        chunk.flatMap(({ conditions }) => conditions),
        places,
      ),
      ...chunk.flatMap(({ write }, order) => write(order === 0)),
    ])
    places.forgetShared()
    return { lines: written, places: asked }
  })

const chunked = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const chunks: Entry[][] = []
  let weight: Weight = { rules: 0, comparisons: 0 }
  for (const entry of entries) {
    const own = weightOf(entry.conditions)
    const together = heavier(weight, own)
    const chunk = chunks.at(-1)
    if (chunk !== undefined && isLight(together)) chunk.push(entry)
    else chunks.push([entry])
    weight = chunk !== undefined && isLight(together) ? together : own
  }
  return chunks
}
