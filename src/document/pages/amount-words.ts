import { dateOfDay, dayNumber } from '../../model/calendar.js'
import type { Origin } from '../../model/parameter.js'
import { holdsOn, type Stretch } from '../../model/stretch.js'
import type { LocalizedText } from '../../model/text.js'
import { type Pen, words } from './pen.js'

/** Where an amount comes from, in the words of a reader. */
export const ORIGIN_WORDS = {
  handbook: words('the handbook', '手册原文'),
  statute: words('law or regulation', '法律法规'),
  market: words('published scheme of the market', '市场公开标准'),
  convention: words('our own choice', '自定'),
} as const satisfies Record<Origin, LocalizedText>

/** From which day to which day something holds; empty where it always does. */
export const daysWords = (from: string | undefined, until: string | undefined, pen: Pen): string => {
  const last = until === undefined ? '' : dateOfDay(dayNumber(until) - 1)
  if (from === undefined) return until === undefined ? '' : pen.say(UNTIL, { last })
  return until === undefined ? pen.say(SINCE, { from }) : pen.say(BETWEEN, { from, last })
}

/** On which days an element holds, and whether it does not on the date of the pages; empty where it always does. */
export const stretchWords = (stretch: Stretch, pen: Pen): string => {
  const days = daysWords(stretch.effectiveFrom, stretch.effectiveUntil, pen)
  return holdsOn(stretch, pen.site.asOf) ? days : pen.say(NOT_NOW, { days, asOf: pen.site.asOf })
}

const NOT_NOW = words('{days}, so not on {asOf}', '{days}，{asOf}当日不生效')
const SINCE = words('from {from}', '自{from}起')
const UNTIL = words('until {last}', '至{last}止')
const BETWEEN = words('from {from} to {last}', '{from}至{last}')
