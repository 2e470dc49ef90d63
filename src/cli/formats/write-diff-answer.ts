import type { ResolvedCondition } from '../../model/condition.js'
import type { DecisionTable } from '../../model/decision-table.js'
import { titleOfOutcome } from '../../model/outcome-titles.js'
import type { Recommendations } from '../../model/recommendations.js'
import type { Answer, DecisionTableAnswer, RecommendationsAnswer, ScorecardAnswer } from '../../model/result.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import type { Scorecard } from '../../model/scorecard.js'
import { inLocale, type LocalizedText } from '../../model/text.js'
import type { Session } from '../session.js'
import { writeStage } from './write-diff-property.js'
import { writeOutcome } from './write-diff-value.js'

/** One thing that an answer says, under a name by which the same thing is found in another answer. */
export interface Facet {
  readonly key: string
  readonly title: string
  readonly words: string
  /** Says nothing where only one of two answers has it: that has been said by then. */
  readonly isDetail?: true
}

/** Everything that an answer says, in words. */
export const facetsOf = (answer: Answer, decision: ResolvedDecision, session: Session): readonly Facet[] => {
  switch (answer.kind) {
    case 'scorecard':
      return scorecardFacets(answer, decision as Scorecard<ResolvedCondition, number>, session)
    case 'decision-table':
      return tableFacets(answer, decision as DecisionTable<ResolvedCondition>, session)
    case 'recommendations':
      return recommendationFacets(answer, decision as Recommendations<ResolvedCondition>, session)
  }
}

interface Titled {
  readonly id: string
  readonly title?: LocalizedText
}

const titleIn = (elements: readonly Titled[], id: string, { locale }: Session): string => {
  const title = elements.find((element) => element.id === id)?.title
  return title === undefined ? id : inLocale(title, locale)
}

const list = (entries: readonly string[], { say }: Session): string =>
  entries.length === 0 ? say('absent') : entries.join(say('listSeparator'))

const scorecardFacets = (
  { score, band, partialScores, reasons, notices }: ScorecardAnswer,
  { bands, characteristics }: Scorecard<ResolvedCondition, number>,
  session: Session,
): readonly Facet[] => {
  const { say } = session
  const points = partialScores.map(({ characteristic, attribute, partialScore }) => {
    const attributes = characteristics.find(({ id }) => id === characteristic)?.attributes ?? []
    const words = say('attributePoints', { attribute: titleIn(attributes, attribute, session), points: partialScore })
    return { key: `points ${characteristic}`, title: titleIn(characteristics, characteristic, session), words }
  })
  return [
    { key: 'band', title: say('standing'), words: `${score} ${titleIn(bands, band, session)}` },
    ...points,
    {
      key: 'reasons',
      title: say('reasons'),
      words: list(
        reasons.map((reason) => `${reason.reasonCode} ${reason.points}`),
        session,
      ),
    },
    { key: 'notices', title: say('notices'), words: list(notices, session) },
  ]
}

const tableFacets = (
  { hits }: DecisionTableAnswer,
  table: DecisionTable<ResolvedCondition>,
  session: Session,
): readonly Facet[] => [
  {
    key: 'rows',
    title: session.say('rows'),
    words: list(
      hits.map(({ row }) => rowTitle(row, table, session)),
      session,
    ),
  },
  ...hits.map(({ row, outcome }) => ({
    key: `outcome ${row}`,
    title: row,
    words: writeOutcome(outcome, table.outputs ?? {}, session.locale),
    isDetail: true as const,
  })),
]

/** A row by what its outcome is called, and its id, for several rows may share an outcome. */
export const rowTitle = (row: string, table: DecisionTable<ResolvedCondition>, { say, locale }: Session): string => {
  const title = titleOfOutcome(row, table, locale)
  return title === row ? row : say('idNamed', { title, id: row })
}

const recommendationFacets = (
  { items, rejected }: RecommendationsAnswer,
  decision: Recommendations<ResolvedCondition>,
  session: Session,
): readonly Facet[] => {
  const { say } = session
  const titleOf = (id: string) => titleIn(decision.items, id, session)
  const order = items.map(({ id }, index) => say('placed', { place: index + 1, item: titleOf(id) }))
  return [
    { key: 'items', title: say('items'), words: list(order, session) },
    ...items.map(({ id, rank, steps }) => ({
      key: `item ${id}`,
      title: titleOf(id),
      words: say('chosenItem', { rank, steps: list(steps, session) }),
    })),
    ...rejected.map(({ id, stage }) => ({
      key: `item ${id}`,
      title: titleOf(id),
      words: say('rejectedItem', { stage: writeStage(stage, session) }),
    })),
  ]
}
