import { type Bar, type BarGroup, writeChart } from './bars.js'
import { decisionsOf, type Findings, groupQuery } from './findings.js'
import { html } from './html.js'
import { type Section, writeSection } from './section.js'

const MOST_BARS = 8

/** What the decision tables find, table by table. */
export const outcomeSection = (findings: Findings): Section | undefined => {
  const { say, tally } = findings
  const tables = decisionsOf(findings, 'decision-table').filter(
    ({ index }) => countedGroups(index, findings).length > 0,
  )
  if (tables.length === 0) return undefined
  const charts = tables.map(({ title, index }) => {
    const { groups, left } = groupsOf(index, findings)
    const closing = left > 0 ? say('othersLeft', { count: left }) : undefined
    return writeChart({ caption: title, what: say('outcome'), groups, whole: tally.accounts(), closing }, say)
  })
  return writeSection('outcomes', say('outcomes'), say('outcomesHint'), [html`<div class="charts">${charts}</div>`])
}

interface CountedGroup {
  /** Its place among all groups. */
  readonly group: number
  readonly titles: readonly string[]
  readonly bar: Bar
}

/** The groups of a decision that have accounts, most of them first. */
export const countedGroups = (decision: number, { plan, tally }: Findings): readonly CountedGroup[] =>
  plan.groups
    .map(({ titles, decision: own }, group) => ({
      own,
      group,
      titles,
      bar: { label: titles.join(' · '), accounts: tally.groups[group] ?? 0, query: groupQuery(group) },
    }))
    .filter(({ own, bar }) => own === decision && bar.accounts > 0)
    .toSorted((a, b) => b.bar.accounts - a.bar.accounts)

/** Outcomes of two codes stand under the first of them, as segments under their dimension; what is rare is only counted. */
const groupsOf = (decision: number, findings: Findings) => {
  const counted = countedGroups(decision, findings)
  const shown = counted.some(({ titles }) => titles.length === 2) ? counted : counted.slice(0, MOST_BARS)
  const groups = new Map<string, Bar[]>()
  for (const { titles, bar } of shown) {
    const [first = '', ...rest] = titles
    const [title, label] = rest.length === 1 ? [first, rest.join()] : ['', bar.label]
    groups.set(title, [...(groups.get(title) ?? []), { ...bar, label }])
  }
  const written = [...groups].map(([title, bars]): BarGroup => (title === '' ? { bars } : { title, bars }))
  return { groups: [...written, ...noneOf(decision, findings)], left: counted.length - shown.length }
}

const noneOf = (decision: number, { tally, say }: Findings): readonly BarGroup[] => {
  const accounts = tally.without(decision)
  return accounts === 0 ? [] : [{ bars: [{ label: say('noOutcome'), accounts }] }]
}
