import { datedEntriesIn } from '../model/dated-entries.js'
import type { Rulebook } from '../model/rulebook.js'
import type { Scene } from '../resolve/resolve-rulebook.js'

/** The base book and every region, each on all of the dates. */
export const scenesOf = ({ regions }: Rulebook, dates: readonly string[]): readonly Scene[] =>
  dates.flatMap((asOf) => [{ asOf }, ...Object.keys(regions).map((region) => ({ region, asOf }))])

/**
 * The first day of every stretch of dates in which nothing starts or ends, so that looking at these days is looking at all
 * days. The first stretch begins when the last of the amounts that there are today has got its first value; today is always
 * among the days, for a rulebook that is not ready today should say so.
 */
export const datesOfChange = (book: Rulebook, today: string): readonly string[] => {
  const beginnings = Object.values(book.parameters).flatMap(({ values: [first] }) => first?.from ?? [])
  const start = beginnings.filter((from) => from <= today).reduce(later, '')
  const ends = datedEntriesIn(book).flatMap(({ from = today, until = today }) => [from, until])
  return [...new Set([...ends, start, today])].filter((date) => date !== '' && date >= start).sort()
}

const later = (a: string, b: string): string => (a > b ? a : b)
