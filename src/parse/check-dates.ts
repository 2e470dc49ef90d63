import { type Location, within } from '../model/location.js'
import { misfitOfDateText } from '../model/value-type.js'
import type { Note } from './scope.js'

/** Notes a text that is not a calendar date. */
export const checkDate = (date: string, at: Location, note: Note): void => {
  const misfit = misfitOfDateText(date)
  if (misfit) note(misfit.code, at, misfit.details)
}

/** A stretch of dates as zod hands it over. */
export interface StretchAsRead {
  readonly effectiveFrom?: string | undefined
  readonly effectiveUntil?: string | undefined
}

/** Notes dates that are none, and a stretch without a day in it. */
export const checkStretch = ({ effectiveFrom, effectiveUntil }: StretchAsRead, at: Location, note: Note): void =>
  checkDates([effectiveFrom, within(at, 'effectiveFrom')], [effectiveUntil, within(at, 'effectiveUntil')], note)

type PlacedDate = readonly [date: string | undefined, at: Location]

/** The same for a stretch whose ends are called otherwise. */
export const checkDates = ([from, atFrom]: PlacedDate, [until, atUntil]: PlacedDate, note: Note): void => {
  if (from !== undefined) checkDate(from, atFrom, note)
  if (until !== undefined) checkDate(until, atUntil, note)
  if (from !== undefined && until !== undefined && until <= from) note('DATE_RANGE_EMPTY', atUntil, { from, until })
}
