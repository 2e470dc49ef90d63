import type { ResolvedRulebook } from 'kam-rules'
import { inLocale } from '../in-locale.js'

/** What a day of a region's document is about: the title of an amount, or the path of an element. */
export const subjectOf = (of: string, { parameters }: Pick<ResolvedRulebook, 'parameters'>, locale: string): string => {
  const title = parameters[of]?.title
  return title === undefined ? of : inLocale(title, locale)
}
