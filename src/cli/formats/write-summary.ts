import type { ResolvedDecision } from '../../model/rulebook.js'
import { inLocale } from '../../model/text.js'
import { bar, percent, textTable } from '../output/text-table.js'
import type { Summary } from '../summary.js'
import { formatNumber } from '../../document/format-value.js'
import type { Assessing } from './format.js'
import { titlesOfOutcome } from './outcome-title.js'

const MOST_ITEMS = 5
const MOST_MISSING_FACTS = 10

/** What all accounts have come to: bands, outcomes, recommendations, and what is missing most. */
export const writeSummary = (summary: Summary, assessing: Assessing): string => {
  const { session, decisions } = assessing
  const sections = [
    ...decisions.map((decision) => ({
      title: inLocale(decision.title, session.locale),
      lines: linesOf(decision, summary, assessing),
    })),
    { title: session.say('missingFacts'), lines: missingLines(summary, assessing) },
  ]
  return summary.accounts === 0 ? heading(summary, assessing) : `${heading(summary, assessing)}\n${writeSections(sections, summary, assessing)}`
}

const heading = ({ accounts, skipped }: Summary, { rulebook, session, output }: Assessing): string => {
  const { say, locale } = session
  const { region, lineage, asOf, info } = rulebook
  const title = lineage[0] && inLocale(lineage[0].title, locale)
  const place = region === undefined ? say('baseBook') : say('regionNamed', { region, title: title ?? region })
  const counts = skipped === 0 ? say('assessed', { accounts }) : say('assessedAndSkipped', { accounts, skipped })
  return `${output.paint.bold(counts)}\n${say('scene', { place, asOf, title: info.title, version: info.version })}\n`
}

/** A part of the summary; a line without a count heads the ones after it. */
interface Section {
  readonly title: string
  readonly lines: readonly SummaryLine[]
}

interface SummaryLine {
  readonly label: string
  readonly count?: number
}

/** All sections in one table, so that their bars begin at the same column. */
const writeSections = (sections: readonly Section[], { accounts }: Summary, { output }: Assessing): string => {
  const rows = sections
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ title, lines }) => [
      [output.paint.bold(title), '', '', ''],
      ...lines.map(({ label, count }) =>
        count === undefined
          ? [`  ${label}`, '', '', '']
          : [`  ${label}`, formatNumber(count), percent(count, accounts), output.paint.cyan(bar(count, accounts))],
      ),
      ['', '', '', ''],
    ])
  const columns = [{ title: '' }, { title: '', align: 'right' as const }, { title: '', align: 'right' as const }, { title: '' }]
  return textTable(columns, rows.slice(0, -1))
}

const linesOf = (decision: ResolvedDecision, summary: Summary, { session }: Assessing): readonly SummaryLine[] => {
  const { locale, say } = session
  const found = summary.decisions[decision.id]
  switch (found?.kind) {
    case 'scorecard':
      return decision.kind === 'scorecard'
        ? decision.bands.map(({ id, title }) => ({ label: inLocale(title, locale), count: found.bands[id] ?? 0 }))
        : []
    case 'decision-table': {
      const titles = found.outcomes.map(({ row, accounts }) => ({
        titles: decision.kind === 'decision-table' ? titlesOfOutcome(row, decision, locale) : [row],
        accounts,
      }))
      return [...groupedByFirst(titles), ...restLine(say('noOutcome'), found.withoutHit)]
    }
    case 'recommendations': {
      const titleOf = new Map(decision.kind === 'recommendations' ? decision.items.map(({ id, title }) => [id, inLocale(title, locale)]) : [])
      const lines = found.items.map(({ item, accounts }) => ({ label: titleOf.get(item) ?? item, count: accounts }))
      const rest = lines.length - MOST_ITEMS
      return [
        ...lines.slice(0, MOST_ITEMS),
        ...(rest > 0 ? [{ label: say('andMore', { count: rest }) }] : []),
        ...restLine(say('noItem'), found.withoutItem),
      ]
    }
    case undefined:
      return []
  }
}

const restLine = (label: string, count: number): readonly SummaryLine[] => (count === 0 ? [] : [{ label, count }])

interface TitledOutcome {
  readonly titles: readonly string[]
  readonly accounts: number
}

/** Outcomes of several codes stand under the first of them: segments under their dimension. */
const groupedByFirst = (outcomes: readonly TitledOutcome[]): readonly SummaryLine[] => {
  const groups = new Map<string, SummaryLine[]>()
  for (const { titles, accounts } of outcomes) {
    const [first = '', ...rest] = titles
    const group = rest.length === 0 ? '' : first
    const line = { label: rest.length === 0 ? first : `  ${rest.join(' · ')}`, count: accounts }
    groups.set(group, [...(groups.get(group) ?? []), line])
  }
  return [...groups].flatMap(([label, lines]) => (label === '' ? lines : [{ label }, ...lines]))
}

const missingLines = ({ missingFacts }: Summary, { rulebook, session }: Assessing): readonly SummaryLine[] =>
  Object.entries(missingFacts)
    .slice(0, MOST_MISSING_FACTS)
    .map(([fact, count]) => {
      const title = rulebook.facts[fact]?.title
      return { label: title === undefined ? fact : session.say('factNamed', { title, fact }), count }
    })
