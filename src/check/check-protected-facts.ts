import { comparisonsOf, type ResolvedComparison } from '../model/condition.js'
import { conditionsIn } from '../model/conditions-in.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { within } from '../model/location.js'
import type { ResolvedDecision, ResolvedRulebook } from '../model/rulebook.js'

/** Age and gender serve forms of address only: they may choose a step's words, never a score, a row or who gets what. */
export const checkProtectedFacts = (rulebook: ResolvedRulebook): readonly Diagnostic[] => {
  const isProtected = protectedFacts(rulebook)
  return rulebook.decisions
    .flatMap(comparisonsThatDecide)
    .flatMap(({ fact, value, at }) => [
      ...(isProtected.has(fact) ? [report('PROTECTED_FACT', within(at, 'fact'), { fact })] : []),
      ...(value.kind === 'fact' && isProtected.has(value.fact)
        ? [report('PROTECTED_FACT', within(at, 'value', 'fact'), { fact: value.fact })]
        : []),
    ])
}

/** Protected facts, and the derived facts made of them. */
const protectedFacts = ({ facts, derivedFacts }: ResolvedRulebook): ReadonlySet<string> => {
  const names = new Set(Object.keys(facts).filter((name) => facts[name]?.isProtected))
  for (const { name, operands } of derivedFacts) {
    if (operands.some((operand) => operand.kind === 'fact' && names.has(operand.fact))) names.add(name)
  }
  return names
}

/** Every comparison but for those that only choose words. */
const comparisonsThatDecide = (decision: ResolvedDecision): readonly ResolvedComparison[] =>
  conditionsIn(decision)
    .filter(({ choosesWords }) => !choosesWords)
    .flatMap(({ condition }) => comparisonsOf(condition))
