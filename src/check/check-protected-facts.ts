import { comparisonsOf } from '../model/condition.js'
import { conditionsIn } from '../model/conditions-in.js'
import { type Diagnostic, report } from '../model/diagnostic.js'
import { type Location, within } from '../model/location.js'
import type { ResolvedDecision, ResolvedRulebook } from '../model/rulebook.js'

/** Age and gender serve forms of address only: they may choose a step's words, never a score, a row or who gets what. */
export const checkProtectedFacts = (rulebook: ResolvedRulebook): readonly Diagnostic[] => {
  const isProtected = protectedFacts(rulebook)
  return rulebook.decisions
    .flatMap(factsThatDecide)
    .filter(({ fact }) => isProtected.has(fact))
    .map(({ fact, at }) => report('PROTECTED_FACT', at, { fact }))
}

/** Protected facts, and the derived facts made of them. */
const protectedFacts = ({ facts, derivedFacts }: ResolvedRulebook): ReadonlySet<string> => {
  const names = new Set(Object.keys(facts).filter((name) => facts[name]?.isProtected))
  for (const { name, operands } of derivedFacts) {
    if (operands.some((operand) => operand.kind === 'fact' && names.has(operand.fact))) names.add(name)
  }
  return names
}

/** Both sides of every comparison, but for those that only choose words. */
const factsThatDecide = (decision: ResolvedDecision): readonly { readonly fact: string; readonly at: Location }[] =>
  conditionsIn(decision)
    .filter(({ choosesWords }) => !choosesWords)
    .flatMap(({ condition }) => comparisonsOf(condition))
    .flatMap(({ fact, value, at }) => [
      { fact, at: within(at, 'fact') },
      ...(value.kind === 'fact' ? [{ fact: value.fact, at: within(at, 'value', 'fact') }] : []),
    ])
