import { titleOfOutcome } from '../../model/outcome-titles.js'
import type { Answer, DecisionTableAnswer, RecommendationsAnswer, ScorecardAnswer } from '../../model/result.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import { inLocale, type LocalizedText } from '../../model/text.js'
import { type Column, textTable } from '../output/text-table.js'
import { cut, displayWidth } from '../output/wrap.js'
import { type AssessedAccount, type Assessing, accountWith, type Format, resultOf } from './format.js'
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
  readonly isReason?: true
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

/** A rulebook has many decisions: unless some were asked for by name, only scores stand in the table of accounts. */
const decisionColumn = (decision: ResolvedDecision, index: number, assessing: Assessing): readonly AccountColumn[] => {
  if (!assessing.isSelection && decision.kind !== 'scorecard') return []
  const title = inLocale(decision.title, assessing.session.locale)
  const cell = ({ answers }: AssessedAccount) => cellOf(decision, answers[index] as Answer, assessing)
  const isCount = decision.kind === 'decision-table' && decision.hitPolicy === 'collect'
  return [{ title, cell, align: isCount ? 'right' : 'left' }]
}

const cellOf = (decision: ResolvedDecision, answer: Answer, { session }: Assessing): string => {
  const { locale, say } = session
  switch (decision.kind) {
    case 'scorecard': {
      const { score, band } = answer as ScorecardAnswer
      const title = decision.bands.find(({ id }) => id === band)?.title
      return `${String(score).padStart(3)} ${title === undefined ? '' : inLocale(title, locale)}`
    }
    case 'decision-table': {
      const { hits } = answer as DecisionTableAnswer
      if (decision.hitPolicy === 'collect') return String(hits.length)
      return hits.map(({ row }) => titleOfOutcome(row, decision, locale)).join(say('listSeparator')) || '–'
    }
    case 'recommendations': {
      const [first, ...others] = (answer as RecommendationsAnswer).items
      if (first === undefined) return '–'
      const title = decision.items.find(({ id }) => id === first.id)?.title as LocalizedText
      return others.length === 0
        ? inLocale(title, locale)
        : say('firstOfSeveral', { first: title, count: others.length })
    }
  }
}

const reasonedScorecard = (decisions: readonly ResolvedDecision[]): ResolvedDecision | undefined => {
  const scorecards = decisions.filter(({ kind }) => kind === 'scorecard')
  return scorecards.find(({ id }) => id === REASON_OF) ?? scorecards[0]
}

const reasonColumn = (decision: ResolvedDecision, assessing: Assessing): AccountColumn => {
  const { locale, say } = assessing.session
  const cell = ({ facts }: AssessedAccount) => {
    const result = resultOf(decision, accountWith(facts, assessing), assessing)
    const [main] = result.kind === 'scorecard' ? result.reasons : []
    return main === undefined ? '–' : inLocale(main.text, locale)
  }
  return { title: say('mainReason', { decision: decision.title }), cell, isReason: true }
}

/** On a terminal an account has one line: the reason is cut to the room that is left, or left out where there is none. */
const accountTable = (
  columns: readonly AccountColumn[],
  rows: readonly (readonly string[])[],
  { output }: Assessing,
): string => {
  const last = columns.length - 1
  const room = (output.columns ?? Number.POSITIVE_INFINITY) - widthBefore(last, columns, rows)
  const isFitted = columns[last]?.isReason === true
  const shown = isFitted && room < LEAST_ROOM ? last : columns.length
  const shortened = (text: string, index: number) => (isFitted && index === last ? cut(text, room) : text)
  return textTable(
    columns.slice(0, shown).map(({ title, align }, index) => ({
      title: output.paint.bold(shortened(title, index)),
      ...(align && { align }),
    })),
    rows.map((row) => row.slice(0, shown).map(shortened)),
  )
}

const LEAST_ROOM = 20
const GAP = 2

const widthBefore = (last: number, columns: readonly Column[], rows: readonly (readonly string[])[]): number =>
  columns.slice(0, last).reduce((sum, { title }, index) => {
    const widths = [title, ...rows.map((row) => row[index] ?? '')].map(displayWidth)
    return sum + Math.max(...widths) + GAP
  }, 0)
