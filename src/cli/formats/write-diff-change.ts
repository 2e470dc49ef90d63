import type { PropertyChange } from '../../diff/difference.js'
import type { Diffed } from '../diffed.js'
import { LOCALES, type Locale } from '../locale.js'
import type { Session } from '../session.js'
import { writePair } from './write-diff-pair.js'
import { writeProperty } from './write-diff-property.js'
import { writeValue } from './write-diff-value.js'

/** A property of something that only one side has: its name and its value. */
export const writeAlone = (change: PropertyChange, diffed: Diffed, session: Session): readonly string[] => {
  const [a, b] = valuesOf(change, diffed, session.locale)
  const [value = '', ...others] = a.length > 0 ? a : b
  const property = writeProperty(change, session)
  return others.length === 0
    ? [session.say('propertyIs', { property, value })]
    : [property, ...[value, ...others].map((line) => `  ${line}`)]
}

/** What a property was, and what it is. Where both read the same, such as the name of a condition, what lies behind is named. */
export const writeChange = (change: PropertyChange, diffed: Diffed, session: Session): readonly string[] => {
  const { say } = session
  const locale = localeOfChange(change, diffed, session)
  const [a, b] = valuesOf(change, diffed, locale)
  const property = writeProperty(change, session)
  const title = locale === session.locale ? property : say('idNamed', { title: property, id: locale })
  if (isSame(a, b))
    return [
      title,
      ...a.map((line) => `  ${line}`),
      `  ${say('because', { paths: change.through.join(say('listSeparator')) })}`,
    ]
  const absent = [absentWord(change, session)]
  return writePair({ title, a: a.length > 0 ? a : absent, b: b.length > 0 ? b : absent }, session)
}

type Lines = readonly string[]

const valuesOf = ({ a, b }: PropertyChange, { sides }: Diffed, locale: Locale): readonly [Lines, Lines] => [
  a === undefined ? [] : writeValue(a, sides[0].rulebook, locale),
  b === undefined ? [] : writeValue(b, sides[1].rulebook, locale),
]

const isSame = (a: Lines, b: Lines): boolean => a.join('\n') === b.join('\n')

/** The language of the reader, unless only the words of another one differ. */
const localeOfChange = (change: PropertyChange, diffed: Diffed, { locale }: Session): Locale =>
  [locale, ...LOCALES].find((one) => !isSame(...valuesOf(change, diffed, one))) ?? locale

/** What stands for no value. */
const absentWord = ({ property, a, b }: PropertyChange, { say }: Session): string => {
  if (property === 'region') return say('baseBook')
  return (a ?? b)?.kind === 'condition' ? say('alwaysMet') : say('absent')
}
