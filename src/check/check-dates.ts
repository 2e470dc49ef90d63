import { type DatedEntry, datedEntriesIn } from '../model/dated-entries.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import type { Rulebook } from '../model/rulebook.js'

/**
 * What does not hold on a day, as a rule today: what is over and followed by nothing, which is a warning, and what has not
 * begun, which is a note. `today` is a calendar date. Throws nothing.
 */
export const checkDates = (book: Rulebook, today: string): readonly Diagnostic[] => {
  const entries = datedEntriesIn(book)
  return [
    ...entries.flatMap((entry) => checkBeginning(entry, today)),
    ...lastOfEach(entries).flatMap((entry) => checkEnd(entry, today)),
  ]
}

const checkBeginning = ({ path, from, at }: DatedEntry, today: string): readonly Diagnostic[] =>
  from === undefined || from <= today ? [] : [report('DATE_FUTURE', at, { entry: `“${path}”`, from })]

const checkEnd = ({ path, until, at }: DatedEntry, today: string): readonly Diagnostic[] =>
  until === undefined || until > today ? [] : [report('DATE_EXPIRED', at, { entry: `“${path}”`, until })]

/** Of several entries for one thing the one that ends last. */
const lastOfEach = (entries: readonly DatedEntry[]): readonly DatedEntry[] => {
  const last = new Map<string, DatedEntry>()
  for (const entry of entries) {
    const other = last.get(entry.path)
    if (other === undefined || endOf(entry) > endOf(other)) last.set(entry.path, entry)
  }
  return [...last.values()]
}

/** `~` comes after every date. */
const endOf = ({ until = '~' }: DatedEntry): string => until
