import type { Diagnostic } from '../../model/diagnostic.js'
import type { ResolvedDecision, ResolvedRulebook } from '../../model/rulebook.js'
import { RulebookError } from '../../model/rulebook-error.js'
import type { DecisionColumns } from './answers.js'
import type { ColumnBatch } from './column.js'
import { compileColumnProgram } from './column-program.js'
import { ColumnRun } from './column-run.js'
import { problemsOfRange, problemsOfValues } from './problems-of-columns.js'
import { problemsOfLayout } from './problems-of-layout.js'
import { Store } from './store.js'

/** What is to be answered, and how much of it. */
export interface ColumnSettings {
  readonly decisions: readonly ResolvedDecision[]
  readonly withDetails: boolean
  readonly ignoresUnknown: boolean
}

/** Decisions over batches of accounts; answers are by decision. */
export interface ColumnEvaluator {
  readonly evaluate: (batch: ColumnBatch) => readonly DecisionColumns[]
  readonly allocate: (rows: number, isShared: boolean) => readonly DecisionColumns[]
  readonly evaluateRange: (batch: ColumnBatch, answers: readonly DecisionColumns[], from: number, to: number) => void
}

/**
 * Decisions over columns: every question about a fact is a bitmap, worked out once for a chunk of rows and shared by all
 * rules that ask it; conditions join bitmaps, 32 rows at a time. No code is generated.
 */
export const compileColumnsOf = (
  rulebook: ResolvedRulebook,
  { decisions, withDetails, ignoresUnknown }: ColumnSettings,
): ColumnEvaluator => {
  const program = compileColumnProgram(rulebook, decisions, withDetails)
  const chunk = program.chunk.stride * 32
  const allocate: ColumnEvaluator['allocate'] = (rows, isShared) => {
    const store = new Store(rows, isShared)
    return program.decisions.map((decision) => decision.allocate(store))
  }
  const evaluateRange: ColumnEvaluator['evaluateRange'] = (batch, answers, from, to) => {
    const { rows, columns } = batch
    refuse([...problemsOfRange(rows, from, to), ...problemsOfLayout(rulebook, columns, { rows, ignoresUnknown })])
    const run = new ColumnRun(program, batch, answers)
    for (let at = from; at < to; at += chunk) {
      const end = Math.min(at + chunk, to)
      if (run.answer(at, end - at)) continue
      refuse(problemsOfValues(program.given, batch, at, end))
      throw new Error('columns were refused in which nothing is wrong')
    }
  }
  return {
    allocate,
    evaluateRange,
    evaluate: (batch) => {
      refuse(problemsOfRange(batch.rows, 0, batch.rows))
      const answers = allocate(batch.rows, false)
      evaluateRange(batch, answers, 0, batch.rows)
      return answers
    },
  }
}

const refuse = (diagnostics: readonly Diagnostic[]): void => {
  if (diagnostics.length > 0) throw new RulebookError(diagnostics)
}
