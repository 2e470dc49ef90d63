import { amountsPage } from './amounts-page.js'
import { conditionsPage } from './conditions-page.js'
import { coveragePage } from './coverage-page.js'
import { decisionPage } from './decision-page.js'
import { factIndex } from './fact-index.js'
import { factPage } from './fact-page.js'
import { overview } from './overview.js'
import { type Page, writePage } from './page.js'
import { type Pen, penFor } from './pen.js'
import { regionIndex } from './region-index.js'
import { regionPage } from './region-page.js'
import type { Site } from './site.js'
import { decisionTarget, factTarget, PAGES, regionTarget } from './targets.js'

/** Every page of a rulebook in one language, by its path within the folder of that language. */
export const writePages = (site: Site, locale: string): ReadonlyMap<string, string> => {
  const pages = new Map<string, string>()
  for (const [path, compose] of compositions(site)) {
    const pen = penFor(path, site, locale)
    pages.set(path, writePage(path, compose(pen), pen))
  }
  return pages
}

type Composition = readonly [path: string, compose: (pen: Pen) => Page]

const compositions = ({ book, regions }: Site): readonly Composition[] => [
  [PAGES.overview, overview],
  ...book.decisions.map(
    (decision): Composition => [decisionTarget(decision.id).page, (pen) => decisionPage(decision, pen)],
  ),
  [PAGES.facts, factIndex],
  ...Object.entries(book.facts).map(
    ([name, fact]): Composition => [factTarget(name).page, (pen) => factPage(name, fact, pen)],
  ),
  [PAGES.amounts, amountsPage],
  [PAGES.conditions, conditionsPage],
  [PAGES.regions, regionIndex],
  ...regions.flatMap((region): readonly Composition[] => {
    const overlay = book.regions[region]
    return overlay === undefined ? [] : [[regionTarget(region).page, (pen) => regionPage(overlay, pen)]]
  }),
  [PAGES.coverage, coveragePage],
]
