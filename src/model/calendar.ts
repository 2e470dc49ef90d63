/** Calendar dates are texts `YYYY-MM-DD`, clock times `HH:mm`: both compare as texts, and no time zone enters the library. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const MILLISECONDS_PER_DAY = 86_400_000

/** Whether a text has the form `YYYY-MM-DD`, be it a day of the calendar or not. */
export const hasDateForm = (text: string): boolean => DATE.test(text)

/** Whether a text is a day of the Gregorian calendar, written `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): boolean => {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number)
  return year !== undefined && month !== undefined && day !== undefined && day >= 1 && day <= daysInMonth(year, month)
}

/** Days of a month from 1 (January) to 12; zero for any other number. */
export const daysInMonth = (year: number, month: number): number => {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** Whether a text is a clock time from `00:00` to `23:59`. */
export const isClockTime = (text: string): boolean => TIME.test(text)

/** Whole days from one date to another; negative when the second is earlier. Both must be calendar dates. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

const dayNumber = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const midnight = new Date(0)
  midnight.setUTCFullYear(year, month - 1, day)
  return midnight.getTime() / MILLISECONDS_PER_DAY
}
