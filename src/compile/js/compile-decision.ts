import type { ResolvedDecision } from '../../model/rulebook.js'
import { compileManyRows, MANY_ROWS } from './compile-many-rows.js'
import { compileRecommendations } from './compile-recommendations.js'
import { compileScorecard } from './compile-scorecard.js'
import { compileTable } from './compile-table.js'
import type { CompiledDecision } from './compiled-decision.js'
import type { ProgramBuilder } from './program-builder.js'
import type { Slots } from './slot.js'

/** Adds a decision to the program and returns how to read its answer off. */
export const compileDecision = (
  decision: ResolvedDecision,
  builder: ProgramBuilder,
  slots: Slots,
): CompiledDecision => {
  switch (decision.kind) {
    case 'scorecard':
      return compileScorecard(decision, builder, slots)
    case 'decision-table':
      return decision.rows.length < MANY_ROWS
        ? compileTable(decision, builder, slots)
        : compileManyRows(decision, builder, slots)
    case 'recommendations':
      return compileRecommendations(decision, builder)
  }
}
