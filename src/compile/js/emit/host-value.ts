import { type Code, js } from './code.js'
import type { Place, Places } from './places.js'

/** The fact at a place as the host would write it; `undefined` when it is missing. */
export const hostValue = (place: Place, places: Places): Code => {
  const { name, holding, representation } = place
  if (holding === 'raw') return name
  switch (representation) {
    case 'day':
      return js`textOfDay(${name})`
    case 'minute':
      return js`textOfMinute(${name})`
    case 'boolean':
      return js`yesOrNo(${name})`
    case 'code':
      return js`${places.codes(place)}[${name}]`
    case 'mask':
      return js`membersOf(${name}, ${places.codes(place)})`
    default:
      return js`known(${name})`
  }
}

/** A sound value of the host, or `undefined`, as a place holds it. */
export const heldValue = (place: Place, value: Code, places: Places): Code => {
  const { holding, representation } = place
  if (holding === 'raw') return value
  switch (representation) {
    case 'day':
      return js`dayOf(${value})`
    case 'minute':
      return js`minuteOf(${value})`
    case 'boolean':
      return js`codeOfChoice(${value})`
    case 'code':
      return js`${places.codes(place)}.indexOf(${value})`
    case 'mask':
      return js`maskOf(${value}, ${places.bits(place)})`
    default:
      return js`numberOf(${value})`
  }
}

/** What a place holds for a fact that is missing. */
export const missingValue = ({ holding }: Place): Code => MISSING[holding]

const MISSING = { number: js`NaN`, code: js`0`, raw: js`undefined` } as const
