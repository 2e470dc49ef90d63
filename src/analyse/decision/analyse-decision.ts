import { conditionsIn } from '../../model/conditions-in.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import { analyseConditions } from './analyse-conditions.js'
import { analyseRecommendations } from './analyse-recommendations.js'
import { analyseScorecard } from './analyse-scorecard.js'
import { analyseTable } from './analyse-table.js'
import { type StudyBasis, studyOf } from './study.js'

/** Everything that can be proved wrong with one decision, each with an account that shows it, and what was left open. */
export const analyseDecision = (decision: ResolvedDecision, basis: StudyBasis): readonly Diagnostic[] => {
  const study = studyOf(
    conditionsIn(decision).map(({ condition }) => condition),
    basis,
  )
  const inShape =
    decision.kind === 'scorecard'
      ? analyseScorecard(decision, study)
      : decision.kind === 'decision-table'
        ? analyseTable(decision, study)
        : analyseRecommendations(decision, study)
  return [...analyseConditions(decision, study), ...inShape]
}
