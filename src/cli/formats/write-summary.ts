import { formatNumber } from '../../document/format-value.js'
import { titlesOfOutcome } from '../../model/outcome-titles.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import { inLocale } from '../../model/text.js'
import type { Say } from '../messages/speaker.js'
import { bar, percent, textTable } from '../output/text-table.js'
import { displayWidth, wrapItems } from '../output/wrap.js'
import type {
  DecisionSummary,
  DecisionTableSummary,
  RecommendationsSummary,
  ScorecardSummary,
  Summary,
} from '../summary.js'
import type { Assessing } from './format.js'
import { factTitle, writeScene } from './words.js'

const MOST_OUTCOMES = 10
const MOST_ITEMS = 5
const MOST_MISSING_FACTS = 10

/** What all accounts have come to: bands, outcomes, recommendations, and what is missing most. */
export const writeSummary = (summary: Summary, assessing: Assessing): string => {
  const { say, locale } = assessing.session
  if (summary.accounts === 0) return heading(summary, assessing)
  const telling = assessing.decisions.filter(({ id }) => !isSilent(summary.decisions[id]))
  const silent = assessing.decisions.filter((decision) => !telling.includes(decision))
  const sections = [
    ...telling.map((decision) => sectionOf(decision, summary, assessing)),
    {
      title: say('missingFacts'),
      bars: missingBars(summary, assessing),
      closing: missingEverywhere(summary, assessing),
    },
  ]
  const names = silent.map(({ title }) => inLocale(title, locale)).join(say('listSeparator'))
  return [
    heading(summary, assessing),
    ...writeSections(sections, summary, assessing),
    ...(silent.length === 0 ? [] : [`${say('silentDecisions', { names })}\n`]),
  ].join('\n')
}

const heading = ({ accounts, skipped }: Summary, { rulebook, session, output }: Assessing): string => {
  const { say } = session
  const counts = skipped === 0 ? say('assessed', { accounts }) : say('assessedAndSkipped', { accounts, skipped })
  return `${output.paint.bold(counts)}\n${writeScene(rulebook, session)}\n`
}

/** Whether a decision had nothing to say about any account. */
const isSilent = (counts: DecisionSummary | undefined): boolean => {
  switch (counts?.kind) {
    case 'decision-table':
      return counts.outcomes.length === 0
    case 'recommendations':
      return counts.items.length === 0
    default:
      return false
  }
}

/** A part of the summary: lines with bars, lists under a heading of their own, or both. */
interface Section {
  readonly title: string
  readonly bars?: readonly Count[]
  readonly groups?: readonly Group[]
  /** How many more there are, or what else there is to say. */
  readonly closing?: string | undefined
  /** Those of whom the decision says nothing. */
  readonly none?: Count | undefined
}

interface Count {
  readonly label: string
  readonly accounts: number
}

interface Group {
  readonly label: string
  readonly counts: readonly Count[]
}

const sectionOf = (decision: ResolvedDecision, summary: Summary, { session }: Assessing): Section => {
  const { locale, say } = session
  const title = inLocale(decision.title, locale)
  const counts = summary.decisions[decision.id]
  switch (decision.kind) {
    case 'scorecard': {
      const { bands } = counts as ScorecardSummary
      return {
        title,
        bars: decision.bands.map((band) => ({ label: inLocale(band.title, locale), accounts: bands[band.id] ?? 0 })),
      }
    }
    case 'decision-table': {
      const { outcomes, withoutHit } = counts as DecisionTableSummary
      const titled = outcomes.map(({ row, accounts }) => ({ titles: titlesOfOutcome(row, decision, locale), accounts }))
      const single = titled.flatMap(({ titles: [label = '', second], accounts }) =>
        second === undefined ? [{ label, accounts }] : [],
      )
      return {
        title,
        groups: groupsOf(titled),
        ...ranked(single, MOST_OUTCOMES, say),
        none: countUnlessZero(say('noOutcome'), withoutHit),
      }
    }
    case 'recommendations': {
      const { items, withoutItem } = counts as RecommendationsSummary
      const titles = new Map(decision.items.map((item) => [item.id, inLocale(item.title, locale)]))
      const bars = items.map(({ item, accounts }) => ({ label: titles.get(item) ?? item, accounts }))
      return { title, ...ranked(bars, MOST_ITEMS, say), none: countUnlessZero(say('noItem'), withoutItem) }
    }
  }
}

const countUnlessZero = (label: string, accounts: number): Count | undefined =>
  accounts === 0 ? undefined : { label, accounts }

/** The most frequent ones, and how many others there are. */
const ranked = (counts: readonly Count[], most: number, say: Say): Pick<Section, 'bars' | 'closing'> => ({
  bars: byFrequency(counts).slice(0, most),
  closing: counts.length > most ? say('andMore', { count: counts.length - most }) : undefined,
})

const byFrequency = (counts: readonly Count[]): readonly Count[] => counts.toSorted((a, b) => b.accounts - a.accounts)

interface TitledOutcome {
  readonly titles: readonly string[]
  readonly accounts: number
}

/** Outcomes of several codes stand under the first of them: segments under their dimension. */
const groupsOf = (outcomes: readonly TitledOutcome[]): readonly Group[] => {
  const groups = new Map<string, Count[]>()
  for (const { titles, accounts } of outcomes) {
    const [first = '', ...rest] = titles
    if (rest.length > 0) groups.set(first, [...(groups.get(first) ?? []), { label: rest.join(' / '), accounts }])
  }
  return [...groups].map(([label, counts]) => ({ label, counts: byFrequency(counts) }))
}

/** Gaps in the data: what no account has at all is not in the file, and is only counted. */
const missingBars = ({ missingFacts, accounts }: Summary, { rulebook, session }: Assessing): readonly Count[] =>
  Object.entries(missingFacts)
    .filter(([, count]) => count < accounts)
    .slice(0, MOST_MISSING_FACTS)
    .map(([fact, count]) => ({ label: factTitle(fact, rulebook, session), accounts: count }))

const missingEverywhere = ({ missingFacts, accounts }: Summary, { session }: Assessing): string | undefined => {
  const count = Object.values(missingFacts).filter((one) => one === accounts).length
  return count === 0 ? undefined : session.say('missingEverywhere', { count })
}

/** The bars of all sections begin at the same column. */
const writeSections = (
  sections: readonly Section[],
  { accounts }: Summary,
  assessing: Assessing,
): readonly string[] => {
  const { paint } = assessing.output
  const labels = sections.flatMap(({ bars = [], none }) => [...bars, ...(none ? [none] : [])].map(({ label }) => label))
  const width = Math.max(...labels.map(displayWidth))
  return sections
    .map(({ title, bars = [], groups = [], closing, none }) => ({
      title,
      lines: [
        writeGroups(groups, assessing),
        writeBars(bars, width, accounts, assessing),
        closing === undefined ? '' : `  ${closing}\n`,
        writeBars(none === undefined ? [] : [none], width, accounts, assessing),
      ].join(''),
    }))
    .filter(({ lines }) => lines !== '')
    .map(({ title, lines }) => `${paint.bold(title)}\n${lines}`)
}

const RIGHT = { title: '', align: 'right' } as const
const LEFT = { title: '' } as const

const writeBars = (bars: readonly Count[], width: number, accounts: number, { output }: Assessing): string =>
  textTable(
    [LEFT, RIGHT, RIGHT, LEFT],
    bars.map(({ label, accounts: count }) => [
      `  ${label}${' '.repeat(Math.max(0, width - displayWidth(label)))}`,
      formatNumber(count).padStart(formatNumber(accounts).length),
      percent(count, accounts).padStart(WIDEST_PERCENT),
      output.paint.cyan(bar(count, accounts)),
    ]),
  )

const WIDEST_PERCENT = '100.0%'.length
const LINE_WIDTH = 110

/** `Size  Individual 16 · Medium enterprise 6`, the most frequent first. */
const writeGroups = (groups: readonly Group[], { output }: Assessing): string => {
  const width = Math.max(...groups.map(({ label }) => displayWidth(label)))
  const room = (output.columns ?? LINE_WIDTH) - width - '    '.length
  return textTable(
    [LEFT, LEFT],
    groups.map(({ label, counts }) => {
      const items = counts.map((count) => `${count.label} ${formatNumber(count.accounts)}`)
      return [`  ${label}`, wrapItems(items, ' · ', room)]
    }),
  )
}
