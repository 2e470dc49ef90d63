import type { ResolvedCondition } from '../../model/condition.js'
import { STAGES } from '../../model/recommendations.js'
import type { Answer } from '../../model/result.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import { firstOf } from '../compare/suspicion.js'
import { allOf, type Formula } from '../space/formula.js'
import type { Side } from '../space/side.js'
import type { Space } from '../space/space.js'

/** Ids of what an answer holds: the band, the rows that were met, the items received. */
export const outcomesIn = (answer: Answer): ReadonlySet<string> => {
  switch (answer.kind) {
    case 'scorecard':
      return new Set([answer.band])
    case 'decision-table':
      return new Set(answer.hits.map(({ row }) => row))
    case 'recommendations':
      return new Set(answer.items.map(({ id }) => id))
  }
}

/** Every outcome that a decision can have, in the order written. */
export const outcomesOf = (decision: ResolvedDecision): readonly string[] => {
  switch (decision.kind) {
    case 'scorecard':
      return decision.bands.map(({ id }) => id)
    case 'decision-table':
      return decision.rows.map(({ id }) => id)
    case 'recommendations':
      return decision.items.map(({ id }) => id)
  }
}

/** Who gets which outcome, as far as conditions say; bands are a matter of sums. */
export const formulasOfOutcomes = (
  decision: ResolvedDecision,
  space: Space,
  side: Side,
): ReadonlyMap<string, Formula> => {
  const formula = (condition: ResolvedCondition | undefined) => space.formulaOf(condition, side)
  switch (decision.kind) {
    case 'scorecard':
      return new Map()
    case 'decision-table': {
      const conditions = decision.rows.map((row) => row.conditions)
      const formulas = decision.hitPolicy === 'first' ? firstOf(conditions, space, side) : conditions.map(formula)
      return new Map(decision.rows.map(({ id }, index) => [id, formulas[index] as Formula]))
    }
    case 'recommendations':
      return new Map(decision.items.map(({ id, stages }) => [id, allOf(STAGES.map((stage) => formula(stages[stage])))]))
  }
}
