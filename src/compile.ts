import type { ColumnsOf, DecisionColumns } from './compile/columns/answers.js'
import type { ColumnBatch } from './compile/columns/column.js'
import { compileColumnsOf } from './compile/columns/compile-columns.js'
import { factsAt } from './compile/columns/facts-at.js'
import { type Answers, compileRulebook } from './compile/js/compile-rulebook.js'
import { type EmittedModule, emitModuleOf } from './compile/js/emit/emit-module.js'
import { LazyRecommendations, LazyScorecard, LazyTable, Words } from './compile/js/lazy-result.js'
import type { Assessment, DecisionResult } from './model/assessment.js'
import { refuseDecision } from './model/refuse-decision.js'
import type { Answer } from './model/result.js'
import { stampOf } from './model/stamp.js'
import type { OpenRulebook } from './open-rulebook.js'

export type * from './compile/columns/answers.js'
export type * from './compile/columns/column.js'
export type { Answers } from './compile/js/compile-rulebook.js'
export type { EmittedModule } from './compile/js/emit/emit-module.js'
export type {
  Answer,
  DecisionTableAnswer,
  RankedReason,
  RecommendationsAnswer,
  Rejection,
  ScorecardAnswer,
} from './model/result.js'

/** A rulebook made fast. Same facts, same answers as the rulebook it was made from. */
export interface CompiledRulebook<Decisions extends object, Facts extends object> {
  /**
   * As `assess` of the rulebook. Scores, bands, hits and items are there at once; titles, reasons, evidence and missing
   * facts are worked out from `facts` when they are first read, so do not change that object in between.
   */
  assess(facts: Facts): Assessment<Decisions>
  /**
   * Codes and numbers only, for callers that show no words. What a host acts on is there at once; `partialScores`, `reasons`
   * and `rejected` are worked out when they are read, from numbers that the answer keeps, whatever becomes of `facts`.
   */
  answer(facts: Facts): Answers
}

/**
 * Compiles without generating code, so that it runs under `script-src 'self'`.
 *
 * `assess` and `answer` throw a `RulebookError`, as the rulebook itself would, when facts cannot be used.
 */
export const compile = <Decisions extends object, Facts extends object>(
  rulebook: OpenRulebook<Decisions, Facts>,
): CompiledRulebook<Decisions, Facts> => {
  const { resolved, options } = rulebook
  const compiled = compileRulebook(resolved, options.unknownFacts === 'ignore')
  const { region, asOf } = resolved
  const scene = { ...(region === undefined ? {} : { region }), asOf }
  const answer = (facts: Facts): Answers => compiled.answer(facts) ?? refuse(rulebook, facts)
  return {
    answer,
    assess: (facts) => {
      const decisions: Record<string, DecisionResult> = {}
      for (const [id, one] of Object.entries(answer(facts))) decisions[id] = withWords(one, rulebook, id, facts)
      const isGiven = Object.hasOwn(resolved.facts, 'accountId') && Object.hasOwn(facts, 'accountId')
      const accountId = isGiven ? (facts as { readonly accountId?: unknown }).accountId : undefined
      const named = typeof accountId === 'string' ? { accountId } : {}
      return { ...named, ...scene, rulebook: stampOf(resolved), decisions: decisions as unknown as Decisions }
    },
  }
}

/**
 * Writes the rulebook as a standalone ES module without dependencies, readable, the same bytes for the same rulebook,
 * with the rulebook's hash in it: to be committed, reviewed and shipped where not even this library should be.
 */
export const emitModule = <Decisions extends object, Facts extends object>({
  resolved,
  options,
}: OpenRulebook<Decisions, Facts>): EmittedModule => emitModuleOf(resolved, options.unknownFacts === 'ignore')

/** What columns are to answer. */
export interface ColumnOptions<Id extends string> {
  /** Only these decisions; all of them when absent. */
  readonly decisions?: readonly Id[]
  /** Also attributes of scorecards, stages and ranks of items. Off by default. */
  readonly details?: boolean
}

/** The answers of a batch, a few arrays for each decision. */
export type ColumnAnswers<Decisions extends object> = { readonly [Id in keyof Decisions]: ColumnsOf<Decisions[Id]> }

/** A rulebook for whole batches. Same facts, same answers as the rulebook it was made from. */
export interface CompiledColumns<Decisions extends object, Facts extends object> {
  /** Answers every row of a batch. */
  evaluate(batch: ColumnBatch<Facts>): ColumnAnswers<Decisions>
  /** Arrays for the answers of that many rows; `shared` ones can be handed to other threads, which fill a part each. */
  allocate(rows: number, options?: { readonly shared?: boolean }): ColumnAnswers<Decisions>
  /**
   * Answers the rows `from` up to `to` into arrays that `allocate` has made. Parts begin at multiples of 32. Each call looks
   * through the dictionaries of its columns, so that parts should be large.
   */
  evaluateRange(batch: ColumnBatch<Facts>, answers: ColumnAnswers<Decisions>, from: number, to: number): void
  /** The facts of one row as `assess` and `explain` take them: for reasons, texts and steps. Lists of objects come back empty, but as long. */
  factsAt(batch: ColumnBatch<Facts>, row: number): Facts
}

/**
 * Compiles decisions for batches in columns, without generating code, so that it runs under `script-src 'self'`.
 *
 * `evaluate` and `evaluateRange` throw a `RulebookError` that names column and row when a batch cannot be used. Values of
 * columns that no decision looks at are not read.
 *
 * @throws RulebookError when there is no such decision.
 */
export const compileColumns = <
  Decisions extends object,
  Facts extends object,
  Id extends keyof Decisions & string = keyof Decisions & string,
>(
  { resolved, options }: OpenRulebook<Decisions, Facts>,
  { decisions: ids, details = false }: ColumnOptions<Id> = {},
): CompiledColumns<Pick<Decisions, Id>, Facts> => {
  const known = resolved.decisions.map(({ id }) => id)
  const unknown = ids?.find((id) => !known.includes(id))
  if (unknown !== undefined) refuseDecision(unknown, known)
  const decisions = resolved.decisions.filter(({ id }) => ids === undefined || (ids as readonly string[]).includes(id))
  const evaluator = compileColumnsOf(resolved, {
    decisions,
    withDetails: details,
    ignoresUnknown: options.unknownFacts === 'ignore',
  })
  type Columns = ColumnAnswers<Pick<Decisions, Id>>
  const named = (columns: readonly DecisionColumns[]): Columns =>
    Object.fromEntries(columns.map((one, index) => [decisions[index]?.id, one])) as Columns
  return {
    allocate: (rows, { shared = false } = {}) => named(evaluator.allocate(rows, shared)),
    evaluate: (batch) => named(evaluator.evaluate(batch as ColumnBatch)),
    evaluateRange: (batch, answers, from, to) => {
      const columns = decisions.map(({ id }) => answers[id as Id] as DecisionColumns)
      evaluator.evaluateRange(batch as ColumnBatch, columns, from, to)
    },
    factsAt: (batch, row) => factsAt(resolved, batch as ColumnBatch, row) as Facts,
  }
}

/** The reference says what is wrong with facts that the loader did not take. */
const refuse = <Decisions extends object, Facts extends object>(
  rulebook: OpenRulebook<Decisions, Facts>,
  facts: Facts,
): never => {
  rulebook.assess(facts)
  throw new Error('the compiled evaluator refused facts that the reference accepts')
}

const withWords = <Decisions extends object, Facts extends object>(
  answer: Answer,
  rulebook: OpenRulebook<Decisions, Facts>,
  id: string,
  facts: Facts,
): DecisionResult => {
  const words = new Words(() => rulebook.decide(id as keyof Decisions & string, facts) as DecisionResult)
  switch (answer.kind) {
    case 'scorecard':
      return new LazyScorecard(answer, words)
    case 'decision-table':
      return new LazyTable(answer, words)
    case 'recommendations':
      return new LazyRecommendations(answer, words)
  }
}
