import { writeChart } from './bars.js'
import { decisionsOf, type Findings } from './findings.js'
import { type Html, html } from './html.js'
import { formatCount } from './numbers.js'
import { type Section, writeSection } from './section.js'

const MOST_REASONS = 10

/** What took most points from all accounts together, scorecard by scorecard. */
export const reasonSection = (findings: Findings): Section | undefined => {
  const { say } = findings
  const scorecards = decisionsOf(findings, 'scorecard')
  if (scorecards.length === 0) return undefined
  const charts = scorecards.map((scorecard) => chartOf(scorecard, findings))
  return writeSection('reasons', say('reasons'), say('reasonsHint'), [html`<div class="charts">${charts}</div>`])
}

const chartOf = ({ title, sign, index }: ReturnType<typeof decisionsOf>[number], { tally, say }: Findings): Html => {
  const reasons = tally.reasons(index)
  const bars = reasons.slice(0, MOST_REASONS).map(({ title: label, code, points, accounts }) => ({
    label,
    note: code,
    accounts,
    extra: formatCount(points),
    length: points / (reasons[0]?.points ?? 1),
  }))
  const left = reasons.length - bars.length
  const caption = say(sign === '+' ? 'above' : 'below', { decision: title })
  const rest = left > 0 ? say('reasonsLeft', { count: left }) : undefined
  const closing = reasons.length === 0 ? say('noReasons') : rest
  return writeChart(
    { caption, what: say('reason'), extra: say('points'), groups: [{ bars }], whole: tally.accounts(), closing },
    say,
  )
}
