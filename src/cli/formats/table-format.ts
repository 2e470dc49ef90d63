import { writeText } from '../../document/writer.js'
import type { DecisionTableFinding, Finding, RecommendationsFinding, ScorecardFinding } from '../../model/result.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import { inLocale, type LocalizedText } from '../../model/text.js'
import type { DecisionResult } from '../../document/assessment.js'
import { writeResult } from '../../document/write-result.js'
import { type Column, textTable } from '../output/text-table.js'
import { displayWidth, wrap } from '../output/wrap.js'
import { type Assessing, type AssessedAccount, type Format } from './format.js'
import { titleOfOutcome } from './outcome-title.js'
import { writeSummary } from './write-summary.js'

/** More accounts than this are summed up only; nobody reads a longer table. */
const MOST_ACCOUNTS = 50

/** The scorecard whose main reason stands beside the scores; the first one where a rulebook has no such decision. */
const REASON_OF = 'customer-value'

/** A line for each account while they are few, and the summary of all. */
export const tableFormat = (assessing: Assessing): Format => {
  const { output } = assessing
  const columns = columnsOf(assessing)
  const rows: (readonly string[])[] = []
  let count = 0
  return {
    begin: async () => {},
    add: async (assessed) => {
      count++
      if (count <= MOST_ACCOUNTS) rows.push(columns.map(({ cell }) => cell(assessed)))
    },
    end: async (summary) => {
      if (count > 0 && count <= MOST_ACCOUNTS) await output.write(`${accountTable(columns, rows, assessing)}\n`)
      await output.write(writeSummary(summary, assessing))
    },
  }
}

interface AccountColumn extends Column {
  readonly cell: (assessed: AssessedAccount) => string
}

const columnsOf = (assessing: Assessing): readonly AccountColumn[] => {
  const { say } = assessing.session
  const reasoned = reasonedScorecard(assessing.decisions)
  return [
    { title: say('account'), cell: ({ accountId, line }) => accountId ?? say('line', { line }) },
    ...assessing.decisions.flatMap((decision, index) => decisionColumn(decision, index, assessing)),
    ...(reasoned === undefined ? [] : [reasonColumn(reasoned, assessing)]),
  ]
}

/** Recommendations are many words: they get a column only where there is nothing else to show. */
const decisionColumn = (decision: ResolvedDecision, index: number, assessing: Assessing): readonly AccountColumn[] => {
  const isAlone = assessing.decisions.every(({ kind }) => kind === 'recommendations')
  if (decision.kind === 'recommendations' && !isAlone) return []
  const title = inLocale(decision.title, assessing.session.locale)
  const cell = ({ findings }: AssessedAccount) => cellOf(decision, findings[index] as Finding, assessing)
  return [{ title, cell, align: decision.kind === 'decision-table' && decision.hitPolicy === 'collect' ? 'right' : 'left' }]
}

const cellOf = (decision: ResolvedDecision, finding: Finding, { session }: Assessing): string => {
  const { locale, say } = session
  switch (decision.kind) {
    case 'scorecard': {
      const { score, band } = finding as ScorecardFinding
      const title = decision.bands.find(({ id }) => id === band)?.title
      return `${String(score).padStart(3)} ${title === undefined ? '' : inLocale(title, locale)}`
    }
    case 'decision-table': {
      const { hits } = finding as DecisionTableFinding
      if (decision.hitPolicy === 'collect') return String(hits.length)
      return hits.map(({ id }) => titleOfOutcome(id, decision, locale)).join(say('listSeparator')) || '–'
    }
    case 'recommendations': {
      const [first, ...others] = (finding as RecommendationsFinding).items
      if (first === undefined) return '–'
      const title = decision.items.find(({ id }) => id === first.id)?.title as LocalizedText
      return others.length === 0 ? inLocale(title, locale) : say('firstOfSeveral', { first: title, count: others.length })
    }
  }
}

interface ReasonedScorecard {
  readonly decision: ResolvedDecision
  readonly index: number
}

const reasonedScorecard = (decisions: readonly ResolvedDecision[]): ReasonedScorecard | undefined => {
  const scorecards = decisions.flatMap((decision, index) => (decision.kind === 'scorecard' ? [{ decision, index }] : []))
  return scorecards.find(({ decision }) => decision.id === REASON_OF) ?? scorecards[0]
}

const reasonColumn = ({ decision, index }: ReasonedScorecard, assessing: Assessing): AccountColumn => {
  const { session, rulebook, revealPersonal } = assessing
  const title = session.say('mainReason', { decision: writeTitle(decision) })
  const cell = ({ account, findings }: AssessedAccount) => {
    const writer = { rulebook, values: account.values, revealsPersonal: revealPersonal }
    return mainReason(writeResult(decision, findings[index] as Finding, writer), session.locale)
  }
  return { title, cell }
}

const writeTitle = ({ title }: ResolvedDecision): LocalizedText => title

const mainReason = (result: DecisionResult, locale: string): string =>
  result.kind === 'scorecard' && result.reasons[0] ? inLocale(result.reasons[0].text, locale) : '–'

/** On a terminal the last column, which holds sentences, is wrapped into what room is left. */
const accountTable = (
  columns: readonly AccountColumn[],
  rows: readonly (readonly string[])[],
  { output, session }: Assessing,
): string => {
  const titles = columns.map(({ title, ...column }) => ({ ...column, title: output.paint.bold(title) }))
  const last = columns.length - 1
  const room = output.columns === undefined ? undefined : Math.max(LEAST_ROOM, output.columns - widthBefore(last, columns, rows))
  const fitted = room === undefined ? rows : rows.map((row) => row.with(last, wrap(row[last] ?? '', room, session.locale)))
  return textTable(titles, fitted)
}

const LEAST_ROOM = 20
const GAP = 2

const widthBefore = (last: number, columns: readonly Column[], rows: readonly (readonly string[])[]): number =>
  columns.slice(0, last).reduce((sum, { title }, index) => {
    const widths = [title, ...rows.map((row) => row[index] ?? '')].map(displayWidth)
    return sum + Math.max(...widths) + GAP
  }, 0)
