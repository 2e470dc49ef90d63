import { type Bar, writeChart } from './bars.js'
import { bandQuery, decisionsOf, type Findings } from './findings.js'
import { type Html, html } from './html.js'
import { type Section, writeSection } from './section.js'

/** How many accounts each band of each scorecard holds. */
export const tierSection = (findings: Findings): Section => {
  const { say } = findings
  const charts = decisionsOf(findings, 'scorecard').map((scorecard) => chartOf(scorecard, findings))
  return writeSection('tiers', say('tiers'), say('tiersHint'), [
    charts.length === 0 ? html`<p>${say('noScorecards')}</p>` : html`<div class="charts">${charts}</div>`,
  ])
}

const chartOf = (
  { title, bands = [], index }: ReturnType<typeof decisionsOf>[number],
  { tally, say }: Findings,
): Html => {
  const counts = tally.bands(index)
  const bars = bands.map((band, place): Bar => {
    const accounts = counts[place] ?? 0
    const note = say('fromScore', { score: band.from })
    return { label: band.title, note, accounts, ...(accounts > 0 && { query: bandQuery(index, place) }) }
  })
  return writeChart({ caption: title, what: say('tier'), groups: [{ bars }], whole: tally.accounts() }, say)
}
