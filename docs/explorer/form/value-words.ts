import type { FieldDefinition } from 'kam-rules'
import { inLocale } from '../in-locale.js'
import type { Messages } from '../messages.js'

/** A value as people read it, without its unit; what is missing is unknown. */
export const valueWords = (value: unknown, definition: FieldDefinition, words: Messages, locale: string): string => {
  if (value === undefined || value === null) return words.unknown
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') return memberWords(definition, value, locale)
  if (!Array.isArray(value)) return typeof value === 'object' ? words.several(Object.keys(value).length) : String(value)
  if (value.length === 0) return words.nothing
  const isPlain = value.every((one) => typeof one === 'string')
  return isPlain
    ? value.map((one) => memberWords(definition, one, locale)).join(words.separator)
    : words.several(value.length)
}

/** A code by its title. */
const memberWords = ({ members }: Pick<FieldDefinition, 'members'>, code: string, locale: string): string => {
  const title = members !== undefined && Object.hasOwn(members, code) ? members[code] : undefined
  return title === undefined ? code : inLocale(title, locale)
}
