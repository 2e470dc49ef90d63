import { writeChart } from './bars.js'
import { decisionsOf, type Findings } from './findings.js'
import { type Html, html } from './html.js'
import { formatCount } from './numbers.js'
import { countedGroups } from './outcome-section.js'
import { type Section, writeSection } from './section.js'

const MOST_ITEMS = 6

/** What is recommended most, decision by decision. */
export const recommendationSection = (findings: Findings): Section | undefined => {
  const { say } = findings
  const charts = decisionsOf(findings, 'recommendations').flatMap(({ title, index }) =>
    chartsOf(title, index, findings),
  )
  if (charts.length === 0) return undefined
  return writeSection('recommendations', say('recommendations'), say('recommendationsHint'), [
    html`<div class="charts">${charts}</div>`,
  ])
}

/** None for a decision that recommends nothing to anybody. */
const chartsOf = (caption: string, index: number, findings: Findings): readonly Html[] => {
  const { say, tally } = findings
  const counted = countedGroups(index, findings)
  if (counted.length === 0) return []
  const bars = counted
    .slice(0, MOST_ITEMS)
    .map(({ bar, group }) => ({ ...bar, extra: formatCount(tally.firsts[group] ?? 0) }))
  const none = { label: say('noItem'), accounts: tally.without(index), extra: '' }
  const left = counted.length - bars.length
  const chart = {
    caption,
    what: say('item'),
    extra: say('first'),
    groups: [{ bars: none.accounts === 0 ? bars : [...bars, none] }],
    whole: tally.accounts(),
    closing: left > 0 ? say('othersLeft', { count: left }) : undefined,
  }
  return [writeChart(chart, say)]
}
