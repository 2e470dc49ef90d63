import type { Rulebook } from 'kam-rules'
import type { BookPart, FirstPart } from './part.js'

/** The rulebook that the pieces make: everything about their decisions, nothing about others. */
export const rulebookOf = (first: FirstPart, others: readonly BookPart[]): Rulebook => {
  const parts = [first, ...others]
  return {
    info: first.info,
    units: first.units,
    facts: joined(parts.map(({ facts }) => facts)),
    parameters: joined(parts.map(({ parameters }) => parameters)),
    conditions: joined(parts.map(({ conditions }) => conditions)),
    decisions: parts.flatMap(({ decisions }) => decisions).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    regions: regionsOf(first, parts),
    cases: [],
    notCarried: {},
  }
}

const joined = <Entry>(records: readonly Readonly<Record<string, Entry>>[]): Readonly<Record<string, Entry>> =>
  Object.assign({}, ...records)

/** Keys that are whole numbers come in their order, whichever piece brought them. */
const regionsOf = (first: FirstPart, parts: readonly BookPart[]): Rulebook['regions'] =>
  Object.fromEntries(
    Object.entries(first.regions).map(([code, head]) => [
      code,
      {
        ...head,
        changes: Object.values(joined(parts.map(({ changes }) => changes[code] ?? {}))),
        at: { file: `regions/${code}.json`, pointer: '' },
      },
    ]),
  )
