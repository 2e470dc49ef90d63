import type { ResolvedRulebook } from '../../model/rulebook.js'
import { inLocale } from '../../model/text.js'
import type { Session } from '../session.js'

/** Where, when and by which rules: the line under a heading. */
export const writeScene = ({ region, lineage, asOf, info }: ResolvedRulebook, { say }: Session): string => {
  const place =
    region === undefined ? say('baseBook') : say('regionNamed', { region, title: lineage[0]?.title ?? region })
  return say('scene', { place, asOf, title: info.title, version: info.version })
}

/** What a fact, or a field of one, is called, with its name for those who hand it over. */
export const factTitle = (fact: string, { facts }: ResolvedRulebook, { say, locale }: Session): string => {
  const title = facts[fact]?.title
  return title === undefined ? fact : say('factNamed', { title: inLocale(title, locale), fact })
}
