import type {
  DecisionResult,
  DecisionTableResult,
  RecommendationsResult,
  ScorecardResult,
} from '../model/assessment.js'
import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable } from '../model/decision-table.js'
import type { Recommendations } from '../model/recommendations.js'
import type {
  DecisionTableFinding,
  Finding,
  RankedReason,
  RecommendationsFinding,
  ScorecardFinding,
} from '../model/result.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import type { Scorecard } from '../model/scorecard.js'
import type { LocalizedText } from '../model/text.js'
import { type Writer, writeEvidence, writeText } from './writer.js'

/** A finding in words: the same codes and numbers, with titles, reasons and evidence ready to show. */
export const writeResult = (decision: ResolvedDecision, finding: Finding, writer: Writer): DecisionResult => {
  switch (decision.kind) {
    case 'scorecard':
      return writeScorecard(decision, finding as ScorecardFinding, writer)
    case 'decision-table':
      return writeTable(decision, finding as DecisionTableFinding, writer)
    case 'recommendations':
      return writeRecommendations(decision, finding as RecommendationsFinding, writer)
  }
}

const writeScorecard = (
  scorecard: Scorecard<ResolvedCondition, number>,
  finding: ScorecardFinding,
  writer: Writer,
): ScorecardResult => ({
  kind: 'scorecard',
  score: finding.score,
  band: finding.band,
  bandTitle: writeText(byId(scorecard.bands, finding.band).title, writer),
  partialScores: finding.partialScores.map(({ because, ...partial }) => ({
    ...partial,
    title: writeText(byId(scorecard.characteristics, partial.characteristic).title, writer),
    because: writeEvidence(because, writer),
  })),
  reasons: finding.reasons.map((reason) => ({
    reasonCode: reason.reasonCode,
    points: reason.points,
    text: writeText(reasonText(scorecard, finding, reason), writer),
  })),
  notices: finding.notices.map(({ id, because }) => ({
    id,
    text: writeText(byId(scorecard.notices, id).text, writer),
    because: writeEvidence(because, writer),
  })),
  missingFacts: finding.missingFacts,
})

/** The words of the attribute that applied, else those of its characteristic; the first characteristic speaks for a shared code. */
const reasonText = (
  { characteristics }: Scorecard<ResolvedCondition, number>,
  { partialScores }: ScorecardFinding,
  { characteristics: [first = ''] }: RankedReason,
): LocalizedText => {
  const characteristic = byId(characteristics, first)
  const applied = partialScores.find((partial) => partial.characteristic === first)
  return characteristic.attributes.find(({ id }) => id === applied?.attribute)?.reason ?? characteristic.reason
}

const writeTable = (
  table: DecisionTable<ResolvedCondition>,
  { hits, missingFacts }: DecisionTableFinding,
  writer: Writer,
): DecisionTableResult => ({
  kind: 'decision-table',
  hits: hits.map(({ id, outcome, because }) => ({
    row: id,
    outcome,
    text: writeText(byId(table.rows, id).text, writer),
    because: writeEvidence(because, writer),
  })),
  missingFacts,
})

const writeRecommendations = (
  recommendations: Recommendations<ResolvedCondition>,
  { items, rejected, missingFacts }: RecommendationsFinding,
  writer: Writer,
): RecommendationsResult => ({
  kind: 'recommendations',
  items: items.map(({ id, rank, steps, because }) => {
    const item = byId(recommendations.items, id)
    return {
      id,
      rank,
      title: writeText(item.title, writer),
      steps: steps.map((step) => ({ id: step, text: writeText(byId(item.steps, step).text, writer) })),
      because: writeEvidence(because, writer),
    }
  }),
  rejected,
  missingFacts,
})

/** The element of a finding in its decision; both come from the same rulebook. */
export const byId = <Element extends { readonly id: string }>(elements: readonly Element[], id: string): Element => {
  const element = elements.find((one) => one.id === id)
  if (element === undefined) throw new Error(`no element ${id}`)
  return element
}
