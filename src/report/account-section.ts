import { decisionsOf, type Findings } from './findings.js'
import { type Html, html } from './html.js'
import { formatCount } from './numbers.js'
import { type Section, writeSection } from './section.js'

/** The form by which accounts are found, and the place of their cards. The script brings them to life. */
export const accountSection = (findings: Findings): Section => {
  const { say } = findings
  return writeSection('accounts', say('cards'), undefined, [
    html`<noscript><p class="note">${say('noScript')}</p></noscript>
<form class="search" role="search" aria-label="${say('cards')}" hidden>
<label>${say('search')} <input type="search" name="name" autocomplete="off" spellcheck="false"></label>
${decisionsOf(findings, 'scorecard').map((scorecard) => bandChoice(scorecard, findings))}
${groupChoice(findings)}
${orderChoice(findings)}
<button type="reset">${say('clear')}</button>
</form>
<p id="found" role="status">${say('loading')}</p>
<div id="cards"></div>
<nav id="pages" aria-label="${say('cards')}" hidden></nav>`,
  ])
}

const bandChoice = ({ title, bands = [], index }: ReturnType<typeof decisionsOf>[number], { say }: Findings): Html =>
  html`<label>${title} <select name="band-${index}"><option value="">${say('anyTier')}</option>${bands.map(
    (band, place) => html`<option value="${place}">${band.title}</option>`,
  )}</select></label>`

/** Outcomes and items that some account has, under their decisions. */
const groupChoice = ({ plan, tally, say }: Findings): Html => {
  const choices = plan.groups.map(({ decision, titles }, group) => ({
    decision,
    group,
    label: titles.join(' · '),
    accounts: tally.groups[group] ?? 0,
  }))
  const lists = plan.decisions.map(({ title }, index) => {
    const own = choices.filter(({ decision, accounts }) => decision === index && accounts > 0)
    return own.length === 0
      ? html``
      : html`<optgroup label="${title}">${own.map(
          ({ group, label, accounts }) => html`<option value="${group}">${label} (${formatCount(accounts)})</option>`,
        )}</optgroup>`
  })
  return html`<label>${say('found')} <select name="group"><option value="">${say('anyGroup')}</option>${lists}</select></label>`
}

/** Scorecards are meant by their place among the scorecards, as the scores of an account stand. */
const orderChoice = (findings: Findings): Html => {
  const { say } = findings
  const byScore = decisionsOf(findings, 'scorecard').map(
    ({ title: decision }, place) =>
      html`<option value="${place} highest">${say('highestFirst', { decision })}</option><option value="${place} lowest">${say('lowestFirst', { decision })}</option>`,
  )
  return html`<label>${say('order')} <select name="order"><option value="">${say('orderOfFile')}</option><option value="name">${say('orderOfName')}</option>${byScore}</select></label>`
}
