import { formatNumber } from '../../document/format-value.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import { inLocale } from '../../model/text.js'
import { bar, percent, textTable } from '../output/text-table.js'
import type { DecisionTableSummary, RecommendationsSummary, ScorecardSummary, Summary } from '../summary.js'
import type { Assessing } from './format.js'
import { titlesOfOutcome } from './outcome-title.js'
import { factTitle, writeScene } from './words.js'

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
  return summary.accounts === 0
    ? heading(summary, assessing)
    : `${heading(summary, assessing)}\n${writeSections(sections, summary, assessing)}`
}

const heading = ({ accounts, skipped }: Summary, { rulebook, session, output }: Assessing): string => {
  const { say } = session
  const counts = skipped === 0 ? say('assessed', { accounts }) : say('assessedAndSkipped', { accounts, skipped })
  return `${output.paint.bold(counts)}\n${writeScene(rulebook, session)}\n`
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
  const columns = [
    { title: '' },
    { title: '', align: 'right' as const },
    { title: '', align: 'right' as const },
    { title: '' },
  ]
  return textTable(columns, rows.slice(0, -1))
}

const linesOf = (decision: ResolvedDecision, summary: Summary, { session }: Assessing): readonly SummaryLine[] => {
  const { locale, say } = session
  const counts = summary.decisions[decision.id]
  switch (decision.kind) {
    case 'scorecard': {
      const { bands } = counts as ScorecardSummary
      return decision.bands.map(({ id, title }) => ({ label: inLocale(title, locale), count: bands[id] ?? 0 }))
    }
    case 'decision-table': {
      const { outcomes, withoutHit } = counts as DecisionTableSummary
      const titled = outcomes.map(({ row, accounts }) => ({ titles: titlesOfOutcome(row, decision, locale), accounts }))
      return [...groupedByFirst(titled), ...lineUnlessZero(say('noOutcome'), withoutHit)]
    }
    case 'recommendations': {
      const { items, withoutItem } = counts as RecommendationsSummary
      const titles = new Map(decision.items.map(({ id, title }) => [id, inLocale(title, locale)]))
      const lines = items
        .slice(0, MOST_ITEMS)
        .map(({ item, accounts }) => ({ label: titles.get(item) ?? item, count: accounts }))
      const rest = items.length - lines.length
      return [
        ...lines,
        ...(rest > 0 ? [{ label: say('andMore', { count: rest }) }] : []),
        ...lineUnlessZero(say('noItem'), withoutItem),
      ]
    }
  }
}

const lineUnlessZero = (label: string, count: number): readonly SummaryLine[] => (count === 0 ? [] : [{ label, count }])

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

/** Gaps in the data first. What no account has at all is not in the file, and is only counted. */
const missingLines = (
  { missingFacts, accounts }: Summary,
  { rulebook, session }: Assessing,
): readonly SummaryLine[] => {
  const all = Object.entries(missingFacts)
  const gaps = all.filter(([, count]) => count < accounts)
  const everywhere = all.length - gaps.length
  return [
    ...gaps.slice(0, MOST_MISSING_FACTS).map(([fact, count]) => ({ label: factTitle(fact, rulebook, session), count })),
    ...(everywhere === 0 ? [] : [{ label: session.say('missingEverywhere', { count: everywhere }) }]),
  ]
}
