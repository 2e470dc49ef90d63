import type { ResolvedCondition } from '../model/condition.js'
import type { DecisionTable } from '../model/decision-table.js'
import { type Item, type Recommendations, STAGES } from '../model/recommendations.js'
import type {
  DecisionTableFinding,
  Finding,
  ItemHit,
  RecommendationsFinding,
  ScorecardFinding,
  TracedElement,
} from '../model/result.js'
import type { ResolvedDecision } from '../model/rulebook.js'
import type { Scorecard } from '../model/scorecard.js'
import type { Account } from './account.js'
import { traceCondition } from './trace-condition.js'

/** Every element of a decision with its whole condition, and whether it is part of the answer that `finding` holds. */
export const traceDecision = (
  decision: ResolvedDecision,
  finding: Finding,
  account: Account,
): readonly TracedElement[] => {
  switch (decision.kind) {
    case 'scorecard':
      return traceScorecard(decision, finding as ScorecardFinding, account)
    case 'decision-table':
      return traceTable(decision, finding as DecisionTableFinding, account)
    case 'recommendations':
      return traceRecommendations(decision, finding as RecommendationsFinding, account)
  }
}

const traceScorecard = (
  { characteristics, notices }: Scorecard<ResolvedCondition, number>,
  finding: ScorecardFinding,
  account: Account,
): readonly TracedElement[] => {
  const chosen = new Map(finding.partialScores.map(({ characteristic, attribute }) => [characteristic, attribute]))
  const shown = new Set(finding.notices.map(({ id }) => id))
  return [
    ...characteristics.map(({ id, attributes }) => ({
      kind: 'characteristic' as const,
      id,
      isChosen: true,
      children: attributes.map((attribute) =>
        element('attribute', attribute, chosen.get(id) === attribute.id, account),
      ),
    })),
    ...notices.map((notice) => element('notice', notice, shown.has(notice.id), account)),
  ]
}

const traceTable = (
  { rows }: DecisionTable<ResolvedCondition>,
  { hits }: DecisionTableFinding,
  account: Account,
): readonly TracedElement[] => {
  const hitRows = new Set(hits.map(({ id }) => id))
  return rows.map((row) => element('row', row, hitRows.has(row.id), account))
}

const traceRecommendations = (
  { items }: Recommendations<ResolvedCondition>,
  finding: RecommendationsFinding,
  account: Account,
): readonly TracedElement[] =>
  items.map((item) => {
    const hit = finding.items.find(({ id }) => id === item.id)
    const children = [...traceStages(item, account), ...traceSteps(item, hit, account)]
    return { kind: 'item', id: item.id, isChosen: hit !== undefined, children }
  })

const traceStages = ({ stages }: Item<ResolvedCondition>, account: Account): readonly TracedElement[] =>
  STAGES.flatMap((stage) => {
    const condition = stages[stage]
    if (condition === undefined) return []
    const trace = traceCondition(condition, account)
    return [{ kind: 'stage' as const, id: stage, isChosen: trace.verdict === 'met', trace, children: [] }]
  })

const traceSteps = (
  { steps }: Item<ResolvedCondition>,
  hit: ItemHit | undefined,
  account: Account,
): readonly TracedElement[] =>
  steps.map((step) => element('step', step, hit?.steps.includes(step.id) ?? false, account))

const element = (
  kind: TracedElement['kind'],
  { id, conditions }: { readonly id: string; readonly conditions?: ResolvedCondition },
  isChosen: boolean,
  account: Account,
): TracedElement => ({
  kind,
  id,
  isChosen,
  children: [],
  ...(conditions === undefined ? {} : { trace: traceCondition(conditions, account) }),
})
