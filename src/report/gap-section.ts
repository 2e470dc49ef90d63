import { writeChart } from './bars.js'
import type { Findings } from './findings.js'
import { html } from './html.js'
import { type Section, writeSection } from './section.js'

const MOST_FACTS = 12

/** Facts that some accounts lack. What no account has is not in the file, and is only counted. */
export const gapSection = ({ end, source, tally, say }: Findings): Section => {
  const whole = tally.accounts()
  const missing = Object.entries(end.missingFacts)
  const lacked = missing.filter(([, accounts]) => accounts < whole)
  const everywhere = missing.length - lacked.length
  const bars = lacked
    .slice(0, MOST_FACTS)
    .map(([fact, accounts]) => ({ label: source.titleOf(fact), note: fact, accounts }))
  const closing = everywhere > 0 ? say('missingEverywhere', { count: everywhere }) : undefined
  const chart = { caption: say('gaps'), what: say('fact'), groups: [{ bars }], whole, closing }
  const none = html`<p>${say('noGaps')} ${closing}</p>`
  return writeSection('gaps', say('gaps'), say('missingHint'), [bars.length === 0 ? none : writeChart(chart, say)])
}

/** Rows that were left out, and why; nothing where there are none. */
export const skippedSection = ({ end, say }: Findings): Section | undefined => {
  const { skipped, problems } = end
  if (skipped === 0) return undefined
  // A row has one problem at least.
  const hint = problems.length < skipped ? say('skippedFirst', { count: problems.length }) : undefined
  return writeSection('skipped', say('skipped'), hint, [
    html`<p class="note">${say('skippedCount', { count: skipped })}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${say('skipped')}">
<table class="problems">
<thead><tr><th scope="col">${say('place')}</th><th scope="col">${say('problem')}</th><th scope="col">${say('remedy')}</th></tr></thead>
<tbody>
${problems.map(({ place, message, hint }) => html`<tr><th scope="row">${place}</th><td>${message}</td><td>${hint}</td></tr>`)}
</tbody>
</table>
</div>`,
  ])
}
