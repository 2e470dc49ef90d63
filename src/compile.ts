import { type Answers, compileRulebook } from './compile/js/compile-rulebook.js'
import { type EmittedModule, emitModuleOf } from './compile/js/emit/emit-module.js'
import { LazyRecommendations, LazyScorecard, LazyTable, Words } from './compile/js/lazy-result.js'
import type { Assessment, DecisionResult } from './model/assessment.js'
import type { Answer } from './model/result.js'
import type { OpenRulebook } from './open-rulebook.js'

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
  /** Codes and numbers only, reason codes among them: for batches that show no words. */
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
  const { region, asOf, info, hash } = resolved
  const frame = { ...(region === undefined ? {} : { region }), asOf, rulebook: { version: info.version, hash } }
  const answer = (facts: Facts): Answers => compiled.answer(facts) ?? refuse(rulebook, facts)
  return {
    answer,
    assess: (facts) => {
      const decisions: Record<string, DecisionResult> = {}
      for (const [id, one] of Object.entries(answer(facts))) decisions[id] = withWords(one, rulebook, id, facts)
      const isGiven = Object.hasOwn(resolved.facts, 'accountId') && Object.hasOwn(facts, 'accountId')
      const accountId = isGiven ? (facts as { readonly accountId?: unknown }).accountId : undefined
      const named = typeof accountId === 'string' ? { accountId } : {}
      return { ...named, ...frame, decisions: decisions as unknown as Decisions }
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
