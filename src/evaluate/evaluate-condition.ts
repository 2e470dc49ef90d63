import type { ResolvedComparison, ResolvedCondition, ResolvedGroup } from '../model/condition.js'
import type { Evidence, Verdict } from '../model/result.js'
import { type Account, factValue, operandValue } from './account.js'
import { COMPARE } from './compare.js'

/** What is known of a condition, and which missing facts could change it. */
export interface Judgement {
  readonly verdict: Verdict
  readonly missing: readonly string[]
  /** The comparisons that make it hold; empty unless it is met. */
  readonly because: readonly Evidence[]
}

const NOTHING: readonly never[] = []

/** Kleene's logic: a comparison on a missing fact is unknown, and a group is as sure as its members make it. */
export const evaluateCondition = (condition: ResolvedCondition, account: Account): Judgement =>
  condition.kind === 'comparison' ? evaluateComparison(condition, account) : evaluateGroup(condition, account)

const evaluateComparison = (comparison: ResolvedComparison, account: Account): Judgement => {
  const { fact, path, operator, value } = comparison
  const actual = factValue(account, fact, path)
  const expected = operandValue(account, value)
  const missing = missingFactsOf(comparison, actual, account)
  if (operator === 'isKnown') return judge((actual !== undefined) === expected, missing, comparison, actual)
  if (actual === undefined || expected === undefined) return { verdict: 'unknown', missing, because: NOTHING }
  return judge(COMPARE[operator](actual, expected), missing, comparison, actual)
}

const judge = (
  isMet: boolean,
  missing: readonly string[],
  comparison: ResolvedComparison,
  actual: Evidence['actual'],
): Judgement =>
  isMet
    ? { verdict: 'met', missing, because: [{ comparison, actual }] }
    : { verdict: 'unmet', missing, because: NOTHING }

const missingFactsOf = (
  { fact, path, value }: ResolvedComparison,
  actual: Evidence['actual'],
  { missingBehind, values }: Account,
): readonly string[] => {
  const isMissingField = actual === undefined && path.length > 0 && values.has(fact)
  const left = isMissingField ? [[fact, ...path].join('.')] : (missingBehind.get(fact) ?? NOTHING)
  const right = value.kind === 'fact' ? (missingBehind.get(value.fact) ?? NOTHING) : NOTHING
  return right.length === 0 ? left : [...left, ...right]
}

/** The verdict that settles a group whatever its other members say, and the one that it has when none of them objects. */
const SETTLES = { all: 'unmet', any: 'met' } as const satisfies Record<ResolvedGroup['kind'], Verdict>
const BEGINS = { all: 'met', any: 'unmet' } as const satisfies Record<ResolvedGroup['kind'], Verdict>

const evaluateGroup = ({ kind, conditions }: ResolvedGroup, account: Account): Judgement => {
  const missing: string[] = []
  const because: Evidence[] = []
  let verdict: Verdict = BEGINS[kind]
  let isCertain = false
  for (const condition of conditions) {
    const one = evaluateCondition(condition, account)
    const isSettling = one.verdict === SETTLES[kind]
    if (isSettling && one.missing.length === 0) isCertain = true
    if (isCertain && kind === 'all') return NEVER
    if (isSettling || (one.verdict === 'unknown' && verdict !== SETTLES[kind])) verdict = one.verdict
    missing.push(...one.missing)
    because.push(...one.because)
  }
  return { verdict, missing: isCertain ? NOTHING : missing, because: verdict === 'met' ? because : NOTHING }
}

const NEVER: Judgement = { verdict: 'unmet', missing: NOTHING, because: NOTHING }

/** A condition that is not there is always met. */
export const evaluateOptional = (condition: ResolvedCondition | undefined, account: Account): Judgement =>
  condition === undefined ? ALWAYS : evaluateCondition(condition, account)

const ALWAYS: Judgement = { verdict: 'met', missing: NOTHING, because: NOTHING }
