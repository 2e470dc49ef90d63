import type { ResolvedComparison, ResolvedCondition, ResolvedGroup } from '../model/condition.js'
import type { Evidence, Verdict } from '../model/result.js'
import type { KnownFacts } from './known-facts.js'

/** What the engine found of a condition, in the library's own terms. */
export interface Judgement {
  readonly verdict: Verdict
  /** The missing facts that could change the verdict. */
  readonly missing: readonly string[]
  /** The comparisons that make it hold; empty unless it is met. */
  readonly because: readonly Evidence[]
}

/** A condition as the engine hands it back; a group holds its members. */
export interface EngineCondition {
  readonly result?: unknown
  readonly factResult?: unknown
  readonly valueResult?: unknown
  readonly all?: readonly EngineCondition[]
  readonly any?: readonly EngineCondition[]
}

/** The engine says what is met; what is not met is unknown where a missing fact left it open. */
export const readJudgement = (condition: ResolvedCondition, found: EngineCondition, facts: KnownFacts): Judgement =>
  condition.kind === 'comparison' ? readComparison(condition, found, facts) : readGroup(condition, found, facts)

const readComparison = (comparison: ResolvedComparison, found: EngineCondition, facts: KnownFacts): Judgement => {
  const actual = found.factResult as Evidence['actual']
  const missing = missingIn(comparison, actual, facts)
  if (found.result === true) return { verdict: 'met', missing, because: [{ comparison, actual }] }
  const isOpen = comparison.operator !== 'isKnown' && (actual === undefined || found.valueResult === undefined)
  return { verdict: isOpen ? 'unknown' : 'unmet', missing, because: [] }
}

const missingIn = (
  { fact, path, value }: ResolvedComparison,
  actual: Evidence['actual'],
  { values, missingBehind }: KnownFacts,
): readonly string[] => {
  const lacksField = values.has(fact) && path.length > 0 && actual === undefined
  const left = lacksField ? [`${fact}.${path.join('.')}`] : (missingBehind.get(fact) ?? [])
  return value.kind === 'fact' ? [...left, ...(missingBehind.get(value.fact) ?? [])] : left
}

const readGroup = ({ kind, conditions }: ResolvedGroup, found: EngineCondition, facts: KnownFacts): Judgement => {
  const members = conditions.map((one, index) => readJudgement(one, found[kind]?.[index] ?? {}, facts))
  const decisive = members.filter(({ verdict }) => verdict === (kind === 'all' ? 'unmet' : 'met'))
  // A member that rests on known facts alone has decided; the others cannot change that any more.
  const isSettled = decisive.some(({ missing }) => missing.length === 0)
  const missing = isSettled ? [] : members.flatMap((member) => member.missing)
  if (found.result === true) return { verdict: 'met', missing, because: members.flatMap(({ because }) => because) }
  const isOpen = decisive.length === 0 && members.some(({ verdict }) => verdict === 'unknown')
  return { verdict: isOpen ? 'unknown' : 'unmet', missing, because: [] }
}
