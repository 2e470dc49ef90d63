/** Calendar dates are texts `YYYY-MM-DD`, clock times `HH:mm`: both compare as texts, and no time zone enters the library. */

const DATE_FORM = /^\d{4}-\d{2}-\d{2}$/
const TIME_FORM = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether a text has the form `YYYY-MM-DD`, be it a day of the calendar or not. */
export const hasDateForm = (text: string): boolean => DATE_FORM.test(text)

/** Whether a text is a day of the Gregorian calendar, written `YYYY-MM-DD`. */
export const isCalendarDate = (text: string): boolean => !Number.isNaN(dayNumber(text))

/** Days of a month from 1 (January) to 12; zero for any other number. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return DAYS_IN_MONTH[month - 1] ?? 0
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether a text is a clock time from `00:00` to `23:59`. */
export const isClockTime = (text: string): boolean => TIME_FORM.test(text)

/** Minutes since midnight of a clock time `HH:mm`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Whole days from one date to another; negative when the second is earlier. NaN when one is no calendar date. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

const HYPHEN = 45

/** Days from 1970-01-01 to a date written `YYYY-MM-DD`; NaN for any other text. Facts of accounts pass here, so it is plain arithmetic. */
export const dayNumber = (text: string): number => {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return Number.NaN
  const year = digitsAt(text, 0, 2) * 100 + digitsAt(text, 2, 2)
  const month = digitsAt(text, 5, 2)
  const day = digitsAt(text, 8, 2)
  const isDay = day >= 1 && day <= daysInMonth(year, month) && year >= 0
  return isDay ? daysSinceEpoch(year, month, day) : Number.NaN
}

const digitsAt = (text: string, start: number, length: number): number => {
  let value = 0
  for (let index = start; index < start + length; index++) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const DAYS_BEFORE_EPOCH = 719_468

/** The year is taken to begin in March, so that the leap day is its last one; 153 days are the five months from March to July. */
const daysSinceEpoch = (year: number, month: number, day: number): number => {
  const marchYear = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + dayOfYear - DAYS_BEFORE_EPOCH
}

const MILLISECONDS_A_DAY = 86_400_000

/** The date that lies so many days after 1970-01-01, for years from 1 to 9999. */
export const dateOfDay = (day: number): string => new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10)

/** The clock time so many minutes after midnight. */
export const timeOfMinute = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
