import { comparisonsOf, type ResolvedCondition } from '../../model/condition.js'
import { conditionsIn } from '../../model/conditions-in.js'
import { type Diagnostic, report } from '../../model/diagnostic.js'
import type { Location } from '../../model/location.js'
import type { ResolvedDecision } from '../../model/rulebook.js'
import type { Reply } from '../account/ask.js'
import { type Formula, negate } from '../space/formula.js'
import { keyOfComparison } from '../space/side.js'
import { knownIn } from './known.js'
import { askIn, reportOpen, type Study } from './study.js'

/** Conditions that no account can meet, and those that all meet whose facts are known; of nested ones the outermost speaks. */
export const analyseConditions = (decision: ResolvedDecision, study: Study): readonly Diagnostic[] => {
  const verdicts: Verdicts = new Map()
  return conditionsIn(decision).flatMap(({ condition, at }) => problemsOf(condition, at, verdicts, study))
}

/** What has been found so far: the same comparisons, and the same named conditions, stand in many places. */
type Verdicts = Map<unknown, Verdict>

interface Verdict {
  readonly met: Reply
  readonly isAlwaysTrue: boolean
}

const problemsOf = (
  condition: ResolvedCondition,
  outside: Location,
  verdicts: Verdicts,
  study: Study,
): readonly Diagnostic[] => {
  const at = placeOf(condition, outside)
  const { met, isAlwaysTrue } = verdictOn(condition, verdicts, study)
  if (met.kind === 'none') return [reportOn(condition, 'LINT_ALWAYS_FALSE', at, study)]
  const open = met.kind === 'open' ? [reportOpen(met, questionOf(condition, study), at)] : []
  if (isAlwaysTrue) return [...open, reportOn(condition, 'LINT_ALWAYS_TRUE', at, study)]
  const inside = condition.kind === 'comparison' ? [] : condition.conditions
  return [...open, ...inside.flatMap((inner) => problemsOf(inner, at, verdicts, study))]
}

const verdictOn = (condition: ResolvedCondition, verdicts: Verdicts, study: Study): Verdict => {
  const key = condition.kind === 'comparison' ? keyOfComparison(condition) : condition
  const known = verdicts.get(key)
  if (known !== undefined) return known
  const formula = study.space.formulaOf(condition, study.side)
  const met = askIn(study, { formulas: [formula], isSought: (values) => study.side.meaning.isMet(condition, values) })
  const verdict = { met, isAlwaysTrue: met.kind !== 'none' && isAlwaysTrue(condition, formula, study) }
  verdicts.set(key, verdict)
  return verdict
}

/** `isKnown` is always met when everything is known, and is no fault. */
const isAlwaysTrue = (condition: ResolvedCondition, formula: Formula, study: Study): boolean => {
  if (comparisonsOf(condition).some(({ operator }) => operator === 'isKnown')) return false
  const reply: Reply = askIn(study, {
    formulas: [negate(formula, study.space.everything), knownIn(formula, study.space)],
    isSought: () => true,
  })
  return reply.kind === 'none'
}

const reportOn = (
  condition: ResolvedCondition,
  code: 'LINT_ALWAYS_FALSE' | 'LINT_ALWAYS_TRUE',
  at: Location,
  { describe }: Study,
): Diagnostic => report(code, at, { condition: describe(withoutName(condition)) })

const questionOf = (condition: ResolvedCondition, { describe }: Study) => {
  const { en, 'zh-CN': zh } = describe(condition)
  return { en: `that an account can meet “${en}”.`, 'zh-CN': `存在满足“${zh}”的客户。` }
}

/** A title would hide what is wrong. */
const withoutName = (condition: ResolvedCondition): ResolvedCondition => {
  const { name: _, ...rest } = condition
  return rest as ResolvedCondition
}

/** Where the condition stands: what its comparisons share, unless a named condition has brought some of them from elsewhere. */
const placeOf = (condition: ResolvedCondition, outside: Location): Location => {
  const [first, ...others] = comparisonsOf(condition).map(({ at }) => at)
  if (first === undefined || others.some(({ file }) => file !== first.file)) return outside
  const keys = first.pointer.split('/')
  const shared = others.reduce(
    (count, { pointer }) => Math.min(count, firstDifference(keys, pointer.split('/'))),
    keys.length,
  )
  return { file: first.file, pointer: keys.slice(0, shared).join('/') }
}

const firstDifference = (keys: readonly string[], others: readonly string[]): number => {
  const index = keys.findIndex((key, depth) => key !== others[depth])
  return index < 0 ? keys.length : index
}
