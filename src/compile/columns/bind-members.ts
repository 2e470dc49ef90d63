import type { Write } from './bind-column.js'
import { KNOWN, REFUSAL } from './class-tables.js'
import type { Field } from './field.js'

/** How to read a set or a list. */
export interface BoundMembers {
  /** The tests from 8 × `group` on, a bit each; also for rows that `validities` call missing. */
  readonly masks: (group: number) => Write<Uint8Array>
  /** Bitmaps that all have to say that a row is known. */
  readonly validities: readonly Uint8Array[]
  /** How many members; 0 where the set or list is missing. */
  readonly counts: Write<Float64Array>
  /** The place of a member, given by its id for each row, from 1; NaN where it is not in the list. */
  readonly positions: (members: Float64Array) => Write<Float64Array>
}

/** The bits that a member sets in a group of tests; a text outside the vocabulary is refused. */
export const bitsOf = (field: Field, group: number, text: string | null): number => {
  const { members } = field.slot.definition
  if (text === null || (members !== undefined && !Object.hasOwn(members, text))) return group === 0 ? 1 << REFUSAL : 0
  return field.tests
    .slice(group * 8, group * 8 + 8)
    .reduce((bits, holds, bit) => (holds(text) ? bits | (1 << bit) : bits), 0)
}

/** What every known row has. */
export const startOf = (group: number): number => (group === 0 ? 1 << KNOWN : 0)
