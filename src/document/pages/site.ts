import type { Diagnostic } from '../../model/diagnostic.js'
import type { PlacedElement } from '../../model/element.js'
import { lineageOf } from '../../model/lineage.js'
import type { RuleCase } from '../../model/rule-case.js'
import type { Rulebook } from '../../model/rulebook.js'
import { placedElements } from './placed-elements.js'
import { type Uses, usesIn } from './uses.js'
import { type View, viewOf } from './view.js'

/** A problem of the rulebook, and the regions in which it arises; everywhere when absent. */
export interface SiteProblem extends Diagnostic {
  readonly regions?: readonly (string | undefined)[]
}

/** What the pages are made from. */
export interface SiteSource {
  readonly book: Rulebook
  /** The calendar date on which amounts and rules are shown. */
  readonly asOf: string
  /** The regions to document, their parents come along; all of them when absent. */
  readonly regions?: readonly string[]
  readonly problems: readonly SiteProblem[]
  /** Whether a case of the rulebook comes out as it says. */
  readonly holds: (ruleCase: RuleCase) => boolean
}

/** All that is the same on every page and in every language. */
export interface Site extends Omit<SiteSource, 'regions'> {
  /** The regions that are documented, parents before their children. */
  readonly regions: readonly string[]
  readonly base: View
  readonly viewOf: (region: string | undefined) => View
  readonly uses: Uses
  /** Every decision and element as written, by its path. */
  readonly elements: ReadonlyMap<string, PlacedElement>
}

/** Looks through the rulebook for all that the pages need. */
export const openSite = ({ regions: asked, ...source }: SiteSource): Site => {
  const { book, asOf } = source
  const regions = regionsOf(book, asked)
  const base = viewOf(book, asOf)
  const views = new Map(Object.keys(book.regions).map((region) => [region, viewOf(book, asOf, region)]))
  return {
    ...source,
    regions,
    base,
    viewOf: (region) => (region === undefined ? base : (views.get(region) ?? base)),
    uses: usesIn(book),
    elements: placedElements(book),
  }
}

/** The regions asked for with their parents, each below its own, by code. */
export const regionsOf = (book: Rulebook, asked: readonly string[] = Object.keys(book.regions)): readonly string[] => {
  const lineages = asked.flatMap((region) => lineageOf(book, region) ?? []).map(({ region }) => region)
  const chain = (region: string): string =>
    (lineageOf(book, region) ?? [])
      .map((one) => one.region)
      .toReversed()
      .join('/')
  return [...new Set(lineages)].toSorted((a, b) => (chain(a) < chain(b) ? -1 : 1))
}
