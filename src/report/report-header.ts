import type { Findings } from './findings.js'
import { type Html, html } from './html.js'

/** What the report is about: how many accounts, where, when, by which rules, and what it leaves out. */
export const writeHeader = (findings: Findings): Html => {
  const { source, tally, say } = findings
  const accounts = tally.accounts()
  const title = accounts === 1 ? say('titleOne') : say('title', { accounts })
  const made = say('madeFrom', { file: source.file, hash: source.rulebook.hash.slice(0, 12) })
  return html`<header>
<h1>${title}</h1>
<p>${sceneOf(findings)}</p>
<p class="hint">${made}</p>
${notesOf(findings).map((note) => html`<p class="note">${note}</p>`)}
</header>`
}

const sceneOf = ({ source: { rulebook, write }, say }: Findings): string => {
  const { region, lineage, asOf, info } = rulebook
  const title = lineage[0]?.title
  const place =
    region === undefined
      ? say('baseBook')
      : say('region', { region, title: title === undefined ? region : write(title) })
  return say('scene', { place, asOf, book: write(info.title), version: info.version })
}

const notesOf = (findings: Findings): readonly string[] => {
  const { source, end, tally, say } = findings
  const silent = silentDecisions(findings)
  const left = source.rulebook.decisions.filter((decision) => !source.decisions.includes(decision))
  const names = (titles: readonly string[]) => titles.join(say('listSeparator'))
  return [
    ...(tally.accounts() === 0 ? [say('noAccounts')] : []),
    ...(end.skipped === 0 ? [] : [say('skippedCount', { count: end.skipped })]),
    ...(source.revealsPersonal ? [say('personalShown')] : []),
    ...(left.length === 0 ? [] : [say('notAssessed', { names: names(left.map(({ title }) => source.write(title))) })]),
    ...(silent.length === 0 ? [] : [say('silent', { names: names(silent) })]),
  ]
}

/** Decisions that have no row and no item for any account. */
const silentDecisions = ({ plan, tally }: Findings): readonly string[] =>
  plan.decisions
    .filter(
      ({ kind }, index) => kind !== 'scorecard' && tally.accounts() > 0 && tally.without(index) === tally.accounts(),
    )
    .map(({ title }) => title)
