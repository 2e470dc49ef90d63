import { type Html, html } from './html.js'
import { formatCount, formatShare } from './numbers.js'
import type { Say } from './words.js'

/** A line of a chart: what it is called, how many accounts, and which of them it leads to. */
export interface Bar {
  readonly label: string
  readonly note?: string
  readonly accounts: number
  /** The conditions under which the list of accounts shows them. */
  readonly query?: string
  /** A further number, such as points. */
  readonly extra?: string
  /** How long the bar is, from 0 to 1; the share of the accounts when absent. */
  readonly length?: number
}

/** Lines under a heading of their own. */
export interface BarGroup {
  readonly title?: string
  readonly bars: readonly Bar[]
}

/** What a chart shows. */
export interface Chart {
  readonly caption: string
  /** What the lines are, such as tiers. */
  readonly what: string
  readonly extra?: string
  readonly groups: readonly BarGroup[]
  /** All accounts: the whole of which each line is a share. */
  readonly whole: number
  /** What is left to say below. */
  readonly closing?: string | undefined
}

/** Bars beside their numbers: a table for those who read, a chart for those who look. */
export const writeChart = ({ caption, what, extra, groups, whole, closing }: Chart, say: Say): Html => html`
<figure class="chart">
<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${what}</th>${extra === undefined ? undefined : html`<th scope="col" class="number">${extra}</th>`}<th scope="col" class="number">${say('accounts')}</th><th scope="col" class="number">${say('share')}</th><td class="bars"></td></tr></thead>
${groups.map((group) => writeGroup(group, whole, extra === undefined ? 4 : 5))}
</table>
${closing === undefined ? undefined : html`<figcaption>${closing}</figcaption>`}
</figure>`

const writeGroup = ({ title, bars }: BarGroup, whole: number, columns: number): Html => html`<tbody>
${title === undefined ? undefined : html`<tr><th scope="rowgroup" colspan="${columns}" class="group">${title}</th></tr>`}
${bars.map((bar) => writeBar(bar, whole))}
</tbody>`

const writeBar = ({ label, note, accounts, query, extra, length }: Bar, whole: number): Html => html`<tr>
<th scope="row">${writeLink(label, query)}${note === undefined ? undefined : html` <small>${note}</small>`}</th>
${extra === undefined ? undefined : html`<td class="number">${extra}</td>`}<td class="number">${formatCount(accounts)}</td><td class="number">${formatShare(accounts, whole)}</td>
<td class="bars">${writeLength(length ?? accounts / whole)}</td></tr>`

/** Words that lead to the accounts concerned; without script, to the list of all. */
export const writeLink = (label: string, query: string | undefined): Html =>
  query === undefined ? html`${label}` : html`<a href="#accounts" data-query="${query}">${label}</a>`

/** The smallest share above nothing still shows. */
const writeLength = (share: number): Html => {
  const length = share > 0 ? Math.max(1, Math.round(share * 1000) / 10) : 0
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="length" width="${length}" height="10"/></svg>`
}
